package io.github.headerspec.cli;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.generated.GeneratedSources;
import io.github.headerspec.spec.Spec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Where generated code is that has to be what the specs say. */
final class GeneratedOptions {

  @Option(
      names = "--generated",
      paramLabel = "DIR",
      description =
          "The folder into which the compiler writes generated sources: is the code there what the"
              + " specs say? Can be repeated; each spec is looked for in all of them.")
  private List<Path> folders = new ArrayList<>();

  /** Checks the generated code, if any folder is given. */
  ExitCode check(Output output, List<Spec> specs) {
    if (folders.isEmpty() || specs.isEmpty()) {
      return ExitCode.SUCCESS;
    }
    List<Diagnostic> diagnostics = GeneratedSources.check(folders, specs);
    output.addAll(diagnostics);
    if (diagnostics.stream().anyMatch(each -> each.code() == DiagnosticCode.GENERATED_UNREADABLE)) {
      return ExitCode.INVALID_INPUT;
    }
    String shown = folders.stream().map(Path::toString).collect(Collectors.joining(", "));
    String verdict = diagnostics.isEmpty() ? "is current" : "is not current";
    output.say(shown + ": generated code " + verdict);
    return diagnostics.isEmpty() ? ExitCode.SUCCESS : ExitCode.DIFFERS;
  }
}
