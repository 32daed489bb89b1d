package io.github.headerspec.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The result of a step that may find mistakes.
 *
 * @param <T> what the step makes
 * @param value the result; present beside diagnostics if later steps can still find further
 *     mistakes in it, and always present if there are no diagnostics
 * @param diagnostics the mistakes in the order of their discovery
 */
public record Checked<T>(Optional<T> value, List<Diagnostic> diagnostics) {

  /**
   * Makes a result.
   *
   * @param value the result
   * @param diagnostics the mistakes
   */
  public Checked {
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * A result without mistakes.
   *
   * @param <T> what the step makes
   * @param value the result
   * @return the result
   */
  public static <T> Checked<T> of(T value) {
    return new Checked<>(Optional.of(value), List.of());
  }

  /**
   * No result, for one reason.
   *
   * @param <T> what the step would have made
   * @param diagnostic the reason
   * @return the failure
   */
  public static <T> Checked<T> failure(Diagnostic diagnostic) {
    return new Checked<>(Optional.empty(), List.of(diagnostic));
  }

  /**
   * Goes on with the next step and keeps the mistakes of both.
   *
   * @param <R> what the next step makes
   * @param next the next step, taken only if there is a value
   * @return the next step's value and the diagnostics of both
   */
  public <R> Checked<R> flatMap(Function<? super T, Checked<R>> next) {
    if (value.isEmpty()) {
      return new Checked<>(Optional.empty(), diagnostics);
    }
    Checked<R> result = next.apply(value.get());
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.addAll(result.diagnostics());
    return new Checked<>(result.value(), all);
  }

  /**
   * The same with the mistakes in the order of the text, as people read it. For the last step:
   * later steps find mistakes further up again.
   *
   * @return the same value; diagnostics that are about no text come first
   */
  public Checked<T> sortedByPosition() {
    Comparator<Diagnostic> order =
        Comparator.comparing(
            diagnostic ->
                diagnostic.place().map(Diagnostic.Place::position).orElse(Position.START));
    return new Checked<>(value, diagnostics.stream().sorted(order).toList());
  }

  /**
   * Whether no mistake was found.
   *
   * @return {@code true} if there are no diagnostics
   */
  public boolean hasNoDiagnostics() {
    return diagnostics.isEmpty();
  }
}
