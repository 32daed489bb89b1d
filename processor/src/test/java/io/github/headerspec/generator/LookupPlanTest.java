package io.github.headerspec.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LookupPlanTest {

  @Test
  void valuesInOrderWithoutGapsAreAnArrayAsTheyAre() {
    assertThat(plan(0, 1, 2)).isEqualTo(new LookupPlan.Dense(BigInteger.ZERO, 3, true));
    assertThat(plan(-1, 0)).isEqualTo(new LookupPlan.Dense(BigInteger.valueOf(-1), 2, true));
    assertThat(plan(7)).isEqualTo(new LookupPlan.Dense(BigInteger.valueOf(7), 1, true));
  }

  @Test
  void valuesOutOfOrderOrWithGapsFillAnArray() {
    assertThat(plan(1, 0)).isEqualTo(new LookupPlan.Dense(BigInteger.ZERO, 2, false));
    assertThat(plan(0, 2)).isEqualTo(new LookupPlan.Dense(BigInteger.ZERO, 3, false));
  }

  @Test
  void anArrayHasRoomForFourTimesAsManyValuesAndSixteen() {
    assertThat(plan(0, 23)).isEqualTo(new LookupPlan.Dense(BigInteger.ZERO, 24, false));
    assertThat(plan(0, 24)).isEqualTo(new LookupPlan.Sparse(4));
  }

  @Test
  void aHashTableIsAtMostHalfFull() {
    for (int count = 2; count <= 70; count++) {
      long[] values = LongStream.range(0, count).map(index -> index * 1_000).toArray();
      assertThat(plan(values))
          .isInstanceOfSatisfying(
              LookupPlan.Sparse.class,
              sparse -> {
                assertThat(sparse.size()).isBetween(2 * values.length, 4 * values.length);
                assertThat(Integer.bitCount(sparse.size())).isOne();
              });
    }
  }

  @Test
  void theEndsOfTheWidestTypeAreFarApart() {
    assertThat(plan(Long.MIN_VALUE, Long.MAX_VALUE)).isEqualTo(new LookupPlan.Sparse(4));
    assertThat(plan(Long.MAX_VALUE - 1, Long.MAX_VALUE))
        .isEqualTo(new LookupPlan.Dense(BigInteger.valueOf(Long.MAX_VALUE - 1), 2, true));
  }

  @Test
  void noValuesAreAnArrayThatFindsNothing() {
    assertThat(plan()).isEqualTo(new LookupPlan.Dense(BigInteger.ZERO, 1, false));
  }

  private static LookupPlan plan(long... values) {
    List<BigInteger> numbers = LongStream.of(values).mapToObj(BigInteger::valueOf).toList();
    return LookupPlan.of(numbers);
  }
}
