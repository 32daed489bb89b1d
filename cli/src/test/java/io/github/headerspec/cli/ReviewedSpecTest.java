package io.github.headerspec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.cli.DeriveFuzzTest.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The specs of {@link DeriveFuzzTest} are worth deriving: most are valid and have changes. */
class ReviewedSpecTest {

  private static final int RUNS = Integer.getInteger("derive.runs", 100);

  @TempDir Path folder;

  @Test
  void mostSpecsAreChanged() throws IOException {
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    for (int seed = 0; seed < RUNS; seed++) {
      byte[] bytes = new byte[200 + 10 * (seed % 100)];
      new Random(seed).nextBytes(bytes);
      outcomes.merge(DeriveFuzzTest.derive(bytes, folder), 1, Integer::sum);
    }
    assertThat(outcomes.getOrDefault(Outcome.CHANGED, 0))
        .as(outcomes::toString)
        .isGreaterThan(RUNS / 4);
  }
}
