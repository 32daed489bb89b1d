package io.github.headerspec.importer;

/**
 * A token after the preprocessor.
 *
 * @param kind what it is
 * @param text how it is written
 * @param place where it is, as its source counts; see {@link TokenSource#offsetInHeader}
 */
record Token(Kind kind, String text, int place) {

  /** What a token is. */
  enum Kind {
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

  boolean is(String punctuatorOrKeyword) {
    return text.equals(punctuatorOrKeyword) && kind != Kind.STRING && kind != Kind.CHARACTER;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isEnd() {
    return kind == Kind.END;
  }
}
