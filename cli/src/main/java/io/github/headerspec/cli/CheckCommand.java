package io.github.headerspec.cli;

import io.github.headerspec.derive.CheckRequest;
import io.github.headerspec.derive.CheckTask;
import io.github.headerspec.derive.HeaderSettings;
import io.github.headerspec.derive.ShellWords;
import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    customSynopsis =
        "headerspec check SPEC... [--header HEADER]... [--generated DIR]... [OPTION]...",
    sortOptions = false,
    description =
        "Checks specs, and whether they agree, fact by fact, with their headers and with the Java"
            + " code that is generated from them.",
    footer = {"", "Exit codes: 0 same, 1 differs, 2 differs and breaks users, 3 invalid input."})
final class CheckCommand implements Callable<Integer> {

  private final CommandContext context;

  @Parameters(paramLabel = "SPEC", arity = "1..*", description = "The specs.")
  private List<Path> specs = new ArrayList<>();

  @Option(
      names = "--header",
      paramLabel = "HEADER",
      description =
          "The header, or a folder to find it in by the name that the spec gives. Can be"
              + " repeated. Without it, only the specs themselves are checked.")
  private List<Path> headers = new ArrayList<>();

  @Option(
      names = "--update",
      description = "Make the specs agree with their headers instead, as derive does.")
  private boolean update;

  @Option(
      names = "--generated",
      paramLabel = "DIR",
      description =
          "The folder into which the compiler writes generated sources: is the code there what the"
              + " specs say? Can be repeated; each spec is looked for in all of them.")
  private List<Path> generated = new ArrayList<>();

  @Mixin private HeaderOptions options = new HeaderOptions();

  @Mixin private ReportOptions report = new ReportOptions();

  CheckCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Output output = new Output(context, report);
    ExitCode code = check(output);
    output.print();
    return code.number();
  }

  private ExitCode check(Output output) {
    Checked<HeaderSettings> settings = options.settings(context);
    if (settings.value().isEmpty()) {
      output.addAll(settings.diagnostics());
      return ExitCode.WRONG_USAGE;
    }
    CheckRequest request =
        new CheckRequest(specs, headers, update, generated, settings.value().get());
    Optional<Diagnostic> error = request.error();
    if (error.isPresent()) {
      // As any other error of the command line: never in a format for machines.
      context.complain(error.get());
      return ExitCode.WRONG_USAGE;
    }
    return ExitCode.of(new CheckTask(request, this::fixCommand).run(output));
  }

  private String fixCommand(Path spec, Path header) {
    List<String> words = new ArrayList<>(List.of("headerspec", "derive", header.toString()));
    words.addAll(List.of("-o", spec.toString()));
    words.addAll(options.arguments());
    return ShellWords.join(words);
  }
}
