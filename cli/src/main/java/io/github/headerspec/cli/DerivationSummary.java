package io.github.headerspec.cli;

import io.github.headerspec.importer.HeaderImport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts what became of the headers of one run. */
final class DerivationSummary {

  private final boolean dryRun;
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

  DerivationSummary(boolean dryRun) {
    this.dryRun = dryRun;
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
    if (derivation.header().isEmpty()
        || (derivation.text().isEmpty() && Specs.hasErrors(derivation.diagnostics()))) {
      failed(ExitCode.INVALID_INPUT);
      derivation.header().ifPresent(header -> refused += header.refused().size());
      return Optional.empty();
    }
    headers++;
    HeaderImport header = derivation.header().get();
    int hiddenHere = derivation.hidden();
    enums += header.facts().enums().size();
    constants += Specs.constants(header.facts());
    refused += header.refused().size();
    hidden += hiddenHere;
    if (Specs.hasErrors(derivation.diagnostics())) {
      code = code.orWorse(ExitCode.INVALID_INPUT);
    }
    if (derivation.isNothing()) {
      withoutEnums++;
      return Optional.empty();
    }
    return Optional.of(
        spec
            + ": "
            + outcome(derivation)
            + ": "
            + Specs.size(header.facts())
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
        + lost(refused, hidden);
  }

  private static void addPart(List<String> parts, int number, String what) {
    if (number > 0) {
      parts.add(number + " " + what);
    }
  }
}
