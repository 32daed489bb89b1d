package io.github.headerspec.compare;

import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which enum of one spec is which of another.
 *
 * <p>Enums with a name are the same if their names are. The name of a group of macros or of an enum
 * without a name is a person's choice: where the names differ, groups with the same {@code match}
 * are the same, and enums without a name that have a constant in common.
 */
public final class EnumMatches {

  private final Map<String, EnumSpec> beforeByAfter = new HashMap<>();
  private final List<EnumSpec> onlyBefore;

  private EnumMatches(Spec before, Spec after) {
    Map<String, EnumSpec> left = new LinkedHashMap<>();
    before.enums().forEach(each -> left.putIfAbsent(name(each), each));
    List<EnumSpec> unmatched = new ArrayList<>();
    for (EnumSpec each : after.enums()) {
      EnumSpec same = left.remove(name(each));
      if (same == null) {
        unmatched.add(each);
      } else {
        beforeByAfter.put(name(each), same);
      }
    }
    for (EnumSpec each : unmatched) {
      Optional<EnumSpec> same =
          left.values().stream().filter(other -> isSameWithOtherName(other, each)).findFirst();
      same.ifPresent(
          other -> {
            left.remove(name(other));
            beforeByAfter.put(name(each), other);
          });
    }
    this.onlyBefore = List.copyOf(left.values());
  }

  /**
   * Finds out which enums are the same.
   *
   * @param before one spec
   * @param after the other
   * @return the pairs
   */
  public static EnumMatches of(Spec before, Spec after) {
    return new EnumMatches(before, after);
  }

  /**
   * The counterpart of an enum.
   *
   * @param after an enum of the second spec
   * @return the same enum in the first spec; empty if it is new
   */
  public Optional<EnumSpec> before(EnumSpec after) {
    return Optional.ofNullable(beforeByAfter.get(name(after)));
  }

  /**
   * What is gone.
   *
   * @return the enums of the first spec that the second does not have, in the order of the first
   */
  public List<EnumSpec> onlyBefore() {
    return onlyBefore;
  }

  private static boolean isSameWithOtherName(EnumSpec one, EnumSpec other) {
    if (one.origin() != other.origin()) {
      return false;
    }
    return switch (one.origin()) {
      case ENUM -> false;
      case MACROS, CONSTANTS ->
          !one.members().match().isEmpty()
              && one.members().patterns().equals(other.members().patterns());
      case ANONYMOUS -> {
        Set<String> names = new HashSet<>();
        one.constants().forEach(constant -> names.add(constant.nativeName().value()));
        yield other.constants().stream()
            .map(ConstantSpec::nativeName)
            .anyMatch(name -> names.contains(name.value()));
      }
    };
  }

  private static String name(EnumSpec each) {
    return each.nativeName().value();
  }
}
