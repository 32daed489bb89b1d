package io.github.headerspec.importer.parser;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.importer.constant.Expression.TypeName;
import io.github.headerspec.importer.source.Doubt;
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
   * @param mode the machine mode that an attribute of GNU gives it
   * @param fixedType the type after the colon
   * @param enumerators its enumerators; those before the damage if it is broken
   * @param start the word {@code enum}
   * @param statement where the declaration begins that it is part of
   * @param endOffset where its body ends in the header; empty if it is not in the header
   * @param broken why it cannot be read to its end
   * @param doubt why it is not certain what it is: an included file was not found
   * @param deprecated why an attribute says that it should not be used any more; empty text without
   *     a reason
   */
  record EnumDefinition(
      Scope scope,
      String key,
      Optional<Located<String>> tag,
      boolean scoped,
      boolean packed,
      Optional<String> mode,
      Optional<TypeName> fixedType,
      List<Enumerator> enumerators,
      Place start,
      Place statement,
      OptionalInt endOffset,
      Optional<Located<String>> broken,
      Optional<Located<Doubt>> doubt,
      Optional<String> deprecated)
      implements Declaration {

    /**
     * Whether it is in the header itself.
     *
     * @return {@code false} if it is in an included file
     */
    public boolean inHeader() {
      return start.offset().isPresent();
    }

    /** The same, with something around its body that is not understood. */
    EnumDefinition brokenBy(Located<String> reason) {
      return new EnumDefinition(
          scope,
          key,
          tag,
          scoped,
          packed,
          mode,
          fixedType,
          enumerators,
          start,
          statement,
          endOffset,
          broken.or(() -> Optional.of(reason)),
          doubt,
          deprecated);
    }
  }

  /**
   * An enumerator.
   *
   * @param name its name
   * @param value its value, if it is written
   * @param place where it begins
   * @param deprecated why an attribute says that it should not be used any more; empty text without
   *     a reason
   */
  record Enumerator(
      String name, Optional<Expression> value, Place place, Optional<String> deprecated) {}

  /**
   * Another name for a type.
   *
   * @param scope where it stands
   * @param name the name, unqualified
   * @param type the type
   * @param withBody whether the type is an enum whose body is part of the same declaration
   * @param place where the name is
   * @param deprecated why an attribute says that it should not be used any more; empty text without
   *     a reason
   */
  record Typedef(
      Scope scope,
      String name,
      TypeName type,
      boolean withBody,
      Place place,
      Optional<String> deprecated)
      implements Declaration {}

  /**
   * A constant object: {@code const} or {@code constexpr}, with its value.
   *
   * @param scope where it stands
   * @param name its name, unqualified
   * @param type its type
   * @param value its value
   * @param inExpressions whether constant expressions may use it: not in C, unless it is {@code
   *     constexpr}
   * @param place where its name is
   * @param statement where the declaration begins
   */
  record Constant(
      Scope scope,
      String name,
      TypeName type,
      Expression value,
      boolean inExpressions,
      Place place,
      Place statement)
      implements Declaration {}

  /**
   * A type whose typedef is more than another name for a simple type.
   *
   * @param scope where it stands
   * @param key what {@link TypeName} calls it
   * @param type the type
   */
  record TypeDefinition(Scope scope, String key, TypeName type) implements Declaration {}

  /**
   * A structure, union or class with its members.
   *
   * @param scope where the types and bounds of its members are looked up
   * @param key what {@link TypeName} calls it
   * @param union whether it is a union
   * @param members its members, in order
   * @param packed whether it has GNU's attribute {@code packed}
   * @param alignments what attributes align it at
   * @param pack the value of {@code #pragma pack}; empty if there is none
   * @param understood whether nothing else is in it that could matter
   */
  record Structure(
      Scope scope,
      String key,
      boolean union,
      List<Member> members,
      boolean packed,
      List<Expression> alignments,
      OptionalInt pack,
      boolean understood)
      implements Declaration {}

  /**
   * A member of a structure.
   *
   * @param name its name; empty for an unnamed bit-field or for a structure within the structure
   * @param type its type
   * @param width of how many bits it is, if it is a bit-field
   * @param packed whether it has GNU's attribute {@code packed}
   * @param alignments what attributes align it at
   */
  record Member(
      Optional<String> name,
      TypeName type,
      Optional<Expression> width,
      boolean packed,
      List<Expression> alignments) {}

  /**
   * A variable.
   *
   * @param scope where it stands
   * @param name its name, unqualified
   * @param type its type
   */
  record Variable(Scope scope, String name, TypeName type) implements Declaration {}

  /**
   * A name that hides those further outside, and of which nothing else is known.
   *
   * @param scope where it stands
   * @param name the name
   */
  record Other(Scope scope, String name) implements Declaration {}

  /**
   * A name of another scope that is declared in this one.
   *
   * @param scope where it stands
   * @param name the name
   * @param target the name that it stands for, qualified as it is written
   */
  record Using(Scope scope, String name, String target) implements Declaration {}

  /**
   * A scope that another one sees into.
   *
   * @param prefix the prefix of the other one
   * @param inner the prefix of the scope; the same one if it is only made known
   */
  record Visible(String prefix, String inner) implements Declaration {}

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
