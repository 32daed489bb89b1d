package io.github.headerspec.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.headerspec.example.vss.VssMgmtObjectType;
import io.github.headerspec.example.vss.VssMgmtObjectTypeValue;
import io.github.headerspec.example.vss.VssProtectionFault;
import io.github.headerspec.example.vss.VssProtectionFaultValue;
import io.github.headerspec.example.vss.VssProtectionLevel;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user may rely on in generated types; also a tour of them. */
class GeneratedTypesTest {

  @Test
  void theConstantsAreThoseOfTheHeaderInItsOrder() {
    assertThat(Stream.of(VssProtectionFault.values()).map(Enum::name))
        .containsExactly(
            "NONE",
            "DIFF_AREA_MISSING",
            "IO_FAILURE_DURING_ONLINE",
            "METADATA_CORRUPTION",
            "MEMORY_ALLOCATION_FAILURE",
            "MAPPED_MEMORY_FAILURE",
            "COW_READ_FAILURE",
            "COW_WRITE_FAILURE",
            "DIFF_AREA_FULL",
            "GROW_TOO_SLOW",
            "GROW_FAILED",
            "DESTROY_ALL_SNAPSHOTS",
            "FILE_SYSTEM_FAILURE",
            "IO_FAILURE",
            "DIFF_AREA_REMOVED",
            "EXTERNAL_WRITER_TO_DIFF_AREA",
            "MOUNT_DURING_CLUSTER_OFFLINE");
    assertThat(Stream.of(VssProtectionFault.values()).mapToInt(VssProtectionFault::value))
        .containsExactlyElementsOf(IntStream.rangeClosed(0, 16).boxed().toList());
    assertThat(VssProtectionLevel.values())
        .containsExactly(VssProtectionLevel.ORIGINAL_VOLUME, VssProtectionLevel.SNAPSHOT);
  }

  @ParameterizedTest
  @EnumSource
  void eachConstantIsFoundByItsValueAndByItsNameInC(VssProtectionFault fault) {
    assertThat(VssProtectionFault.of(fault.value())).isSameAs(fault);
    assertThat(VssProtectionFault.find(fault.value())).containsSame(fault);
    assertThat(VssProtectionFault.ofOrElse(fault.value(), VssProtectionFault.NONE)).isSameAs(fault);
    assertThat(VssProtectionFault.findByNativeName(fault.nativeName())).containsSame(fault);
    assertThat(VssProtectionFaultValue.of(fault.value())).isSameAs(fault);
  }

  @ParameterizedTest
  @ValueSource(ints = {17, -1, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void aValueThatTheHeaderDoesNotNameIsTheCallersChoice(int value) {
    assertThat(VssProtectionFault.find(value)).isEmpty();
    assertThat(VssProtectionFault.ofOrElse(value, VssProtectionFault.IO_FAILURE))
        .isSameAs(VssProtectionFault.IO_FAILURE);
  }

  @ParameterizedTest
  @ValueSource(ints = {17, -1, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void theSealedInterfaceKeepsAValueThatTheHeaderDoesNotName(int value) {
    VssProtectionFaultValue kept = VssProtectionFaultValue.of(value);

    assertThat(kept).isInstanceOf(VssProtectionFaultValue.Unknown.class);
    assertThat(kept.value()).isEqualTo(value);
    assertThat(kept)
        .isEqualTo(VssProtectionFaultValue.of(value))
        .hasSameHashCodeAs(VssProtectionFaultValue.of(value))
        .isNotEqualTo(VssProtectionFaultValue.of(value ^ 0x100));
  }

  @Test
  void ofSaysWhichValueItDoesNotKnow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VssProtectionFault.of(17))
        .withMessageContaining("17")
        .withMessageContaining("0x00000011");
  }

  @Test
  void aNameInCIsTakenExactly() {
    assertThat(VssProtectionFault.METADATA_CORRUPTION.nativeName())
        .isEqualTo("VSS_PROTECTION_FAULT_META_DATA_CORRUPTION");
    assertThat(VssProtectionFault.findByNativeName("VSS_PROTECTION_FAULT_METADATA_CORRUPTION"))
        .isEmpty();
    assertThat(VssProtectionFault.findByNativeName("GROW_FAILED")).isEmpty();
    assertThat(VssProtectionFault.findByNativeName("")).isEmpty();
  }

  /** The values are compile-time constants: as labels they cost nothing and need no lookup. */
  @Test
  void rawValuesAreLabelsOfASwitchOverInt() {
    int fromNativeCode = 8;

    boolean spaceRanOut =
        switch (fromNativeCode) {
          case VssProtectionFault.Value.DIFF_AREA_FULL,
              VssProtectionFault.Value.GROW_TOO_SLOW,
              VssProtectionFault.Value.GROW_FAILED ->
              true;
          default -> false;
        };

    assertThat(spaceRanOut).isTrue();
  }

  @Test
  void constantsAreElementsOfEnumSetsAndKeysOfEnumMaps() {
    EnumSet<VssProtectionFault> spaceRanOut =
        EnumSet.of(VssProtectionFault.DIFF_AREA_FULL, VssProtectionFault.GROW_TOO_SLOW);
    assertThat(spaceRanOut).contains(VssProtectionFault.of(9));

    Map<VssProtectionFault, Integer> seen = new EnumMap<>(VssProtectionFault.class);
    IntStream.of(10, 9, 10)
        .mapToObj(VssProtectionFault::of)
        .forEach(fault -> seen.merge(fault, 1, Integer::sum));
    assertThat(seen)
        .containsExactly(
            Map.entry(VssProtectionFault.GROW_TOO_SLOW, 1),
            Map.entry(VssProtectionFault.GROW_FAILED, 2));
  }

  /** UNKNOWN is a constant of this header; a number that the header lacks is something else. */
  @Test
  void aConstantNamedUnknownIsNotAnUnknownValue() {
    assertThat(VssMgmtObjectTypeValue.of(0)).isSameAs(VssMgmtObjectType.UNKNOWN);
    assertThat(VssMgmtObjectTypeValue.of(4)).isInstanceOf(VssMgmtObjectTypeValue.Unknown.class);
  }
}
