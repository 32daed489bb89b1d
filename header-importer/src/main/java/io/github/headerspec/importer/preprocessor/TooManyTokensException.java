package io.github.headerspec.importer.preprocessor;

/** A text that its macros make larger than any header is. */
public final class TooManyTokensException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyTokensException(Throwable cause) {
    super(cause);
  }
}
