package io.github.headerspec.importer.constant;

import io.github.headerspec.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the expressions of tests, so that tests need no C parser. */
final class ExpressionParser {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*((?:u8|[uUL])?'(?:[^'\\\\]|\\\\.)+'|\\.?[0-9](?:[eEpP][+-]|'?[\\w.])*|[A-Za-z_][\\w:]*"
              + "|<<|>>|<=|>=|==|!=|&&|\\|\\||[-+*/%&|^~!<>?:,()])");

  private static final List<Set<String>> LEVELS =
      List.of(
          Set.of("||"),
          Set.of("&&"),
          Set.of("|"),
          Set.of("^"),
          Set.of("&"),
          Set.of("==", "!="),
          Set.of("<", "<=", ">", ">="),
          Set.of("<<", ">>"),
          Set.of("+", "-"),
          Set.of("*", "/", "%"));

  private static final Set<String> TYPE_WORDS =
      Set.of(
          "char",
          "short",
          "int",
          "long",
          "signed",
          "unsigned",
          "_Bool",
          "bool",
          "float",
          "double",
          "void",
          "wchar_t",
          "__int8",
          "__int16",
          "__int32",
          "__int64",
          "__int128",
          "struct",
          "const");

  private static final Set<String> TYPE_OPERATORS = Set.of("sizeof", "_Alignof", "alignof");

  private final List<String> tokens = new ArrayList<>();
  private final List<Position> positions = new ArrayList<>();
  private int next;

  private ExpressionParser(String text) {
    Matcher token = TOKEN.matcher(text);
    int end = 0;
    while (token.lookingAt()) {
      tokens.add(token.group(1));
      positions.add(new Position(1, token.start(1) + 1));
      end = token.end();
      token.region(end, text.length());
    }
    if (!text.substring(end).isBlank()) {
      throw new IllegalArgumentException("no token at column " + (end + 1) + ": " + text);
    }
  }

  static Expression parse(String text) {
    ExpressionParser parser = new ExpressionParser(text);
    Expression expression = parser.comma();
    if (parser.next < parser.tokens.size()) {
      throw new IllegalArgumentException("unexpected " + parser.peek() + ": " + text);
    }
    return expression;
  }

  private Expression comma() {
    Expression left = conditional();
    while (peek().equals(",")) {
      Position position = take();
      left = new Expression.Binary(",", left, conditional(), position);
    }
    return left;
  }

  private Expression conditional() {
    Expression condition = binary(0);
    if (!peek().equals("?")) {
      return condition;
    }
    Position position = take();
    Expression ifTrue = comma();
    expect(":");
    return new Expression.Conditional(condition, ifTrue, conditional(), position);
  }

  private Expression binary(int level) {
    if (level == LEVELS.size()) {
      return unary();
    }
    Expression left = binary(level + 1);
    while (LEVELS.get(level).contains(peek())) {
      String operator = peek();
      Position position = take();
      left = new Expression.Binary(operator, left, binary(level + 1), position);
    }
    return left;
  }

  private Expression unary() {
    String token = peek();
    if (Set.of("+", "-", "~", "!").contains(token)) {
      Position position = take();
      return new Expression.Unary(token, unary(), position);
    }
    if (TYPE_OPERATORS.contains(token)) {
      Position position = take();
      if (peek().equals("(") && TYPE_WORDS.contains(tokens.get(next + 1))) {
        return new Expression.OfType(token, typeInParentheses(), position);
      }
      return new Expression.SizeOf(unary(), position);
    }
    if (token.equals("(") && TYPE_WORDS.contains(tokens.get(next + 1))) {
      Position position = positions.get(next);
      return new Expression.Cast(typeInParentheses(), unary(), position);
    }
    if (token.equals("(")) {
      take();
      Expression inner = comma();
      expect(")");
      return inner;
    }
    Position position = take();
    boolean literal =
        Character.isDigit(token.charAt(0))
            || token.startsWith(".")
            || token.endsWith("'")
            || Set.of("true", "false", "nullptr").contains(token);
    return literal ? new Expression.Literal(token, position) : new Expression.Name(token, position);
  }

  private Expression.TypeName typeInParentheses() {
    expect("(");
    List<String> specifiers = new ArrayList<>();
    while (!peek().equals(")") && !peek().equals("*")) {
      specifiers.add(peek());
      take();
    }
    boolean pointer = peek().equals("*");
    if (pointer) {
      take();
    }
    expect(")");
    return new Expression.TypeName(specifiers, pointer);
  }

  private String peek() {
    return next < tokens.size() ? tokens.get(next) : "";
  }

  private Position take() {
    return positions.get(next++);
  }

  private void expect(String token) {
    if (!peek().equals(token)) {
      throw new IllegalArgumentException(token + " is expected, not " + peek() + ": " + tokens);
    }
    take();
  }
}
