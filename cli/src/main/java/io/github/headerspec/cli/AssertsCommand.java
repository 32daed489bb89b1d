package io.github.headerspec.cli;

import io.github.headerspec.derive.AssertionsRequest;
import io.github.headerspec.derive.AssertionsTask;
import io.github.headerspec.derive.TaskReport;
import io.github.headerspec.diagnostic.Checked;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "asserts",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "headerspec asserts SPEC -o FILE [OPTION]...",
    description =
        "Writes a C11 and C++11 file that includes the header and asserts every fact of the spec:"
            + " your own compiler is the judge.")
final class AssertsCommand implements Callable<Integer> {

  private final CommandContext context;

  @Parameters(paramLabel = "SPEC", description = "The spec.")
  private Path spec = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The C file; - for the standard output.")
  private String file = "";

  @Option(
      names = "--include",
      paramLabel = "FILE",
      description =
          "Include that, in this order. Without it: the header, and before it windows.h if the"
              + " spec is for Windows.")
  private List<String> includes = new ArrayList<>();

  @Option(
      names = "--except",
      paramLabel = "NAME",
      description =
          "Assert nothing about enums of that native name; * and ? stand for any characters.")
  private List<String> except = new ArrayList<>();

  @Mixin private ReportOptions report = new ReportOptions();

  AssertsCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Output output = new Output(context, report);
    ExitCode code = write(output);
    output.print();
    return code.number();
  }

  private ExitCode write(Output output) {
    AssertionsRequest request = new AssertionsRequest(spec, includes, except);
    if (!file.equals("-")) {
      TaskReport done = AssertionsTask.write(request, context.folder().resolve(file));
      output.reports(done);
      return ExitCode.of(done.status());
    }
    Checked<String> source = AssertionsTask.source(request);
    output.addAll(source.diagnostics());
    source.value().ifPresent(context::outBytes);
    return source.value().isPresent() ? ExitCode.SUCCESS : ExitCode.INVALID_INPUT;
  }
}
