package io.github.headerspec.diagnostic;

import java.util.Locale;

/** How much a diagnostic matters. */
public enum Severity {
  /** Something is wrong: what it is about is not done. */
  ERROR,
  /** Something that people should know: everything is done nevertheless. */
  WARNING;

  /**
   * The word in a rendered diagnostic.
   *
   * @return the word, in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
