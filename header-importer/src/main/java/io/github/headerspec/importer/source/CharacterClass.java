package io.github.headerspec.importer.source;

/** What a token can begin with, by its first ASCII character. */
final class CharacterClass {

  static final byte LETTER = 0;
  static final byte DIGIT = 1;
  static final byte NEWLINE = 2;
  static final byte OTHER = 3;

  /** The most frequent numbers. */
  static final String[] DIGITS = "0 1 2 3 4 5 6 7 8 9".split(" ", -1);

  private static final byte[] CLASSES = new byte[128];

  static {
    for (int c = 0; c < CLASSES.length; c++) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
      boolean digit = c >= '0' && c <= '9';
      boolean newline = c == '\n' || c == '\r';
      CLASSES[c] = letter ? LETTER : digit ? DIGIT : newline ? NEWLINE : OTHER;
    }
  }

  private CharacterClass() {}

  static byte of(int ascii) {
    return CLASSES[ascii];
  }
}
