package io.github.headerspec.importer.constant;

import java.math.BigDecimal;
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

  /** The type that a literal's suffix gives it. */
  static Type.Floating type(String literal) {
    return switch (literal.charAt(literal.length() - 1)) {
      case 'l', 'L' -> Type.Floating.LONG_DOUBLE;
      case 'f', 'F' -> Type.Floating.FLOAT;
      default -> Type.Floating.DOUBLE;
    };
  }

  /**
   * The value of a literal.
   *
   * @return nothing for {@code long double}, whose precision depends on the compiler, for values
   *     that are not finite, and on targets whose arithmetic is more precise than its types for
   *     values that need rounding
   */
  static Optional<Double> read(String literal, DataModel model) {
    String text = literal.replace("'", "");
    Type.Floating type = type(text);
    if (type == Type.Floating.LONG_DOUBLE) {
      return Optional.empty();
    }
    boolean single = type == Type.Floating.FLOAT;
    String digits = single ? text.substring(0, text.length() - 1) : text;
    double precise = Double.parseDouble(digits);
    double value = single ? Float.parseFloat(digits) : precise;
    boolean rounded = value != precise || isRounded(digits, precise);
    boolean certain = Double.isFinite(value) && (model.floatingIsExact() || !rounded);
    return certain ? Optional.of(value) : Optional.empty();
  }

  private static boolean isRounded(String digits, double value) {
    boolean simple = digits.length() < 40 && digits.matches("[0-9.]+");
    return !simple
        || !Double.isFinite(value)
        || new BigDecimal(digits).compareTo(new BigDecimal(value)) != 0;
  }
}
