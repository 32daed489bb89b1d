package io.github.headerspec.importer.preprocessor;

import java.util.List;
import java.util.Random;

/** Random expressions for {@code #if}. */
final class RandomCondition {

  private static final List<String> BINARY =
      List.of(
          "+", "-", "*", "/", "%", "<", ">", "<=", ">=", "==", "!=", "&", "|", "^", "&&", "||",
          "&&", "||");

  private static final List<String> UNARY = List.of("-", "+", "~", "!", "- -", "!!");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "1",
          "2",
          "3",
          "7",
          "010",
          "0x7f",
          "0XFFFFFFFF",
          "0b101",
          "63",
          "64",
          "65",
          "2147483647",
          "4294967296",
          "9223372036854775807",
          "0x8000000000000000",
          "0xFFFFFFFFFFFFFFFF",
          "01777777777777777777777");

  private static final List<String> SUFFIXES =
      List.of("", "", "", "", "u", "U", "l", "L", "ul", "LU", "ll", "LL", "ull", "LLU", "uLL");

  private static final List<String> CHARACTERS =
      List.of(
          "'a'",
          "'\\n'",
          "'\\0'",
          "'\\377'",
          "'\\x80'",
          "'ab'",
          "'\\''",
          "'\"'",
          "L'a'",
          "L'\\xffff'",
          "u'a'",
          "u'\\xffff'",
          "U'a'",
          "U'\\xffffffff'",
          "'/*'",
          "'\\\\'");

  private final Random random;
  private final RandomText text;

  RandomCondition(Random random, RandomText text) {
    this.random = random;
    this.text = text;
  }

  String expression(int depth) {
    if (depth <= 0 || random.nextInt(6) == 0) {
      return operand();
    }
    return switch (random.nextInt(11)) {
      // Compilers take counts beyond 32 bits for smaller ones, and disagree about negative ones.
      case 10 ->
          "(("
              + expression(depth - 1)
              + text.pick(List.of(") << ", ")>>"))
              + random.nextInt(64)
              + ")";
      case 0, 1 -> text.pick(UNARY) + " " + expression(depth - 1);
      case 2 -> "(" + expression(depth - 1) + ")";
      case 3 ->
          expression(depth - 1) + " ? " + expression(depth - 1) + " : " + expression(depth - 1);
      case 4 -> "(" + expression(depth - 1) + ")" + binary() + "(" + expression(depth - 1) + ")";
      default -> expression(depth - 1) + " " + binary() + " " + expression(depth - 1);
    };
  }

  private String binary() {
    String operator = text.pick(BINARY);
    if (!text.cpp() || random.nextInt(4) > 0) {
      return operator;
    }
    return switch (operator) {
      case "&&" -> " and ";
      case "||" -> " or ";
      case "&" -> " bitand ";
      case "!=" -> " not_eq ";
      case "^" -> " xor ";
      default -> operator;
    };
  }

  private String operand() {
    return switch (random.nextInt(16)) {
      case 0 -> "defined " + text.name();
      case 1 -> "defined(" + text.name() + ")";
      case 2 -> text.pick(CHARACTERS);
      case 3, 4 -> text.pick(List.of("O0", "O1", "N0", "N1", "N2", "UNKNOWN", "__COUNTER__"));
      case 5 -> text.cpp() ? text.pick(List.of("true", "false")) : "true";
      case 6 -> "__has_include(" + text.pick(List.of("\"no.h\"", "<no.h>", "<stddef.h>")) + ")";
      case 7 -> text.hasLines() ? "__LINE__" : "0";
      case 8 -> "P(" + number() + ")";
      case 9 -> Integer.toString(random.nextInt(70));
      default -> number();
    };
  }

  private String number() {
    return text.pick(NUMBERS) + text.pick(SUFFIXES);
  }
}
