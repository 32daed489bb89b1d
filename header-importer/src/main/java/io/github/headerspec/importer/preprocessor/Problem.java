package io.github.headerspec.importer.preprocessor;

/**
 * Something that a compiler would complain about.
 *
 * @param kind what
 * @param offset where in the header, or where the header includes the file with the problem
 * @param inHeader whether the problem is in the header itself
 * @param argument what it is about, such as the name of a file
 */
public record Problem(Kind kind, int offset, boolean inHeader, String argument) {

  /** What is wrong. */
  public enum Kind {
    /** An included file is not there. */
    INCLUDE_NOT_FOUND,
    /** Files include one another without an end. */
    INCLUDE_LOOP,
    /** A condition cannot be evaluated; what depends on it is left out. */
    CONDITION,
    /** The header says {@code #error}. */
    ERROR_DIRECTIVE,
    /** The arguments of a macro do not end. */
    UNTERMINATED_USE
  }
}
