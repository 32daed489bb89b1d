package io.github.headerspec.diagnostic;

import java.util.Locale;

/** Makes text from a spec safe to show: in one line, in a terminal, in an editor. */
public final class PlainText {

  private static final int MAX_QUOTE_LENGTH = 100;

  private PlainText() {}

  /**
   * Replaces the characters that are invisible, that move the cursor or that change the direction
   * of text by their code, such as {@code [U+202E]}.
   *
   * @param text any text
   * @return the text without such characters; spaces stay, and so do line feeds
   */
  public static String visible(String text) {
    if (text.codePoints().noneMatch(PlainText::isInvisible)) {
      return text;
    }
    StringBuilder result = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              if (isInvisible(character)) {
                result.append(code(character));
              } else {
                result.appendCodePoint(character);
              }
            });
    return result.toString();
  }

  /**
   * The code of a character.
   *
   * @param character a Unicode code point
   * @return for instance {@code [U+202E]}
   */
  public static String code(int character) {
    return String.format(Locale.ROOT, "[U+%04X]", character);
  }

  /** One line of at most {@value #MAX_QUOTE_LENGTH} characters. */
  static String shorten(String text) {
    int length = text.codePointCount(0, text.length());
    String start =
        length <= MAX_QUOTE_LENGTH
            ? text
            : text.substring(0, text.offsetByCodePoints(0, MAX_QUOTE_LENGTH)) + "…";
    return visible(start.replace('\n', ' '));
  }

  /**
   * Whether a character is not to be seen: a line feed counts as visible, all other control
   * characters do not.
   *
   * @param character a Unicode code point
   * @return {@code true} if {@link #visible} replaces it
   */
  public static boolean isInvisible(int character) {
    if (character >= ' ' && character < 0x7f) {
      return false;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character != '\n';
      case Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
