package io.github.headerspec.derive;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.importer.HeaderImport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Makes specs from headers, or makes them agree. */
final class SpecWriter {

  private final HeaderReader reader;
  private final DerivationSummary summary;
  private final UnaryOperator<HeaderImport> describe;
  private final boolean dryRun;

  /**
   * A writer for the headers of a task.
   *
   * @param reader reads headers
   * @param summary counts what is done
   * @param describe adds descriptions to facts that have none
   * @param dryRun whether to write nothing
   */
  SpecWriter(
      HeaderReader reader,
      DerivationSummary summary,
      UnaryOperator<HeaderImport> describe,
      boolean dryRun) {
    this.reader = reader;
    this.summary = summary;
    this.describe = describe;
    this.dryRun = dryRun;
  }

  /**
   * Reads a header and joins it with the spec there is. Several threads may do so at once.
   *
   * @param header the header
   * @param spec the spec, which need not exist
   * @return what it comes to; nothing is written yet
   */
  Derivation read(Path header, Path spec) {
    return Derivation.of(
        header,
        spec,
        existing -> reader.request(header, spec, existing),
        request -> reader.readConfirmed(request).flatMap(it -> Checked.of(describe.apply(it))));
  }

  /**
   * Writes a spec.
   *
   * @param header the header
   * @param spec the spec, which need not exist
   * @param read gives what {@link #read} gives
   * @param report what is reported of the spec already
   * @return the report with what was found and done
   */
  TaskReport write(Path header, Path spec, Supplier<Derivation> read, TaskReport.Builder report) {
    Derivation derivation;
    try {
      derivation = read.get();
    } catch (RuntimeException | StackOverflowError bug) {
      // One header must not take the others with it.
      return report
          .add(BugReport.of(bug, List.of("derive", header.toString())))
          .build(summary.failed(Status.BUG));
    }
    report.addAll(summary.reported(derivation));
    derivation.changes().forEach(change -> report.add(Finding.ofChange(change)));
    Optional<Diagnostic> failure =
        derivation.changesFile() ? publish(spec, derivation, report) : Optional.empty();
    if (failure.isPresent()) {
      return report.add(failure.get()).build(summary.failed(Status.INVALID_INPUT));
    }
    return summary.add(spec, derivation, report);
  }

  private Optional<Diagnostic> publish(
      Path spec, Derivation derivation, TaskReport.Builder report) {
    String text = derivation.text().orElseThrow();
    Optional<String> before = derivation.existing().map(it -> it.text().text());
    if (!dryRun) {
      return OutputFile.update(spec, before, text);
    }
    report.diff(UnifiedDiff.of(spec.toString(), before.orElse(""), text));
    return Optional.empty();
  }
}
