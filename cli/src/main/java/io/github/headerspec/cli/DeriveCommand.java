package io.github.headerspec.cli;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.importer.HeaderImport;
import io.github.headerspec.importer.HeaderImporter;
import io.github.headerspec.importer.ImportRequest;
import io.github.headerspec.importer.page.DocumentationPages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
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

  private static final Set<DiagnosticCode> OF_USAGE =
      Set.of(DiagnosticCode.WRONG_USAGE, DiagnosticCode.SAME_OUTPUT);

  private final Surroundings surroundings;

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

  DeriveCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Output toTell = new Output(surroundings, report);
    ExitCode code = derive(toTell);
    toTell.print();
    return code.number();
  }

  private ExitCode derive(Output toTell) {
    Map<Path, Path> outputs = new LinkedHashMap<>();
    Optional<Diagnostic> mistake = options.mistake(surroundings.folder()).or(() -> plan(outputs));
    if (mistake.isPresent()) {
      toTell.add(mistake.get());
      return OF_USAGE.contains(mistake.get().code())
          ? ExitCode.WRONG_USAGE
          : ExitCode.INVALID_INPUT;
    }
    Checked<DocumentationPages> documentation = DocumentationPages.in(pages);
    toTell.addAll(documentation.diagnostics());
    if (Specs.isInvalid(documentation)) {
      return ExitCode.INVALID_INPUT;
    }
    HeaderImporter importer = new HeaderImporter();
    DocumentationPages described = documentation.value().orElseThrow();
    DerivationSummary summary =
        new DerivationSummary(dryRun, outputs.size() > 1, options.witness());
    SpecWriter writer = new SpecWriter(surroundings, options, dryRun);
    Function<ImportRequest, Checked<HeaderImport>> read =
        request ->
            importer
                .readNext(request)
                .flatMap(it -> CompilerWitness.confirm(it, request))
                .flatMap(it -> Checked.of(described.describe(it)));
    try (Progress progress = Progress.of(surroundings, outputs.size());
        InOrder<Derivation> derivations =
            InOrder.of(
                outputs.entrySet(), each -> writer.read(each.getKey(), each.getValue(), read))) {
      for (Map.Entry<Path, Path> each : outputs.entrySet()) {
        progress.next(each.getKey());
        writer.write(each.getKey(), each.getValue(), derivations::next, toTell, summary);
      }
    }
    toTell.addAll(summary.inVain());
    if (outputs.size() > 1) {
      toTell.say(summary.total());
    }
    return summary.code();
  }

  /** Which spec belongs to which header. */
  private Optional<Diagnostic> plan(Map<Path, Path> outputs) {
    boolean folder = headers.size() > 1 || Files.isDirectory(output);
    if (!folder) {
      outputs.put(headers.get(0), output);
      return Optional.empty();
    }
    Map<Path, Path> headerOf = new LinkedHashMap<>();
    for (Path header : headers) {
      Path spec = output.resolve(baseName(header) + ".yaml");
      Path other = headerOf.putIfAbsent(spec, header);
      if (other != null && !other.equals(header)) {
        return Optional.of(
            Diagnostic.of(
                DiagnosticCode.SAME_OUTPUT,
                List.of(),
                "derive them one at a time, each with an -o of its own",
                other,
                header,
                spec));
      }
      outputs.put(header, spec);
    }
    return dryRun ? Optional.empty() : OutputFile.makeFolder(output);
  }

  private static String baseName(Path header) {
    Path name = header.getFileName();
    return name == null ? "header" : name.toString().replaceFirst("(?<=.)\\.[^.]*$", "");
  }
}
