package io.github.headerspec.generator;

import io.github.headerspec.spec.PlainText;
import java.util.Locale;

/**
 * Makes any text harmless inside a Javadoc comment. What comes out is ASCII and holds none of the
 * characters that mean something to the comment, to HTML or to Javadoc: it cannot end the comment,
 * begin a tag or become a unicode escape, wherever it is put.
 */
final class Html {

  private Html() {}

  /** The text as HTML that shows it. */
  static String text(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    PlainText.visible(text).codePoints().forEach(character -> append(html, character));
    return html.toString();
  }

  /** The text in a monospaced font. */
  static String code(String text) {
    return "<code>" + text(text) + "</code>";
  }

  /** A link. */
  static String link(String url, String html) {
    return "<a href=\"" + text(url) + "\">" + html + "</a>";
  }

  private static void append(StringBuilder html, int character) {
    switch (character) {
      case '&', '<', '>', '"', '@', '{', '}', '\\', '*' -> appendEntity(html, character);
      default -> {
        if (character < 0x7f) {
          html.append((char) character);
        } else {
          appendEntity(html, character);
        }
      }
    }
  }

  private static void appendEntity(StringBuilder html, int character) {
    html.append(
        switch (character) {
          case '&' -> "&amp;";
          case '<' -> "&lt;";
          case '>' -> "&gt;";
          case '"' -> "&quot;";
          default -> String.format(Locale.ROOT, "&#%d;", character);
        });
  }
}
