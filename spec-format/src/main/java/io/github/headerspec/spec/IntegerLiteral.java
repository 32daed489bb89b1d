package io.github.headerspec.spec;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** The integers of a spec: C literals in decimal or hexadecimal, with or without a minus. */
public final class IntegerLiteral {

  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,30})");
  private static final Pattern HEXADECIMAL = Pattern.compile("-?0[xX][0-9a-fA-F]{1,30}");
  private static final Pattern OCTAL = Pattern.compile("-?0[0-9]{1,30}");

  private static final Pattern TOO_LONG = Pattern.compile("-?(0[xX])?[0-9a-fA-F]{31,}");

  /** What C, Java or YAML allow around and between the digits. */
  private static final Pattern DECORATION = Pattern.compile("^\\+|[_' ]|[uUlL]+$");

  /** How a value is written. */
  public static final String HELP =
      "write the value in decimal or hexadecimal, such as 16, -1 or 0x10";

  private IntegerLiteral() {}

  /**
   * Whether a text is an integer of a spec.
   *
   * @param literal the text
   * @return {@code true} for decimal and hexadecimal numbers
   */
  public static boolean isInteger(String literal) {
    return DECIMAL.matcher(literal).matches() || HEXADECIMAL.matcher(literal).matches();
  }

  /**
   * The number that a literal stands for in a type.
   *
   * @param literal an integer of a spec without mistakes
   * @param type the type; decides what the bits of a hexadecimal literal mean
   * @return the number, which may be out of the type's range
   */
  public static BigInteger parse(String literal, IntegerType type) {
    if (DECIMAL.matcher(literal).matches()) {
      return new BigInteger(literal);
    }
    boolean negative = literal.startsWith("-");
    BigInteger bits = new BigInteger(literal.substring(negative ? 3 : 2), 16);
    return negative ? bits.negate() : type.fromBits(bits);
  }

  /**
   * A number in hexadecimal; a negative one by its bits, as C programmers write it.
   *
   * @param value a number that the type holds
   * @param type the type
   * @return a literal that {@link #parse} reads as the number
   */
  public static String hexadecimal(BigInteger value, IntegerType type) {
    BigInteger modulus = BigInteger.ONE.shiftLeft(type.bits());
    return "0x" + (value.signum() < 0 ? value.add(modulus) : value).toString(16);
  }

  /**
   * A number as another one is written: in the same base, with digits of the same case and at least
   * as many of them.
   *
   * @param value a number that the type holds
   * @param type the type
   * @param model an integer of a spec without mistakes
   * @return a literal that {@link #parse} reads as the number
   */
  public static String like(String model, BigInteger value, IntegerType type) {
    if (DECIMAL.matcher(model).matches()) {
      return value.toString();
    }
    boolean negative = model.startsWith("-") && value.signum() < 0;
    String prefix = model.substring(0, model.startsWith("-") ? 3 : 2);
    String modelDigits = model.substring(prefix.length());
    String sign = model.startsWith("-") && !negative ? prefix.substring(1) : prefix;
    String digits = negative ? value.negate().toString(16) : hexadecimal(value, type).substring(2);
    // Zeros in front are a column that a person keeps straight.
    int width = modelDigits.startsWith("0") ? modelDigits.length() : 1;
    String padded = "0".repeat(Math.max(0, width - digits.length())) + digits;
    boolean upperCase = !modelDigits.equals(modelDigits.toLowerCase(Locale.ROOT));
    return sign + (upperCase ? padded.toUpperCase(Locale.ROOT) : padded);
  }

  /**
   * What to write instead of something that is not an integer.
   *
   * @param literal what is written
   * @return a sentence
   */
  public static String help(String literal) {
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
