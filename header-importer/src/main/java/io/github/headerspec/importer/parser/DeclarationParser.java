package io.github.headerspec.importer.parser;

import io.github.headerspec.importer.parser.Declaration.Place;
import io.github.headerspec.importer.source.Token;
import io.github.headerspec.importer.source.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads one whole declaration that ends with a semicolon: of types, variables, constants and
 * members. Of what it does not understand, it notes the names that could be declared.
 */
final class DeclarationParser {

  private final List<Token> tokens;
  private final Scope scope;
  private final Context context;
  private final WholeDeclaration declaration;

  /**
   * What all declarations of a header share.
   *
   * @param types the names of types
   * @param specifiers reads types
   * @param cpp whether it is C++
   * @param places where tokens are
   * @param declarations gets what is read
   */
  record Context(
      TypeTable types,
      SpecifierParser specifiers,
      boolean cpp,
      Function<Token, Place> places,
      List<Declaration> declarations) {

    /** The attributes among some tokens. */
    Attributes attributes(List<Token> written, Scope scope) {
      return Attributes.of(
          written,
          value ->
              ExpressionParser.parse(
                  value, specifiers, scope, cpp, token -> places.apply(token).position()));
    }
  }

  private DeclarationParser(WholeDeclaration declaration) {
    this.declaration = declaration;
    this.tokens = declaration.tokens();
    this.scope = declaration.scope();
    this.context = declaration.context();
  }

  /**
   * Reads a declaration.
   *
   * @param tokens its tokens, without the semicolon
   * @param scope where it stands
   * @param context what it shares with others
   * @param structure the structure whose member it can be
   */
  static void read(
      List<Token> tokens, Scope scope, Context context, Optional<StructureReader> structure) {
    List<Token> plain = withoutLinkage(tokens);
    if (!plain.isEmpty()) {
      new DeclarationParser(new WholeDeclaration(plain, scope, context, structure)).read();
    }
  }

  /** Notes the names that tokens could declare which are not understood. */
  static void hideNames(List<Token> tokens, Scope scope, Context context) {
    new WholeDeclaration(tokens, scope, context, Optional.empty()).hideNames();
  }

  private static List<Token> withoutLinkage(List<Token> tokens) {
    boolean linkage =
        tokens.size() > 1
            && tokens.get(0).is("extern")
            && tokens.get(1).kind() == Token.Kind.STRING;
    if (!linkage) {
      return tokens;
    }
    List<Token> plain = new ArrayList<>(tokens);
    plain.remove(1);
    return plain;
  }

  private void read() {
    Token first = tokens.get(0);
    if (isDoubted()) {
      declaration.notUnderstood();
      return;
    }
    if (isTypedef()) {
      new TypedefParser(declaration).typedef();
      return;
    }
    int parameters = declaration.structure().isEmpty() ? prototypeParameters() : -1;
    if (parameters > 0) {
      declaration.other(tokens.get(parameters - 1));
    } else if (first.is("_Static_assert") || first.is("static_assert")) {
      return;
    } else if (context.cpp() && first.is("using") && tokens.size() > 2 && tokens.get(2).is("=")) {
      new TypedefParser(declaration).alias();
    } else if (context.cpp() && (first.is("using") || first.is("namespace"))) {
      if (!new UsingReader(tokens, scope, context).read()) {
        declaration.hideNames();
      }
    } else if (context.cpp() && (first.is("template") || first.is("friend"))) {
      declaration.hideNames();
    } else {
      new ObjectParser(declaration).read();
    }
  }

  private boolean isDoubted() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).doubt().exists()) {
        return true;
      }
    }
    return false;
  }

  private boolean isTypedef() {
    for (int i = 0; i < 4 && i < tokens.size(); i++) {
      if (tokens.get(i).is("typedef")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where the parameters of a plain function begin, of which nothing but the name matters: most of
   * what headers declare. −1 if it is or may be something else.
   */
  private int prototypeParameters() {
    int words = 0;
    for (int i = TokenLists.afterDecoration(tokens, 0);
        i < tokens.size();
        i = TokenLists.afterDecoration(tokens, i + 1)) {
      Token token = tokens.get(i);
      if (token.is("(")) {
        boolean number = i + 1 < tokens.size() && tokens.get(i + 1).kind() == Token.Kind.NUMBER;
        boolean named = words > 1 && tokens.get(i - 1).isIdentifier() && !number;
        int end = TokenLists.afterDecoration(tokens, TokenLists.afterGroup(tokens, i));
        return named && end == tokens.size() ? i : -1;
      }
      boolean word = token.isIdentifier() && !token.isWord(WordClass.TYPEOF);
      if (token.is("operator") || !(word || token.is("*"))) {
        return -1;
      }
      words += word ? 1 : 0;
    }
    return -1;
  }
}
