package io.github.headerspec.importer.source;

/**
 * A preprocessing token. It knows where it was written and, if it came out of a macro, of which
 * expansion. Not a record: there are millions of them, and most share what they know.
 */
public final class Token {

  /** What a token is. */
  public enum Kind {
    /** A name or keyword. */
    IDENTIFIER,
    /** A preprocessing number: also what only looks like a number. */
    NUMBER,
    /** A character constant. */
    CHARACTER,
    /** A string. */
    STRING,
    /** An operator, bracket or separator. */
    PUNCTUATOR,
    /** A character that no token begins with, or a quotation mark without its other one. */
    OTHER,
    /** What stands between braces and has been dealt with. */
    BODY,
    /** Nothing, in a place where something may be missing. */
    PLACEMARKER,
    /** The end of the text, or of a directive. */
    END
  }

  private static final int SPACE_BEFORE = 1;
  private static final int STARTS_LINE = 2;
  private static final int FINAL = 4;

  private final Kind kind;
  private final byte flags;
  private final int offset;
  private final String text;
  private final Identifier identifier;
  private final Inclusion inclusion;
  private final Expansion expansion;
  private final Doubt doubt;

  private Token(
      Kind kind,
      int flags,
      int offset,
      String text,
      Identifier identifier,
      Inclusion inclusion,
      Expansion expansion,
      Doubt doubt) {
    this.kind = kind;
    this.flags = (byte) flags;
    this.offset = offset;
    this.text = text;
    this.identifier = identifier;
    this.inclusion = inclusion;
    this.expansion = expansion;
    this.doubt = doubt;
  }

  /** A token that a lexer found. */
  static Token written(
      Kind kind,
      String text,
      Identifier identifier,
      Inclusion inclusion,
      int offset,
      boolean spaceBefore,
      boolean startsLine) {
    int flags = (spaceBefore ? SPACE_BEFORE : 0) | (startsLine ? STARTS_LINE : 0);
    return new Token(kind, flags, offset, text, identifier, inclusion, Expansion.NONE, Doubt.NONE);
  }

  /**
   * A token that is made up, at the place of another one.
   *
   * @param newKind what it is
   * @param newText how it is written
   * @return the token, without an identifier
   */
  public Token as(Kind newKind, String newText) {
    return new Token(newKind, flags, offset, newText, Identifier.NONE, inclusion, expansion, doubt);
  }

  /**
   * The same token in its usual form.
   *
   * @return what a digraph stands for; otherwise this token
   */
  public Token usual() {
    if (kind != Kind.PUNCTUATOR) {
      return this;
    }
    String usual = Punctuators.ofDigraph(text);
    return usual.equals(text) ? this : as(Kind.PUNCTUATOR, usual);
  }

  /**
   * The same token with white space before it, or without.
   *
   * @param space whether there is white space
   * @return the token; it starts no line
   */
  public Token spaced(boolean space) {
    int wanted = (flags & FINAL) | (space ? SPACE_BEFORE : 0);
    return flags == wanted
        ? this
        : new Token(kind, wanted, offset, text, identifier, inclusion, expansion, doubt);
  }

  /**
   * The same token as a part of an expansion.
   *
   * @param of the expansion
   * @param space whether there is white space before it
   * @return the token
   */
  public Token expanded(Expansion of, boolean space) {
    return new Token(
        kind, space ? SPACE_BEFORE : 0, offset, text, identifier, inclusion, of, doubt);
  }

  /**
   * The same token as a name that is not replaced any more, whatever it is or becomes a part of.
   *
   * @return the token
   */
  public Token madeFinal() {
    return new Token(kind, flags | FINAL, offset, text, identifier, inclusion, expansion, doubt);
  }

  /**
   * The same token, of which it is not certain that it is there.
   *
   * @param newDoubt why
   * @return the token; unchanged if there was a doubt already
   */
  public Token doubted(Doubt newDoubt) {
    return doubt.exists() || !newDoubt.exists()
        ? this
        : new Token(kind, flags, offset, text, identifier, inclusion, expansion, newDoubt);
  }

  /**
   * What it is.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * How it is written.
   *
   * @return the text, without line splices
   */
  public String text() {
    return text;
  }

  /**
   * The name that it is.
   *
   * @return the identifier; {@link Identifier#NONE} for other kinds
   */
  public Identifier identifier() {
    return identifier;
  }

  /**
   * The reading of the file it was written in.
   *
   * @return the reading
   */
  public Inclusion inclusion() {
    return inclusion;
  }

  /**
   * Where it begins in the file it was written in.
   *
   * @return the offset in bytes
   */
  public int offset() {
    return offset;
  }

  /**
   * The expansion whose macro it was written in.
   *
   * @return the expansion; {@link Expansion#NONE} if it stands where it was written, also as an
   *     argument of a macro
   */
  public Expansion expansion() {
    return expansion;
  }

  /**
   * Whether it is a name that is not replaced any more.
   *
   * @return {@code true} if it was come upon within what its own macro is replaced by
   */
  public boolean isFinal() {
    return (flags & FINAL) != 0;
  }

  /**
   * Why it is not certain that the token is there.
   *
   * @return the reason; {@link Doubt#NONE} if it is certain
   */
  public Doubt doubt() {
    return doubt;
  }

  /**
   * Whether white space or a comment stands before it.
   *
   * @return {@code true} also at the beginning of a line
   */
  public boolean hasSpaceBefore() {
    return (flags & (SPACE_BEFORE | STARTS_LINE)) != 0;
  }

  /**
   * Whether it is the first token of its line.
   *
   * @return {@code true} if it is
   */
  public boolean startsLine() {
    return (flags & STARTS_LINE) != 0;
  }

  /**
   * Whether it is a punctuator or keyword.
   *
   * @param punctuatorOrKeyword the text: a constant, or a text of a token
   * @return {@code false} also for a string with that text
   */
  @SuppressWarnings("ReferenceEquality") // Texts of names and punctuators are interned.
  public boolean is(String punctuatorOrKeyword) {
    if (kind == Kind.IDENTIFIER || kind == Kind.PUNCTUATOR) {
      return text == punctuatorOrKeyword;
    }
    return kind != Kind.STRING && kind != Kind.CHARACTER && text.equals(punctuatorOrKeyword);
  }

  /**
   * Whether it is a word of some class.
   *
   * @param classes bits of {@link WordClass}
   * @return {@code true} if it is of one of them
   */
  public boolean isWord(int classes) {
    return (identifier.classes() & classes) != 0;
  }

  /**
   * Whether it is a name or keyword.
   *
   * @return {@code true} if it is
   */
  public boolean isIdentifier() {
    return kind == Kind.IDENTIFIER;
  }

  /**
   * Whether it is the end of the text or of a directive.
   *
   * @return {@code true} if it is
   */
  public boolean isEnd() {
    return kind == Kind.END;
  }

  @Override
  public String toString() {
    return text;
  }
}
