package io.github.headerspec.annotations;

/** What the generated code does with native values that the spec does not name. */
public enum UnknownValues {

  /** As the spec says for each enum; {@link #REJECT} where it says nothing. */
  AS_SPECIFIED,

  /**
   * {@code of} throws, {@code find} is empty and {@code ofOrElse} returns the caller's choice. No
   * further type is generated.
   */
  REJECT,

  /**
   * As {@link #REJECT}, and beside the enum a sealed interface is generated, named after the enum
   * with {@code Value} at its end, whose {@code of} never fails and keeps unknown values.
   */
  KEEP
}
