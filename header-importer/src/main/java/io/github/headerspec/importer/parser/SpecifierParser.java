package io.github.headerspec.importer.parser;

import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.importer.constant.Expression.Derivation;
import io.github.headerspec.importer.constant.Expression.TypeName;
import io.github.headerspec.importer.source.Identifier;
import io.github.headerspec.importer.source.Token;
import io.github.headerspec.spec.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads types as tokens spell them, and passes over what says nothing about them. */
public final class SpecifierParser {

  private static final Set<String> ARITHMETIC =
      Set.of(
          "void",
          "char",
          "short",
          "int",
          "long",
          "float",
          "double",
          "signed",
          "unsigned",
          "bool",
          "_Bool",
          "__int8",
          "__int16",
          "__int32",
          "__int64",
          "__int128",
          "_Complex",
          "__signed__",
          "__signed",
          "char8_t",
          "char16_t",
          "char32_t");

  /** Keywords of C++ that are names in C, of types that its library declares. */
  private static final Set<String> LIBRARY_TYPES =
      Set.of("bool", "char8_t", "char16_t", "char32_t");

  private static final Set<String> ELABORATED = Set.of("struct", "union", "class", "enum");

  /** Words that say nothing about the size or sign of a type. */
  private static final Set<String> DECORATION =
      Set.of(
          "const",
          "volatile",
          "restrict",
          "__restrict",
          "__restrict__",
          "__const",
          "__const__",
          "__volatile__",
          "__volatile",
          "inline",
          "__inline",
          "__inline__",
          "__forceinline",
          "extern",
          "static",
          "register",
          "__extension__",
          "__cdecl",
          "__stdcall",
          "__fastcall",
          "__thiscall",
          "__vectorcall",
          "__unaligned",
          "__w64",
          "_Noreturn",
          "constexpr",
          "constinit",
          "mutable",
          "thread_local",
          "__thread",
          "_Thread_local",
          "typedef",
          "typename",
          "_Atomic");

  /** Words above that are names in C before C23. */
  private static final Set<String> NAMES_IN_C =
      Set.of("constexpr", "constinit", "mutable", "thread_local", "typename");

  private static final Set<String> WITH_ARGUMENT =
      Set.of(
          "__attribute__",
          "__attribute",
          "__declspec",
          "_declspec",
          "alignas",
          "_Alignas",
          "asm",
          "__asm__",
          "__asm");

  private static final Set<String> TYPEOF = Set.of("typeof", "__typeof__", "__typeof");

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
    int i = afterDecoration(tokens, start);
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
      i = afterDecoration(tokens, i);
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
        : ARITHMETIC.contains(token.text()) || (cpp && token.is("wchar_t"));
  }

  private boolean isLibraryType(Token token) {
    return !cpp && LIBRARY_TYPES.contains(token.text());
  }

  private boolean isElaborated(Token token) {
    return ELABORATED.contains(token.text()) && (cpp || !token.is("class"));
  }

  private Parsed elaborated(List<Token> tokens, int start, Scope scope) {
    String keyword = tokens.get(start).text();
    int i = afterDecoration(tokens, start + 1);
    StringBuilder name = new StringBuilder();
    while (i < tokens.size() && (tokens.get(i).isIdentifier() || tokens.get(i).is("::"))) {
      boolean complete = !name.isEmpty() && name.charAt(name.length() - 1) != ':';
      if (tokens.get(i).isIdentifier() && complete) {
        break;
      }
      name.append(tokens.get(i).text());
      i = afterDecoration(tokens, i + 1);
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
      return new Parsed(new TypeName(List.of(name + "<…>"), false), afterAngle(tokens, i));
    }
    if (i < tokens.size() && tokens.get(i).is("(") && TYPEOF.contains(name.toString())) {
      return new Parsed(typeof(tokens, i, scope, operands), afterGroup(tokens, i));
    }
    if (i < tokens.size() && tokens.get(i).is("(") && isTypeof(name.toString())) {
      return new Parsed(new TypeName(List.of(name + "(…)"), false), afterGroup(tokens, i));
    }
    TypeName unknown = new TypeName(List.of(name.toString()), false);
    return new Parsed(types.find(scope, name.toString()).orElse(unknown), i);
  }

  private TypeName typeof(List<Token> tokens, int open, Scope scope, OperandReader operands) {
    int end = afterGroup(tokens, open);
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

  private static boolean isTypeof(String word) {
    return TYPEOF.contains(word) || word.equals("decltype");
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
        || isTypeof(text)
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

  /**
   * Passes over words and attributes that say nothing about the size or sign of a type.
   *
   * @param tokens the tokens
   * @param start the index of the first
   * @return the index of the first token that is something else; the number of tokens if there is
   *     none
   */
  public static int afterDecoration(List<Token> tokens, int start) {
    int i = start;
    while (i < tokens.size()) {
      Token token = tokens.get(i);
      if (token.identifier() != Identifier.NONE && DECORATION.contains(token.text())) {
        i++;
      } else if (token.isIdentifier() && WITH_ARGUMENT.contains(token.text())) {
        i = i + 1 < tokens.size() && tokens.get(i + 1).is("(") ? afterGroup(tokens, i + 1) : i + 1;
      } else if (token.is("[") && i + 1 < tokens.size() && tokens.get(i + 1).is("[")) {
        i = afterGroup(tokens, i);
      } else {
        break;
      }
    }
    return i;
  }

  /** A word that is a keyword in the other language only loses its identifier: it is a name. */
  static Token asName(Token token, boolean cpp) {
    boolean name = cpp ? token.is("restrict") : NAMES_IN_C.contains(token.text());
    return name && token.isIdentifier() ? token.as(Token.Kind.IDENTIFIER, token.text()) : token;
  }

  /** Whether a word of a declaration is followed by an argument in parentheses. */
  static boolean takesArgument(Token token) {
    return token.isIdentifier() && WITH_ARGUMENT.contains(token.text());
  }

  /**
   * Passes over what is in brackets.
   *
   * @param tokens the tokens
   * @param start the index of the opening bracket
   * @return the index after the bracket that closes it; the number of tokens if there is none
   */
  public static int afterGroup(List<Token> tokens, int start) {
    int depth = 0;
    for (int i = start; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("(") || token.is("[") || token.is("{")) {
        depth++;
      } else if (token.is(")") || token.is("]") || token.is("}")) {
        depth--;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return tokens.size();
  }

  /** The index after the angle bracket that closes the one at an index. */
  static int afterAngle(List<Token> tokens, int start) {
    int depth = 0;
    for (int i = start; i < tokens.size(); ) {
      Token token = tokens.get(i);
      if (token.is("(") || token.is("[") || token.is("{")) {
        i = afterGroup(tokens, i);
        continue;
      }
      if (token.is("<")) {
        depth++;
      } else if (token.is(">")) {
        depth--;
      } else if (token.is(">>")) {
        depth -= 2;
      }
      i++;
      if (depth <= 0) {
        return i;
      }
    }
    return tokens.size();
  }
}
