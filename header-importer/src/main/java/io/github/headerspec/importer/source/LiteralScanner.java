package io.github.headerspec.importer.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Finds the ends of numbers, strings and characters. */
final class LiteralScanner extends Scanner {

  private final boolean cpp;

  /** Whether lines are joined in what was found last. */
  private boolean spliced;

  private boolean closed;

  LiteralScanner(SourceBuffer file, boolean cpp) {
    super(file);
    this.cpp = cpp;
  }

  /** Whether the string or character that was found last has its second quotation mark. */
  boolean isClosed() {
    return closed;
  }

  /** The offset after the number that begins at an offset. */
  int afterNumber(int start) {
    int p = start;
    spliced = false;
    while (true) {
      int c = bytes[p];
      if (c == '\\') {
        int after = afterSplices(p);
        if (after == p) {
          return p;
        }
        spliced = true;
        p = after;
      } else if (c == '.' || isWordByte(c)) {
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
        return p;
      }
    }
  }

  private static boolean isDigitOrLetter(int c) {
    return c != '$' && isWordByte(c);
  }

  /** The text of what was found last, without the splices in it. */
  String text(int start, int after) {
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

  /** Where the quotation mark behind a word is, if the word is a prefix of a literal; or −1. */
  int quoteAfterPrefix(String word, int p) {
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

  /**
   * The offset after a string or character; of one without an end, the rest of its line.
   *
   * @param start where its prefix begins
   * @param quote where its quotation mark is
   */
  int afterQuoted(int start, int quote) {
    byte mark = bytes[quote];
    spliced = isSpliced(start, quote);
    int p = quote + 1;
    while (true) {
      byte c = bytes[p];
      if (c == mark) {
        int close = p + 1;
        p = afterSuffix(close);
        spliced |= isSpliced(close, p);
        closed = true;
        return p;
      }
      if (c == '\n' || c == '\r' || (c == 0 && p >= end)) {
        // Compilers then take the rest of the line as one thing without a meaning.
        closed = false;
        return p;
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

  /** The offset after a raw string whose quotation mark is given; the end of the file if open. */
  int afterRaw(int quote) {
    int after = afterRawString(quote);
    spliced = false;
    closed = after >= 0;
    return closed ? afterSuffix(after) : end;
  }

  /** The offset after the name of a file with its marks; the same if none begins there. */
  int afterHeaderName(int start) {
    byte open = bytes[start];
    int close = open == '<' ? '>' : open == '"' ? '"' : 0;
    spliced = false;
    int p = start + 1;
    while (close != 0 && bytes[p] != close) {
      int after = afterSplices(p);
      spliced |= after > p;
      if (after == p && (bytes[p] == '\n' || bytes[p] == '\r' || p >= end)) {
        return start;
      }
      p = after == p ? p + 1 : after;
    }
    return close == 0 ? start : p + 1;
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
      while (isWordByte(bytes[p])) {
        p = afterSplices(p + 1);
      }
    }
    return p;
  }
}
