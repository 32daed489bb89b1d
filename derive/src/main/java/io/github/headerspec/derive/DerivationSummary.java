package io.github.headerspec.derive;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.importer.HeaderImport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts what became of the headers of one run. */
final class DerivationSummary {

  /** What is no error in one of many headers, if another one has what was asked for. */
  private static final Set<DiagnosticCode> NOTHING_TAKEN =
      Set.of(
          DiagnosticCode.NO_ENUMS,
          DiagnosticCode.ONLY_MATCHES_NOTHING,
          DiagnosticCode.NO_SUCH_MACROS);

  private final boolean dryRun;
  private final boolean many;
  private final String compiler;
  private final List<Diagnostic> nothingTaken = new ArrayList<>();
  private Status status = Status.DONE;
  private int headers;
  private int failures;
  private int withoutEnums;
  private int created;
  private int changed;
  private int unchanged;
  private int enums;
  private int constants;
  private int refused;
  private int hidden;

  /**
   * Nothing was counted yet.
   *
   * @param dryRun whether nothing is written
   * @param many whether there are several headers
   * @param compiler the compiler that confirms what is taken
   */
  DerivationSummary(boolean dryRun, boolean many, Optional<String> compiler) {
    this.dryRun = dryRun;
    this.many = many;
    this.compiler = compiler.map(it -> ", confirmed by " + it).orElse("");
  }

  /** What is reported about a header at once. */
  List<Diagnostic> reported(Derivation derivation) {
    return derivation.diagnostics().stream().filter(each -> !isNothingTaken(each)).toList();
  }

  private boolean isNothingTaken(Diagnostic diagnostic) {
    return many && NOTHING_TAKEN.contains(diagnostic.code());
  }

  /** How the task ends, after what was counted so far. */
  Status status() {
    return status;
  }

  private Status count(Status ofHeader) {
    headers++;
    status = status.orWorse(ofHeader);
    return ofHeader;
  }

  /** Counts a header of which no spec was made. */
  Status failed(Status why) {
    failures++;
    return count(why);
  }

  /** Counts a header, and reports in a line what became of its spec. */
  TaskReport add(Path spec, Derivation derivation, TaskReport.Builder report) {
    boolean errors = Specs.hasErrors(reported(derivation));
    derivation.diagnostics().stream().filter(this::isNothingTaken).forEach(nothingTaken::add);
    if (derivation.header().isEmpty()) {
      return report.build(failed(Status.INVALID_INPUT));
    }
    HeaderImport header = derivation.header().get();
    int hiddenHere = header.hidden().size();
    refused += header.refused().size();
    hidden += hiddenHere;
    if (derivation.text().isEmpty()) {
      if (errors || !many) {
        return report.build(failed(Status.INVALID_INPUT));
      }
      withoutEnums++;
      return report.build(count(Status.DONE));
    }
    enums += header.facts().enums().size();
    constants += Specs.constants(header.facts());
    return report
        .summary(
            spec
                + ": "
                + outcome(derivation)
                + ": "
                + Specs.size(header.facts())
                + header.facts().target().map(it -> ", for " + it.value()).orElse("")
                + compiler
                + lost(header.refused().size(), hiddenHere))
        .build(count(errors ? Status.INVALID_INPUT : Status.DONE));
  }

  private String outcome(Derivation derivation) {
    String would = dryRun ? "would be " : "";
    if (derivation.existing().isEmpty()) {
      created++;
      return would + "created";
    }
    if (derivation.changesFile()) {
      changed++;
      return would + "changed";
    }
    unchanged++;
    return "unchanged";
  }

  private static String lost(int refused, int hidden) {
    return (refused == 0 ? "" : "; " + refused + " refused")
        + (hidden == 0 ? "" : "; " + hidden + " hidden");
  }

  /** What is reported after the last header. */
  TaskReport report() {
    TaskReport.Builder report = new TaskReport.Builder(List.of());
    if (nothingMatched()) {
      report.add(nothingTaken.get(0));
      status = status.orWorse(Status.INVALID_INPUT);
    }
    if (many) {
      report.summary(total());
    }
    return report.build(status);
  }

  /** Whether what was asked of many headers was found in none. */
  private boolean nothingMatched() {
    return enums == 0 && refused == 0 && !nothingTaken.isEmpty();
  }

  private String total() {
    List<String> parts = new ArrayList<>();
    addPart(parts, created, "created");
    addPart(parts, changed, "changed");
    addPart(parts, unchanged, "unchanged");
    addPart(parts, withoutEnums, "without enums");
    addPart(parts, failures, "failed");
    return Plural.of(headers, "header")
        + " ("
        + String.join(", ", parts)
        + "): "
        + Plural.of(enums, "enum")
        + ", "
        + Plural.of(constants, "constant")
        + compiler
        + lost(refused, hidden);
  }

  private static void addPart(List<String> parts, int number, String what) {
    if (number > 0) {
      parts.add(number + " " + what);
    }
  }
}
