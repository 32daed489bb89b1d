package io.github.headerspec.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.example.vss.VssProtectionFault;
import io.github.headerspec.example.vss.VssProtectionFaultValue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdviceTest {

  @ParameterizedTest
  @EnumSource
  void everyFaultHasAdviceInWholeSentences(VssProtectionFault fault) {
    Advice advice = Advice.on(fault);

    assertThat(advice.problem()).matches("[A-Z][ -~]+\\.");
    assertThat(advice.action()).matches("[A-Z][ -~]+\\.");
  }

  @Test
  void noTwoFaultsHaveTheSameProblem() {
    assertThat(Stream.of(VssProtectionFault.values()).map(fault -> Advice.on(fault).problem()))
        .doesNotHaveDuplicates();
  }

  @Test
  void adviceOnAnUnknownFaultNamesItsNumber() {
    assertThat(Advice.on(VssProtectionFaultValue.of(17)))
        .isEqualTo(
            new Advice(
                "Fault 17 is not in the vsmgmt.h that this program was built from.",
                "Look for 17 in a newer vsmgmt.h, and add it to the spec."));
  }
}
