package io.github.headerspec.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the diagnostics about one text, up to a number that nobody reads to the end. */
final class Report {

  private static final int MOST = 1_000;

  private final SourceText source;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private int count;

  Report(SourceText source) {
    this.source = source;
  }

  SourceText source() {
    return source;
  }

  void add(DiagnosticCode code, Position position, String help, Object... arguments) {
    count++;
    if (count <= MOST) {
      diagnostics.add(Diagnostic.at(code, source, position, help, arguments));
    }
  }

  /** How many mistakes were reported, kept or not. */
  int count() {
    return count;
  }

  <T> Checked<T> with(Optional<T> value) {
    return new Checked<>(value, diagnostics);
  }
}
