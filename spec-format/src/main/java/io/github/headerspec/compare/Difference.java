package io.github.headerspec.compare;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.PlainText;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One fact that is not the same on both sides.
 *
 * @param rule what kind of difference
 * @param message the difference in one line
 * @param before where the fact was; empty if it is new
 * @param after where the fact is now; empty if it is gone
 */
public record Difference(
    Rule rule,
    String message,
    Optional<Diagnostic.Place> before,
    Optional<Diagnostic.Place> after) {

  /**
   * The difference as people read it.
   *
   * <pre>
   * vsmgmt.yaml:64:16: breaking: VSS_X: value 4 in the spec, 5 in the header (vsmgmt.h:31:3) [constant-renumbered]
   * </pre>
   *
   * @return one line, without a line end
   */
  public String render() {
    String first =
        Stream.of(before, after)
            .flatMap(Optional::stream)
            .findFirst()
            .map(Difference::shown)
            .orElse("");
    String second =
        before.isPresent() ? after.map(place -> " (" + shown(place) + ")").orElse("") : "";
    return (first.isEmpty() ? "" : first + ": ")
        + (rule.isBreaking() ? "breaking: " : "")
        + message
        + second
        + " ["
        + rule.id()
        + "]";
  }

  private static String shown(Diagnostic.Place place) {
    return PlainText.visible(place.source().name())
        + ":"
        + place.position().line()
        + ":"
        + place.position().column();
  }
}
