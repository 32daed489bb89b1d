package io.github.headerspec.importer.preprocessor;

/** Uses of macros are nested deeper than can be read. */
public final class TooDeepException extends RuntimeException {

  private static final long serialVersionUID = 1;

  TooDeepException() {
    super("nested too deep", null, false, false);
  }
}
