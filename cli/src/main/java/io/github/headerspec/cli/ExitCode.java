package io.github.headerspec.cli;

import io.github.headerspec.derive.Status;

/** How a command ended. The number is what the shell sees. */
enum ExitCode {
  /** Done; nothing differs. */
  SUCCESS(0),
  /** Something differs. */
  DIFFERS(1),
  /** Something differs in a way that breaks users of the generated code. */
  BREAKS(2),
  /** A header, spec or page is not as it must be, or the result cannot be written. */
  INVALID_INPUT(3),
  /** The command line is wrong. */
  WRONG_USAGE(4),
  /** A bug in Headerspec. */
  BUG(5);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  static ExitCode of(Status status) {
    return switch (status) {
      case DONE -> SUCCESS;
      case DIFFERS -> DIFFERS;
      case BREAKS_USERS -> BREAKS;
      case INVALID_INPUT -> INVALID_INPUT;
      case WRONG_REQUEST -> WRONG_USAGE;
      case BUG -> BUG;
    };
  }
}
