package io.github.headerspec.generator;

import io.github.headerspec.spec.IntegerType;
import java.math.BigInteger;
import java.util.Locale;

/** The Java type that carries the bits of native values. */
enum Carrier {
  /** For types of up to 32 bits. */
  INT(int.class, Integer.class, 32, ""),
  /** For types of 64 bits. */
  LONG(long.class, Long.class, 64, "L");

  private final Class<?> primitive;
  private final Class<? extends Number> box;
  private final int bits;
  private final String suffix;

  Carrier(Class<?> primitive, Class<? extends Number> box, int bits, String suffix) {
    this.primitive = primitive;
    this.box = box;
    this.bits = bits;
    this.suffix = suffix;
  }

  static Carrier of(IntegerType type) {
    return type.bits() > INT.bits ? LONG : INT;
  }

  /** The primitive type. */
  Class<?> primitive() {
    return primitive;
  }

  /** The class with the static methods for this type. */
  Class<? extends Number> box() {
    return box;
  }

  /** The format of all bits as {@link String#format} wants it. */
  String hexFormat() {
    return "0x%0" + bits / 4 + "X";
  }

  /** A value as this type holds it: the same bits, with a sign. */
  BigInteger signed(BigInteger value) {
    return this == INT
        ? BigInteger.valueOf(value.intValue())
        : BigInteger.valueOf(value.longValue());
  }

  /** The bits of a value as Java source, in hexadecimal. */
  String bitsLiteral(BigInteger value) {
    BigInteger mask = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
    return "0x" + value.and(mask).toString(16).toUpperCase(Locale.ROOT) + suffix;
  }

  /** A value as Java source: decimal as far as that is the native value, else all bits. */
  String literal(BigInteger value) {
    return value.equals(signed(value)) ? value + suffix : bitsLiteral(value);
  }
}
