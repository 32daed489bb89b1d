package io.github.headerspec.importer.preprocessor;

/** Macros and includes make too much of a header. */
public final class TooManyTokensException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** How many millions of tokens there may be beyond what the files themselves have. */
  public static final int MAX_MILLIONS = TokenLimit.MAX_MILLIONS;

  TooManyTokensException() {
    super("too many tokens", null, false, false);
  }
}
