package io.github.headerspec.importer.constant;

import io.github.headerspec.diagnostic.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A constant expression, after the preprocessor: what the evaluator knows of C. */
public sealed interface Expression {

  /**
   * Where the expression begins in the header; of one that comes out of a macro, where the macro is
   * used.
   *
   * @return the position
   */
  Position position();

  /**
   * An integer, character, boolean or floating literal.
   *
   * @param text the literal as it is written, such as {@code 0x10uL}, {@code 1'000} or {@code
   *     L'\x41'}
   * @param position where it begins
   */
  record Literal(String text, Position position) implements Expression {}

  /**
   * A value that is known already.
   *
   * @param constant the value and its type
   * @param position where it begins
   */
  record Value(Constant constant, Position position) implements Expression {}

  /**
   * A name: of an enumerator or of another constant.
   *
   * @param name the name, qualified as it is written
   * @param position where it begins
   */
  record Name(String name, Position position) implements Expression {}

  /**
   * An operator before its operand.
   *
   * @param operator one of {@code + - ~ !}
   * @param operand the operand
   * @param position where it begins
   */
  record Unary(String operator, Expression operand, Position position) implements Expression {}

  /**
   * An operator between two operands.
   *
   * @param operator as it is written, such as {@code <<} or {@code ,}
   * @param left the operand before it
   * @param right the operand after it
   * @param position where it begins
   */
  record Binary(String operator, Expression left, Expression right, Position position)
      implements Expression {}

  /**
   * {@code condition ? ifTrue : ifFalse}.
   *
   * @param condition the condition
   * @param ifTrue the value if the condition is not zero
   * @param ifFalse the value if the condition is zero
   * @param position where it begins
   */
  record Conditional(Expression condition, Expression ifTrue, Expression ifFalse, Position position)
      implements Expression {}

  /**
   * A conversion to a type, however it is written.
   *
   * @param type the type
   * @param operand what is converted
   * @param position where it begins
   */
  record Cast(TypeName type, Expression operand, Position position) implements Expression {}

  /**
   * {@code sizeof}, {@code _Alignof} or {@code alignof} of a type.
   *
   * @param operator the operator as it is written
   * @param type the type
   * @param position where it begins
   */
  record OfType(String operator, TypeName type, Position position) implements Expression {}

  /**
   * {@code sizeof} of an expression.
   *
   * @param operand the expression, of which only the type counts
   * @param position where it begins
   */
  record SizeOf(Expression operand, Position position) implements Expression {}

  /**
   * Something whose value cannot be known.
   *
   * @param reason why, for people: the end of a sentence that begins with "the value is not
   *     certain: "
   * @param help what people can do about it; empty text if there is nothing but to change it
   * @param position where it begins
   */
  record Uncertain(String reason, String help, Position position) implements Expression {

    /**
     * Something that people can only change.
     *
     * @param reason why its value cannot be known
     * @param position where it begins
     */
    public Uncertain(String reason, Position position) {
      this(reason, "", position);
    }
  }

  /**
   * A string, of which only the size counts.
   *
   * @param prefix its encoding prefix, such as {@code L}; empty text if it has none
   * @param length how many elements it has, with the one that ends it
   * @param position where it begins
   */
  record StringLiteral(String prefix, int length, Position position) implements Expression {}

  /**
   * {@code object.name} or {@code object->name}.
   *
   * @param object what is before the operator
   * @param arrow whether the operator is {@code ->}
   * @param name the name of the member
   * @param position where it begins
   */
  record Member(Expression object, boolean arrow, String name, Position position)
      implements Expression {}

  /**
   * {@code array[index]}.
   *
   * @param array the array or pointer
   * @param index the index
   * @param position where it begins
   */
  record Index(Expression array, Expression index, Position position) implements Expression {}

  /**
   * {@code *operand}.
   *
   * @param operand the pointer or array
   * @param position where it begins
   */
  record Dereference(Expression operand, Position position) implements Expression {}

  /**
   * {@code &operand}.
   *
   * @param operand the object
   * @param position where it begins
   */
  record AddressOf(Expression operand, Position position) implements Expression {}

  /**
   * {@code offsetof}.
   *
   * @param member the member, as of an object at address zero
   * @param position where it begins
   */
  record OffsetOf(Expression member, Position position) implements Expression {}

  /**
   * A type as it is written; typedefs for simple types are already followed.
   *
   * @param specifiers the keywords of an arithmetic type in any order, such as {@code [unsigned,
   *     long]}; {@code enum}, {@code struct}, {@code union} or {@code typedef} and what tells the
   *     type from others; for anything else what it is called
   * @param operand the operand of {@code typeof}, if the type is written so
   * @param derivations what is made of the specified type, from the inside to the outside
   */
  record TypeName(
      List<String> specifiers, Optional<Expression> operand, List<Derivation> derivations) {

    private static final List<Derivation> POINTER = List.of(new Derivation.Pointer());

    /**
     * A specified type, or a pointer to it.
     *
     * @param specifiers the specifiers
     * @param pointer whether it is a pointer
     */
    public TypeName(List<String> specifiers, boolean pointer) {
      this(specifiers, Optional.empty(), pointer ? POINTER : List.of());
    }

    /**
     * Whether it is a pointer to the specified type.
     *
     * @return {@code true} if nothing else is made of the specified type
     */
    public boolean pointer() {
      return derivations.equals(POINTER);
    }

    /**
     * A type that is made of this one.
     *
     * @param further what is made of it, from the inside to the outside
     * @return the type
     */
    public TypeName with(List<Derivation> further) {
      return further.isEmpty()
          ? this
          : new TypeName(
              specifiers, operand, Stream.concat(derivations.stream(), further.stream()).toList());
    }

    /**
     * Whether it is the specified type itself.
     *
     * @return {@code false} for pointers, arrays and the like
     */
    public boolean isPlain() {
      return derivations.isEmpty() && operand.isEmpty();
    }
  }

  /** What a declarator or an attribute makes of a type. */
  sealed interface Derivation {

    /** A pointer to it. */
    record Pointer() implements Derivation {}

    /** A function that returns it. */
    record Function() implements Derivation {}

    /**
     * An array of it.
     *
     * @param bound how many elements it has; empty if that is not written
     */
    record Array(Optional<Expression> bound) implements Derivation {}

    /**
     * The type with another alignment.
     *
     * @param alignment the alignment
     */
    record Aligned(Expression alignment) implements Derivation {}

    /**
     * The type with the width of a machine mode of GNU.
     *
     * @param mode the mode, such as {@code QI}
     */
    record Mode(String mode) implements Derivation {}

    /** Something that is not understood. */
    record Other() implements Derivation {}
  }
}
