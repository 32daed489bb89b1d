package io.github.headerspec.importer.parser;

import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.importer.constant.Expression.Derivation;
import io.github.headerspec.importer.constant.Expression.TypeName;
import io.github.headerspec.importer.source.Token;
import io.github.headerspec.importer.source.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads types as tokens spell them, and passes over what says nothing about them. */
public final class SpecifierParser {

  private final TypeTable types;
  private final boolean cpp;

  SpecifierParser(TypeTable types, boolean cpp) {
    this.types = types;
    this.cpp = cpp;
  }

  boolean cpp() {
    return cpp;
  }

  /** Reads the operand of {@code typeof}, which is an expression. */
  @FunctionalInterface
  interface OperandReader {
    /** Reads the tokens of an expression. */
    Expression read(List<Token> tokens);
  }

  /**
   * A type and where the tokens after it begin.
   *
   * @param type the type
   * @param end the index of the first token after it
   */
  record Parsed(TypeName type, int end) {}

  /**
   * Reads a type up to where its declarators begin.
   *
   * @param tokens the tokens
   * @param start where it begins
   * @param scope where it stands
   * @return the type, whose name may be unknown; empty if it is none
   */
  Optional<Parsed> read(List<Token> tokens, int start, Scope scope) {
    return read(
        tokens,
        start,
        scope,
        operand -> ExpressionParser.parse(operand, this, scope, cpp, token -> Position.START));
  }

  /**
   * Reads a type up to where its declarators begin.
   *
   * @param tokens the tokens
   * @param start where it begins
   * @param scope where it stands
   * @param operands reads the operand of {@code typeof}
   * @return the type, whose name may be unknown; empty if it is none
   */
  Optional<Parsed> read(List<Token> tokens, int start, Scope scope, OperandReader operands) {
    List<String> arithmetic = new ArrayList<>();
    Optional<TypeName> named = Optional.empty();
    int i = TokenLists.afterDecoration(tokens, start);
    while (i < tokens.size()) {
      Token token = tokens.get(i);
      if (isArithmetic(token, scope)
          && !(isLibraryType(token) && (named.isPresent() || !arithmetic.isEmpty()))) {
        arithmetic.add(token.text().startsWith("__signed") ? "signed" : token.text());
        i++;
      } else if (arithmetic.isEmpty() && named.isEmpty() && isElaborated(token)) {
        Parsed parsed = elaborated(tokens, i, scope);
        named = Optional.of(parsed.type());
        i = parsed.end();
      } else if (arithmetic.isEmpty() && named.isEmpty() && nameBegins(tokens, i)) {
        Parsed parsed = named(tokens, i, scope, operands);
        named = Optional.of(parsed.type());
        i = parsed.end();
      } else {
        break;
      }
      i = TokenLists.afterDecoration(tokens, i);
    }
    int end = i;
    if (arithmetic.isEmpty()) {
      return named.map(type -> new Parsed(type, end));
    }
    TypeName type = new TypeName(List.copyOf(arithmetic), false);
    // A word before the keywords is a macro that is not known, and can mean anything.
    return Optional.of(
        new Parsed(named.isEmpty() ? type : type.with(List.of(new Derivation.Other())), end));
  }

  /** Whether a word is a keyword of an arithmetic type: in C, a typedef can have such a name. */
  private boolean isArithmetic(Token token, Scope scope) {
    if (!token.isIdentifier()) {
      return false;
    }
    return isLibraryType(token)
        ? types.find(scope, token.text()).isEmpty()
        : token.isWord(WordClass.ARITHMETIC) || (cpp && token.is("wchar_t"));
  }

  private boolean isLibraryType(Token token) {
    return !cpp && token.isWord(WordClass.LIBRARY_TYPE);
  }

  private boolean isElaborated(Token token) {
    return token.isWord(WordClass.ELABORATED) && (cpp || !token.is("class"));
  }

  private Parsed elaborated(List<Token> tokens, int start, Scope scope) {
    String keyword = tokens.get(start).text();
    int i = TokenLists.afterDecoration(tokens, start + 1);
    StringBuilder name = new StringBuilder();
    while (i < tokens.size() && (tokens.get(i).isIdentifier() || tokens.get(i).is("::"))) {
      boolean complete = !name.isEmpty() && name.charAt(name.length() - 1) != ':';
      if (tokens.get(i).isIdentifier() && complete) {
        break;
      }
      name.append(tokens.get(i).text());
      i = TokenLists.afterDecoration(tokens, i + 1);
    }
    if (i < tokens.size() && tokens.get(i).kind() == Token.Kind.BODY) {
      String key = tokens.get(i).text();
      return new Parsed(new TypeName(List.of(usual(keyword), key), false), i + 1);
    }
    String tag = usual(keyword) + " " + name;
    TypeName declaredLater = new TypeName(List.of(usual(keyword), scope.prefix() + name), false);
    return new Parsed(types.find(scope, tag).orElse(declaredLater), i);
  }

