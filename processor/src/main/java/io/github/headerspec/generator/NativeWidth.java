package io.github.headerspec.generator;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
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

  TypeName typeName() {
    return TypeName.get(primitive);
  }

  Class<?> box() {
    return box;
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

  /** The carrier's value of an expression of this type. */
  CodeBlock widened(String expression, boolean unsigned) {
    return isNarrow() && unsigned
        ? CodeBlock.of("$T.toUnsignedInt($L)", box, expression)
        : CodeBlock.of("$L", expression);
  }

  /** Whether a variable with a carrier's value does not fit; only if this is narrow. */
  CodeBlock doesNotFit(String variable, boolean unsigned) {
    return unsigned
        ? CodeBlock.of("$1L != ($1L & $2L)", variable, mask)
        : CodeBlock.of("$1L != ($2T) $1L", variable, primitive);
  }

  /** Zero as an expression of this type. */
  CodeBlock zero() {
    return this == LONG ? CodeBlock.of("0L") : narrowed("0");
  }

  /** An expression of this type of one of the carrier's. */
  CodeBlock narrowed(String expression) {
    return isNarrow()
        ? CodeBlock.of("($T) $L", primitive, expression)
        : CodeBlock.of("$L", expression);
  }
}
