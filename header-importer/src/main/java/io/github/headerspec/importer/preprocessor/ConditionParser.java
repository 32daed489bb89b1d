package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.constant.Condition;
import io.github.headerspec.importer.constant.DataModel;
import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.importer.constant.Operators;
import io.github.headerspec.importer.source.Punctuators;
import io.github.headerspec.importer.source.Token;
import java.util.List;

/** Reads the expression of a condition, in which all macros are replaced. */
final class ConditionParser {

  /** Parentheses and operators within one another: those that a line may have, and itself. */
  private static final int MAX_DEPTH = 1_001;

  private final List<Token> tokens;
  private final DataModel model;
  private final boolean cpp;
  private int index;
  private int depth;

  private ConditionParser(List<Token> tokens, DataModel model, boolean cpp) {
    this.tokens = tokens;
    this.model = model;
    this.cpp = cpp;
  }

  /** Leaves the recursion; never seen outside. */
  private static final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotUnderstood(String reason) {
      super(reason, null, false, false);
    }
  }

  /**
   * Reads an expression.
   *
   * @param tokens its tokens; a name that is left is no macro and is 0
   * @param model the target's types
   * @param cpp whether it is C++
   * @return the expression; {@link Expression.Uncertain} if it is none
   * @throws TooDeepException if it is nested deeper than can be read
   */
  static Expression parse(List<Token> tokens, DataModel model, boolean cpp) {
    ConditionParser parser = new ConditionParser(tokens, model, cpp);
    try {
      Expression expression = parser.comma();
      if (parser.index < tokens.size()) {
        throw parser.unexpected();
      }
      return expression;
    } catch (NotUnderstood problem) {
      return new Expression.Uncertain(String.valueOf(problem.getMessage()), Position.START);
    }
  }

  private NotUnderstood unexpected() {
    return new NotUnderstood(
        index < tokens.size()
            ? "'" + tokens.get(index).text() + "' is not expected"
            : "an operand is missing");
  }

  private String peek() {
    if (index >= tokens.size()) {
      return "";
    }
    Token token = tokens.get(index);
    if (token.kind() == Token.Kind.PUNCTUATOR) {
      return token.text();
    }
    return cpp && token.isIdentifier() ? Punctuators.ofWord(token.text()) : "";
  }

  private boolean take(String operator) {
    boolean found = peek().equals(operator);
    index += found ? 1 : 0;
    return found;
  }

  private void expect(String operator) {
    if (!take(operator)) {
      throw new NotUnderstood("'" + operator + "' is missing");
    }
  }

  private Expression comma() {
    Expression left = conditional();
    while (take(",")) {
      left = new Expression.Binary(",", left, conditional(), Position.START);
    }
    return left;
  }

  private Expression conditional() {
    if (++depth > MAX_DEPTH) {
      throw new TooDeepException();
    }
    Expression condition = binary(1);
    if (take("?")) {
      Expression ifTrue = comma();
      expect(":");
      condition = new Expression.Conditional(condition, ifTrue, conditional(), Position.START);
    }
    depth--;
    return condition;
  }

  private Expression binary(int lowest) {
    Expression left = unary();
    while (true) {
      String operator = peek();
      int precedence = Operators.precedence(operator);
      if (precedence < lowest) {
        return left;
      }
      index++;
      left = new Expression.Binary(operator, left, binary(precedence + 1), Position.START);
    }
  }

  private Expression unary() {
    String operator = peek();
    switch (operator) {
      case "+", "-", "~", "!" -> {
        if (++depth > MAX_DEPTH) {
          throw new TooDeepException();
        }
        index++;
        Expression operand = unary();
        depth--;
        return new Expression.Unary(operator, operand, Position.START);
      }
      case "(" -> {
        index++;
        Expression inner = comma();
        expect(")");
        return inner;
      }
      default -> {
        return operand();
      }
    }
  }

  private Expression operand() {
    if (index >= tokens.size()) {
      throw unexpected();
    }
    Token token = tokens.get(index);
    switch (token.kind()) {
      case NUMBER, CHARACTER -> {
        index++;
        return Condition.literal(token.text(), model);
      }
      case IDENTIFIER -> {
        if (!peek().isEmpty() && !peek().equals(token.text())) {
          throw unexpected();
        }
        index++;
        if (peek().equals("(")) {
          throw new NotUnderstood("no macro replaces '" + token.text() + "(…)'");
        }
        return Condition.value(cpp && token.is("true") ? 1 : 0);
      }
      default -> throw unexpected();
    }
  }
}
