package io.github.headerspec.importer.parser;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.importer.parser.Declaration.Place;
import io.github.headerspec.importer.source.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads what is between the braces of an enum. */
final class EnumeratorReader {

  private final TokenCursor cursor;
  private final DeclarationParser.Context context;
  private final Scope around;
  private final Supplier<List<Token>> nested;

  /**
   * A reader for one enum.
   *
   * @param cursor goes through the tokens
   * @param context what all declarations share
   * @param around the scope that the enum stands in
   * @param nested reads an enum within a value
   */
  EnumeratorReader(
      TokenCursor cursor,
      DeclarationParser.Context context,
      Scope around,
      Supplier<List<Token>> nested) {
    this.cursor = cursor;
    this.context = context;
    this.around = around;
    this.nested = nested;
  }

  /**
   * Reads enumerators up to the closing brace.
   *
   * @param enumerators gets them
   * @param inside the scope of their values
   * @param scoped whether it is an {@code enum class}
   * @param start the word {@code enum}
   * @return why they cannot be read to the end
   */
  Optional<Located<String>> read(
      List<Declaration.Enumerator> enumerators, Scope inside, boolean scoped, Place start) {
    Set<String> names = new HashSet<>();
    while (!cursor.current().is("}")) {
      if (!cursor.current().isIdentifier()) {
        Position position = cursor.placeOr(cursor.current(), start);
        String reason =
            cursor.current().isEnd()
                ? "its closing brace is missing"
                : "an enumerator is expected instead of '" + cursor.current().text() + "'";
        hideRest(List.of(), scoped);
        return Optional.of(new Located<>(reason, position));
      }
      if (!names.add(cursor.current().text())) {
        String reason = "'" + cursor.current().text() + "' is in it twice";
        Position position = cursor.placeOr(cursor.current(), start);
        hideRest(List.of(), scoped);
        return Optional.of(new Located<>(reason, position));
      }
      Token name = cursor.take();
      List<Token> tokens = untilComma();
      int value = TokenLists.afterDecoration(tokens, 0);
      Optional<Expression> expression = Optional.empty();
      if (value < tokens.size()) {
        Token first = tokens.get(value);
        if (!first.is("=")) {
          Position position = cursor.placeOr(first, start);
          tokens.add(name);
          hideRest(tokens, scoped);
          return Optional.of(
              new Located<>(
                  "'" + name.text() + "' is followed by '" + first.text() + "'", position));
        }
        List<Token> right = unqualified(tokens.subList(value + 1, tokens.size()), inside);
        expression =
            Optional.of(
                right.isEmpty()
                    ? new Expression.Uncertain(
                        "an expression is missing", cursor.placeOr(first, start))
                    : ExpressionParser.parse(
                        right,
                        context.specifiers(),
                        inside,
                        context.cpp(),
                        token -> cursor.placeOr(token, start)));
      }
      Place place = new Place(cursor.placeIn(name, start).offset(), cursor.placeOr(name, start));
      Attributes attributes = context.attributes(tokens.subList(0, value), inside);
      enumerators.add(
          new Declaration.Enumerator(name.text(), expression, place, attributes.deprecated()));
      context.types().hide(inside, name.text());
      if (!inside.equals(around) && !scoped) {
        context.types().hide(around, name.text());
      }
      if (cursor.current().is(",")) {
        cursor.take();
      }
    }
    return Optional.empty();
  }

  /** Within {@code E}, {@code E::A} is {@code A}. */
  private List<Token> unqualified(List<Token> tokens, Scope inside) {
    String qualifier = inside.prefix().substring(around.prefix().length());
    if (qualifier.isEmpty() || tokens.stream().noneMatch(token -> token.is("::"))) {
      return tokens;
    }
    List<Token> plain = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean own = i + 1 < tokens.size() && tokens.get(i + 1).is("::");
      own &= qualifier.equals(tokens.get(i).text() + "::");
      own &= i == 0 || !tokens.get(i - 1).is("::");
      if (own) {
        i++;
      } else {
        plain.add(tokens.get(i));
      }
    }
    return plain;
  }

  /** Goes on to the closing brace: each word may be an enumerator, and hide what is outside. */
  private void hideRest(List<Token> taken, boolean scoped) {
    List<Token> rest = new ArrayList<>(taken);
    rest.addAll(cursor.skipToEnd());
    for (Token token : rest) {
      if (token.isIdentifier() && !scoped && around.parent().isPresent()) {
        context.declarations().add(new Declaration.Other(around, token.text()));
        context.types().hide(around, token.text());
      }
    }
  }

  private List<Token> untilComma() {
    List<Token> tokens = new ArrayList<>();
    int depth = 0;
    while (!cursor.current().isEnd()) {
      if (depth == 0 && (cursor.current().is(",") || cursor.current().is("}"))) {
        break;
      }
      if (cursor.current().is("enum")) {
        tokens.addAll(nested.get());
        continue;
      }
      if (cursor.current().is("(") || cursor.current().is("[") || cursor.current().is("{")) {
        depth++;
      } else if (cursor.current().is(")") || cursor.current().is("]") || cursor.current().is("}")) {
        depth--;
      }
      tokens.add(cursor.take());
    }
    return tokens;
  }
}
