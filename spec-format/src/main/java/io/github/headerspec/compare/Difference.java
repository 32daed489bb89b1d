package io.github.headerspec.compare;

import io.github.headerspec.spec.Diagnostic;
import java.util.Optional;

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
    Optional<Diagnostic.Place> after) {}
