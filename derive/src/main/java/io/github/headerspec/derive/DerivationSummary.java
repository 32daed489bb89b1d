package io.github.headerspec.cli;

import io.github.headerspec.importer.HeaderImport;
import io.github.headerspec.spec.Diagnostic;
import io.github.headerspec.spec.DiagnosticCode;
import io.github.headerspec.spec.PlainText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts what became of the headers of one run. */
final class DerivationSummary {

  /** What one of many headers may lack without anything being wrong. */
  private static final Set<DiagnosticCode> LACKING =
      Set.of(
          DiagnosticCode.NO_ENUMS,
          DiagnosticCode.ONLY_MATCHES_NOTHING,
          DiagnosticCode.NO_SUCH_MACROS);

  private final boolean dryRun;
  private final boolean many;
  private final String witness;
  private final List<Diagnostic> lacking = new ArrayList<>();
  private ExitCode code = ExitCode.SUCCESS;
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
   * @param witness the compiler that confirms what is taken
   */
  DerivationSummary(boolean dryRun, boolean many, Optional<String> witness) {
    this.dryRun = dryRun;
    this.many = many;
    this.witness = witness.map(it -> ", confirmed by " + PlainText.visible(it)).orElse("");
  }

  /** What is to be told about a header at once. */
  List<Diagnostic> toTell(Derivation derivation) {
    return derivation.diagnostics().stream().filter(each -> !isLack(each)).toList();
  }

  private boolean isLack(Diagnostic diagnostic) {
    return many && LACKING.contains(diagnostic.code());
  }

  /** What was wanted of many headers and found in none. */
  List<Diagnostic> inVain() {
    if (enums > 0 || refused > 0 || lacking.isEmpty()) {
      return List.of();
    }
    code = code.orWorse(ExitCode.INVALID_INPUT);
    return lacking.subList(0, 1);
  }

  ExitCode code() {
    return code;
  }

  void failed(ExitCode why) {
    headers++;
    failures++;
    code = code.orWorse(why);
  }

  /** Counts a header, and says in a line what became of its spec. */
  Optional<String> add(Path spec, Derivation derivation) {
    boolean errors = Specs.hasErrors(toTell(derivation));
    derivation.diagnostics().stream().filter(this::isLack).forEach(lacking::add);
    if (derivation.header().isEmpty()) {
      failed(ExitCode.INVALID_INPUT);
      return Optional.empty();
    }
    HeaderImport header = derivation.header().get();
    int hiddenHere = header.hidden().size();
    refused += header.refused().size();
    hidden += hiddenHere;
    if (derivation.text().isEmpty()) {
      if (errors || !many) {
        failed(ExitCode.INVALID_INPUT);
      } else {
        headers++;
        withoutEnums++;
      }
      return Optional.empty();
    }
    headers++;
    enums += header.facts().enums().size();
    constants += Specs.constants(header.facts());
    if (errors) {
      code = code.orWorse(ExitCode.INVALID_INPUT);
    }
    return Optional.of(
        spec
            + ": "
            + outcome(derivation)
            + ": "
            + Specs.size(header.facts())
            + witness
            + lost(header.refused().size(), hiddenHere));
  }

  private String outcome(Derivation derivation) {
    String would = dryRun ? "would be " : "";
    if (derivation.existing().isEmpty()) {
      created++;
      return would + "created";
    }
    if (derivation.isNews()) {
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

  /** One line about all headers. */
  String total() {
    List<String> parts = new ArrayList<>();
    addPart(parts, created, "created");
    addPart(parts, changed, "changed");
    addPart(parts, unchanged, "unchanged");
    addPart(parts, withoutEnums, "without enums");
    addPart(parts, failures, "failed");
    return Count.of(headers, "header")
        + " ("
        + String.join(", ", parts)
        + "): "
        + Count.of(enums, "enum")
        + ", "
        + Count.of(constants, "constant")
        + witness
        + lost(refused, hidden);
  }

  private static void addPart(List<String> parts, int number, String what) {
    if (number > 0) {
      parts.add(number + " " + what);
    }
  }
}
