package io.github.headerspec.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LookupPlanTest {

  @Test
  void valuesInOrderWithoutGapsAreAnArrayAsTheyAre() {
    assertThat(plan(0, 1, 2)).isEqualTo(new LookupPlan.Dense(BigInteger.ZERO, 3, true, true));
    assertThat(plan(-1, 0)).isEqualTo(new LookupPlan.Dense(BigInteger.valueOf(-1), 2, true, true));
    assertThat(plan(7)).isEqualTo(new LookupPlan.Dense(BigInteger.valueOf(7), 1, true, true));
  }

  @Test
  void valuesOutOfOrderOrWithGapsFillAnArray() {
    assertThat(plan(1, 0)).isEqualTo(new LookupPlan.Dense(BigInteger.ZERO, 2, true, false));
    assertThat(plan(0, 2)).isEqualTo(new LookupPlan.Dense(BigInteger.ZERO, 3, false, false));
  }

  @Test
  void anArrayHasRoomForFourTimesAsManyValuesAndSixteen() {
    assertThat(plan(0, 23)).isEqualTo(new LookupPlan.Dense(BigInteger.ZERO, 24, false, false));
    assertThat(plan(0, 24)).isInstanceOf(LookupPlan.Sparse.class);
  }

  @Test
  void everyValueHasASlotOfItsOwn() {
    for (int count = 6; count <= 20_000; count = count * 3 / 2) {
      long most = count;
      // Steps of any size; the last one puts all values into one bucket of Fibonacci hashing.
      for (long step : new long[] {1_000, 1 << 16, 1 << 20, 0x144CBC89, 0xF1DE83E19937733DL}) {
        long[] values = LongStream.range(0, most).map(index -> (int) (index * step)).toArray();
        if (LongStream.of(values).distinct().count() == count) {
          assertThat(plan(values))
              .isInstanceOfSatisfying(
                  LookupPlan.Sparse.class,
                  sparse ->
                      assertThat(sparse.hash().slots()).isBetween((int) most, 8 * (int) most));
        }
      }
    }
  }

  @Test
  void theEndsOfTheWidestTypeAreFarApart() {
    assertThat(plan(Long.MIN_VALUE, Long.MAX_VALUE)).isInstanceOf(LookupPlan.Sparse.class);
    assertThat(plan(Long.MAX_VALUE - 1, Long.MAX_VALUE))
        .isEqualTo(new LookupPlan.Dense(BigInteger.valueOf(Long.MAX_VALUE - 1), 2, true, true));
  }

  @Test
  void noValuesAreAnArrayThatFindsNothing() {
    assertThat(plan()).isEqualTo(new LookupPlan.Dense(BigInteger.ZERO, 1, false, false));
  }

  private static LookupPlan plan(long... values) {
    List<BigInteger> numbers = LongStream.of(values).mapToObj(BigInteger::valueOf).toList();
    return LookupPlan.of(Carrier.LONG, numbers);
  }
}
