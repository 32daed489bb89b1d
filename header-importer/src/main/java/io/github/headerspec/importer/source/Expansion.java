package io.github.headerspec.importer.source;

/** One replacement of a macro by what it stands for. */
public final class Expansion {

  /** Of tokens that stand where they were written. */
  public static final Expansion NONE = new Expansion();

  private final Token use;
  private final Token end;

  @SuppressWarnings("NullAway") // Only this one has no tokens; whoever asks it for one is wrong.
  private Expansion() {
    this.use = null;
    this.end = null;
  }

  /**
   * Makes the expansion of a macro.
   *
   * @param use the macro's name where it is used
   * @param end the parenthesis that ends its arguments; the name if it has none
   */
  public Expansion(Token use, Token end) {
    this.use = use;
    this.end = end;
  }

  /**
   * The macro's name where it is used.
   *
   * @return the token, which may itself come out of a macro
   */
  public Token use() {
    return use;
  }

  /**
   * The last token of the use.
   *
   * @return the parenthesis that ends the arguments; the name if there are none
   */
  public Token end() {
    return end;
  }

  /**
   * The expansion of the macro that a file uses and that led to this one.
   *
   * @return this one, if the file itself uses its macro
   */
  public Expansion outermost() {
    Expansion outer = this;
    while (outer.use.expansion() != NONE) {
      outer = outer.use.expansion();
    }
    return outer;
  }
}
