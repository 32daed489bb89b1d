package io.github.headerspec.spec;

import java.math.BigInteger;
import java.util.Locale;

/** The underlying type of an enum. */
public enum IntegerType implements Keyword {
  /** 8 bits, signed. */
  INT8(8, true),
  /** 16 bits, signed. */
  INT16(16, true),
  /** 32 bits, signed: that of every plain enum on Windows. */
  INT32(32, true),
  /** 64 bits, signed. */
  INT64(64, true),
  /** 8 bits, unsigned. */
  UINT8(8, false),
  /** 16 bits, unsigned. */
  UINT16(16, false),
  /** 32 bits, unsigned. */
  UINT32(32, false),
  /** 64 bits, unsigned. */
  UINT64(64, false);

  private final int bits;
  private final boolean signed;

  IntegerType(int bits, boolean signed) {
    this.bits = bits;
    this.signed = signed;
  }

  /**
   * The type's width.
   *
   * @return 8, 16, 32 or 64
   */
  public int bits() {
    return bits;
  }

  /**
   * Whether the type has negative values.
   *
   * @return {@code true} if it has
   */
  public boolean isSigned() {
    return signed;
  }

  /**
   * The least value.
   *
   * @return a negative number, or zero if the type is unsigned
   */
  public BigInteger min() {
    return signed ? BigInteger.ONE.shiftLeft(bits - 1).negate() : BigInteger.ZERO;
  }

  /**
   * The greatest value.
   *
   * @return a positive number
   */
  public BigInteger max() {
    return BigInteger.ONE.shiftLeft(signed ? bits - 1 : bits).subtract(BigInteger.ONE);
  }

  /**
   * Whether the type can hold a value.
   *
   * @param value any number
   * @return {@code true} if it is in the range of the type
   */
  public boolean holds(BigInteger value) {
    return value.compareTo(min()) >= 0 && value.compareTo(max()) <= 0;
  }

  /**
   * The value with the same bits as a hexadecimal literal has. C programmers write the bits of
   * negative numbers that way: {@code 0x80042301} for an {@code HRESULT}.
   *
   * @param literal a number that is not negative
   * @return the negative number of this type that has these bits, or the literal itself if there is
   *     none
   */
  BigInteger fromBits(BigInteger literal) {
    boolean signBitOnTop = signed && literal.bitLength() == bits;
    return signBitOnTop ? literal.subtract(BigInteger.ONE.shiftLeft(bits)) : literal;
  }

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
