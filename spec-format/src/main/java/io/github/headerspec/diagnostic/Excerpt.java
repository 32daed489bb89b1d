package io.github.headerspec.diagnostic;

/** A line of a text with a caret below the character that a diagnostic is about. */
final class Excerpt {

  private static final int MAX_COLUMNS = 120;

  private Excerpt() {}

  /**
   * The excerpt.
   *
   * @param at the place
   * @return two lines, each after a line feed; empty if the line is
   */
  static String of(Diagnostic.Place at) {
    String line = at.source().line(at.position().line());
    if (line.isEmpty()) {
      return "";
    }
    int length = line.codePointCount(0, line.length());
    int caret = Math.min(at.position().column() - 1, length);
    int from = Math.max(0, Math.min(caret - MAX_COLUMNS / 2, length - MAX_COLUMNS));
    int[] shown = line.codePoints().skip(from).limit(MAX_COLUMNS).map(Excerpt::visible).toArray();
    String number = Integer.toString(at.position().line());
    StringBuilder text = new StringBuilder();
    text.append("\n  ").append(number).append(" | ").append(from > 0 ? "…" : "");
    text.append(new String(shown, 0, shown.length)).append(from + MAX_COLUMNS < length ? "…" : "");
    text.append("\n  ").append(" ".repeat(number.length())).append(" | ");
    text.append(from > 0 ? " " : "");
    for (int i = 0; i < caret - from; i++) {
      text.append(shown[i] == '\t' ? "\t" : " ".repeat(cells(shown[i])));
    }
    return text.append('^').toString();
  }

  /** Replaced one for one, so that the caret stays below the character it means. */
  private static int visible(int character) {
    return character == '\t' || !PlainText.isInvisible(character) ? character : '\uFFFD';
  }

  /** How many cells of a terminal a character takes. */
  private static int cells(int character) {
    if (Character.getType(character) == Character.NON_SPACING_MARK) {
      return 0;
    }
    boolean wide =
        (character >= 0x1100 && character <= 0x115F)
            || (character >= 0x2E80 && character <= 0xA4CF)
            || (character >= 0xAC00 && character <= 0xD7A3)
            || (character >= 0xF900 && character <= 0xFAFF)
            || (character >= 0xFF01 && character <= 0xFF60)
            || (character >= 0x1F300 && character <= 0x1FAFF)
            || (character >= 0x20000 && character <= 0x3FFFD);
    return wide ? 2 : 1;
  }
}
