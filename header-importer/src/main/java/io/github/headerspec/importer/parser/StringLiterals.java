package io.github.headerspec.importer.parser;

import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.constant.Expression;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Strings: how large they are, and what people read in them. */
final class StringLiterals {

  /** Printable ASCII only: how many elements another character takes depends on the compiler. */
  private static final Pattern STRING = Pattern.compile("(u8|u|U|L)?\"([ -~]*)\"");

  private static final Pattern ELEMENT =
      Pattern.compile("\\\\(?:[abefnrtv'\"?\\\\]|[0-7]{1,3}|x[0-9a-fA-F]{1,2})|[^\\\\]");

  private StringLiterals() {}

  /** The string that parts make together. */
  static Expression read(List<String> parts, Position position) {
    String prefix = "";
    int length = 1;
    for (String part : parts) {
      Matcher string = STRING.matcher(part);
      if (!string.matches()) {
        return new Expression.Uncertain("the size of the string is not certain", position);
      }
      String own = string.group(1) == null ? "" : string.group(1);
      if (!own.isEmpty() && !prefix.isEmpty() && !own.equals(prefix)) {
        return new Expression.Uncertain("the strings have several prefixes", position);
      }
      prefix = own.isEmpty() ? prefix : own;
      Matcher element = ELEMENT.matcher(string.group(2));
      int end = 0;
      while (element.lookingAt()) {
        length++;
        end = element.end();
        element.region(end, string.group(2).length());
      }
      boolean hexadecimal = string.group(2).matches(".*\\\\x[0-9a-fA-F]{3}.*");
      if (end < string.group(2).length() || hexadecimal) {
        return new Expression.Uncertain("the size of the string is not certain", position);
      }
    }
    return new Expression.StringLiteral(prefix, length, position);
  }

  /**
   * The text that people read in strings, joined.
   *
   * @param parts the strings as they are written
   * @return the text; an escape sequence for a character that has no other is a space
   */
  static String text(List<String> parts) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      int start = part.indexOf('"') + 1;
      int end = Math.max(start, part.lastIndexOf('"'));
      Matcher element = ELEMENT.matcher(part.substring(start, end));
      while (element.find()) {
        String each = element.group();
        boolean escaped = each.length() > 1;
        text.append(
            !escaped ? each : "\"'?\\".indexOf(each.charAt(1)) >= 0 ? each.substring(1) : " ");
      }
    }
    return text.toString().replaceAll("\\s+", " ").strip();
  }
}
