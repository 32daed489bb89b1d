package io.github.headerspec.importer.source;

/**
 * The macros that a token is not replaced by any more, because it came out of them: the "hide set"
 * of Dave Prosser's algorithm.
 */
public final class HideSet {

  /** No macro is hidden. */
  public static final HideSet EMPTY = new HideSet();

  private final Identifier macro;
  private final HideSet others;
  private final int size;

  private HideSet() {
    this.macro = Identifier.NONE;
    this.others = this;
    this.size = 0;
  }

  private HideSet(Identifier macro, HideSet others) {
    this.macro = macro;
    this.others = others;
    this.size = others.size + 1;
  }

  /**
   * Whether a macro is hidden.
   *
   * @param name the name of the macro
   * @return {@code true} if it is in the set
   */
  public boolean has(Identifier name) {
    for (HideSet set = this; set != EMPTY; set = set.others) {
      if (set.macro == name) {
        return true;
      }
    }
    return false;
  }

  /**
   * The set with one macro more.
   *
   * @param name the name of the macro
   * @return a set that has it
   */
  public HideSet with(Identifier name) {
    return has(name) ? this : new HideSet(name, this);
  }

  /**
   * The macros of either set.
   *
   * @param other another set
   * @return a set that has all of both
   */
  public HideSet union(HideSet other) {
    if (isMadeFrom(other)) {
      return this;
    }
    if (other.isMadeFrom(this)) {
      return other;
    }
    HideSet union = this;
    for (HideSet set = other; set != EMPTY; set = set.others) {
      union = union.with(set.macro);
    }
    return union;
  }

  /**
   * The macros of both sets.
   *
   * @param other another set
   * @return a set that has what both have
   */
  public HideSet intersection(HideSet other) {
    if (isMadeFrom(other)) {
      return other;
    }
    if (other.isMadeFrom(this)) {
      return this;
    }
    HideSet both = EMPTY;
    for (HideSet set = this; set != EMPTY; set = set.others) {
      both = other.has(set.macro) ? both.with(set.macro) : both;
    }
    return both;
  }

  /**
   * Whether this is another set with more macros, as in a chain of macros that use one another: the
   * work would grow with the third power of its length otherwise.
   */
  private boolean isMadeFrom(HideSet other) {
    HideSet set = this;
    while (set.size > other.size) {
      set = set.others;
    }
    return set == other;
  }
}
