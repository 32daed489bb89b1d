package io.github.headerspec.cli;

import io.github.headerspec.spec.Diagnostic;
import io.github.headerspec.spec.DiagnosticCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What people see of a bug: never a stack trace on the screen, but always one to send in. */
final class BugReport {

  private BugReport() {}

  static Diagnostic of(Throwable failure, List<String> arguments) {
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
    text.append("Headerspec ").append(Version.ofHeaderspec()).append('\n');
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
