package io.github.headerspec.importer.parser;

import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.importer.constant.Expression.TypeName;
import io.github.headerspec.importer.source.Doubt;
import io.github.headerspec.spec.Located;
import io.github.headerspec.spec.Position;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What matters to enums among the declarations of a header and of all that it includes. */
public sealed interface Declaration {

  /**
   * An enum with its enumerators.
   *
   * @param scope where it stands
   * @param key what {@link TypeName} calls it: its qualified tag, or something unique without one
   * @param tag its tag, unqualified
   * @param scoped whether it is an {@code enum class}
   * @param packed whether it has GNU's attribute {@code packed}
   * @param fixedType the type after the colon
   * @param enumerators its enumerators; those before the damage if it is broken
   * @param start the word {@code enum}
   * @param statement where the declaration begins that it is part of
   * @param endOffset where its body ends in the header; empty if it is not in the header
   * @param broken why it cannot be read to its end
   * @param doubt why it is not certain what it is: an included file was not found
   */
  record EnumDefinition(
      Scope scope,
      String key,
      Optional<Located<String>> tag,
      boolean scoped,
      boolean packed,
      Optional<TypeName> fixedType,
      List<Enumerator> enumerators,
      Place start,
      Place statement,
      OptionalInt endOffset,
      Optional<Located<String>> broken,
      Optional<Located<Doubt>> doubt)
      implements Declaration {

    /**
     * Whether it is in the header itself.
     *
     * @return {@code false} if it is in an included file
     */
    public boolean inHeader() {
      return start.offset().isPresent();
    }
  }

  /**
   * An enumerator.
   *
   * @param name its name
   * @param value its value, if it is written
   * @param place where it begins
   */
  record Enumerator(String name, Optional<Expression> value, Place place) {}

  /**
   * Another name for a type.
   *
   * @param scope where it stands
   * @param name the name, unqualified
   * @param type the type
   * @param withBody whether the type is an enum whose body is part of the same declaration
   * @param place where the name is
   */
  record Typedef(Scope scope, String name, TypeName type, boolean withBody, Place place)
      implements Declaration {}

  /**
   * A constant of C++.
   *
   * @param scope where it stands
   * @param name its name, unqualified
   * @param type its type
   * @param value its value
   */
  record Constant(Scope scope, String name, TypeName type, Expression value)
      implements Declaration {}

  /**
   * An enum that stands between braces whose meaning is not understood.
   *
   * @param name its tag, or empty text
   * @param place its word {@code enum}
   */
  record Lost(String name, Place place) implements Declaration {}

  /**
   * A place in the header, or nowhere.
   *
   * @param offset the offset; empty if it is in another file
   * @param position the position; the beginning of the header for what is in another file
   */
  record Place(OptionalInt offset, Position position) {}
}
