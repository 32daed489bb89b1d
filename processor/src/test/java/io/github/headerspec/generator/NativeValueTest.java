package io.github.headerspec.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.spec.IntegerType;
import java.math.BigInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NativeValueTest {

  @Test
  void rangesDrawNeighboursTogether() {
    assertThat(ranges(5)).isEqualTo("5");
    assertThat(ranges(1, 0)).isEqualTo("0, 1");
    assertThat(ranges(2, 0, 1)).isEqualTo("0 to 2");
    assertThat(ranges(-2, -1, 0, 2, 4, 5)).isEqualTo("-2 to 0, 2, 4, 5");
    assertThat(ranges()).isEmpty();
  }

  @Test
  void rangesEndWhereNobodyReadsOn() {
    long[] twelve = LongStream.range(0, 12).map(index -> index * 10).toArray();
    long[] thirteen = LongStream.range(0, 13).map(index -> index * 10).toArray();
    assertThat(ranges(twelve)).endsWith(", 100, 110");
    assertThat(ranges(thirteen)).endsWith(", 100, 110 and more, 13 in all");
  }

  @Test
  void hexadecimalShowsAllBitsOfTheType() {
    assertThat(NativeValue.hexadecimal(BigInteger.TEN, IntegerType.INT8)).isEqualTo("0x0A");
    assertThat(NativeValue.hexadecimal(BigInteger.valueOf(-1), IntegerType.INT16))
        .isEqualTo("0xFFFF");
    assertThat(NativeValue.hexadecimal(IntegerType.UINT64.max(), IntegerType.UINT64))
        .isEqualTo("0xFFFFFFFFFFFFFFFF");
  }

  private static String ranges(long... values) {
    return NativeValue.ranges(LongStream.of(values).mapToObj(BigInteger::valueOf).toList());
  }
}
