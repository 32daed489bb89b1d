package io.github.headerspec.cli;

import io.github.headerspec.compare.Difference;
import io.github.headerspec.compare.SpecComparison;
import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.diagnostic.PlainText;
import io.github.headerspec.importer.HeaderImport;
import io.github.headerspec.importer.HeaderImporter;
import io.github.headerspec.importer.ImportRequest;
import io.github.headerspec.spec.Spec;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private final Surroundings surroundings;
  private final HeaderImporter importer = new HeaderImporter();
  private final List<Spec> valid = new ArrayList<>();

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

  @Mixin private GeneratedOptions generated = new GeneratedOptions();

  @Mixin private HeaderOptions options = new HeaderOptions();

  @Mixin private ReportOptions report = new ReportOptions();

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if ((update || options.witness().isPresent()) && headers.isEmpty()) {
      surroundings.complain(
          Diagnostic.of(
              DiagnosticCode.WRONG_USAGE,
              List.of(),
              "add --header with the header, or with the folder that has it",
              "'" + (update ? "--update" : "--cc") + "' needs headers"));
      return ExitCode.WRONG_USAGE.number();
    }
    Output output = new Output(surroundings, report);
    Optional<Diagnostic> mistake = options.mistake(surroundings.folder());
    if (mistake.isPresent()) {
      output.add(mistake.get());
      output.print();
      return (mistake.get().code() == DiagnosticCode.WRONG_USAGE
              ? ExitCode.WRONG_USAGE
              : ExitCode.INVALID_INPUT)
          .number();
    }
    ExitCode code = ExitCode.SUCCESS;
    for (Path file : specs) {
      code = code.orWorse(check(output, file));
    }
    code = code.orWorse(generated.check(output, valid));
    output.print();
    return code.number();
  }

  private ExitCode check(Output output, Path file) {
    Checked<Spec> read = Specs.read(file);
    output.addAll(read.diagnostics());
    if (Specs.isInvalid(read)) {
      return ExitCode.INVALID_INPUT;
    }
    Spec spec = read.value().orElseThrow();
    if (!update) {
      valid.add(spec);
    }
    if (headers.isEmpty()) {
      output.say(file + ": valid: " + Specs.size(spec));
      return ExitCode.SUCCESS;
    }
    Optional<Path> header = headerOf(spec);
    if (header.isEmpty()) {
      output.add(
          Diagnostic.at(
              DiagnosticCode.HEADER_NOT_GIVEN,
              spec.text(),
              spec.header().position(),
              "add --header with the header, or with the folder that has it",
              spec.header().value()));
      return ExitCode.INVALID_INPUT;
    }
    return update ? derive(output, file, header.get()) : compare(output, file, spec, header.get());
  }

  /** By its name, unless there is no choice. */
  private Optional<Path> headerOf(Spec spec) {
    if (specs.size() == 1 && headers.size() == 1 && !Files.isDirectory(headers.get(0))) {
      return Optional.of(headers.get(0));
    }
    return name(spec.header().value())
        .flatMap(
            name ->
                headers.stream()
                    .filter(each -> !Files.isDirectory(each) || staysBelow(name))
                    .map(each -> Files.isDirectory(each) ? each.resolve(name) : each)
                    .filter(each -> each.endsWith(name) && Files.exists(each))
                    .findFirst());
  }

  /** The header's name as a path; a spec may say what is none on this system. */
  private static Optional<Path> name(String header) {
    try {
      return Optional.of(Path.of(header));
    } catch (InvalidPathException notAPathHere) {
      return Optional.empty();
    }
  }

  /** A spec does not lead out of the folder that the user has named. */
  private static boolean staysBelow(Path name) {
    return name.getRoot() == null && !name.normalize().startsWith("..");
  }

  private ExitCode derive(Output output, Path file, Path header) {
    DerivationSummary summary = new DerivationSummary(false, false, options.witness());
    SpecWriter writer = new SpecWriter(surroundings, options, false);
    writer.write(header, file, () -> writer.read(header, file, this::confirmed), output, summary);
    Specs.read(file).value().ifPresent(valid::add);
    return summary.code();
  }

  private Checked<HeaderImport> confirmed(ImportRequest request) {
    return importer.readNext(request).flatMap(it -> CompilerWitness.confirm(it, request));
  }

  private ExitCode compare(Output output, Path file, Spec spec, Path header) {
    Checked<ImportRequest> request = options.request(surroundings, header, Optional.of(spec));
    Checked<HeaderImport> read = request.flatMap(importer::readNext);
    output.addAll(read.diagnostics());
    if (read.value().isEmpty()) {
      return ExitCode.INVALID_INPUT;
    }
    HeaderImport facts = read.value().get();
    output.addAll(facts.diagnostics());
    if (!Specs.haveCommonNames(spec, facts)) {
      output.add(Specs.nothingInCommon(spec, header));
      return ExitCode.INVALID_INPUT;
    }
    ImportRequest asked = request.value().orElseThrow();
    Set<String> untold = Specs.untold(spec, facts, asked);
    List<Difference> differences = SpecComparison.withHeader(spec, facts.facts(), untold);
    Checked<List<Diagnostic>> rejections =
        CompilerWitness.rejections(
            spec, Specs.unquestioned(spec, untold, differences), facts.cpp(), asked);
    String cure = cure(file, header);
    differences.forEach(each -> output.add(Finding.of(each, Optional.of(cure))));
    List<Diagnostic> rejected = rejections.value().orElse(List.of());
    output.addAll(rejections.diagnostics());
    output.addAll(rejected);
    output.say(
        file
            + ": "
            + summary(differences, facts.refused().size(), header + " for " + asked.target().word())
            + witness(rejections, differences.isEmpty()));
    if (!differences.isEmpty()) {
      output.say("  to take them over: " + cure);
    }
    ExitCode code = Specs.judge(differences);
    // A value that is wrong for the compiler is wrong for users.
    code = rejected.isEmpty() ? code : code.orWorse(ExitCode.BREAKS);
    code = rejections.value().isPresent() ? code : code.orWorse(ExitCode.INVALID_INPUT);
    return Specs.hasErrors(facts.diagnostics()) ? code.orWorse(ExitCode.INVALID_INPUT) : code;
  }

  /** What the compiler says, for the summary. */
  private String witness(Checked<List<Diagnostic>> rejections, boolean same) {
    if (options.witness().isEmpty() || rejections.value().isEmpty()) {
      return "";
    }
    String name = PlainText.visible(options.witness().get());
    int rejected = rejections.value().get().size();
    if (rejected > 0) {
      return "; " + name + " rejects " + Count.of(rejected, "enum");
    }
    return same ? "; " + name + " confirms it" : "";
  }

  private static String summary(List<Difference> differences, int refused, String header) {
    if (differences.isEmpty()) {
      return refused == 0
          ? "agrees with " + header
          : "no difference found from "
              + header
              + ", but "
              + Count.of(refused, "enum")
              + " refused";
    }
    long breaking = differences.stream().filter(each -> each.rule().isBreaking()).count();
    return Count.of(differences.size(), "difference")
        + " from "
        + header
        + (breaking == 0 ? "" : ", of which " + breaking + (breaking == 1 ? " breaks" : " break"))
        + (breaking == 0 ? "" : " users");
  }

  private String cure(Path file, Path header) {
    return surroundings.buildTool().map(BuildTool::cure).orElseGet(() -> typed(file, header));
  }

  private String typed(Path file, Path header) {
    List<String> words = new ArrayList<>(List.of("headerspec", "derive", header.toString()));
    words.addAll(List.of("-o", file.toString()));
    words.addAll(options.arguments());
    return ShellWords.join(words);
  }
}
