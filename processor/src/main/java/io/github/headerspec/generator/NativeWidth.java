package io.github.headerspec.generator;

import io.github.headerspec.spec.IntegerType;
import java.util.Locale;

/**
 * The Java type that is as wide as the underlying type, as native memory and calls want it; the
 * {@link Carrier} of the same values can be wider.
 */
enum NativeWidth {
  /** 8 bits. */
  BYTE(8, byte.class, Byte.class, "0xFF"),
  /** 16 bits. */
  SHORT(16, short.class, Short.class, "0xFFFF"),
  /** 32 bits. */
  INT(32, int.class, Integer.class, ""),
  /** 64 bits. */
  LONG(64, long.class, Long.class, "");

  private final int bits;
  private final Class<?> primitive;
  private final Class<?> box;
  private final String mask;

  NativeWidth(int bits, Class<?> primitive, Class<?> box, String mask) {
    this.bits = bits;
    this.primitive = primitive;
    this.box = box;
    this.mask = mask;
  }

  static NativeWidth of(IntegerType type) {
    for (NativeWidth each : values()) {
      if (each.bits == type.bits()) {
        return each;
      }
    }
    throw new IllegalArgumentException(type.toString());
  }

  /** The primitive type. */
  Class<?> primitive() {
    return primitive;
  }

  /** The class with the static methods for this type. */
  Class<?> box() {
    return box;
  }

  /** The bits of this type in one of the carrier's, as Java source; only if this is narrow. */
  String mask() {
    return mask;
  }

  /** Whether the carrier is wider, so that some of its values do not fit. */
  boolean isNarrow() {
    return !mask.isEmpty();
  }

  /** The name of the layout of this width in the class {@code ValueLayout}. */
  String layout() {
    return "JAVA_" + name();
  }

  /** The name of the nested type of that layout. */
  String layoutType() {
    return "Of" + name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }
}
