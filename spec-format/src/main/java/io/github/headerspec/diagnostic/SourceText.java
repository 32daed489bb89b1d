package io.github.headerspec.diagnostic;

/**
 * A text and the name under which people know it.
 *
 * @param name the name shown in diagnostics, usually the path of the file
 * @param text the whole text
 */
public record SourceText(String name, String text) {

  /**
   * One line of the text, without its line end.
   *
   * @param number the line's number, from 1
   * @return the line; empty past the end of the text
   */
  public String line(int number) {
    int start = 0;
    int end = endOfLine(0);
    for (int line = 1; line < number; line++) {
      if (end == text.length()) {
        return "";
      }
      start = end + (text.startsWith("\r\n", end) ? 2 : 1);
      end = endOfLine(start);
    }
    return text.substring(start, end);
  }

  private int endOfLine(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }
}
