package io.github.headerspec.cli;

import io.github.headerspec.compare.Difference;
import io.github.headerspec.compare.SpecComparison;
import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.spec.Spec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "OLD", description = "The older spec.")
  private Path older = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The newer spec.")
  private Path newer = Path.of("");

  @Mixin private ReportOptions report = new ReportOptions();

  DiffCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Output output = new Output(surroundings, report);
    ExitCode code = compare(output, Specs.read(older), Specs.read(newer));
    output.print();
    return code.number();
  }

  private static ExitCode compare(Output output, Checked<Spec> before, Checked<Spec> after) {
    output.addAll(before.diagnostics());
    output.addAll(after.diagnostics());
    if (Specs.isInvalid(before) || Specs.isInvalid(after)) {
      return ExitCode.INVALID_INPUT;
    }
    List<Difference> differences =
        SpecComparison.ofSpecs(before.value().orElseThrow(), after.value().orElseThrow());
    differences.forEach(each -> output.add(Finding.of(each, Optional.empty())));
    return Specs.judge(differences);
  }
}
