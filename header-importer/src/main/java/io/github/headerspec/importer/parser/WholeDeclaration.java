package io.github.headerspec.importer.parser;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.importer.constant.Expression.TypeName;
import io.github.headerspec.importer.parser.DeclarationParser.Context;
import io.github.headerspec.importer.source.Token;
import io.github.headerspec.importer.source.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One whole declaration, and what is done with its tokens whatever it declares.
 *
 * @param tokens its tokens, without the semicolon
 * @param scope where it stands
 * @param context what it shares with others
 * @param structure the structure whose member it can be
 */
record WholeDeclaration(
    List<Token> tokens, Scope scope, Context context, Optional<StructureReader> structure) {

  private static final Set<String> AFTER_NAME = Set.of("(", "[", "=", ",", ":", "{", ")");

  Expression expression(List<Token> value) {
    return ExpressionParser.parse(
        value,
        context.specifiers(),
        scope,
        context.cpp(),
        token -> context.places().apply(token).position());
  }

  Optional<SpecifierParser.Parsed> specifiers(List<Token> from) {
    return context.specifiers().read(from, 0, scope, this::expression);
  }

  /** The attributes that are not part of a type with a body. */
  Attributes ownAttributes() {
    int body = TokenLists.indexOf(tokens, Token.Kind.BODY);
    if (body <= 0) {
      return Attributes.of(tokens, this::expression);
    }
    int keyword = 0;
    while (keyword < body - 1 && !isStructure(tokens.get(keyword))) {
      keyword++;
    }
    List<Token> own = new ArrayList<>(tokens.subList(0, keyword));
    own.addAll(tokens.subList(body + 1, tokens.size()));
    return Attributes.of(own, this::expression);
  }

  private static boolean isStructure(Token token) {
    return token.isWord(WordClass.ELABORATED) && !token.is("enum");
  }

  /** Words after a body that are not understood can be attributes of the type. */
  void forget(TypeName specified) {
    String keyword = specified.specifiers().get(0);
    boolean body = TokenLists.indexOf(tokens, Token.Kind.BODY) >= 0;
    if (body && keyword.equals("enum")) {
      forgetEnum(specified.specifiers().get(1));
    }
    if (body && (keyword.equals("struct") || keyword.equals("union"))) {
      context
          .declarations()
          .add(
              new Declaration.Structure(
                  scope,
                  specified.specifiers().get(1),
                  keyword.equals("union"),
                  List.of(),
                  false,
                  List.of(),
                  OptionalInt.empty(),
                  false));
    }
  }

  /** Words around a body that are not understood can be attributes of its enum, or its name. */
  void forgetBody() {
    int body = TokenLists.indexOf(tokens, Token.Kind.BODY);
    if (body > 0 && body + 1 < tokens.size() && tokens.get(body - 1).is("enum")) {
      forgetEnum(tokens.get(body).text());
    }
  }

  /** An attribute can make another type of an enum whose only name is in the declaration. */
  void forgetUnnamed(TypeName specified) {
    String key = specified.specifiers().get(1);
    if (specified.specifiers().get(0).equals("enum") && key.indexOf(Scope.UNNAMED) >= 0) {
      int name = TokenLists.indexOf(tokens, Token.Kind.BODY) + 1;
      Token word = tokens.get(Math.min(name, tokens.size() - 1));
      forgetEnum(key, word, "an attribute of '" + word.text() + "' can change its size");
    }
  }

  private void forgetEnum(String key) {
    int body = TokenLists.indexOf(tokens, Token.Kind.BODY);
    List<Token> behind = tokens.subList(body + 1, Math.min(body + 3, tokens.size()));
    boolean before = behind.size() < 2 && body > 1;
    Token word = before ? tokens.get(body - 2) : behind.get(0);
    String reason =
        before
            ? "'" + word.text() + "' before it is not known"
            : "'"
                + behind.stream().map(Token::text).collect(Collectors.joining(" "))
                + "' follows its brace";
    forgetEnum(key, word, reason);
  }

  private void forgetEnum(String key, Token word, String reason) {
    List<Declaration> declarations = context.declarations();
    for (int i = declarations.size() - 1; i >= 0; i--) {
      if (declarations.get(i) instanceof Declaration.EnumDefinition definition
          && definition.key().equals(key)) {
        declarations.set(
            i, definition.brokenBy(new Located<>(reason, context.places().apply(word).position())));
        return;
      }
    }
  }

  void notUnderstood() {
    structure.ifPresent(StructureReader::notUnderstood);
    hideNames();
  }

  void other(Token name) {
    if (scope.parent().isPresent()) {
      context.declarations().add(new Declaration.Other(scope, name.text()));
    }
    context.types().hide(scope, name.text());
  }

  void hideNames() {
    for (int i = 0; i < tokens.size(); ) {
      Token token = tokens.get(i);
      boolean last = i + 1 == tokens.size();
      if (token.isIdentifier() && (last || AFTER_NAME.contains(tokens.get(i + 1).text()))) {
        other(token);
      }
      // Within parentheses is the name of "(*name)(int)", and no harm is done by parameters.
      boolean body = token.is("{");
      i = body ? TokenLists.afterGroup(tokens, i) : i + 1;
    }
  }

  List<List<Token>> split(int start) {
    List<List<Token>> parts = new ArrayList<>();
    int begin = start;
    int i = start;
    while (i < tokens.size()) {
      if (tokens.get(i).is(",")) {
        parts.add(tokens.subList(begin, i));
        begin = i + 1;
      }
      boolean group = tokens.get(i).is("(") || tokens.get(i).is("[") || tokens.get(i).is("{");
      i = group ? TokenLists.afterGroup(tokens, i) : i + 1;
    }
    parts.add(tokens.subList(begin, tokens.size()));
    return parts;
  }
}
