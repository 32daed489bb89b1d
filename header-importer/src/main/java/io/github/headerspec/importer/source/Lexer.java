package io.github.headerspec.importer.source;

import io.github.headerspec.importer.source.Token.Kind;
import java.util.List;

/**
 * Translation phases 1 to 3: the preprocessing tokens of a file. Line splices, comments, digraphs,
 * universal character names and, in C++, raw strings; trigraphs are not replaced, as GNU's and
 * Microsoft's compilers do by default.
 */
public final class Lexer extends Scanner {

  /** Hears of comments. */
  @FunctionalInterface
  public interface CommentListener {
    /**
     * A comment was passed.
     *
     * @param start the offset of its first byte
     * @param end the offset after its last byte
     */
    void comment(int start, int end);
  }

  private static final CommentListener NOBODY = (start, end) -> {};

  private final Inclusion inclusion;
  private final IdentifierTable identifiers;
  private final boolean cpp;
  private final CommentListener comments;

  private int position;
  private boolean startsLine = true;
  private boolean spaceBefore;
  private boolean inDirective;

  private final IdentifierScanner unusual;
  private final LiteralScanner literals;

  /**
   * A lexer at the beginning of a file.
   *
   * @param inclusion the reading of the file
   * @param identifiers the identifiers of the run
   * @param cpp whether it is C++
   */
  public Lexer(Inclusion inclusion, IdentifierTable identifiers, boolean cpp) {
    this(inclusion, identifiers, cpp, NOBODY);
  }

  /**
   * A lexer that tells of comments.
   *
   * @param inclusion the reading of the file
   * @param identifiers the identifiers of the run
   * @param cpp whether it is C++
   * @param comments hears of each comment
   */
  public Lexer(
      Inclusion inclusion, IdentifierTable identifiers, boolean cpp, CommentListener comments) {
    super(inclusion.file());
    this.inclusion = inclusion;
    this.identifiers = identifiers;
    this.cpp = cpp;
    this.comments = comments;
    this.position = file.start();
    this.unusual = new IdentifierScanner(file);
    this.literals = new LiteralScanner(file, cpp);
  }

  /**
   * The reading of the file.
   *
   * @return the reading that all tokens are of
   */
  public Inclusion inclusion() {
    return inclusion;
  }

  /** From here on, the end of the line is the end of the text. */
  public void beginDirective() {
    inDirective = true;
  }

  /** Passes over the rest of the directive and its line end. */
  public void endDirective() {
    while (!next().isEnd()) {
      // A comment in it may be longer than the line.
    }
    inDirective = false;
  }

  /**
   * The next token.
   *
   * @return the token; of kind {@link Kind#END} again and again at the end of the file or directive
   */
  public Token next() {
    passSpace();
    int start = position;
    int c = bytes[start];
    int group = c < 0 ? CharacterClass.OTHER : CharacterClass.of(c);
    return switch (group) {
      case CharacterClass.LETTER -> identifier(start);
      case CharacterClass.DIGIT -> number(start);
      case CharacterClass.NEWLINE -> token(Kind.END, "", Identifier.NONE, start, start);
      default -> unusual(start, c);
    };
  }

  private Token unusual(int start, int c) {
    return switch (c) {
      case 0 -> token(Kind.END, "", Identifier.NONE, start, start);
      case '"', '\'' -> quoted(start, start);
      case '.' -> isDigit(bytes[afterSplices(start + 1)]) ? number(start) : punctuator(start);
      case '\\' -> unusual.isUniversalCharacter(start) ? identifier(start) : other(start);
      default -> c < 0 ? identifier(start) : punctuator(start);
    };
  }

  private Token token(Kind kind, String text, Identifier identifier, int start, int after) {
    Token token = Token.written(kind, text, identifier, inclusion, start, spaceBefore, startsLine);
    position = after;
    spaceBefore = false;
    // The end of a directive is not the beginning of the next line.
    startsLine = false;
    return token;
  }

  // White space, comments and splices

  private void passSpace() {
    int p = position;
    while (true) {
      switch (bytes[p]) {
        case ' ', '\t', '\f', '\u000b' -> {
          spaceBefore = true;
          p++;
        }
        case '\n', '\r' -> {
          if (inDirective) {
            position = p;
            return;
          }
          spaceBefore = true;
          startsLine = true;
          p++;
        }
        case '\\' -> {
          int after = afterSplices(p);
          if (after == p) {
            position = p;
            return;
          }
          p = after;
        }
        case '/' -> {
          int after = afterComment(p);
          if (after == p) {
            position = p;
            return;
          }
          comments.comment(p, after);
          spaceBefore = true;
          p = after;
        }
        case 0 -> {
          if (p >= end) {
            position = end;
            return;
          }
          p++;
        }
        default -> {
          position = p;
          return;
        }
      }
    }
  }

