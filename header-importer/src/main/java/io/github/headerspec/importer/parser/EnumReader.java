package io.github.headerspec.importer.parser;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.importer.constant.Expression.TypeName;
import io.github.headerspec.importer.parser.Declaration.Place;
import io.github.headerspec.importer.source.Doubt;
import io.github.headerspec.importer.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
    reportBodyNotFound(word, introduction);
    return introduction;
  }

  /** The braces of {@code enum E} may be in a file that is included behind it and not found. */
  private void reportBodyNotFound(Token word, List<Token> introduction) {
    Optional<Token> doubted =
        cursor
            .doubted()
            .filter(token -> token.doubt().cause() == Doubt.Cause.INCLUDE)
            .filter(token -> token.doubt().name().isEmpty());
    if (doubted.isEmpty()) {
      return;
    }
    Place start = cursor.place(word);
    EnumHead enumHead =
        EnumHead.of(
            introduction,
            blocks.scope(),
            context.specifiers(),
            token -> cursor.placeIn(token, start));
    // Of two words, the second one is a declarator.
    Optional<Located<String>> tag = enumHead.unknown().or(enumHead::tag);
    String name = tag.map(Located::value).orElse("");
    if (context.types().find(blocks.scope(), "enum " + name).isPresent()) {
      return;
    }
    context
        .declarations()
        .add(
            new Declaration.EnumDefinition(
                blocks.scope(),
                blocks.scope().prefix() + (name.isEmpty() ? unnamed() : name),
                tag,
                enumHead.scoped(),
                false,
                Optional.empty(),
                enumHead.fixedType(),
                List.of(),
                start,
                declarationStart.map(token -> cursor.placeIn(token, start)).orElse(start),
                OptionalInt.empty(),
                Optional.empty(),
                doubted.map(token -> new Located<>(token.doubt(), cursor.placeOr(token, start))),
                Optional.empty()));
  }

  private String unnamed() {
    return "" + Scope.UNNAMED + blocks.nextUnnamed();
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
        blocks.scope().prefix() + enumHead.tag().map(Located::value).orElseGet(this::unnamed);
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
        new EnumeratorReader(cursor, context, blocks.scope(), this::nested)
            .read(enumerators, inside, enumHead.scoped(), start)
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
