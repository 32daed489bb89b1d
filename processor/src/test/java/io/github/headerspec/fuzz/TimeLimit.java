package io.github.headerspec.fuzz;

import java.time.Duration;
import java.util.function.Supplier;

/** How long one input may take. */
final class TimeLimit {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** A busy machine is slow now and then; a slow input is slow each time. */
  private static final int TRIES = 3;

  private TimeLimit() {}

  /**
   * Does some work, and again if it took too long.
   *
   * @throws AssertionError if it always takes too long
   */
  static <T> T within(Supplier<T> work) {
    Duration took = Duration.ZERO;
    for (int i = 0; i < TRIES; i++) {
      long start = System.nanoTime();
      T result = work.get();
      took = Duration.ofNanos(System.nanoTime() - start);
      if (took.compareTo(LIMIT) <= 0) {
        return result;
      }
    }
    throw new AssertionError("takes " + took + ", more than " + LIMIT);
  }
}