  /** A class is a structure. */
  static String usual(String keyword) {
    return keyword.equals("class") ? "struct" : keyword;
  }

  private static boolean nameBegins(List<Token> tokens, int i) {
    return tokens.get(i).isIdentifier()
        || (tokens.get(i).is("::") && i + 1 < tokens.size() && tokens.get(i + 1).isIdentifier());
  }

  private Parsed named(List<Token> tokens, int start, Scope scope, OperandReader operands) {
    StringBuilder name = new StringBuilder();
    int i = start;
    if (tokens.get(i).is("::")) {
      name.append("::");
      i++;
    }
    name.append(tokens.get(i++).text());
    while (i + 1 < tokens.size() && tokens.get(i).is("::") && tokens.get(i + 1).isIdentifier()) {
      name.append("::").append(tokens.get(i + 1).text());
      i += 2;
    }
    if (cpp && i < tokens.size() && tokens.get(i).is("<")) {
      return new Parsed(
          new TypeName(List.of(name + "<…>"), false), TokenLists.afterAngle(tokens, i));
    }
    boolean withArgument = i < tokens.size() && tokens.get(i).is("(");
    if (withArgument && tokens.get(i - 1).isWord(WordClass.TYPEOF)) {
      return new Parsed(typeof(tokens, i, scope, operands), TokenLists.afterGroup(tokens, i));
    }
    if (withArgument && name.toString().equals("decltype")) {
      return new Parsed(
          new TypeName(List.of(name + "(…)"), false), TokenLists.afterGroup(tokens, i));
    }
    TypeName unknown = new TypeName(List.of(name.toString()), false);
    return new Parsed(types.find(scope, name.toString()).orElse(unknown), i);
  }

  private TypeName typeof(List<Token> tokens, int open, Scope scope, OperandReader operands) {
    int end = TokenLists.afterGroup(tokens, open);
    List<Token> operand = tokens.subList(open + 1, Math.max(open + 1, end - 1));
    List<String> spelling = List.of("typeof(…)");
    if (!begins(operand, 0, scope)) {
      return new TypeName(spelling, Optional.of(operands.read(operand)), List.of());
    }
    // "typeof(int *)": the type of a cast to it.
    List<Token> cast = new ArrayList<>(tokens.subList(open, end));
    cast.add(tokens.get(open).as(Token.Kind.NUMBER, "0"));
    return new TypeName(spelling, Optional.of(operands.read(cast)), List.of());
  }

  /** Whether a name is that of a type, or a word with which a type begins. */
  boolean begins(List<Token> tokens, int i, Scope scope) {
    if (i >= tokens.size()) {
      return false;
    }
    String text = tokens.get(i).text();
    return isArithmetic(tokens.get(i), scope)
        || isElaborated(tokens.get(i))
        || Set.of("const", "volatile", "__const").contains(text)
        || (cpp && text.equals("typename"))
        || tokens.get(i).isWord(WordClass.TYPEOF)
        || text.equals("decltype")
        || (nameBegins(tokens, i) && types.find(scope, qualifiedName(tokens, i)).isPresent());
  }

  private static String qualifiedName(List<Token> tokens, int start) {
    StringBuilder name = new StringBuilder();
    for (int i = start; i < tokens.size(); i++) {
      boolean separator = tokens.get(i).is("::");
      boolean wordExpected = name.isEmpty() || name.charAt(name.length() - 1) == ':';
      if (!separator && !(tokens.get(i).isIdentifier() && wordExpected)) {
        break;
      }
      name.append(tokens.get(i).text());
    }
    return name.toString();
  }

  /** A word that is a keyword in the other language only loses its identifier: it is a name. */
  static Token asName(Token token, boolean cpp) {
    boolean name = cpp ? token.is("restrict") : token.isWord(WordClass.NAME_IN_C);
    return name ? token.as(Token.Kind.IDENTIFIER, token.text()) : token;
  }

  /** Whether a word of a declaration is followed by an argument in parentheses. */
  static boolean takesArgument(Token token) {
    return token.isWord(WordClass.WITH_ARGUMENT);
  }
}
