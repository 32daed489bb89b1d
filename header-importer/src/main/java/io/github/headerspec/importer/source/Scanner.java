package io.github.headerspec.importer.source;

/** Walks over the bytes of a file: splices, comments and raw strings. */
abstract class Scanner {

  private static final int MAX_RAW_DELIMITER = 16;

  /** The file. */
  final SourceBuffer file;

  /** Its bytes, with zeros behind them. */
  final byte[] bytes;

  /** How many bytes it has. */
  final int end;

  Scanner(SourceBuffer file) {
    this.file = file;
    this.bytes = file.bytes();
    this.end = file.length();
  }

  /** Where the text goes on at an offset: behind any backslashes that end their line. */
  final int afterSplices(int start) {
    int p = start;
    while (bytes[p] == '\\') {
      int q = p + 1;
      while (bytes[q] == ' ' || bytes[q] == '\t' || bytes[q] == '\f' || bytes[q] == '\u000b') {
        q++;
      }
      if (bytes[q] == '\r') {
        q += bytes[q + 1] == '\n' ? 2 : 1;
      } else if (bytes[q] == '\n') {
        q++;
      } else {
        return p;
      }
      p = Math.min(q, end);
    }
    return p;
  }

  /** The offset after the comment that begins at an offset; the same if none begins there. */
  final int afterComment(int start) {
    int p = afterSplices(start + 1);
    if (bytes[p] == '*') {
      return afterBlockComment(p + 1);
    }
    return bytes[p] == '/' ? endOfLine(p + 1) : start;
  }

  final int afterBlockComment(int start) {
    for (int p = start; p < end; p++) {
      if (bytes[p] == '*') {
        int next = afterSplices(p + 1);
        if (bytes[next] == '/' && next < end) {
          return next + 1;
        }
      }
    }
    return end;
  }

  /** The offset of the line end that ends a comment or directive. */
  final int endOfLine(int start) {
    int p = start;
    while (p < end && bytes[p] != '\n' && bytes[p] != '\r') {
      int after = afterSplices(p);
      p = after == p ? p + 1 : after;
    }
    return p;
  }

  /** The offset after a raw string whose quotation mark is given; -1 if it does not end. */
  final int afterRawString(int quote) {
    int open = quote + 1;
    while (open < end && open - quote <= MAX_RAW_DELIMITER && bytes[open] != '(') {
      open++;
    }
    int length = open - quote - 1;
    for (int p = open; bytes[open] == '(' && p < end; p++) {
      if (bytes[p] == ')'
          && p + length + 1 < end
          && bytes[p + length + 1] == '"'
          && isSame(quote + 1, p + 1, length)) {
        return p + length + 2;
      }
    }
    return -1;
  }

  private boolean isSame(int one, int other, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[one + i] != bytes[other + i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a name or number can go on with a byte. */
  static boolean isWordByte(int c) {
    return c > 0 && CharacterClass.of(c) <= CharacterClass.DIGIT;
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
