package io.github.headerspec.cli;

import io.github.headerspec.importer.HeaderImport;
import io.github.headerspec.importer.ImportRequest;
import io.github.headerspec.spec.Checked;
import io.github.headerspec.spec.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes specs from headers, or makes them agree.
 *
 * @param surroundings what the command is run in
 * @param options how headers are read
 * @param dryRun whether to write nothing
 */
record SpecWriter(Surroundings surroundings, HeaderOptions options, boolean dryRun) {

  /**
   * Reads a header and joins it with the spec there is. Several threads may do so at once.
   *
   * @param header the header
   * @param spec the spec, which need not exist
   * @param read reads the header and what there is beside it
   * @return what it comes to; nothing is written yet
   */
  Derivation read(Path header, Path spec, Function<ImportRequest, Checked<HeaderImport>> read) {
    return Derivation.of(
        header, spec, existing -> options.request(surroundings.folder(), header, existing), read);
  }

  /**
   * Writes a spec and reports what was found.
   *
   * @param header the header
   * @param spec the spec, which need not exist
   * @param read gives what {@link #read} gives
   * @param toTell gets what was found
   * @param summary counts what was done
   */
  void write(
      Path header, Path spec, Supplier<Derivation> read, Output toTell, DerivationSummary summary) {
    Derivation derivation;
    try {
      derivation = read.get();
    } catch (RuntimeException | StackOverflowError bug) {
      // One header must not take the others with it.
      toTell.add(BugReport.of(bug, List.of("derive", header.toString())));
      summary.failed(ExitCode.BUG);
      return;
    }
    toTell.addAll(summary.toTell(derivation));
    derivation.changes().forEach(change -> toTell.add(Finding.ofChange(change)));
    Optional<Diagnostic> failure =
        derivation.isNews() ? publish(spec, derivation, toTell) : Optional.empty();
    if (failure.isPresent()) {
      toTell.add(failure.get());
      summary.failed(ExitCode.INVALID_INPUT);
    } else {
      summary.add(spec, derivation).ifPresent(toTell::say);
    }
  }

  private Optional<Diagnostic> publish(Path spec, Derivation derivation, Output toTell) {
    String text = derivation.text().orElseThrow();
    Optional<String> before = derivation.existing().map(it -> it.text().text());
    if (!dryRun) {
      return OutputFile.update(spec, before, text);
    }
    toTell.show(UnifiedDiff.of(spec.toString(), before.orElse(""), text));
    return Optional.empty();
  }
}
