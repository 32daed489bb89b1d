package io.github.headerspec.edit;

import io.github.headerspec.diagnostic.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes texts as YAML scalars: plain where that is safe, else in quotes or as a block. */
final class ScalarText {

  /** Beyond this column, text is easier to read as a block. */
  static final int WIDTH = 100;

  /**
   * Harmless beginnings only: letters, and what no YAML indicator begins with. Everything else is
   * put into quotes, needed or not.
   */
  private static final Pattern PLAIN_START = Pattern.compile("[\\p{L}_$(/\\\\<^;+~=].*");

  /** What ends a plain scalar, or begins a comment. */
  private static final Pattern NOT_PLAIN = Pattern.compile(":(\\s|$)|\\s#|^\\S*:$");

  /** What other readers of YAML, which know more types than texts, take for something else. */
  private static final Pattern OTHER_TYPE =
      Pattern.compile(
          "(?i)true|false|yes|no|on|off|y|n|null|~|=|<<|[-+]?\\.?(inf|nan)"
              + "|[-+]?[0-9.][0-9a-f_.:xeo+-]*|\\+.*");

  private ScalarText() {}

  /**
   * A scalar in block style.
   *
   * @param column how far the text begins from the left
   * @param indentation that of the lines of a block
   * @return one line, or {@code |} and the lines of a block
   */
  static List<String> inBlock(String text, int column, int indentation) {
    String sound = withoutLoneSurrogates(text);
    boolean fits = column + sound.length() <= WIDTH;
    if (isPlain(sound) && fits) {
      return List.of(sound);
    }
    if (!isBlock(sound) || (fits && isReadableInQuotes(sound))) {
      return List.of(quoted(sound));
    }
    String margin = " ".repeat(indentation);
    List<String> lines = new ArrayList<>(List.of("|"));
    for (String line : sound.split("\n", -1)) {
      lines.add(line.isEmpty() ? line : margin + line);
    }
    return lines;
  }

  /** A scalar in one line, between brackets or alone. */
  static String inFlow(String text) {
    String sound = withoutLoneSurrogates(text);
    boolean brackets = sound.codePoints().anyMatch(each -> "[]{},:".indexOf(each) >= 0);
    return isPlain(sound) && !brackets ? sound : quoted(sound);
  }

  private static boolean isPlain(String text) {
    return PLAIN_START.matcher(text).matches()
        && text.codePoints().allMatch(ScalarText::isPrintable)
        && text.indexOf('\t') < 0
        && !text.endsWith(" ")
        && !NOT_PLAIN.matcher(text).find()
        && !OTHER_TYPE.matcher(text).matches();
  }

  private static boolean isReadableInQuotes(String text) {
    return text.indexOf('"') < 0 && text.indexOf('\\') < 0 && text.indexOf('\n') < 0;
  }

  /** Whether a block keeps the text: a block's own indentation and end are layout. */
  private static boolean isBlock(String text) {
    return text.codePoints().allMatch(each -> each == '\n' || isPrintable(each))
        && !text.isBlank()
        && text.equals(text.stripTrailing())
        && !text.startsWith(" ")
        && !text.startsWith("\t")
        && !text.startsWith("\n");
  }

  /** What people see, and YAML takes as it is. */
  private static boolean isPrintable(int character) {
    return character == '\t' || (character != '\n' && !PlainText.isInvisible(character));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            character -> {
              if (character == '"' || character == '\\') {
                quoted.append('\\').append((char) character);
              } else if (character == '\n') {
                quoted.append("\\n");
              } else if (character == '\t') {
                quoted.append("\\t");
              } else if (isPrintable(character)) {
                quoted.appendCodePoint(character);
              } else {
                String escape =
                    character > 0xffff ? "\\U%08X" : character > 0xff ? "\\u%04X" : "\\x%02X";
                quoted.append(String.format(Locale.ROOT, escape, character));
              }
            });
    return quoted.append('"').toString();
  }

  /** Half a character is no text, and no UTF-8. */
  private static String withoutLoneSurrogates(String text) {
    StringBuilder sound = new StringBuilder();
    text.codePoints()
        .map(each -> Character.getType(each) == Character.SURROGATE ? 0xfffd : each)
        .forEach(sound::appendCodePoint);
    return sound.toString();
  }
}
