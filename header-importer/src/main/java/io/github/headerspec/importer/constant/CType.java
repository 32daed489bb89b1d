package io.github.headerspec.importer.constant;

import io.github.headerspec.spec.IntegerType;
import java.math.BigInteger;
import java.util.List;

/** An arithmetic type of C or C++ that a constant can have. */
public enum CType {
  /** {@code bool} and {@code _Bool}. */
  BOOL("bool", 0, false),
  /** {@code char}. */
  CHAR("char", 1, true),
  /** {@code signed char}. */
  SIGNED_CHAR("signed char", 1, true),
  /** {@code unsigned char}. */
  UNSIGNED_CHAR("unsigned char", 1, false),
  /** {@code short}. */
  SHORT("short", 2, true),
  /** {@code unsigned short}. */
  UNSIGNED_SHORT("unsigned short", 2, false),
  /** {@code int}. */
  INT("int", 3, true),
  /** {@code unsigned int}. */
  UNSIGNED_INT("unsigned int", 3, false),
  /** {@code long}. */
  LONG("long", 4, true),
  /** {@code unsigned long}. */
  UNSIGNED_LONG("unsigned long", 4, false),
  /** {@code long long} and {@code __int64}. */
  LONG_LONG("long long", 5, true),
  /** {@code unsigned long long} and {@code unsigned __int64}. */
  UNSIGNED_LONG_LONG("unsigned long long", 5, false);

  /** The types from {@code int} on, each signed one before the unsigned one of its rank. */
  static final List<CType> FROM_INT =
      List.of(INT, UNSIGNED_INT, LONG, UNSIGNED_LONG, LONG_LONG, UNSIGNED_LONG_LONG);

  private final String spelling;
  private final int rank;
  private final boolean signed;

  CType(String spelling, int rank, boolean signed) {
    this.spelling = spelling;
    this.rank = rank;
    this.signed = signed;
  }

  /**
   * The type as C writes it.
   *
   * @return one or more keywords
   */
  public String spelling() {
    return spelling;
  }

  /**
   * The width of the type's memory.
   *
   * @param model the target's types
   * @return 8, 16, 32 or 64
   */
  public int bits(DataModel model) {
    return switch (rank) {
      case 0, 1 -> 8;
      case 2 -> 16;
      case 3 -> 32;
      case 4 -> model.longBits();
      default -> 64;
    };
  }

  /**
   * Whether the type has negative values.
   *
   * @param model the target's types
   * @return {@code true} if it has
   */
  public boolean isSigned(DataModel model) {
    return this == CHAR ? model.charIsSigned() : signed;
  }

  /**
   * The type of fixed width that holds the same values; for {@code bool} the one with as many bits.
   *
   * @param model the target's types
   * @return the type in the terms of a spec
   */
  public IntegerType integerType(DataModel model) {
    boolean negatives = isSigned(model);
    return switch (bits(model)) {
      case 8 -> negatives ? IntegerType.INT8 : IntegerType.UINT8;
      case 16 -> negatives ? IntegerType.INT16 : IntegerType.UINT16;
      case 32 -> negatives ? IntegerType.INT32 : IntegerType.UINT32;
      default -> negatives ? IntegerType.INT64 : IntegerType.UINT64;
    };
  }

  /**
   * Whether the type can hold a value.
   *
   * @param value any number
   * @param model the target's types
   * @return {@code true} if it is in the range of the type
   */
  public boolean holds(BigInteger value, DataModel model) {
    return this == BOOL
        ? value.signum() >= 0 && value.bitLength() <= 1
        : integerType(model).holds(value);
  }

  /**
   * Converts a value to this type as a cast does: to {@code bool} by comparing it with zero, to
   * other types by keeping the low bits.
   *
   * @param value any number
   * @param model the target's types
   * @return a value that the type holds
   */
  public BigInteger convert(BigInteger value, DataModel model) {
    if (this == BOOL) {
      return BigInteger.valueOf(value.signum() == 0 ? 0 : 1);
    }
    BigInteger modulus = BigInteger.ONE.shiftLeft(bits(model));
    BigInteger low = value.mod(modulus);
    return holds(low, model) ? low : low.subtract(modulus);
  }

  /**
   * The type after integer promotion.
   *
   * @return {@code int} for the narrow types, which {@code int} can all hold; otherwise this type
   */
  public CType promoted() {
    return rank < INT.rank ? INT : this;
  }

  /**
   * The common type of two operands after the usual arithmetic conversions.
   *
   * @param left the type of one operand
   * @param right the type of the other
   * @param model the target's types
   * @return a type at least as wide as {@code int}
   */
  public static CType common(CType left, CType right, DataModel model) {
    CType one = left.promoted();
    CType other = right.promoted();
    if (one.signed == other.signed) {
      return one.rank >= other.rank ? one : other;
    }
    CType signed = one.signed ? one : other;
    CType unsigned = one.signed ? other : one;
    if (unsigned.rank >= signed.rank) {
      return unsigned;
    }
    return signed.bits(model) > unsigned.bits(model) ? signed : signed.toUnsigned();
  }

  private CType toUnsigned() {
    return switch (this) {
      case INT -> UNSIGNED_INT;
      case LONG -> UNSIGNED_LONG;
      case LONG_LONG -> UNSIGNED_LONG_LONG;
      default -> this;
    };
  }
}
