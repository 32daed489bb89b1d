package io.github.headerspec.example;

import io.github.headerspec.example.vss.VssProtectionFaultValue;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** The program {@code vss-fault}: explains shadow copy protection faults. */
public final class VssFault {

  private static final int SUCCESS = 0;
  private static final int WRONG_USAGE = 2;

  private static final String USAGE =
      """
      Usage: vss-fault [FAULT]

      Without FAULT, reports on four sample volumes. With FAULT, tells what is wrong
      and what to do. FAULT is one of these:

        10, 0xA, -1                       a number of 32 bits, known or not
        VSS_PROTECTION_FAULT_GROW_FAILED  a name in C
        GROW_FAILED                       a name in Java
      """;

  private VssFault() {}

  /**
   * Starts the program, and ends the JVM with its exit code.
   *
   * @param args what the user typed
   */
  public static void main(String[] args) {
    System.exit(run(List.of(args), System.out, System.err));
  }

  /**
   * Runs the program inside the caller's JVM.
   *
   * @param args what the user typed
   * @param out receives the answer
   * @param err receives complaints
   * @return the exit code: 0, or 2 if the arguments are wrong
   */
  static int run(List<String> args, PrintStream out, PrintStream err) {
    if (args.isEmpty()) {
      out.print(VolumeReport.of(VolumeReport.SAMPLES));
      return SUCCESS;
    }
    if (args.size() > 1) {
      err.print("vss-fault: one fault at a time, not %s\n\n".formatted(args.size()) + USAGE);
      return WRONG_USAGE;
    }
    String text = args.get(0);
    if (text.equals("--help")) {
      out.print(USAGE);
      return SUCCESS;
    }
    Optional<VssProtectionFaultValue> fault = FaultText.parse(text);
    if (fault.isEmpty()) {
      err.print(
          ("vss-fault: not a fault: \"%s\"; type a number of 32 bits such as 10 or 0xA, or a name"
                  + " such as VSS_PROTECTION_FAULT_GROW_FAILED or GROW_FAILED\n")
              .formatted(printable(text)));
      return WRONG_USAGE;
    }
    out.print(FaultText.describe(fault.get()));
    return SUCCESS;
  }

  /** What somebody typed must not reach the terminal as control characters. */
  private static String printable(String text) {
    return text.replaceAll("[^ -~]", "?");
  }
}
