package io.github.headerspec.processor;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The paths under which a spec may be looked up: relative ones that stay below where they begin.
 */
final class SpecPath {

  private static final Set<String> NO_NAMES = Set.of("", ".", "..");

  private SpecPath() {}

  /** Why a path is refused, if it is. */
  static Optional<Diagnostic> refusal(String path) {
    return reason(path)
        .map(
            reason ->
                Diagnostic.of(
                    DiagnosticCode.SPEC_PATH_REFUSED,
                    List.of(),
                    "write a relative path such as \"vsmgmt.yaml\"; for specs in another folder,"
                        + " compile with -A"
                        + SpecLocator.OPTION
                        + "=<folder>",
                    path,
                    reason));
  }

  private static Optional<String> reason(String path) {
    if (path.isBlank()) {
      return Optional.of("it is empty");
    }
    if (path.indexOf('\\') >= 0) {
      return Optional.of("its parts must be separated by /");
    }
    if (path.startsWith("/") || path.indexOf(':') >= 0) {
      return Optional.of("it is not relative");
    }
    if (path.codePoints().anyMatch(Character::isISOControl)) {
      return Optional.of("it has a control character");
    }
    List<String> parts = Arrays.asList(path.split("/", -1));
    return parts.stream()
        .filter(NO_NAMES::contains)
        .findFirst()
        .map(part -> part.isEmpty() ? "it has an empty part" : "it has the part '" + part + "'");
  }
}