  // Identifiers and numbers

  private Token identifier(int start) {
    int p = start;
    int hash = 0;
    int c = bytes[p];
    while (c > 0 && CharacterClass.of(c) <= CharacterClass.DIGIT) {
      hash = IdentifierTable.nextHash(hash, (byte) c);
      c = bytes[++p];
    }
    if (c < 0 || c == '\\') {
      return unusualIdentifier(start);
    }
    return identifierOrLiteral(start, p, identifiers.of(bytes, start, p, hash));
  }

  private Token unusualIdentifier(int start) {
    int after = unusual.afterIdentifier(start);
    return after == start
        ? other(start)
        : identifierOrLiteral(start, after, unusual.identifier(identifiers));
  }

  private Token identifierOrLiteral(int start, int after, Identifier found) {
    int c = bytes[after];
    if (c == '"' || c == '\'') {
      int quote = literals.quoteAfterPrefix(found.name(), after);
      if (quote >= 0) {
        return found.name().endsWith("R") ? rawString(start, quote) : quoted(start, quote);
      }
    }
    return token(Kind.IDENTIFIER, found.name(), found, start, after);
  }

  private Token number(int start) {
    int after = literals.afterNumber(start);
    return literal(Kind.NUMBER, start, after);
  }

  private Token quoted(int start, int quote) {
    int after = literals.afterQuoted(start, quote);
    Kind kind = bytes[quote] == '"' ? Kind.STRING : Kind.CHARACTER;
    return literal(literals.isClosed() ? kind : Kind.OTHER, start, after);
  }

  private Token rawString(int start, int quote) {
    int after = literals.afterRaw(quote);
    return literal(literals.isClosed() ? Kind.STRING : Kind.OTHER, start, after);
  }

  private Token literal(Kind kind, int start, int after) {
    return token(kind, literals.text(start, after), Identifier.NONE, start, after);
  }

  // Punctuators

  private Token other(int start) {
    int c = bytes[start];
    int after = start + (c < 0 && file.isUtf8() ? IdentifierScanner.utf8Length(bytes[start]) : 1);
    return token(Kind.OTHER, file.text(start, after), Identifier.NONE, start, after);
  }

  private Token punctuator(int start) {
    int second = afterSplices(start + 1);
    int third = afterSplices(second + 1);
    int length =
        Punctuators.length(
            bytes[start], bytes[second], bytes[third], bytes[afterSplices(third + 1)], cpp);
    if (length == 0) {
      return other(start);
    }
    int after =
        switch (length) {
          case 1 -> start + 1;
          case 2 -> second + 1;
          case 3 -> third + 1;
          default -> afterSplices(third + 1) + 1;
        };
    String text = Punctuators.text(length, bytes[start], bytes[second], bytes[third]);
    return token(Kind.PUNCTUATOR, text, Identifier.NONE, start, after);
  }

  // What only directives need

  /**
   * Whether the next token is an opening parenthesis; a macro with parameters is then called.
   *
   * @return {@code true} if it is, on this line or, outside of a directive, a later one
   */
  public boolean parenthesisFollows() {
    passSpace();
    return bytes[position] == '(';
  }

  /**
   * Reads the name of a file in angle brackets or quotation marks, in which nothing is escaped.
   *
   * @return the name with its marks; empty text if there is none, and nothing is taken
   */
  public String headerName() {
    passSpace();
    int start = position;
    int after = literals.afterHeaderName(start);
    position = after;
    return after == start ? "" : literals.text(start, after);
  }

  /**
   * The rest of the directive as it is written.
   *
   * @return all of the line as one token, with the comments in it
   */
  public Token restOfLine() {
    passSpace();
    int after = endOfLine(position);
    String text = file.text(position, after).strip();
    return token(Kind.OTHER, text, Identifier.NONE, position, after);
  }

  /**
   * The macros that are defined or undefined in a group that a condition leaves out.
   *
   * @param directive the {@code #} of the directive before the group
   * @return the names, also those in conditions within the group
   */
  public List<Identifier> definedInGroup(Token directive) {
    return file.definedInGroup(directive.offset(), cpp).stream().map(identifiers::of).toList();
  }

  /**
   * Passes over a group that a condition leaves out.
   *
   * @param directive the {@code #} of the directive before the group
   * @return the {@code #} of the directive that ends it, behind which the word of the directive is
   *     next; of kind {@link Kind#END} at the end of the file
   */
  public Token skipGroup(Token directive) {
    position = file.endOfGroup(directive.offset(), cpp);
    startsLine = true;
    inDirective = false;
    Token hash = next();
    inDirective = true;
    return hash;
  }
}
