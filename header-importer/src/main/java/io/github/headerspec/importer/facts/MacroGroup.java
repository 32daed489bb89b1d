package io.github.headerspec.importer.facts;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.spec.CIdentifier;
import io.github.headerspec.spec.EnumSpec.Origin;
import io.github.headerspec.spec.IntegerType;
import io.github.headerspec.spec.Membership;
import io.github.headerspec.spec.NamePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A group of macros or constants that is asked for, or macros that join an enum.
 *
 * @param name the name that the spec gives to the group, or the native name of the enum
 * @param origin what is gathered: macros, or constants; or that macros join an enum
 * @param patterns their names, with {@code *} and {@code ?}, the most important first
 * @param members what the spec says about its members
 * @param type the type that a person chose; empty for the first that holds all values
 */
public record MacroGroup(
    String name,
    Origin origin,
    List<String> patterns,
    Membership members,
    Optional<IntegerType> type) {

  private MacroGroup(String name, Membership members) {
    this(name, Origin.MACROS, members.patterns(), members, Optional.empty());
  }

  /**
   * A group as it is written in an option, as in {@code A_*,B,!A_B_*=NAME}.
   *
   * @param text the names of the macros, those that do not belong to it behind an exclamation mark,
   *     and the name of the group
   * @return the group; empty if the text has another form
   */
  public static Optional<MacroGroup> parse(String text) {
    int split = text.indexOf('=');
    List<Located<String>> match = new ArrayList<>();
    List<Located<String>> except = new ArrayList<>();
    for (String each : text.substring(0, Math.max(split, 0)).split(",", -1)) {
      boolean excepted = each.startsWith("!");
      String name = excepted ? each.substring(1) : each;
      if (name.isBlank()) {
        return Optional.empty();
      }
      (excepted ? except : match).add(new Located<>(name, Position.START));
    }
    return match.isEmpty() || split == text.length() - 1
        ? Optional.empty()
        : Optional.of(
            new MacroGroup(
                text.substring(split + 1), new Membership(match, List.of(), except, List.of())));
  }

  /**
   * The same group, of constants instead of macros.
   *
   * @return the group
   */
  public MacroGroup ofConstants() {
    return new MacroGroup(name, Origin.CONSTANTS, patterns, members, type);
  }

  /** Whether an enum of the header has the macros. */
  boolean joinsEnum() {
    return !origin.isGroup();
  }

  /**
   * The group as {@link #parse} reads it.
   *
   * @return the names of its macros and its own
   */
  public String text() {
    return Stream.concat(
                members.match().stream().map(Located::value),
                members.except().stream().map(each -> "!" + each.value()))
            .collect(Collectors.joining(","))
        + "="
        + name;
  }

  /**
   * The first pattern that has a macro.
   *
   * @param macro the macro's name
   * @return the index of the pattern; empty if the macro does not belong to the group
   */
  OptionalInt rank(String macro) {
    for (int i = 0; i < patterns.size(); i++) {
      if (NamePattern.matches(patterns.get(i), macro)) {
        return members.leavesOut(macro) ? OptionalInt.empty() : OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** How exactly the group names a macro: the characters of its longest pattern that are given. */
  int exactness(String macro) {
    return patterns.stream()
        .filter(pattern -> NamePattern.matches(pattern, macro))
        .mapToInt(
            pattern ->
                isName(pattern)
                    ? Integer.MAX_VALUE
                    : (int) pattern.chars().filter(c -> c != '*' && c != '?').count())
        .max()
        .orElse(-1);
  }

  /** Whether the macro is named, and not only matched. */
  boolean names(String macro) {
    return patterns.contains(macro);
  }

  private static boolean isName(String pattern) {
    return CIdentifier.isValid(pattern);
  }
}
