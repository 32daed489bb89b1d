package io.github.headerspec.cli;

import io.github.headerspec.derive.DiffTask;
import io.github.headerspec.derive.TaskReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    customSynopsis = "headerspec diff OLD NEW [--format FORMAT]",
    description = "Compares two specs: one line for each fact that differs.",
    footer = {"", "Exit codes: 0 same, 1 differs, 2 differs and breaks users, 3 invalid input."})
final class DiffCommand implements Callable<Integer> {

  private final CommandContext context;

  @Parameters(index = "0", paramLabel = "OLD", description = "The older spec.")
  private Path older = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The newer spec.")
  private Path newer = Path.of("");

  @Mixin private ReportOptions report = new ReportOptions();

  DiffCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Output output = new Output(context, report);
    TaskReport differences = DiffTask.run(older, newer);
    output.reports(differences);
    output.print();
    return ExitCode.of(differences.status()).number();
  }
}
