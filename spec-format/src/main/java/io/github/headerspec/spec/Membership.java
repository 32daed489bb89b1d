package io.github.headerspec.spec;

import io.github.headerspec.diagnostic.Located;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which names of a header belong to an enum of its spec. All names may have {@code *} and {@code
 * ?}.
 *
 * @param match the names of a group, the most important first
 * @param also macros that belong to an enum beside its enumerators
 * @param except names that do not belong to it though {@code match} or {@code also} has them
 * @param ignored names that would belong to it and are not wanted
 */
public record Membership(
    List<Located<String>> match,
    List<Located<String>> also,
    List<Located<String>> except,
    List<Located<String>> ignored) {

  /** Nothing is said. */
  public static final Membership UNSAID =
      new Membership(List.of(), List.of(), List.of(), List.of());

  /**
   * Makes a membership.
   *
   * @param match the names of a group
   * @param also macros beside the enumerators
   * @param except names that do not belong to it
   * @param ignored names that are not wanted
   */
  public Membership {
    match = List.copyOf(match);
    also = List.copyOf(also);
    except = List.copyOf(except);
    ignored = List.copyOf(ignored);
  }

  /**
   * What is searched for in the header.
   *
   * @return the patterns of {@code match}, or of {@code also}
   */
  public List<String> patterns() {
    return Stream.concat(match.stream(), also.stream()).map(Located::value).toList();
  }

  /**
   * Whether a name is left out.
   *
   * @param name the name
   * @return {@code true} if {@code except} or {@code ignored} has it
   */
  public boolean leavesOut(String name) {
    return isMatched(except, name) || ignores(name);
  }

  /**
   * Whether a name is not wanted.
   *
   * @param name the name
   * @return {@code true} if {@code ignored} has it
   */
  public boolean ignores(String name) {
    return isMatched(ignored, name);
  }

  private static boolean isMatched(List<Located<String>> patterns, String name) {
    return patterns.stream().anyMatch(pattern -> NamePattern.matches(pattern.value(), name));
  }
}
