package io.github.headerspec.importer.constant;

import io.github.headerspec.importer.constant.ConstantEvaluator.Language;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Character literals, also those of several characters. */
final class CharacterLiterals {

  private static final Pattern LITERAL = Pattern.compile("(u8|[uUL]|)'(.+)'", Pattern.DOTALL);

  /** One character: escaped by number, by name, or plain. */
  private static final Pattern CHARACTER =
      Pattern.compile(
          "\\\\(?:x([0-9a-fA-F]+)|([0-7]{1,3})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})"
              + "|([abefnrtv\\\\'\"?]))|([^\\\\'\\n])");

  private static final int ESCAPE = 27;

  private static final String NAMED = "abefnrtv\\'\"?";
  private static final int[] NAMED_VALUES = {7, 8, ESCAPE, 12, 10, 13, 9, 11, '\\', '\'', '"', '?'};

  /** GNU's escape, which Microsoft's compiler takes for a plain e. */
  private static final Pattern GNU_ESCAPE =
      Pattern.compile("(?:[^\\\\]|\\\\[^e])*\\\\e.*", Pattern.DOTALL);

  private static final int MAX_CHARACTERS = 4;
  private static final int MAX_UNICODE = 0x10FFFF;

  private CharacterLiterals() {}

  static LiteralValue read(String literal, DataModel model, Language language) {
    Matcher parts = LITERAL.matcher(literal);
    if (!parts.matches()) {
      return notACharacter(literal);
    }
    if (model.microsoft() && GNU_ESCAPE.matcher(parts.group(2)).matches()) {
      return disputed(literal);
    }
    Matcher character = CHARACTER.matcher(parts.group(2));
    return parts.group(1).isEmpty()
        ? narrow(literal, character, model, language)
        : prefixed(literal, parts.group(1), character, model, language);
  }

  private static LiteralValue narrow(
      String literal, Matcher character, DataModel model, Language language) {
    BigInteger packed = BigInteger.ZERO;
    int count = 0;
    boolean escaped = false;
    int end = 0;
    while (character.lookingAt()) {
      BigInteger unit = unit(character);
      boolean known = isNumber(character) ? unit.bitLength() <= 8 : isAscii(unit, character);
      if (!known) {
        return LiteralValue.refused(
            "a character of " + literal + " has no certain value in an 8-bit character set");
      }
      escaped |= character.group(6) == null;
      packed = packed.shiftLeft(8).or(unit);
      count++;
      end = character.end();
      character.region(end, character.regionEnd());
    }
    if (end < character.regionEnd()) {
      return notACharacter(literal);
    }
    if (count == 1) {
      BigInteger value = CType.CHAR.convert(packed, model);
      return LiteralValue.known(value, language == Language.C ? CType.INT : CType.CHAR);
    }
    if (count > MAX_CHARACTERS) {
      return LiteralValue.refused(literal + " has more characters than fit in an int");
    }
    // Microsoft's compiler puts the characters in another order once one of them is escaped.
    return model.microsoft() && escaped
        ? disputed(literal)
        : LiteralValue.known(CType.INT.convert(packed, model), CType.INT);
  }

  private static LiteralValue prefixed(
      String literal, String prefix, Matcher character, DataModel model, Language language) {
    if (!character.matches()) {
      return notACharacter(literal);
    }
    CType type =
        switch (prefix) {
          case "L" -> model.wideCharacter();
          case "u" -> CType.UNSIGNED_SHORT;
          case "U" -> CType.UNSIGNED_INT;
          default -> language == Language.CPP ? CType.CHAR : CType.UNSIGNED_CHAR;
        };
    BigInteger unit = unit(character);
    boolean known = isNumber(character) || isUnicode(character) || isAscii(unit, character);
    int bits = prefix.equals("u8") ? 7 : type.bits(model);
    return known && unit.bitLength() <= bits
        ? LiteralValue.known(type.convert(unit, model), type)
        : LiteralValue.refused("the value of " + literal + " in its character set is not certain");
  }

  private static boolean isNumber(Matcher character) {
    return character.group(1) != null || character.group(2) != null;
  }

  /** Whether it is a code point by number, and one that compilers take. */
  private static boolean isUnicode(Matcher character) {
    if (character.group(3) == null && character.group(4) == null) {
      return false;
    }
    BigInteger unit = unit(character);
    int codePoint = unit.bitLength() < Integer.SIZE ? unit.intValue() : Integer.MAX_VALUE;
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return codePoint >= 0xA0 && codePoint <= MAX_UNICODE && !surrogate;
  }

  /** Other characters depend on the charset that a compiler takes the header to be in. */
  private static boolean isAscii(BigInteger unit, Matcher character) {
    boolean plainOrNamed = character.group(5) != null || character.group(6) != null;
    return plainOrNamed && unit.bitLength() <= 7;
  }

  private static BigInteger unit(Matcher character) {
    int[] radixes = {16, 8, 16, 16};
    for (int i = 0; i < radixes.length; i++) {
      String digits = character.group(i + 1);
      if (digits != null) {
        return new BigInteger(digits, radixes[i]);
      }
    }
    String named = character.group(5);
    return BigInteger.valueOf(
        named != null ? NAMED_VALUES[NAMED.indexOf(named)] : character.group(6).codePointAt(0));
  }

  private static LiteralValue disputed(String literal) {
    return LiteralValue.refused("compilers for Windows disagree about the value of " + literal);
  }

  private static LiteralValue notACharacter(String literal) {
    return LiteralValue.refused("'" + literal + "' is not a character of C");
  }
}
