package io.github.headerspec.importer.constant;

import io.github.headerspec.spec.Position;
import java.util.List;

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
   * @param position where it begins
   */
  record Uncertain(String reason, Position position) implements Expression {}

  /**
   * A type as an expression names it; typedefs are already followed.
   *
   * @param specifiers the keywords of an arithmetic type in any order, such as {@code [unsigned,
   *     long]}; for an enum those of its type in expressions; for anything else what it is called
   * @param pointer whether it is a pointer to the specified type, or a function
   */
  record TypeName(List<String> specifiers, boolean pointer) {}
}
