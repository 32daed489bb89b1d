package io.github.headerspec.spec;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** The integers of a spec: C literals in decimal or hexadecimal, with or without a minus. */
final class IntegerLiteral {

  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,30})");
  private static final Pattern HEXADECIMAL = Pattern.compile("-?0[xX][0-9a-fA-F]{1,30}");
  private static final Pattern OCTAL = Pattern.compile("-?0[0-9]{1,30}");

  private static final Pattern TOO_LONG = Pattern.compile("-?(0[xX])?[0-9a-fA-F]{31,}");

  /** What C, Java or YAML allow around and between the digits. */
  private static final Pattern DECORATION = Pattern.compile("^\\+|[_' ]|[uUlL]+$");

  static final String HELP = "write the value in decimal or hexadecimal, such as 16, -1 or 0x10";

  private IntegerLiteral() {}

  static boolean isInteger(String literal) {
    return DECIMAL.matcher(literal).matches() || HEXADECIMAL.matcher(literal).matches();
  }

  /**
   * The number that a literal stands for in a type.
   *
   * @param literal a text that {@link #isInteger is an integer}
   * @param type the type; decides what the bits of a hexadecimal literal mean
   * @return the number, which may be out of the type's range
   */
  static BigInteger parse(String literal, IntegerType type) {
    if (DECIMAL.matcher(literal).matches()) {
      return new BigInteger(literal);
    }
    boolean negative = literal.startsWith("-");
    BigInteger bits = new BigInteger(literal.substring(negative ? 3 : 2), 16);
    return negative ? bits.negate() : type.fromBits(bits);
  }

  /** What to write instead of something that is no integer. */
  static String help(String literal) {
    if (OCTAL.matcher(literal).matches()) {
      String decimal = literal.replaceFirst("0+(?=.)", "");
      String octal = literal.matches(".*[89].*") ? decimal : new BigInteger(literal, 8).toString();
      return octal.equals(decimal)
          ? "leave out the leading zero: " + decimal
          : "C reads a leading zero as octal: write " + octal + " if that is meant, or " + decimal;
    }
    if (TOO_LONG.matcher(literal).matches()) {
      return "no type holds a number of so many digits";
    }
    String plain = DECORATION.matcher(literal).replaceAll("");
    return isInteger(plain) ? "write " + plain : HELP;
  }
}
