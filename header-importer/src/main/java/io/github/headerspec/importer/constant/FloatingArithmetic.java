package io.github.headerspec.importer.constant;

import io.github.headerspec.importer.constant.Evaluation.Known;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Floating constants that a cast makes integers: simple arithmetic in {@code float} and {@code
 * double}, which Java computes as IEEE 754 says.
 */
final class FloatingArithmetic {

  private final ConstantEvaluator evaluator;
  private final DataModel model;

  FloatingArithmetic(ConstantEvaluator evaluator, DataModel model) {
    this.evaluator = evaluator;
    this.model = model;
  }

  /** A number that is a float, a double or, if it is whole, an integer. */
  private record Operand(double value, Type type) {

    boolean isFloating() {
      return type instanceof Type.Floating;
    }

    /** An operation's result in a type, whose precision it is rounded to. */
    static Operand of(double value, Type type) {
      return new Operand(type == Type.Floating.FLOAT ? (float) value : value, type);
    }
  }

  /** Whether an expression has a floating type, as far as can be seen. */
  static boolean isFloating(Expression expression) {
    Expression operand = expression;
    while (true) {
      if (operand instanceof Expression.Literal literal) {
        return FloatingLiterals.isFloating(literal.text());
      } else if (operand instanceof Expression.Unary unary && !unary.operator().equals("!")) {
        operand = unary.operand();
      } else if (operand instanceof Expression.Cast cast) {
        return cast.type().isPlain() && TypeNames.floating(cast.type()).isPresent();
      } else if (operand instanceof Expression.Binary binary
          && IntegerArithmetic.isArithmetic(binary.operator())) {
        // A chain is deep on its left.
        if (!(binary.right() instanceof Expression.Binary) && isFloating(binary.right())) {
          return true;
        }
        operand = binary.left();
      } else {
        return false;
      }
    }
  }

  /** What a cast to an integer type makes of a floating expression; nothing if not certain. */
  Optional<BigInteger> toInteger(Expression expression, CType type, int depth) {
    return number(expression, depth)
        .filter(number -> number.isFloating() && Double.isFinite(number.value()))
        .map(number -> new BigDecimal(number.value()))
        .map(
            number ->
                type == CType.BOOL
                    ? BigInteger.valueOf(number.signum()).abs()
                    : number.toBigInteger())
        .filter(whole -> type.holds(whole, model));
  }

  private Optional<Operand> number(Expression expression, int depth) {
    if (depth > ConstantEvaluator.MAX_DEPTH) {
      return Optional.empty();
    }
    if (expression instanceof Expression.Literal literal
        && FloatingLiterals.isFloating(literal.text())) {
      return literal(literal.text());
    }
    if (!isFloating(expression)) {
      return integer(expression, depth);
    }
    if (!model.floatingIsExact()) {
      return Optional.empty();
    }
    if (expression instanceof Expression.Unary unary && !unary.operator().equals("~")) {
      return number(unary.operand(), depth + 1)
          .map(it -> unary.operator().equals("-") ? new Operand(-it.value(), it.type()) : it);
    }
    if (expression instanceof Expression.Cast cast) {
      return cast(cast, depth);
    }
    if (expression instanceof Expression.Binary binary) {
      Optional<Operand> left = number(binary.left(), depth + 1);
      Optional<Operand> right = number(binary.right(), depth + 1);
      return left.isPresent() && right.isPresent()
          ? binary(binary.operator(), left.get(), right.get())
          : Optional.empty();
    }
    return Optional.empty();
  }

  private Optional<Operand> literal(String text) {
    return FloatingLiterals.read(text, model)
        .map(value -> new Operand(value, FloatingLiterals.type(text)));
  }

  private Optional<Operand> integer(Expression expression, int depth) {
    if (!(evaluator.value(expression, true, depth + 1) instanceof Known known)) {
      return Optional.empty();
    }
    BigInteger value = known.constant().value();
    // Larger ones are rounded, to a precision that depends on the other operand.
    return value.bitLength() <= 24
        ? Optional.of(
            new Operand(value.doubleValue(), new Type.Arithmetic(known.constant().type())))
        : Optional.empty();
  }

  private Optional<Operand> cast(Expression.Cast cast, int depth) {
    Optional<Type.Floating> type = TypeNames.floating(cast.type());
    return type.filter(it -> it != Type.Floating.LONG_DOUBLE)
        .flatMap(it -> number(cast.operand(), depth + 1).map(each -> Operand.of(each.value(), it)));
  }

  private static Optional<Operand> binary(String operator, Operand left, Operand right) {
    if (!left.isFloating() && !right.isFloating()) {
      // Arithmetic of integers, of which only the whole has a type.
      return Optional.empty();
    }
    boolean precise = left.type() == Type.Floating.DOUBLE || right.type() == Type.Floating.DOUBLE;
    Type type = precise ? Type.Floating.DOUBLE : Type.Floating.FLOAT;
    double one = left.value();
    double other = right.value();
    // In double, the result of two floats is precise enough to be rounded once more.
    return switch (operator) {
      case "+" -> Optional.of(Operand.of(one + other, type));
      case "-" -> Optional.of(Operand.of(one - other, type));
      case "*" -> Optional.of(Operand.of(one * other, type));
      case "/" -> other == 0 ? Optional.empty() : Optional.of(Operand.of(one / other, type));
      default -> Optional.empty();
    };
  }
}
