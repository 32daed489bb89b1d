package io.github.headerspec.derive;

import io.github.headerspec.diagnostic.PlainText;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes text that comes from files safe to print. */
public final class VisibleText {

  private VisibleText() {}

  /**
   * A text in one line.
   *
   * @param text any text
   * @return the text with spaces for line ends, and without characters that a terminal acts on
   */
  public static String oneLine(String text) {
    return PlainText.visible(text.replace("\r\n", " ").replace('\n', ' '));
  }

  /**
   * Lines of a file. They stay as they are, except for characters that a terminal acts on.
   *
   * @param text the lines
   * @return the lines, with their tabs and line ends
   */
  static String lines(String text) {
    return Stream.of(text.split("\n", -1)).map(VisibleText::line).collect(Collectors.joining("\n"));
  }

  private static String line(String line) {
    String end = line.endsWith("\r") ? "\r" : "";
    String withoutEnd = line.substring(0, line.length() - end.length());
    return Stream.of(withoutEnd.split("\t", -1))
        .map(PlainText::visible)
        .collect(Collectors.joining("\t", "", end));
  }
}
