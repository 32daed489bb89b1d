package io.github.headerspec.importer.constant;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Integer literals, typed by C's table and, where it differs, by that of Microsoft's compiler. */
final class IntegerLiterals {

  private static final Pattern LITERAL =
      Pattern.compile("(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|(0[0-7]*)|([1-9][0-9]*))(\\w*)");

  private static final Pattern STANDARD_SUFFIX =
      Pattern.compile("([uU]?)(ll|LL|[lL])?|(ll|LL|[lL])[uU]");

  private static final Pattern MICROSOFT_SUFFIX = Pattern.compile("([uU]?)[iI](8|16|32|64)");

  private static final Pattern PLAIN_DECIMAL = Pattern.compile("[1-9][0-9']*[lL]*");

  private IntegerLiterals() {}

  /** The value of a literal, or why there is none. */
  static LiteralValue read(String literal, DataModel model) {
    Matcher parts = LITERAL.matcher(literal.replace("'", ""));
    if (!parts.matches()) {
      return LiteralValue.refused("'" + literal + "' is not an integer");
    }
    boolean decimal = parts.group(4) != null;
    BigInteger value = value(parts);
    String suffix = parts.group(5);
    Matcher microsoft = MICROSOFT_SUFFIX.matcher(suffix);
    if (microsoft.matches()) {
      return model.microsoft()
          ? ofWidth(literal, value, microsoft, model)
          : LiteralValue.refused(
              "the suffix of " + literal + " is known to Microsoft's compiler only");
    }
    if (!STANDARD_SUFFIX.matcher(suffix).matches()) {
      return LiteralValue.refused("the suffix of " + literal + " is not known");
    }
    String lengths = suffix.toLowerCase(Locale.ROOT).replace("u", "");
    boolean unsigned = lengths.length() < suffix.length();
    if (model.microsoft() && !decimal && !unsigned && lengths.equals("ll")) {
      return signedOnly(literal, value, model);
    }
    return candidates(lengths, unsigned, decimal, model).stream()
        .filter(type -> type.holds(value, model))
        .findFirst()
        .map(type -> LiteralValue.known(value, type))
        .orElseGet(() -> LiteralValue.refused(literal + " does not fit in any integer type"));
  }

  /**
   * The value that a literal has in a condition of the preprocessor, where it is as wide as {@code
   * intmax_t}: unsigned only if it says so or would not fit otherwise.
   */
  static LiteralValue readMaximal(String literal, DataModel model) {
    Matcher parts = LITERAL.matcher(literal.replace("'", ""));
    if (!parts.matches()) {
      return LiteralValue.refused("'" + literal + "' is not an integer");
    }
    BigInteger value = value(parts);
    String suffix = parts.group(5);
    boolean known =
        STANDARD_SUFFIX.matcher(suffix).matches()
            || (model.microsoft() && MICROSOFT_SUFFIX.matcher(suffix).matches());
    if (!known) {
      return LiteralValue.refused("the suffix of " + literal + " is not known");
    }
    boolean unsigned = suffix.contains("u") || suffix.contains("U");
    CType type =
        unsigned || !CType.LONG_LONG.holds(value, model)
            ? CType.UNSIGNED_LONG_LONG
            : CType.LONG_LONG;
    return type.holds(value, model)
        ? LiteralValue.known(value, type)
        : LiteralValue.refused(literal + " does not fit in any integer type");
  }

  /** Whether a literal is decimal and does not say that it is unsigned. */
  static boolean isPlainDecimal(String literal) {
    return PLAIN_DECIMAL.matcher(literal).matches();
  }

  private static BigInteger value(Matcher parts) {
    int[] radixes = {16, 2, 8, 10};
    for (int i = 0; i < radixes.length; i++) {
      Optional<String> digits = Optional.ofNullable(parts.group(i + 1));
      if (digits.isPresent()) {
        return new BigInteger(digits.get(), radixes[i]);
      }
    }
    throw new IllegalStateException("a literal without digits");
  }

  /**
   * The types that a literal can have, the first that holds it first. Microsoft's compiler types
   * decimal literals that no signed type of the width holds as unsigned (its warning C4146).
   */
  private static List<CType> candidates(
      String lengths, boolean unsigned, boolean decimal, DataModel model) {
    boolean onlySigned = decimal && !unsigned && !model.microsoft();
    return CType.FROM_INT.subList(2 * lengths.length(), CType.FROM_INT.size()).stream()
        .filter(type -> !(unsigned && type.isSigned(model)))
        .filter(type -> !(onlySigned && !type.isSigned(model)))
        .toList();
  }

  private static LiteralValue ofWidth(
      String literal, BigInteger value, Matcher suffix, DataModel model) {
    boolean unsigned = !suffix.group(1).isEmpty();
    CType type =
        switch (suffix.group(2)) {
          case "8" -> unsigned ? CType.UNSIGNED_CHAR : CType.CHAR;
          case "16" -> unsigned ? CType.UNSIGNED_SHORT : CType.SHORT;
          case "32" -> unsigned ? CType.UNSIGNED_INT : CType.INT;
          default -> unsigned ? CType.UNSIGNED_LONG_LONG : CType.LONG_LONG;
        };
    return type.holds(value, model)
        ? LiteralValue.known(value, type)
        : LiteralValue.refused(literal + " does not fit in the type that its suffix names");
  }

  /** Compilers for Windows disagree whether such a literal may become unsigned. */
  private static LiteralValue signedOnly(String literal, BigInteger value, DataModel model) {
    return CType.LONG_LONG.holds(value, model)
        ? LiteralValue.known(value, CType.LONG_LONG)
        : LiteralValue.refused("compilers for Windows disagree about the sign of " + literal);
  }
}
