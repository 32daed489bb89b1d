package io.github.headerspec.importer.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

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

  /** The text of a token with splices in it, without them; refilled for each such token. */
  private final Spelling spelling = new Spelling();

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
      case '\\' -> isUniversalCharacter(start) ? identifier(start) : other(start);
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
    Identifier found = identifiers.of(bytes, start, p, hash);
    if (c == '"' || c == '\'') {
      int quote = quoteAfterPrefix(found.name(), p);
      if (quote >= 0) {
        return literal(start, quote, found.name());
      }
    }
    return token(Kind.IDENTIFIER, found.name(), found, start, p);
  }

  /** An identifier with splices, letters beyond ASCII or universal character names. */
  private Token unusualIdentifier(int start) {
    spelling.clear();
    int p = start;
    while (true) {
      p = afterSplices(p);
      int c = bytes[p];
      if (c > 0 && CharacterClass.of(c) <= CharacterClass.DIGIT) {
        spelling.add((byte) c);
        p++;
      } else {
        int after = c < 0 ? afterLetter(p) : c == '\\' ? afterUniversalCharacter(p) : p;
        if (after == p) {
          break;
        }
        p = after;
      }
    }
    if (spelling.isEmpty()) {
      return other(start);
    }
    Identifier found = spelling.identifier(identifiers);
    int quote = bytes[p] == '"' || bytes[p] == '\'' ? quoteAfterPrefix(found.name(), p) : -1;
    return quote >= 0
        ? literal(start, quote, found.name())
        : token(Kind.IDENTIFIER, found.name(), found, start, p);
  }

  /** Takes a letter beyond ASCII, if a name can have it. */
  private int afterLetter(int start) {
    if (!file.isUtf8()) {
      return start;
    }
    int length = utf8Length(bytes[start]);
    int letter = new String(bytes, start, length, UTF_8).codePointAt(0);
    if (!isNameLetter(letter)) {
      return start;
    }
    for (int i = 0; i < length; i++) {
      spelling.add(bytes[start + i]);
    }
    return start + length;
  }

  private static int utf8Length(byte first) {
    return (first & 0xE0) == 0xC0 ? 2 : (first & 0xF0) == 0xE0 ? 3 : 4;
  }

  private boolean isNameLetter(int codePoint) {
    return spelling.isEmpty()
        ? Character.isUnicodeIdentifierStart(codePoint)
        : Character.isUnicodeIdentifierPart(codePoint)
            && !Character.isIdentifierIgnorable(codePoint);
  }

  private boolean isUniversalCharacter(int start) {
    spelling.clear();
    return afterUniversalCharacter(start) > start;
  }

  /** Takes {@code \}{@code u00e9}, if a name can have the letter it stands for. */
  private int afterUniversalCharacter(int start) {
    int digits = bytes[start + 1] == 'u' ? 4 : bytes[start + 1] == 'U' ? 8 : 0;
    long codePoint = 0;
    int p = start + 2;
    for (int i = 0; i < digits; i++, p++) {
      int digit = p < end ? Character.digit(bytes[p], 16) : -1;
      if (digit < 0) {
        return start;
      }
      codePoint = codePoint * 16 + digit;
    }
    if (digits == 0 || codePoint < 0x80 || codePoint > 0x10FFFF || !isNameLetter((int) codePoint)) {
      return start;
    }
    for (byte each : Character.toString((int) codePoint).getBytes(UTF_8)) {
      spelling.add(each);
    }
    return p;
  }

  private Token number(int start) {
    int p = start;
    boolean spliced = false;
    while (true) {
      int c = bytes[p];
      if (c == '\\') {
        int after = afterSplices(p);
        if (after == p) {
          break;
        }
        spliced = true;
        p = after;
      } else if (c == '.' || (c > 0 && CharacterClass.of(c) <= CharacterClass.DIGIT)) {
        p++;
        if ((c | 0x20) == 'e' || (c | 0x20) == 'p') {
          int sign = afterSplices(p);
          if (bytes[sign] == '+' || bytes[sign] == '-') {
            spliced |= sign > p;
            p = sign + 1;
          }
        }
      } else if (c == '\'' && isDigitOrLetter(bytes[p + 1])) {
        p += 2;
      } else {
        break;
      }
    }
    return token(Kind.NUMBER, written(start, p, spliced), Identifier.NONE, start, p);
  }

  private static boolean isDigitOrLetter(int c) {
    return c > 0 && c != '$' && CharacterClass.of(c) <= CharacterClass.DIGIT;
  }

  /** The text of a token as it is written, without the splices in it. */
  private String written(int start, int after, boolean spliced) {
    if (!spliced) {
      int first = bytes[start];
      return after == start + 1 && first >= '0' && first <= '9'
          ? CharacterClass.DIGITS[first - '0']
          : file.text(start, after);
    }
    StringBuilder text = new StringBuilder();
    for (int p = afterSplices(start); p < after; p = afterSplices(p + 1)) {
      text.append((char) (bytes[p] & 0xFF));
    }
    return file.isUtf8()
        ? new String(text.toString().getBytes(ISO_8859_1), UTF_8)
        : text.toString();
  }

  // Strings and characters

  /** Where the quotation mark behind a word is, if the word is a prefix of a literal; or −1. */
  private int quoteAfterPrefix(String word, int p) {
    boolean string = bytes[p] == '"';
    return switch (word) {
      case "L", "u", "U" -> p;
      case "u8" -> string || cpp ? p : -1;
      default -> string && cpp && isRawPrefix(word) ? p : -1;
    };
  }

  static boolean isRawPrefix(String word) {
    return switch (word) {
      case "R", "LR", "uR", "UR", "u8R" -> true;
      default -> false;
    };
  }

  private Token literal(int start, int quote, String prefix) {
    return prefix.endsWith("R") ? rawString(start, quote) : quoted(start, quote);
  }

  private Token quoted(int start, int quote) {
    byte mark = bytes[quote];
    boolean spliced = isSpliced(start, quote);
    int p = quote + 1;
    while (true) {
      byte c = bytes[p];
      if (c == mark) {
        int close = p + 1;
        p = afterSuffix(close);
        spliced |= isSpliced(close, p);
        Kind kind = mark == '"' ? Kind.STRING : Kind.CHARACTER;
        return token(kind, written(start, p, spliced), Identifier.NONE, start, p);
      }
      if (c == '\n' || c == '\r' || (c == 0 && p >= end)) {
        // Compilers then take the rest of the line as one thing without a meaning.
        return token(Kind.OTHER, written(start, p, spliced), Identifier.NONE, start, p);
      }
      if (c == '\\') {
        int after = afterSplices(p);
        if (after > p) {
          spliced = true;
          p = after;
          continue;
        }
        p = afterSplices(p + 1);
        spliced |= p > after + 1;
        if (bytes[p] == '\n' || bytes[p] == '\r' || p >= end) {
          continue;
        }
      }
      p++;
    }
  }

  /** Whether lines are joined in a prefix or suffix, which has no other backslash. */
  private boolean isSpliced(int start, int after) {
    for (int p = start; p < after; p++) {
      if (bytes[p] == '\\') {
        return true;
      }
    }
    return false;
  }

  /**
   * A suffix that C++ lets people define belongs to its literal. It begins with one underscore: any
   * other word is a macro, as in {@code "%" PRId64} without the space.
   */
  private int afterSuffix(int start) {
    int first = afterSplices(start);
    int p = start;
    if (cpp && bytes[first] == '_' && bytes[afterSplices(first + 1)] != '_') {
      p = first;
      while (bytes[p] > 0 && CharacterClass.of(bytes[p]) <= CharacterClass.DIGIT) {
        p = afterSplices(p + 1);
      }
    }
    return p;
  }

  private Token rawString(int start, int quote) {
    int after = afterRawString(quote);
    return after < 0
        ? token(Kind.OTHER, file.text(start, end), Identifier.NONE, start, end)
        : token(
            Kind.STRING,
            file.text(start, afterSuffix(after)),
            Identifier.NONE,
            start,
            afterSuffix(after));
  }

  // Punctuators

  private Token other(int start) {
    int c = bytes[start];
    int after = start + (c < 0 && file.isUtf8() ? utf8Length(bytes[start]) : 1);
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
    byte open = bytes[position];
    int close = open == '<' ? '>' : open == '"' ? '"' : 0;
    if (close == 0) {
      return "";
    }
    int p = position + 1;
    boolean spliced = false;
    while (bytes[p] != close) {
      int after = afterSplices(p);
      spliced |= after > p;
      if (after == p && (bytes[p] == '\n' || bytes[p] == '\r' || p >= end)) {
        return "";
      }
      p = after == p ? p + 1 : after;
    }
    String name = written(position, p + 1, spliced);
    position = p + 1;
    return name;
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
