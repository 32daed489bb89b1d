package io.github.headerspec.importer.parser;

import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.parser.Declaration.Place;
import io.github.headerspec.importer.preprocessor.TokenSource;
import io.github.headerspec.importer.preprocessor.TokenSource.Pack;
import io.github.headerspec.importer.source.LineMap;
import io.github.headerspec.importer.source.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Goes through the tokens of a header one by one, and knows where they are. */
final class TokenCursor {

  private final TokenSource source;
  private final LineMap lines;
  private final boolean cpp;
  private final Runnable doubtListener;
  private final Set<Integer> enumsRead = new HashSet<>();
  private Token current;

  /** The last token so far of which it is not certain that it is there. */
  private Optional<Token> doubted = Optional.empty();

  /**
   * A cursor at the first token.
   *
   * @param source the tokens
   * @param lines the lines of the header
   * @param cpp whether it is C++
   * @param doubtListener called for each token of which it is not certain that it is there
   */
  TokenCursor(TokenSource source, LineMap lines, boolean cpp, Runnable doubtListener) {
    this.source = source;
    this.lines = lines;
    this.cpp = cpp;
    this.doubtListener = doubtListener;
    this.current = next();
  }

  /** The token that is looked at, and was not taken yet. */
  Token current() {
    return current;
  }

  /** What {@code #pragma pack} says at the current token. */
  Pack pack() {
    return source.pack();
  }

  /** Where the words {@code enum} are in the header that were taken. */
  Set<Integer> enumsRead() {
    return enumsRead;
  }

  /** The last token since {@link #forgetDoubts} of which it is not certain that it is there. */
  Optional<Token> doubted() {
    return doubted;
  }

  /** From now on only doubts about the current token and those after it count. */
  void forgetDoubts() {
    doubted = Optional.of(current).filter(token -> token.doubt().exists());
  }

  /** Lets an earlier doubt count, unless there is a later one. */
  void addDoubt(Optional<Token> earlier) {
    doubted = doubted.or(() -> earlier);
  }

  /** The current token; goes on to the next one. */
  Token take() {
    Token taken = current;
    if (taken.is("enum")) {
      source.offsetInHeader(taken).ifPresent(enumsRead::add);
    }
    current = next();
    return taken;
  }

  /** GNU's {@code __extension__} says nothing, and can stand before anything. */
  private Token next() {
    while (true) {
      Token token = source.next();
      if (token.doubt().exists()) {
        doubted = Optional.of(token);
        doubtListener.run();
      }
      if (!token.is("__extension__") && token.kind() != Token.Kind.PLACEMARKER) {
        return SpecifierParser.asName(token, cpp);
      }
    }
  }

  /** Takes GNU's attributes: those that follow a closing brace belong to the type. */
  List<Token> takeAttributes() {
    List<Token> attributes = new ArrayList<>();
    while (current.is("__attribute__") || current.is("__attribute")) {
      int depth = 0;
      do {
        depth += current.is("(") ? 1 : current.is(")") ? -1 : 0;
        attributes.add(take());
      } while (!current.isEnd() && (depth > 0 || current.is("(")));
    }
    return attributes;
  }

  /** Goes on to the brace that ends the block; the tokens before it. */
  List<Token> skipToEnd() {
    List<Token> skipped = new ArrayList<>();
    int depth = 1;
    while (!current.isEnd()) {
      if (current.is("{")) {
        depth++;
      } else if (current.is("}") && --depth == 0) {
        break;
      }
      skipped.add(take());
    }
    return skipped;
  }

  /** Where a token is. */
  Place place(Token token) {
    OptionalInt offset = source.offsetInHeader(token);
    return new Place(
        offset, offset.isPresent() ? lines.position(offset.getAsInt()) : Position.START);
  }

  /** A part of an enum; if the enum is in another file, where exactly does not matter. */
  Place placeIn(Token token, Place start) {
    return start.offset().isPresent() ? place(token) : start;
  }

  /** An enumerator that is in an included file is where its enum is. */
  Position placeOr(Token token, Place otherwise) {
    if (otherwise.offset().isEmpty()) {
      return Position.START;
    }
    Place place = place(token);
    return place.offset().isPresent() ? place.position() : otherwise.position();
  }
}
