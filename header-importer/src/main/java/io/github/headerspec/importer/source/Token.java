package io.github.headerspec.importer.source;

/**
 * A token of C or C++.
 *
 * @param kind what it is
 * @param text how it is written
 * @param place where it is, as its source counts: an offset in the text, or a number that the
 *     preprocessor can resolve
 */
public record Token(Kind kind, String text, int place) {

  /** What a token is. */
  public enum Kind {
    /** A name or keyword. */
    WORD,
    /** A number. */
    NUMBER,
    /** A character constant. */
    CHARACTER,
    /** A string. */
    STRING,
    /** An operator, bracket or separator. */
    PUNCTUATOR,
    /** What stands between braces and has been dealt with. */
    BODY,
    /** The end of the text. */
    END
  }

  /**
   * Whether it is a punctuator or keyword.
   *
   * @param punctuatorOrKeyword how that is written
   * @return {@code false} also for strings and characters that contain it
   */
  public boolean is(String punctuatorOrKeyword) {
    return text.equals(punctuatorOrKeyword) && kind != Kind.STRING && kind != Kind.CHARACTER;
  }

  /**
   * Whether it is a name or keyword.
   *
   * @return {@code true} if it is a word
   */
  public boolean isWord() {
    return kind == Kind.WORD;
  }

  /**
   * Whether it is the end of the text.
   *
   * @return {@code true} at the end
   */
  public boolean isEnd() {
    return kind == Kind.END;
  }
}
