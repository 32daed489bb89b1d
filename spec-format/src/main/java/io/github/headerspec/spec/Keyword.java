package io.github.headerspec.spec;

/** A value that the format spells as one of a few words. */
public interface Keyword {

  /**
   * The word in a spec.
   *
   * @return the word, in lower case
   */
  String word();
}
