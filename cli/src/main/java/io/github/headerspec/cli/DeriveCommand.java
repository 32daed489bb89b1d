package io.github.headerspec.cli;

import io.github.headerspec.derive.DeriveRequest;
import io.github.headerspec.derive.DeriveTask;
import io.github.headerspec.derive.HeaderSettings;
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
    name = "derive",
    mixinStandardHelpOptions = true,
    customSynopsis = "headerspec derive HEADER... -o SPEC [OPTION]...",
    sortOptions = false,
    description =
        "Makes a spec from a header, or makes an existing spec agree with it. Names, descriptions,"
            + " comments and order that people gave a spec stay as they are.",
    footer = {"", "Exit codes: 0 done, 3 invalid input: some or all enums were refused."})
final class DeriveCommand implements Callable<Integer> {

  private final CommandContext context;

  @Parameters(paramLabel = "HEADER", arity = "1..*", description = "The headers.")
  private List<Path> headers = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "SPEC",
      required = true,
      description = "The spec. With several headers a folder, with a spec for each header.")
  private Path output = Path.of("");

  @Mixin private HeaderOptions options = new HeaderOptions();

  @Option(
      names = "--docs",
      paramLabel = "FILE-OR-DIR",
      description = "Take descriptions from these pages of Microsoft's reference (sdk-api).")
  private List<Path> pages = new ArrayList<>();

  @Option(names = "--dry-run", description = "Show what would change, and write nothing.")
  private boolean dryRun;

  @Mixin private ReportOptions report = new ReportOptions();

  DeriveCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Output output = new Output(context, report);
    ExitCode code = derive(output);
    output.print();
    return code.number();
  }

  private ExitCode derive(Output output) {
    Checked<HeaderSettings> settings = options.settings(context);
    if (settings.value().isEmpty()) {
      output.addAll(settings.diagnostics());
      return ExitCode.WRONG_USAGE;
    }
    DeriveRequest request =
        new DeriveRequest(headers, this.output, pages, dryRun, settings.value().get());
    try (Progress progress = Progress.of(context, headers.size())) {
      return ExitCode.of(new DeriveTask(request).run(progress.before(output)));
    }
  }
}
