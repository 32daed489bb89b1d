package io.github.headerspec.importer.constant;

import io.github.headerspec.diagnostic.Position;

/** What comes out of an expression. */
public sealed interface Evaluation {

  /**
   * A value that is certain.
   *
   * @param constant the value and its type
   */
  record Known(Constant constant) implements Evaluation {}

  /**
   * No value is certain.
   *
   * @param reason why, for people: the end of a sentence that begins with "the value is not
   *     certain: "
   * @param help what people can do about it
   * @param position where in the header
   */
  record Refused(String reason, String help, Position position) implements Evaluation {}
}
