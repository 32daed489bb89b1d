package io.github.headerspec.generator;

import io.github.headerspec.diagnostic.PlainText;
import io.github.headerspec.spec.WebAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Makes any text harmless inside a Javadoc comment. What comes out is ASCII and holds none of the
 * characters that mean something to the comment, to HTML or to Javadoc: it cannot end the comment,
 * begin a tag or become a unicode escape, wherever it is put.
 */
final class Html {

  private static final String TAB = "    ";
  private static final String HARMLESS_IN_ADDRESSES =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]!$&'()+,;=%";

  private Html() {}

  /** The text as HTML that shows it. */
  static String text(String text) {
    String visible = PlainText.visible(text.replace("\t", TAB));
    StringBuilder html = new StringBuilder(visible.length() + 16);
    for (int i = 0; i < visible.length(); i += Character.charCount(visible.codePointAt(i))) {
      append(html, visible.codePointAt(i));
    }
    return html.toString();
  }

  /** The text in a monospaced font. */
  static String code(String text) {
    return "<code>" + text(text) + "</code>";
  }

  /** A link to the web; only its text if the address is not one of the web. */
  static String link(String address, String html) {
    String encoded = percentEncoded(address);
    return WebAddress.isValid(encoded)
        ? "<a href=\"" + encoded.replace("&", "&amp;") + "\">" + html + "</a>"
        : html;
  }

  /**
   * An address with codes for the characters that are not harmless. Entities would not do: Javadoc
   * checks addresses before it decodes them.
   */
  private static String percentEncoded(String address) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : address.getBytes(StandardCharsets.UTF_8)) {
      boolean harmless = HARMLESS_IN_ADDRESSES.indexOf(octet) >= 0;
      encoded.append(
          harmless ? Character.toString(octet) : String.format(Locale.ROOT, "%%%02X", octet));
    }
    return encoded.toString();
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
