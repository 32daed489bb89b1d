package io.github.headerspec.importer.constant;

import io.github.headerspec.importer.constant.ConstantEvaluator.Language;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What a literal says.
 *
 * @param constant its value; empty if there is none that is certain
 * @param reason why there is none; empty text if there is one
 */
record LiteralValue(Optional<Constant> constant, String reason) {

  static LiteralValue known(BigInteger value, CType type) {
    return new LiteralValue(Optional.of(new Constant(value, type)), "");
  }

  static LiteralValue refused(String reason) {
    return new LiteralValue(Optional.empty(), reason);
  }

  /** Reads an integer, a character, {@code true} or {@code false}. */
  static LiteralValue read(String literal, DataModel model, Language language) {
    if (literal.equals("true") || literal.equals("false")) {
      return known(literal.equals("true") ? BigInteger.ONE : BigInteger.ZERO, CType.BOOL);
    }
    if (FloatingLiterals.isFloating(literal)) {
      return refused("it is computed with the floating-point number " + literal);
    }
    boolean number = !literal.isEmpty() && Character.isDigit(literal.charAt(0));
    if (number) {
      return IntegerLiterals.read(literal, model);
    }
    return literal.endsWith("'")
        ? CharacterLiterals.read(literal, model, language)
        : refused(literal + " is not an integer");
  }

  /** Reads an integer or a character as a condition of the preprocessor does. */
  static LiteralValue readMaximal(String literal, DataModel model) {
    if (!literal.endsWith("'")) {
      return IntegerLiterals.readMaximal(literal, model);
    }
    LiteralValue character = CharacterLiterals.read(literal, model, Language.CPP);
    // C++ tells a single character, which is a char, from several, which are an int.
    return character
        .constant()
        .map(
            it ->
                known(
                    it.value(),
                    it.type().isSigned(model) && !literal.startsWith("u")
                        ? CType.LONG_LONG
                        : CType.UNSIGNED_LONG_LONG))
        .orElse(character);
  }
}
