package io.github.headerspec.generator;

import io.github.headerspec.spec.IntegerType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Native values as people read them. */
final class NativeValue {

  private static final int MAX_RANGES = 12;
  private static final HexFormat DIGITS = HexFormat.of().withUpperCase();

  private NativeValue() {}

  /** All bits of a value in its type, such as {@code 0x0000000A}. */
  static String hexadecimal(BigInteger value, IntegerType type) {
    return "0x" + DIGITS.toHexDigits(value.longValue(), type.bits() / 4);
  }

  /** Values in ascending order with neighbours drawn together, such as {@code 0 to 16, 32}. */
  static String ranges(List<BigInteger> values) {
    List<BigInteger> sorted = values.stream().sorted().distinct().toList();
    List<String> ranges = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < sorted.size(); i++) {
      boolean last = i == sorted.size() - 1;
      if (last || !sorted.get(i + 1).equals(sorted.get(i).add(BigInteger.ONE))) {
        ranges.add(range(sorted.get(start), sorted.get(i)));
        start = i + 1;
      }
    }
    if (ranges.size() <= MAX_RANGES) {
      return String.join(", ", ranges);
    }
    return String.join(", ", ranges.subList(0, MAX_RANGES))
        + " and more, "
        + sorted.size()
        + " in all";
  }

  private static String range(BigInteger first, BigInteger last) {
    if (first.equals(last)) {
      return first.toString();
    }
    boolean neighbours = first.add(BigInteger.ONE).equals(last);
    return first + (neighbours ? ", " : " to ") + last;
  }
}
