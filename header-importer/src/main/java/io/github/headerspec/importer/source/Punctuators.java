package io.github.headerspec.importer.source;

import java.util.Map;

/** The operators, brackets and separators of C and C++. */
public final class Punctuators {

  private static final String[] SINGLE = new String[128];

  /** Filled as they come; two threads would fill in the same. */
  private static final String[] PAIRS = new String[128 * 128];

  static {
    for (char c : "[](){}.&*+-~!/%<>^|?:;=,#".toCharArray()) {
      SINGLE[c] = String.valueOf(c).intern();
    }
  }

  /** What stands for something else. */
  private static final Map<String, String> DIGRAPHS =
      Map.of("<:", "[", ":>", "]", "<%", "{", "%>", "}", "%:", "#", "%:%:", "##");

  /** The operators that C++ also has as words. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("and", "&&"),
          Map.entry("and_eq", "&="),
          Map.entry("bitand", "&"),
          Map.entry("bitor", "|"),
          Map.entry("compl", "~"),
          Map.entry("not", "!"),
          Map.entry("not_eq", "!="),
          Map.entry("or", "||"),
          Map.entry("or_eq", "|="),
          Map.entry("xor", "^"),
          Map.entry("xor_eq", "^="));

  private Punctuators() {}

  /**
   * The operator that a word of C++ stands for.
   *
   * @param word the word
   * @return the operator; the word itself if it is none
   */
  public static String ofWord(String word) {
    return WORDS.getOrDefault(word, word);
  }

  /**
   * The words of C++ that stand for operators.
   *
   * @return the words
   */
  public static Iterable<String> words() {
    return WORDS.keySet();
  }

  /**
   * What a digraph stands for.
   *
   * @param text a punctuator
   * @return the usual form; the text itself if it is no digraph
   */
  public static String ofDigraph(String text) {
    char first = text.charAt(0);
    return text.length() > 1 && (first == '<' || first == ':' || first == '%')
        ? DIGRAPHS.getOrDefault(text, text)
        : text;
  }

  /** How many of four characters are one punctuator; 0 if the first begins none. */
  static int length(byte a, byte b, byte c, byte d, boolean cpp) {
    return switch (a) {
      case '[', ']', '(', ')', '{', '}', ';', ',', '?', '~' -> 1;
      case '.' -> b == '.' && c == '.' ? 3 : cpp && b == '*' ? 2 : 1;
      case '&', '|' -> b == a || b == '=' ? 2 : 1;
      case '+' -> b == '+' || b == '=' ? 2 : 1;
      case '-' -> b == '>' ? (cpp && c == '*' ? 3 : 2) : b == '-' || b == '=' ? 2 : 1;
      case '*', '!', '/', '^', '=' -> b == '=' ? 2 : 1;
      case '#' -> b == '#' ? 2 : 1;
      case '%' -> b == ':' ? (c == '%' && d == ':' ? 4 : 2) : b == '=' || b == '>' ? 2 : 1;
      case ':' -> b == '>' || (cpp && b == ':') ? 2 : 1;
      case '<' -> less(b, c, d, cpp);
      case '>' -> b == '>' ? (c == '=' ? 3 : 2) : b == '=' ? 2 : 1;
      default -> 0;
    };
  }

  private static int less(byte b, byte c, byte d, boolean cpp) {
    if (b == ':') {
      // C++ reads "<::" as "<" and "::", so that "A<::B>" is what it looks like.
      return cpp && c == ':' && d != ':' && d != '>' ? 1 : 2;
    }
    if (b == '<') {
      return c == '=' ? 3 : 2;
    }
    return b == '=' ? (cpp && c == '>' ? 3 : 2) : b == '%' ? 2 : 1;
  }

  /** The text of a punctuator; the same object for the same text. */
  static String text(int length, byte a, byte b, byte c) {
    if (length == 1) {
      return SINGLE[a];
    }
    if (length == 4) {
      return "%:%:";
    }
    if (length == 3) {
      return new String(new char[] {(char) a, (char) b, (char) c}).intern();
    }
    String pair = PAIRS[a * 128 + b];
    if (pair == null) {
      pair = new String(new char[] {(char) a, (char) b}).intern();
      PAIRS[a * 128 + b] = pair;
    }
    return pair;
  }
}
