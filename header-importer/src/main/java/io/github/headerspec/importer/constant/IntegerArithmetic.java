package io.github.headerspec.importer.constant;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The operators on values of one type, or of two for shifts. An empty result means that C gives the
 * expression no value: the compilers then warn, and disagree.
 */
final class IntegerArithmetic {

  /**
   * What an operator gives.
   *
   * @param value the value, if there is one
   * @param overflow the value that is too large for its type, if that is why there is none
   * @param reason why there is no value
   */
  record Result(Optional<BigInteger> value, Optional<BigInteger> overflow, String reason) {

    static Result of(BigInteger value) {
      return new Result(Optional.of(value), Optional.empty(), "");
    }

    static Result refused(String reason) {
      return new Result(Optional.empty(), Optional.empty(), reason);
    }
  }

  private IntegerArithmetic() {}

  /** {@code + - ~} before an operand whose type is promoted. */
  static Result unary(String operator, BigInteger operand, CType type, DataModel model) {
    return switch (operator) {
      case "+" -> Result.of(operand);
      case "-" -> inRange(operand.negate(), type, model);
      default -> Result.of(type.convert(operand.not(), model));
    };
  }

  /** Whether an operator's operands keep their own types. */
  static boolean isShift(String operator) {
    return operator.equals("<<") || operator.equals(">>");
  }

  static boolean isComparison(String operator) {
    return switch (operator) {
      case "<", "<=", ">", ">=", "==", "!=" -> true;
      default -> false;
    };
  }

  static boolean isArithmetic(String operator) {
    return switch (operator) {
      case "+", "-", "*", "/", "%", "&", "|", "^" -> true;
      default -> false;
    };
  }

  /** An arithmetic or bitwise operator between operands of the common type. */
  static Result arithmetic(
      String operator, BigInteger left, BigInteger right, CType type, DataModel model) {
    boolean divides = operator.equals("/") || operator.equals("%");
    if (divides && right.signum() == 0) {
      return Result.refused("it divides by zero");
    }
    return switch (operator) {
      case "+" -> inRange(left.add(right), type, model);
      case "-" -> inRange(left.subtract(right), type, model);
      case "*" -> inRange(left.multiply(right), type, model);
      case "/" -> inRange(left.divide(right), type, model);
      // The remainder has no value either where the quotient has none.
      case "%" -> remainder(left, right, type, model);
      case "&" -> Result.of(left.and(right));
      case "|" -> Result.of(left.or(right));
      default -> Result.of(left.xor(right));
    };
  }

  static boolean compare(String operator, BigInteger left, BigInteger right) {
    int order = left.compareTo(right);
    return switch (operator) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      case "==" -> order == 0;
      default -> order != 0;
    };
  }

  /**
   * A shift. Bits that leave a signed type are dropped, and those of negative numbers are shifted
   * too: not what C says, but what its compilers do and what headers such as {@code 1 << 31} need.
   */
  static Result shift(
      String operator, BigInteger left, BigInteger count, CType type, DataModel model) {
    int bits = type.bits(model);
    if (count.signum() < 0 || count.compareTo(BigInteger.valueOf(bits)) >= 0) {
      return Result.refused("it shifts " + bits + " bits (" + type.spelling() + ") by " + count);
    }
    int places = count.intValue();
    return Result.of(
        operator.equals("<<")
            ? type.convert(left.shiftLeft(places), model)
            : left.shiftRight(places));
  }

  /**
   * A shift in a condition. Counts that are too large empty the number; for GNU's compilers, a
   * negative count shifts the other way, for Clang it is a large one.
   */
  static Result wideShift(
      String operator, BigInteger left, BigInteger count, CType type, DataModel model) {
    int bits = type.bits(model);
    boolean back = count.signum() < 0 && !model.clang();
    boolean tooFar = count.abs().bitLength() > 16 || (count.signum() < 0 && !back);
    int places = tooFar ? bits : Math.min(count.abs().intValue(), bits);
    if (operator.equals("<<") != back) {
      return Result.of(type.convert(left.shiftLeft(places), model));
    }
    // Clang takes the largest count that there is, and so leaves the first bit.
    int most = model.clang() ? bits - 1 : bits;
    return Result.of(left.shiftRight(Math.min(places, most)));
  }

  private static Result remainder(BigInteger left, BigInteger right, CType type, DataModel model) {
    Result quotient = inRange(left.divide(right), type, model);
    return quotient.value().isEmpty() ? quotient : Result.of(left.remainder(right));
  }

  /** Unsigned types wrap; in signed ones an overflow has no value. */
  private static Result inRange(BigInteger value, CType type, DataModel model) {
    if (type.isSigned(model) && !type.holds(value, model)) {
      return new Result(
          Optional.empty(),
          Optional.of(value),
          "the result " + value + " overflows " + type.spelling());
    }
    return Result.of(type.convert(value, model));
  }
}
