package io.github.headerspec.importer.constant;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Floating literals: of use only where a cast makes them integers. */
final class FloatingLiterals {

  private static final Pattern LITERAL =
      Pattern.compile(
          "(?:(?:[0-9]+\\.[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?|[0-9]+[eE][+-]?[0-9]+"
              + "|0[xX](?:[0-9a-fA-F]+\\.?[0-9a-fA-F]*|\\.[0-9a-fA-F]+)[pP][+-]?[0-9]+)[fFlL]?");

  private FloatingLiterals() {}

  static boolean isFloating(String literal) {
    return LITERAL.matcher(literal.replace("'", "")).matches();
  }

  /**
   * What a cast makes of a literal: a fraction is dropped, though it is true as {@code bool}.
   *
   * @return nothing for {@code long double}, whose precision depends on the compiler, and for
   *     values that the type does not hold
   */
  static Optional<BigInteger> toInteger(String literal, CType type, DataModel model) {
    return read(literal)
        .map(
            number ->
                type == CType.BOOL ? BigInteger.valueOf(number.signum()) : number.toBigInteger())
        .filter(whole -> type.holds(whole, model));
  }

  private static Optional<BigDecimal> read(String literal) {
    String text = literal.replace("'", "");
    char suffix = text.charAt(text.length() - 1);
    boolean single = suffix == 'f' || suffix == 'F';
    if (suffix == 'l' || suffix == 'L') {
      return Optional.empty();
    }
    String digits = single ? chop(text) : text;
    double value = single ? Float.parseFloat(digits) : Double.parseDouble(digits);
    return Double.isFinite(value) ? Optional.of(new BigDecimal(value)) : Optional.empty();
  }

  private static String chop(String text) {
    return text.substring(0, text.length() - 1);
  }
}
