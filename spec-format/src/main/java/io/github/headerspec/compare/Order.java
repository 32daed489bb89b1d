package io.github.headerspec.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares the order of what two lists have in common. */
final class Order {

  private Order() {}

  /** The first name of the second list that is not where it is in the first. */
  static Optional<String> firstMoved(List<String> before, List<String> after) {
    List<String> was = common(before, after);
    List<String> is = common(after, before);
    for (int i = 0; i < is.size(); i++) {
      if (!is.get(i).equals(was.get(i))) {
        return Optional.of(is.get(i));
      }
    }
    return Optional.empty();
  }

  private static List<String> common(List<String> names, List<String> others) {
    Set<String> known = new HashSet<>(others);
    return names.stream().filter(known::contains).distinct().toList();
  }
}
