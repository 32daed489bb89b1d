package io.github.headerspec.importer.parser;

import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.importer.constant.Expression.TypeName;
import io.github.headerspec.importer.constant.Operators;
import io.github.headerspec.importer.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the tokens of one constant expression. What it does not understand becomes uncertain. */
final class ExpressionParser {

  /** More than compilers take without being told to. */
  private static final int MAX_LEVELS = 256;

  private static final int MAX_TOKENS = 4_000;

  private static final Set<String> CASTS = Set.of("static_cast", "const_cast", "reinterpret_cast");
  private static final Set<String> OF_TYPE =
      Set.of("sizeof", "_Alignof", "alignof", "__alignof__", "__alignof");

  private final List<Token> tokens;
  private final SpecifierParser specifiers;
  private final Scope scope;
  private final boolean cpp;
  private final Function<Token, Position> positions;
  private int index;
  private int levels;

  private ExpressionParser(
      List<Token> tokens,
      SpecifierParser specifiers,
      Scope scope,
      boolean cpp,
      Function<Token, Position> positions) {
    this.tokens = tokens;
    this.specifiers = specifiers;
    this.scope = scope;
    this.cpp = cpp;
    this.positions = positions;
  }

  static Expression parse(
      List<Token> tokens,
      SpecifierParser specifiers,
      Scope scope,
      boolean cpp,
      Function<Token, Position> positions) {
    return parse(tokens, specifiers, scope, cpp, positions, 0);
  }

  private static Expression parse(
      List<Token> tokens,
      SpecifierParser specifiers,
      Scope scope,
      boolean cpp,
      Function<Token, Position> positions,
      int levels) {
    ExpressionParser parser = new ExpressionParser(tokens, specifiers, scope, cpp, positions);
    parser.levels = levels;
    Position start = tokens.isEmpty() ? Position.START : positions.apply(tokens.get(0));
    if (tokens.isEmpty()) {
      return new Expression.Uncertain("an expression is missing", start);
    }
    Optional<Token> doubted = tokens.stream().filter(it -> it.doubt().exists()).findFirst();
    if (doubted.isPresent()) {
      return new Expression.Uncertain(
          doubted.get().doubt().reason(),
          doubted.get().doubt().help(),
          positions.apply(doubted.get()));
    }
    if (levels > MAX_LEVELS) {
      return new Expression.Uncertain("it is nested deeper than " + MAX_LEVELS + " levels", start);
    }
    if (tokens.size() > MAX_TOKENS) {
      return new Expression.Uncertain(
          "the expression has more than " + MAX_TOKENS + " parts", start);
    }
    try {
      Expression expression = parser.comma();
      return parser.index == tokens.size() ? expression : parser.uncertain();
    } catch (NotUnderstood problem) {
      return new Expression.Uncertain(problem.reason, problem.help, problem.position);
    }
  }

  /** Leaves the recursion; never seen outside. */
  private static final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String reason;
    private final String help;
    private final transient Position position;

    NotUnderstood(String reason, Position position) {
      this(reason, "", position);
    }

