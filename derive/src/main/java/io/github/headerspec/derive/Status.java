package io.github.headerspec.derive;

import io.github.headerspec.compare.Difference;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.Set;

/** How a task ended, from best to worst. */
public enum Status {
  /** Done; nothing differs. */
  DONE,
  /** Something differs. */
  DIFFERS,
  /** Something differs in a way that breaks users of the generated code. */
  BREAKS_USERS,
  /** A header, spec or page is not as it must be, or the result cannot be written. */
  INVALID_INPUT,
  /** The request contradicts itself or lacks something. */
  WRONG_REQUEST,
  /** A bug in Headerspec. */
  BUG;

  private static final Set<DiagnosticCode> OF_REQUESTS =
      Set.of(DiagnosticCode.WRONG_USAGE, DiagnosticCode.SAME_OUTPUT);

  /**
   * The worse one of two.
   *
   * @param other the other one
   * @return this or the other one
   */
  public Status orWorse(Status other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** How a task ends that an error has stopped. */
  static Status ofError(Diagnostic error) {
    return OF_REQUESTS.contains(error.code()) ? WRONG_REQUEST : INVALID_INPUT;
  }

  static Status ofDifferences(List<Difference> differences) {
    if (differences.isEmpty()) {
      return DONE;
    }
    return differences.stream().anyMatch(each -> each.rule().isBreaking()) ? BREAKS_USERS : DIFFERS;
  }
}
