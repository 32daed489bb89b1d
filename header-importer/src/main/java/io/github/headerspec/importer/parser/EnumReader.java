package io.github.headerspec.importer.parser;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.importer.constant.Expression.TypeName;
import io.github.headerspec.importer.parser.Declaration.Place;
import io.github.headerspec.importer.source.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads enums, from the word {@code enum} to the attributes behind the closing brace. */
final class EnumReader {

  private final TokenCursor cursor;
  private final DeclarationParser.Context context;
  private final OpenBlocks blocks;

  /** The first token of the declaration that the enum stands in, if it is another one. */
  private Optional<Token> declarationStart = Optional.empty();

  EnumReader(TokenCursor cursor, DeclarationParser.Context context, OpenBlocks blocks) {
    this.cursor = cursor;
    this.context = context;
    this.blocks = blocks;
  }

  /**
   * Reads what begins with the word {@code enum} in a declaration.
   *
   * @param head the tokens of the declaration before it
   * @return the tokens that are left of it for the declaration
   */
  List<Token> read(List<Token> head) {
    declarationStart = head.stream().findFirst();
    return read();
  }

  /**
   * Reads what begins with the word {@code enum}: an enum, or the use of one as a type.
   *
   * @return the tokens that are left of it for the declaration it stands in
   */
  private List<Token> read() {
    // The next token may have been doubted already, when it was looked at.
    cursor.forgetDoubts();
    Token word = cursor.take();
    List<Token> introduction = new ArrayList<>();
    introduction.add(word);
    int depth = 0;
    int angles = 0;
    boolean colon = false;
    while (!cursor.current().isEnd()) {
      if (depth == 0 && cursor.current().is("{")) {
        if (context.cpp() && isVariable(introduction)) {
          break;
        }
        cursor.take();
        return readBody(word, introduction);
      }
      boolean goesOn =
          depth > 0
              || (cursor.current().isIdentifier() && !cursor.current().is("enum"))
              || cursor.current().is("::")
              || cursor.current().is("[")
              || (cursor.current().is("(") && (colon || takesArgument(introduction)))
              || (angles > 0
                  && !cursor.current().is(";")
                  && !cursor.current().is("{")
                  && !cursor.current().is("}"))
              || (colon && context.cpp() && cursor.current().is("<") && isName(introduction))
              || (cursor.current().is(":") && !colon);
      if (!goesOn) {
        break;
      }
      colon |= cursor.current().is(":");
      if (colon && depth == 0) {
        angles +=
            cursor.current().is("<")
                ? 1
                : cursor.current().is(">") ? -1 : cursor.current().is(">>") ? -2 : 0;
      }
      depth +=
          cursor.current().is("(") || cursor.current().is("[")
              ? 1
              : cursor.current().is(")") || cursor.current().is("]") ? -1 : 0;
      introduction.add(cursor.take());
    }
    return introduction;
  }

  /** {@code enum Color c{RED}}: what is before the last name is an enum that is there already. */
  private boolean isVariable(List<Token> introduction) {
    int last = introduction.size() - 1;
    boolean twoNames =
        last > 1
            && introduction.get(last).isIdentifier()
            && introduction.get(last - 1).isIdentifier();
    String before =
        introduction.subList(1, Math.max(1, last)).stream()
            .map(Token::text)
            .collect(Collectors.joining());
    return twoNames && context.types().find(blocks.scope(), before).isPresent();
  }

  /** Whether arguments can follow, as in {@code enum E : underlying<F>}. */
  private static boolean isName(List<Token> introduction) {
    return introduction.get(introduction.size() - 1).isIdentifier();
  }

  private static boolean takesArgument(List<Token> introduction) {
    return SpecifierParser.takesArgument(introduction.get(introduction.size() - 1));
  }