    NotUnderstood(String reason, String help, Position position) {
      super(reason, null, false, false);
      this.reason = reason;
      this.help = help;
      this.position = position;
    }
  }

  private Position here() {
    return positions.apply(tokens.get(Math.min(index, tokens.size() - 1)));
  }

  private boolean at(String text) {
    return index < tokens.size() && tokens.get(index).is(text);
  }

  private boolean take(String text) {
    boolean found = at(text);
    if (found) {
      index++;
    }
    return found;
  }

  private void expect(String text) {
    if (!take(text)) {
      throw new NotUnderstood(
          index < tokens.size()
              ? "'" + text + "' is expected instead of '" + tokens.get(index).text() + "'"
              : "'" + text + "' is missing",
          here());
    }
  }

  private Expression.Uncertain uncertain() {
    return new Expression.Uncertain(
        "'" + tokens.get(index).text() + "' is not understood here", here());
  }

  private Expression comma() {
    Expression left = conditional();
    while (at(",")) {
      Position position = here();
      index++;
      left = new Expression.Binary(",", left, conditional(), position);
    }
    return left;
  }

  private Expression conditional() {
    enter();
    Position position = here();
    Expression condition = binary(1);
    if (take("?")) {
      Expression ifTrue = at(":") ? condition : comma();
      expect(":");
      condition = new Expression.Conditional(condition, ifTrue, conditional(), position);
    }
    levels--;
    return condition;
  }

  private void enter() {
    if (++levels > MAX_LEVELS) {
      throw new NotUnderstood("it is nested deeper than " + MAX_LEVELS + " levels", here());
    }
  }

  private Expression binary(int lowest) {
    Position position = here();
    Expression left = unary();
    while (index < tokens.size()) {
      Token operator = tokens.get(index);
      int precedence =
          operator.kind() == Token.Kind.PUNCTUATOR ? Operators.precedence(operator.text()) : 0;
      if (precedence < lowest) {
        break;
      }
      index++;
      left = new Expression.Binary(operator.text(), left, binary(precedence + 1), position);
    }
    return left;
  }

  private Expression unary() {
    if (index >= tokens.size()) {
      throw new NotUnderstood("an operand is missing", here());
    }
    enter();
    Position position = here();
    Token token = tokens.get(index);
    Expression result;
    if (token.is("+") || token.is("-") || token.is("~") || token.is("!")) {
      index++;
      result = new Expression.Unary(token.text(), unary(), position);
    } else if (token.is("*") || token.is("&")) {
      index++;
      Expression operand = unary();
      result =
          token.is("*")
              ? new Expression.Dereference(operand, position)
              : new Expression.AddressOf(operand, position);
    } else if (token.is("__extension__")) {
      index++;
      result = unary();
    } else if (token.isIdentifier() && OF_TYPE.contains(token.text())) {
      index++;
      result = ofType(token.text(), position);
    } else if (token.is("(") && specifiers.begins(tokens, index + 1, scope)) {
      index++;
      TypeName type = typeName();
      expect(")");
      result = at("{") ? refuse("a compound literal", position) : cast(type, position);
    } else if (isUnknownCast()) {
      throw new NotUnderstood(
          "the type '" + tokens.get(index + 1).text() + "' is not known",
          "read the header that declares it first with -include FILE",
          position);
    } else {
      result = primary(token, position);
    }
    levels--;
    return result;
  }

  private Expression cast(TypeName type, Position position) {
    return new Expression.Cast(type, unary(), position);
  }

  /** {@code (X) 1}, where X is no known type: only a cast can look like that. */
  private boolean isUnknownCast() {
    if (!at("(") || index + 3 >= tokens.size() || !tokens.get(index + 1).isIdentifier()) {
      return false;
    }
    Token after = tokens.get(index + 3);
    return tokens.get(index + 2).is(")")
        && (after.kind() == Token.Kind.NUMBER
            || after.kind() == Token.Kind.CHARACTER
            || after.isIdentifier()
            || after.is("(")
            || after.is("~")
            || after.is("!"));
  }

  private Expression ofType(String operator, Position position) {
    if (at("(") && specifiers.begins(tokens, index + 1, scope)) {
      index++;
      TypeName type = typeName();
      expect(")");
      return new Expression.OfType(operator, type, position);
    }
    if (!operator.equals("sizeof") || at("...")) {
      return refuse("'" + operator + "' of an expression", position);
    }
    return new Expression.SizeOf(unary(), position);
  }

  private Expression primary(Token token, Position position) {
    switch (token.kind()) {
      case NUMBER, CHARACTER -> {
        index++;
        return new Expression.Literal(token.text(), position);
      }
      case STRING -> {
        return notFollowedByPostfix(string(position), position);
      }
      case IDENTIFIER -> {
        return word(token, position);
      }
      default -> {
        if (take("(")) {
          if (at("{")) {
            return refuse("statements in an expression", position);
          }
          Expression inner = comma();
          expect(")");
          return notFollowedByPostfix(inner, position);
        }
        if (token.is("::") && index + 1 < tokens.size()) {
          return name(position);
        }
        throw new NotUnderstood("'" + token.text() + "' is not understood here", position);
      }
    }
  }

  /** Strings that follow one another are one. */
  private Expression string(Position position) {
    List<Token> parts = new ArrayList<>();
    while (index < tokens.size() && tokens.get(index).kind() == Token.Kind.STRING) {
      parts.add(tokens.get(index++));
    }
    return StringLiterals.read(parts.stream().map(Token::text).toList(), position);
  }

  /** {@code offsetof(struct S, a.b[1])}. */
  private Expression offsetOf(Position position) {
    index++;
    expect("(");
    TypeName type = typeName();
    expect(",");
    Expression zero = new Expression.Literal("0", position);
    TypeName pointer = type.with(List.of(new Expression.Derivation.Pointer()));
    Expression object =
        new Expression.Dereference(new Expression.Cast(pointer, zero, position), position);
    Expression member = postfix(new Expression.Member(object, false, memberName(), position));
    expect(")");
    return new Expression.OffsetOf(member, position);
  }

  private String memberName() {
    if (index >= tokens.size() || !tokens.get(index).isIdentifier()) {
      throw new NotUnderstood("the name of a member is expected", here());
    }
    return tokens.get(index++).text();
  }

  private Expression word(Token token, Position position) {
    if (index + 1 < tokens.size()
        && tokens.get(index + 1).is("(")
        && (token.is("__builtin_offsetof") || token.is("offsetof"))) {
      return offsetOf(position);
    }
    if (cpp && (token.is("true") || token.is("false"))) {
      index++;
      return new Expression.Literal(token.text(), position);
    }
    if (cpp && CASTS.contains(token.text())) {
      index++;
      expect("<");
      TypeName type = typeName();
      expect(">");
      expect("(");
      Expression operand = comma();
      expect(")");
      return new Expression.Cast(type, operand, position);
    }
    if (specifiers.begins(tokens, index, scope)) {
      Optional<SpecifierParser.Parsed> type = specifiers.read(tokens, index, scope);
      if (cpp && type.isPresent() && type.get().end() < tokens.size()) {
        index = type.get().end();
        return construction(type.get().type(), position);
      }
      return refuse("'" + token.text() + "' is a type", position);
    }
    return name(position);
  }

  /** {@code T(1)} or {@code T{1}}. */
  private Expression construction(TypeName type, Position position) {
    String close = at("(") ? ")" : "}";
    if (!take("(")) {
      expect("{");
    }
    Expression operand = at(close) ? new Expression.Literal("0", position) : conditional();
    expect(close);
    return new Expression.Cast(type, operand, position);
  }

  private Expression name(Position position) {
    StringBuilder name = new StringBuilder();
    while (index < tokens.size()) {
      boolean wordExpected = name.isEmpty() || name.charAt(name.length() - 1) == ':';
      if (!at("::") && !(wordExpected && tokens.get(index).isIdentifier())) {
        break;
      }
      name.append(tokens.get(index++).text());
    }
    return notFollowedByPostfix(new Expression.Name(name.toString(), position), position);
  }

  private Expression notFollowedByPostfix(Expression expression, Position position) {
    if (at("(")) {
      throw call(expression instanceof Expression.Name name ? name.name() : "", position);
    }
    if (cpp && isTemplate(expression)) {
      throw new NotUnderstood(
          "'" + ((Expression.Name) expression).name() + "<…>' is a template", position);
    }
    Expression postfix = postfix(expression);
    for (String operator : List.of("++", "--", "{", "(")) {
      if (at(operator)) {
        throw new NotUnderstood("'" + operator + "' is not understood here", here());
      }
    }
    return postfix;
  }

  private static NotUnderstood call(String callee, Position position) {
    if (callee.isEmpty()) {
      return new NotUnderstood("a call", position);
    } else if (callee.contains("::")) {
      return new NotUnderstood("'" + callee + "(…)' calls a function", position);
    } else if (callee.equals("_Generic") || callee.startsWith("__builtin_")) {
      return new NotUnderstood("'" + callee + "(…)' is not evaluated", position);
    }
    return new NotUnderstood(
        "no macro replaces '" + callee + "(…)'",
        "if it is a macro, read the header that defines it first with -include FILE; if it is a"
            + " function, leave the enum out with --except",
        position);
  }

  /** {@code N<T>::V} or {@code N<int>}: arguments of a template, not a comparison. */
  private boolean isTemplate(Expression expression) {
    if (!at("<") || !(expression instanceof Expression.Name)) {
      return false;
    }
    int end = TokenLists.afterAngle(tokens, index);
    boolean member = end < tokens.size() && tokens.get(end).is("::");
    return member || specifiers.begins(tokens, index + 1, scope);
  }

  /** Members and elements; as many as there are, each within the one before. */
  private Expression postfix(Expression object) {
    Expression result = object;
    for (int count = 0; at("[") || at(".") || at("->"); count++) {
      Position position = here();
      if (count > MAX_LEVELS / 2) {
        throw new NotUnderstood("it is nested too deep", position);
      }
      if (take("[")) {
        result = new Expression.Index(result, comma(), position);
        expect("]");
      } else {
        boolean arrow = at("->");
        index++;
        result = new Expression.Member(result, arrow, memberName(), position);
      }
    }
    return result;
  }

  private Expression refuse(String reason, Position position) {
    throw new NotUnderstood(reason, position);
  }

  private TypeName typeName() {
    Position position = here();
    Optional<SpecifierParser.Parsed> parsed = specifiers.read(tokens, index, scope, this::nested);
    if (parsed.isEmpty()) {
      throw new NotUnderstood("a type is expected here", position);
    }
    int start = parsed.get().end();
    Attributes attributes = Attributes.of(tokens.subList(index, start), this::nested);
    if (!attributes.areNeutral()) {
      throw new NotUnderstood("an attribute of a type is not understood here", position);
    }
    Optional<DeclaratorParser.Declarator> declarator =
        DeclaratorParser.read(tokens, start, this::nested);
    if (declarator.isEmpty() || declarator.get().name().isPresent()) {
      throw new NotUnderstood("the type is not understood", position);
    }
    index = declarator.get().end();
    List<Expression.Derivation> derivations = declarator.get().derivations();
    if (derivations.stream().anyMatch(Expression.Derivation.Other.class::isInstance)) {
      throw new NotUnderstood("a reference is no value", position);
    }
    return parsed.get().type().with(derivations);
  }

  /** An expression within a type within this expression. */
  private Expression nested(List<Token> operand) {
    return parse(operand, specifiers, scope, cpp, positions, levels + 1);
  }
}
