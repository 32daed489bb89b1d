package io.github.headerspec.importer.constant;

import java.util.OptionalLong;

/** A type of C or C++ of which something is known, on one target. */
public sealed interface Type {

  /**
   * An integer type.
   *
   * @param type the type
   */
  record Arithmetic(CType type) implements Type {}

  /** A real floating type. */
  enum Floating implements Type {
    /** {@code float}. */
    FLOAT,
    /** {@code double}. */
    DOUBLE,
    /** {@code long double}. */
    LONG_DOUBLE
  }

  /**
   * An enumerated type.
   *
   * @param key what tells it from others
   * @param underlying the type that its values are stored as
   * @param inExpressions the type that a value of it has in expressions
   */
  record Enumeration(String key, CType underlying, CType inExpressions) implements Type {}

  /**
   * A pointer.
   *
   * @param target what it points to
   */
  record Pointer(Type target) implements Type {}

  /**
   * An array.
   *
   * @param element the type of its elements
   * @param count how many elements it has; empty if that is not declared
   */
  record Array(Type element, OptionalLong count) implements Type {}

  /** A function. Neither its result nor its parameters matter. */
  record Function() implements Type {}

  /**
   * A structure, union or class that is complete.
   *
   * @param key what tells it from others
   * @param layout where its members are
   */
  record Structure(String key, Layout layout) implements Type {}

  /**
   * A type that is given another alignment.
   *
   * @param type the type
   * @param alignment its alignment in bytes
   */
  record Aligned(Type type, long alignment) implements Type {}

  /**
   * A structure that is not complete yet, or a type of which nothing is known.
   *
   * @param name what people call it
   * @param key what tells a structure from others; empty text for other types
   */
  record Unknown(String name, String key) implements Type {}

  /**
   * The type without a changed alignment.
   *
   * @return the type that determines values and sizes
   */
  default Type plain() {
    Type plain = this;
    while (plain instanceof Aligned aligned) {
      plain = aligned.type();
    }
    return plain;
  }
}
