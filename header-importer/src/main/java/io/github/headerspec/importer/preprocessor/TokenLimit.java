package io.github.headerspec.importer.preprocessor;

/**
 * How much a text may become. A few lines of macros, each of which uses the one before it twice,
 * are more tokens than there is memory for; so are files that include one another twice.
 */
final class TokenLimit {

  /**
   * Beyond what the files themselves can have. Macros make hundreds of thousands of the largest
   * headers.
   */
  static final int MAX_MILLIONS = 2;

  private long remaining = MAX_MILLIONS * 1_000_000L;

  /** Allows for the tokens of a file that is read for the first time. */
  void admit(int length) {
    remaining += length;
  }

  /**
   * Counts tokens.
   *
   * @throws TooManyTokensException if there are too many
   */
  void count(int tokens) {
    remaining -= tokens;
    if (remaining < 0) {
      throw new TooManyTokensException();
    }
  }

  /**
   * Checks how deep arguments and questions are in one another.
   *
   * @throws TooDeepException if they are deeper than people write
   */
  void requireDepth(int depth) {
    if (depth > MacroExpander.MAX_DEPTH) {
      throw new TooDeepException();
    }
  }
}
