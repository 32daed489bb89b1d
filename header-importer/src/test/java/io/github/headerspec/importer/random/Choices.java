package io.github.headerspec.importer.random;

import java.util.List;
import java.util.Random;

/** Random decisions, the same ones for the same seed. */
final class Choices {

  private final Random random;

  Choices(long seed) {
    this.random = new Random(seed);
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  String pick(String... from) {
    return from[random.nextInt(from.length)];
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }
}
