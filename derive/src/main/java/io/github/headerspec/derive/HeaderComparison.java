package io.github.headerspec.derive;

import io.github.headerspec.compare.Difference;
import io.github.headerspec.compare.SpecComparison;
import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.importer.HeaderImport;
import io.github.headerspec.importer.ImportRequest;
import io.github.headerspec.spec.Spec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares specs with their headers, fact by fact. */
final class HeaderComparison {

  private final HeaderReader reader;
  private final FixCommand fixCommand;

  HeaderComparison(HeaderReader reader, FixCommand fixCommand) {
    this.reader = reader;
    this.fixCommand = fixCommand;
  }

  /**
   * Compares a spec with its header.
   *
   * @param file the spec's file
   * @param spec the spec, which is valid
   * @param header the header
   * @param report what is reported of the spec already
   * @return the report with what differs
   */
  TaskReport compare(Path file, Spec spec, Path header, TaskReport.Builder report) {
    Checked<ImportRequest> request = reader.request(header, file, Optional.of(spec));
    Checked<HeaderImport> read = request.flatMap(reader::read);
    report.addAll(read.diagnostics());
    if (read.value().isEmpty()) {
      return report.build(Status.INVALID_INPUT);
    }
    HeaderImport facts = read.value().get();
    report.addAll(facts.diagnostics());
    if (!HeaderCoverage.haveCommonNames(spec, facts)) {
      return report.add(HeaderCoverage.nothingInCommon(spec, header)).build(Status.INVALID_INPUT);
    }
    ImportRequest asked = request.value().orElseThrow();
    Set<String> notCompared = HeaderCoverage.notCompared(spec, facts, asked);
    List<Difference> differences = SpecComparison.withHeader(spec, facts.facts(), notCompared);
    Checked<List<Diagnostic>> rejections =
        CompilerWitness.rejections(
            spec, HeaderCoverage.undisputed(spec, notCompared, differences), facts.cpp(), asked);
    String fix = fixCommand.of(file, header);
    differences.forEach(each -> report.add(Finding.of(each, Optional.of(fix))));
    List<Diagnostic> rejected = rejections.value().orElse(List.of());
    report.addAll(rejections.diagnostics());
    report.addAll(rejected);
    report.summary(
        file
            + ": "
            + summary(differences, facts.refused().size(), header + " for " + asked.target().word())
            + compilerSummary(rejections, differences.isEmpty()));
    if (!differences.isEmpty()) {
      report.summary("  to take them over: " + fix);
    }
    return report.build(
        Status.ofDifferences(differences)
            // A value that is wrong for the compiler is wrong for users.
            .orWorse(rejected.isEmpty() ? Status.DONE : Status.BREAKS_USERS)
            .orWorse(rejections.value().isPresent() ? Status.DONE : Status.INVALID_INPUT)
            .orWorse(Specs.hasErrors(facts.diagnostics()) ? Status.INVALID_INPUT : Status.DONE));
  }

  /** What the compiler says. */
  private String compilerSummary(Checked<List<Diagnostic>> rejections, boolean same) {
    if (reader.compilerName().isEmpty() || rejections.value().isEmpty()) {
      return "";
    }
    String name = reader.compilerName().get();
    int rejected = rejections.value().get().size();
    if (rejected > 0) {
      return "; " + name + " rejects " + Plural.of(rejected, "enum");
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
              + Plural.of(refused, "enum")
              + " refused";
    }
    long breaking = differences.stream().filter(each -> each.rule().isBreaking()).count();
    return Plural.of(differences.size(), "difference")
        + " from "
        + header
        + (breaking == 0 ? "" : ", of which " + breaking + (breaking == 1 ? " breaks" : " break"))
        + (breaking == 0 ? "" : " users");
  }
}