  private List<Token> readBody(Token word, List<Token> introduction) {
    Place start = cursor.place(word);
    EnumHead enumHead =
        EnumHead.of(
            introduction,
            blocks.scope(),
            context.specifiers(),
            token -> cursor.placeIn(token, start));
    String key =
        blocks.scope().prefix()
            + enumHead
                .tag()
                .map(Located::value)
                .orElseGet(() -> "" + Scope.UNNAMED + blocks.nextUnnamed());
    TypeName type = new TypeName(List.of("enum", key), false);
    enumHead
        .tag()
        .ifPresent(
            tag -> {
              context.types().define(blocks.scope(), "enum " + tag.value(), type);
              if (context.cpp()) {
                context.types().define(blocks.scope(), tag.value(), type);
              }
            });
    Scope inside =
        context.cpp() && enumHead.tag().isPresent()
            ? blocks.scope().inner(enumHead.tag().orElseThrow().value())
            : blocks.scope();
    if (context.cpp() && enumHead.tag().isPresent()) {
      blocks.known(inside);
    }
    List<Declaration.Enumerator> enumerators = new ArrayList<>();
    Optional<Located<String>> broken =
        readEnumerators(enumerators, inside, enumHead.scoped(), start)
            .or(() -> unknownWord(enumHead));
    OptionalInt end = OptionalInt.empty();
    if (cursor.current().is("}")) {
      end = cursor.placeIn(cursor.current(), start).offset();
      cursor.take();
    }
    List<Token> written = new ArrayList<>(introduction);
    written.addAll(cursor.takeAttributes());
    Attributes attributes = context.attributes(written, blocks.scope());
    context
        .declarations()
        .add(
            new Declaration.EnumDefinition(
                blocks.scope(),
                key,
                enumHead.tag(),
                enumHead.scoped(),
                attributes.packed(),
                attributes.mode(),
                enumHead.fixedType(),
                List.copyOf(enumerators),
                start,
                declarationStart.map(token -> cursor.placeIn(token, start)).orElse(start),
                end,
                broken,
                cursor
                    .doubted()
                    .map(token -> new Located<>(token.doubt(), cursor.placeOr(token, start))),
                attributes.deprecated()));
    return List.of(word, word.as(Token.Kind.BODY, key));
  }

  private static Optional<Located<String>> unknownWord(EnumHead enumHead) {
    return enumHead
        .unknown()
        .map(
            word ->
                new Located<>(
                    "'" + word.value() + "' before its name is not known", word.position()));
  }

  private Optional<Located<String>> readEnumerators(
      List<Declaration.Enumerator> enumerators, Scope inside, boolean scoped, Place start) {
    Set<String> names = new HashSet<>();
    while (!cursor.current().is("}")) {
      if (!cursor.current().isIdentifier()) {
        Position position = cursor.placeOr(cursor.current(), start);
        String reason =
            cursor.current().isEnd()
                ? "its closing brace is missing"
                : "an enumerator is expected instead of '" + cursor.current().text() + "'";
        cursor.skipToEnd();
        return Optional.of(new Located<>(reason, position));
      }
      if (!names.add(cursor.current().text())) {
        String reason = "'" + cursor.current().text() + "' is in it twice";
        Position position = cursor.placeOr(cursor.current(), start);
        cursor.skipToEnd();
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
          cursor.skipToEnd();
          return Optional.of(
              new Located<>(
                  "'" + name.text() + "' is followed by '" + first.text() + "'", position));
        }
        List<Token> right = tokens.subList(value + 1, tokens.size());
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
      if (!inside.equals(blocks.scope()) && !scoped) {
        context.types().hide(blocks.scope(), name.text());
      }
      if (cursor.current().is(",")) {
        cursor.take();
      }
    }
    return Optional.empty();
  }

  private List<Token> untilComma() {
    List<Token> tokens = new ArrayList<>();
    int depth = 0;
    while (!cursor.current().isEnd()) {
      if (depth == 0 && (cursor.current().is(",") || cursor.current().is("}"))) {
        break;
      }
      if (cursor.current().is("enum")) {
        tokens.addAll(nested());
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

  /** An enum in the value of another one, as in {@code sizeof(enum E { A })}. */
  private List<Token> nested() {
    Optional<Token> outerDoubt = cursor.doubted();
    Optional<Token> outerStart = declarationStart;
    declarationStart = Optional.empty();
    List<Token> nested = read();
    declarationStart = outerStart;
    cursor.addDoubt(outerDoubt);
    return nested;
  }
}
