package io.github.headerspec.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VssFaultTest {

  private static final String GROW_FAILED =
      """
      fault          GROW_FAILED, in C VSS_PROTECTION_FAULT_GROW_FAILED
      value          10 = 0x0000000A
      what is wrong  The diff area had to grow and could not.
      what to do     Look at the failure status and at the free space on the diff area's volume.
      """;

  private static final String REPORT =
      """
      C:  online, no fault

      D:  offline, with a fault
          fault          GROW_FAILED, in C VSS_PROTECTION_FAULT_GROW_FAILED
          value          10 = 0x0000000A
          what is wrong  The diff area had to grow and could not.
          what to do     Look at the failure status and at the free space on the diff area's volume.
          status         0x80070070
          level          SNAPSHOT, the shadow copies come before the volume
          unused areas   yes, they can be deleted

      E:  offline, with a fault
          fault          DIFF_AREA_REMOVED, in C VSS_PROTECTION_FAULT_DIFF_AREA_REMOVED
          value          14 = 0x0000000E
          what is wrong  The diff area's volume is gone or out of reach.
          what to do     Attach it again, or find out what blocks access to it.
          status         0x80070015
          level          SNAPSHOT, the shadow copies come before the volume
          unused areas   no

      F:  offline, with a fault
          fault          unknown
          value          17 = 0x00000011
          what is wrong  Fault 17 is not in the vsmgmt.h that this program was built from.
          what to do     Look for 17 in a newer vsmgmt.h, and add it to the spec.
          status         0x80004005
          level          SNAPSHOT, the shadow copies come before the volume
          unused areas   no

      3 of 4 volumes have a fault.
      """;

  private static final String USAGE =
      """
      Usage: vss-fault [FAULT]

      Without FAULT, reports on four sample volumes. With FAULT, tells what is wrong
      and what to do. FAULT is one of these:

        10, 0xA, -1                       a number of 32 bits, known or not
        VSS_PROTECTION_FAULT_GROW_FAILED  a name in C
        GROW_FAILED                       a name in Java
      """;

  @Test
  void withoutArgumentsReportsOnTheSampleVolumes() {
    assertThat(run()).isEqualTo(new Outcome(0, REPORT, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10",
        "010",
        "0xA",
        "0X0000000a",
        "VSS_PROTECTION_FAULT_GROW_FAILED",
        "GROW_FAILED"
      })
  void explainsAFaultByNumberAndByName(String fault) {
    assertThat(run(fault)).isEqualTo(new Outcome(0, GROW_FAILED, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"VSS_PROTECTION_FAULT_META_DATA_CORRUPTION", "METADATA_CORRUPTION", "3"})
  void explainsAFaultWhoseJavaNameDiffersFromItsNameInC(String fault) {
    assertThat(run(fault).out())
        .startsWith(
            "fault          METADATA_CORRUPTION,"
                + " in C VSS_PROTECTION_FAULT_META_DATA_CORRUPTION\n"
                + "value          3 = 0x00000003\n");
  }

  @ParameterizedTest
  @CsvSource({
    "17, 17, 0x00000011",
    "0x11, 17, 0x00000011",
    "-1, -1, 0xFFFFFFFF",
    "0xFFFFFFFF, -1, 0xFFFFFFFF",
    "-2147483648, -2147483648, 0x80000000",
    "2147483647, 2147483647, 0x7FFFFFFF"
  })
  void keepsTheNumberOfAnUnknownFault(String argument, String decimal, String hexadecimal) {
    assertThat(run(argument))
        .isEqualTo(
            new Outcome(
                0,
                """
                fault          unknown
                value          %1$s = %2$s
                what is wrong  Fault %1$s is not in the vsmgmt.h that this program was built from.
                what to do     Look for %1$s in a newer vsmgmt.h, and add it to the spec.
                """
                    .formatted(decimal, hexadecimal),
                ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "",
        "grow_failed",
        "--unknown",
        "2147483648",
        "-2147483649",
        "99999999999999999999",
        "0x",
        "0x1FFFFFFFF",
        "0x+1",
        "+1",
        "1 "
      })
  void saysInOneLineWhatToTypeInsteadOfNonsense(String nonsense) {
    assertThat(run(nonsense))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "vss-fault: not a fault: \"%s\"; type a number of 32 bits such as 10 or 0xA,"
                        .formatted(nonsense)
                    + " or a name such as VSS_PROTECTION_FAULT_GROW_FAILED or GROW_FAILED\n"));
  }

  @Test
  void repeatsNothingThatTheTerminalCouldTakeForACommand() {
    assertThat(run("\u001b[31m\u0663\n").err())
        .startsWith("vss-fault: not a fault: \"?[31m??\"; type ");
  }

  @Test
  void helpShowsTheUsage() {
    assertThat(run("--help")).isEqualTo(new Outcome(0, USAGE, ""));
  }

  @Test
  void severalArgumentsAreWrong() {
    assertThat(run("10", "17"))
        .isEqualTo(new Outcome(2, "", "vss-fault: one fault at a time, not 2\n\n" + USAGE));
  }

  @Test
  void speaksTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(run("0xA").out()).isEqualTo(GROW_FAILED);
      assertThat(run().out()).matches("[\n -~]+").endsWith("\n3 of 4 volumes have a fault.\n");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Outcome run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        VssFault.run(
            List.of(args), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    return new Outcome(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }

  private record Outcome(int exitCode, String out, String err) {}
}
