package io.github.headerspec.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.headerspec.example.vss.VssProtectionFault;
import io.github.headerspec.example.vss.VssProtectionFaultValue;
import io.github.headerspec.example.vss.VssProtectionLevel;
import io.github.headerspec.example.vss.VssProtectionLevelValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VolumeProtectionInfoTest {

  private static final String HEALTHY = "00000000 00000000 00000000 00000000 00000000 00000000";

  @Test
  void decodesEveryMember() {
    assertThat(decode("01000000 01000000 0A000000 70000780 01000000 EFBEADDE"))
        .isEqualTo(
            new VolumeProtectionInfo(
                VssProtectionLevel.SNAPSHOT,
                true,
                VssProtectionFault.GROW_FAILED,
                0x80070070,
                true));
  }

  @Test
  void decodesZeroesAsAHealthyVolume() {
    VolumeProtectionInfo healthy = decode(HEALTHY);

    assertThat(healthy)
        .isEqualTo(
            new VolumeProtectionInfo(
                VssProtectionLevel.ORIGINAL_VOLUME, false, VssProtectionFault.NONE, 0, false));
    assertThat(healthy.isFaulted()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0, true, false, false, false, false",
    "4, false, true, false, false, false",
    "8, false, false, true, false, false",
    "12, false, false, false, true, false",
    "16, false, false, false, false, true",
    "20, false, false, false, false, false"
  })
  void readsEachMemberAtItsOwnOffset(
      int offset, boolean level, boolean offline, boolean fault, boolean status, boolean unused) {
    byte[] bytes = new byte[VolumeProtectionInfo.SIZE];
    bytes[offset] = 1;

    assertThat(VolumeProtectionInfo.decode(ByteBuffer.wrap(bytes)))
        .isEqualTo(
            new VolumeProtectionInfo(
                level ? VssProtectionLevel.SNAPSHOT : VssProtectionLevel.ORIGINAL_VOLUME,
                offline,
                fault ? VssProtectionFault.DIFF_AREA_MISSING : VssProtectionFault.NONE,
                status ? 1 : 0,
                unused));
  }

  @Test
  void keepsAnUnknownFault() {
    VolumeProtectionInfo info = decode("00000000 00000000 11000000 00000000 00000000 00000000");

    assertThat(info.fault()).isInstanceOf(VssProtectionFaultValue.Unknown.class);
    assertThat(info.fault().value()).isEqualTo(17);
    assertThat(info.isFaulted()).isTrue();
  }

  @Test
  void keepsAnUnknownLevel() {
    VolumeProtectionInfo info = decode("FEFFFFFF 00000000 00000000 00000000 00000000 00000000");

    assertThat(info.level()).isInstanceOf(VssProtectionLevelValue.Unknown.class);
    assertThat(info.level().value()).isEqualTo(-2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"01000000", "FFFFFFFF", "00000100", "00000080"})
  void takesAnyBoolButZeroForTrue(String bool) {
    VolumeProtectionInfo info =
        decode("00000000 " + bool + " 00000000 00000000 " + bool + " 00000000");

    assertThat(info.offline()).isTrue();
    assertThat(info.unusedDiffArea()).isTrue();
  }

  @Test
  void readsAtThePositionOfALargerBufferAndLeavesTheBufferAsItIs() {
    ByteBuffer memory =
        ByteBuffer.allocateDirect(100).position(7).put(bytes("01000000")).position(7).limit(40);

    assertThat(VolumeProtectionInfo.decode(memory).level()).isEqualTo(VssProtectionLevel.SNAPSHOT);
    assertThat(memory.position()).isEqualTo(7);
    assertThat(memory.limit()).isEqualTo(40);
    assertThat(memory.order()).isEqualTo(ByteOrder.BIG_ENDIAN);
  }

  @Test
  void readsALittleEndianAndReadOnlyBuffer() {
    ByteBuffer buffer =
        ByteBuffer.wrap(bytes("01000000" + "00".repeat(20)))
            .asReadOnlyBuffer()
            .order(ByteOrder.LITTLE_ENDIAN);

    assertThat(VolumeProtectionInfo.decode(buffer).level()).isEqualTo(VssProtectionLevel.SNAPSHOT);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 23})
  void saysHowManyBytesItNeeds(int size) {
    assertThatThrownBy(() -> VolumeProtectionInfo.decode(ByteBuffer.allocate(size)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "VSS_VOLUME_PROTECTION_INFO needs 24 bytes, but only %s remain in the buffer", size);
  }

  @Test
  void countsOnlyTheBytesThatRemain() {
    ByteBuffer buffer = ByteBuffer.allocate(30).position(10);

    assertThatThrownBy(() -> VolumeProtectionInfo.decode(buffer))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("only 20 remain");
  }

  private static VolumeProtectionInfo decode(String hex) {
    return VolumeProtectionInfo.decode(ByteBuffer.wrap(bytes(hex)));
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
