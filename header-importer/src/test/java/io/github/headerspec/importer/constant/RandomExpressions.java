package io.github.headerspec.importer.constant;

import java.util.List;
import java.util.Random;

/** Expressions of all kinds, the same ones for the same seed. */
public final class RandomExpressions {

  private static final int MAX_DEPTH = 5;

  /** The binary operators of constant expressions. */
  public static final List<String> BINARY =
      List.of(
          "+", "-", "*", "/", "%", "<<", ">>", "&", "|", "^", "<", "<=", ">", ">=", "==", "!=",
          "&&", "||");

  private static final List<String> UNARY = List.of("+", "-", "~", "!");

  private static final List<String> TYPES =
      List.of(
          "char",
          "signed char",
          "unsigned char",
          "short",
          "unsigned short",
          "int",
          "unsigned",
          "long",
          "unsigned long",
          "long long",
          "unsigned long long",
          "_Bool");

  private static final List<String> LITERALS =
      List.of(
          "0",
          "1",
          "2",
          "3",
          "7",
          "31",
          "32",
          "63",
          "255",
          "65535",
          "2147483647",
          "0x80000000",
          "0xFFFFFFFF",
          "0x100000000",
          "0x7FFFFFFFFFFFFFFF",
          "0x8000000000000000",
          "1u",
          "5u",
          "4294967295u",
          "1L",
          "3UL",
          "1LL",
          "0xFFULL",
          "0x80000000L",
          "'a'",
          "'\\xff'",
          "'AB'",
          "017",
          "0b11",
          "SEVEN",
          "BIG",
          "1.5");

  private final Random random;

  RandomExpressions(Random random) {
    this.random = random;
  }

  String next() {
    return expression(MAX_DEPTH);
  }

  private String expression(int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(10);
    return switch (kind) {
      case 0 -> integer();
      case 1, 2 -> pick(UNARY) + "(" + expression(depth - 1) + ")";
      case 3 -> "(" + pick(TYPES) + ")(" + expression(depth - 1) + ")";
      case 4 ->
          "("
              + expression(depth - 1)
              + " ? "
              + expression(depth - 1)
              + " : "
              + expression(depth - 1)
              + ")";
      case 5 ->
          random.nextInt(4) == 0
              ? "sizeof(" + expression(depth - 1) + ")"
              : "sizeof(" + pick(TYPES) + ")";
      default ->
          "(" + expression(depth - 1) + " " + pick(BINARY) + " " + expression(depth - 1) + ")";
    };
  }

  private String integer() {
    String literal = pick(LITERALS);
    return literal.contains(".") ? "(" + pick(TYPES) + ")" + literal : literal;
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
