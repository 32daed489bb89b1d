package io.github.headerspec.importer.constant;

/** The operators between two operands. */
public final class Operators {

  private Operators() {}

  /**
   * How strongly an operator binds.
   *
   * @param operator an operator between two operands that has a value, but not the comma
   * @return 1 for {@code ||} to 10 for {@code *}; 0 if it is no such operator
   */
  public static int precedence(String operator) {
    return switch (operator) {
      case "||" -> 1;
      case "&&" -> 2;
      case "|" -> 3;
      case "^" -> 4;
      case "&" -> 5;
      case "==", "!=" -> 6;
      case "<", ">", "<=", ">=" -> 7;
      case "<<", ">>" -> 8;
      case "+", "-" -> 9;
      case "*", "/", "%" -> 10;
      default -> 0;
    };
  }
}
