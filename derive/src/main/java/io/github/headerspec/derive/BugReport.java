package io.github.headerspec.derive;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What people see of a bug: never a stack trace on the screen, but always one to send in. */
public final class BugReport {

  private BugReport() {}

  /**
   * Describes a bug, and writes the details to a temporary file.
   *
   * @param failure what was thrown
   * @param arguments what Headerspec was asked to do, in the words of who asked
   * @return the diagnostic that people see
   */
  public static Diagnostic of(Throwable failure, List<String> arguments) {
    if (failure instanceof OutOfMemoryError) {
      return Diagnostic.of(
          DiagnosticCode.COMMAND_FAILED,
          List.of(),
          "give Java more memory: java -Xmx4g -jar headerspec.jar …",
          "Java has no more memory");
    }
    return Diagnostic.of(
        DiagnosticCode.COMMAND_FAILED,
        details(failure, arguments),
        "this is a bug in Headerspec, nothing is wrong with your files; please report it together"
            + " with the details and, if you can, the header and the spec",
        failure);
  }

  private static List<String> details(Throwable failure, List<String> arguments) {
    StringWriter text = new StringWriter();
    text.append("Headerspec ").append(HeaderspecVersion.text()).append('\n');
    text.append("Java ").append(System.getProperty("java.vm.version", "")).append('\n');
    text.append("System ").append(System.getProperty("os.name", "")).append('\n');
    text.append("Arguments ").append(ShellWords.join(arguments)).append("\n\n");
    failure.printStackTrace(new PrintWriter(text, true));
    try {
      Path file = Files.createTempFile("headerspec-bug-", ".txt");
      Files.writeString(file, text.toString());
      return List.of("details: " + file);
    } catch (IOException noTemporaryFolder) {
      StackTraceElement[] trace = failure.getStackTrace();
      return trace.length == 0 ? List.of() : List.of("at " + trace[0]);
    }
  }
}
