package io.github.headerspec.diagnostic;

import java.util.function.Function;

/**
 * A fact of a spec and the place where it is written.
 *
 * @param <T> the type of the fact
 * @param value the fact
 * @param position where it begins
 */
public record Located<T>(T value, Position position) {

  /**
   * Another view of the same fact, at the same place.
   *
   * @param <R> the type of the view
   * @param function makes the view
   * @return the view
   */
  public <R> Located<R> map(Function<? super T, ? extends R> function) {
    return new Located<>(function.apply(value), position);
  }
}
