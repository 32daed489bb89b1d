package io.github.headerspec.importer.parser;

import io.github.headerspec.importer.constant.Expression.TypeName;
import io.github.headerspec.importer.parser.Declaration.Place;
import io.github.headerspec.importer.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads one whole declaration: a typedef, an alias or a constant of C++; anything else is not kept.
 */
final class TypedefReader {

  private static final Set<String> CHANGES_THE_TYPE =
      Set.of("mode", "__mode__", "vector_size", "__vector_size__", "__ptr32", "__sptr", "__uptr");

  private final List<Token> tokens;
  private final Scope scope;
  private final TypeTable types;
  private final SpecifierParser specifiers;
  private final boolean cpp;
  private final Function<Token, Place> places;
  private final List<Declaration> declarations;

  private TypedefReader(
      List<Token> tokens,
      Scope scope,
      TypeTable types,
      SpecifierParser specifiers,
      boolean cpp,
      Function<Token, Place> places,
      List<Declaration> declarations) {
    this.tokens = tokens;
    this.scope = scope;
    this.types = types;
    this.specifiers = specifiers;
    this.cpp = cpp;
    this.places = places;
    this.declarations = declarations;
  }

  static void read(
      List<Token> tokens,
      Scope scope,
      TypeTable types,
      SpecifierParser specifiers,
      boolean cpp,
      Function<Token, Place> places,
      List<Declaration> declarations) {
    TypedefReader reader =
        new TypedefReader(tokens, scope, types, specifiers, cpp, places, declarations);
    if (tokens.size() < 3) {
      return;
    }
    if (tokens.stream().limit(4).anyMatch(token -> token.is("typedef"))) {
      reader.typedef(0);
    } else if (cpp && tokens.get(0).is("using") && tokens.get(2).is("=")) {
      reader.alias();
    } else if (cpp && reader.isConstant()) {
      reader.constants();
    }
  }

  private void typedef(int start) {
    Optional<SpecifierParser.Parsed> parsed = specifiers.read(tokens, start, scope);
    if (parsed.isEmpty()) {
      return;
    }
    boolean withBody = parsed.get().end() > 0 && isBody(parsed.get().end() - 1);
    for (List<Token> declarator : split(parsed.get().end())) {
      declare(declarator, parsed.get().type(), withBody);
    }
  }

  private boolean isBody(int last) {
    return tokens.subList(0, last + 1).stream().anyMatch(token -> token.kind() == Token.Kind.BODY);
  }

  private List<List<Token>> split(int start) {
    List<List<Token>> parts = new ArrayList<>();
    int begin = start;
    int i = start;
    while (i < tokens.size()) {
      if (tokens.get(i).is(",")) {
        parts.add(tokens.subList(begin, i));
        begin = i + 1;
      }
      i =
          tokens.get(i).is("(") || tokens.get(i).is("[")
              ? SpecifierParser.afterGroup(tokens, i)
              : i + 1;
    }
    parts.add(tokens.subList(begin, tokens.size()));
    return parts;
  }

  private void declare(List<Token> declarator, TypeName type, boolean withBody) {
    int i = SpecifierParser.afterDecoration(declarator, 0);
    boolean pointer = type.pointer();
    boolean otherwise = tokens.stream().anyMatch(token -> CHANGES_THE_TYPE.contains(token.text()));
    while (i < declarator.size() && declarator.get(i).is("*")) {
      pointer = true;
      i = SpecifierParser.afterDecoration(declarator, i + 1);
    }
    if (i < declarator.size() && declarator.get(i).is("(")) {
      function(declarator, i);
      return;
    }
    if (i >= declarator.size() || !declarator.get(i).isIdentifier()) {
      return;
    }
    Token name = declarator.get(i);
    int after = SpecifierParser.afterDecoration(declarator, i + 1);
    TypeName declared =
        after < declarator.size() || otherwise
            ? new TypeName(List.of(name.text()), false)
            : new TypeName(type.specifiers(), pointer);
    define(name, declared, withBody);
  }

  /** {@code (__stdcall *NAME)(int)}: a pointer to a function. */
  private void function(List<Token> declarator, int start) {
    int end = SpecifierParser.afterGroup(declarator, start);
    boolean pointer = false;
    for (int i = start; i < end; i++) {
      pointer |= declarator.get(i).is("*");
      if (pointer
          && declarator.get(i).isIdentifier()
          && SpecifierParser.afterDecoration(declarator, i) == i) {
        define(declarator.get(i), new TypeName(List.of("function"), true), false);
        return;
      }
    }
  }

  private void define(Token name, TypeName written, boolean withBody) {
    boolean certain = tokens.stream().noneMatch(token -> token.doubt().exists());
    TypeName type = certain ? written : new TypeName(List.of(name.text()), false);
    types.define(scope, name.text(), type);
    if (type.specifiers().get(0).equals("enum")) {
      declarations.add(
          new Declaration.Typedef(scope, name.text(), type, withBody, places.apply(name)));
    }
  }

  private void alias() {
    List<Token> right = tokens.subList(3, tokens.size());
    Optional<SpecifierParser.Parsed> parsed = specifiers.read(right, 0, scope);
    if (parsed.isPresent()) {
      boolean plain = parsed.get().end() == right.size();
      boolean pointer =
          parsed.get().end() + 1 == right.size() && right.get(right.size() - 1).is("*");
      define(
          tokens.get(1),
          plain || pointer
              ? new TypeName(
                  parsed.get().type().specifiers(), pointer || parsed.get().type().pointer())
              : new TypeName(List.of(tokens.get(1).text()), false),
          false);
    }
  }

  private boolean isConstant() {
    boolean constant = false;
    for (Token token : tokens) {
      if (token.is("=")) {
        return constant;
      }
      if (token.is("(") || token.is("operator") || token.is("template")) {
        return false;
      }
      constant |= token.is("const") || token.is("constexpr");
    }
    return false;
  }

  private void constants() {
    Optional<SpecifierParser.Parsed> parsed = specifiers.read(tokens, 0, scope);
    if (parsed.isEmpty() || parsed.get().type().pointer()) {
      return;
    }
    for (List<Token> declarator : split(parsed.get().end())) {
      int i = SpecifierParser.afterDecoration(declarator, 0);
      if (i + 2 < declarator.size()
          && declarator.get(i).isIdentifier()
          && declarator.get(i + 1).is("=")) {
        List<Token> value = declarator.subList(i + 2, declarator.size());
        declarations.add(
            new Declaration.Constant(
                scope,
                declarator.get(i).text(),
                parsed.get().type(),
                ExpressionParser.parse(
                    value, specifiers, scope, cpp, token -> places.apply(token).position())));
      }
    }
  }
}
