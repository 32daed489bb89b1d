package io.github.headerspec.importer.preprocessor;

/**
 * Something in the header that the preprocessor complains about.
 *
 * @param kind what
 * @param offset where
 * @param argument what it is about, such as the name of a file
 */
public record Problem(Kind kind, int offset, String argument) {

  /** What is wrong. */
  public enum Kind {
    /** An included file is not there, or cannot be read. */
    INCLUDE_NOT_FOUND,
    /** A file includes itself, or files include one another without an end. */
    INCLUDE_LOOP,
    /** A condition is not understood. */
    CONDITION,
    /** An {@code #error} was reached. */
    ERROR_DIRECTIVE
  }
}
