package io.github.headerspec.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the diagnostics about one text, up to a number that nobody reads to the end. */
public final class DiagnosticCollector {

  private static final int MAX_KEPT = 1_000;

  private final SourceText source;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private int count;

  /**
   * Collects nothing yet.
   *
   * @param source the text
   */
  public DiagnosticCollector(SourceText source) {
    this.source = source;
  }

  /**
   * The text that the diagnostics are about.
   *
   * @return the text
   */
  public SourceText source() {
    return source;
  }

  /**
   * Adds a diagnostic.
   *
   * @param code what is wrong
   * @param position where
   * @param help what to do
   * @param arguments what the message of the code is about
   */
  public void add(DiagnosticCode code, Position position, String help, Object... arguments) {
    count++;
    if (count <= MAX_KEPT) {
      diagnostics.add(Diagnostic.at(code, source, position, help, arguments));
    }
  }

  /**
   * How many diagnostics were added.
   *
   * @return the number, also of those that are not kept
   */
  public int count() {
    return count;
  }

  /**
   * Joins a value with the diagnostics.
   *
   * @param <T> what the value is
   * @param value the value; empty if no value could be made
   * @return both
   */
  public <T> Checked<T> with(Optional<T> value) {
    return new Checked<>(value, diagnostics);
  }
}
