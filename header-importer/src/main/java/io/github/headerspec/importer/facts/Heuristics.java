package io.github.headerspec.importer.facts;

import io.github.headerspec.spec.EnumSpec.Kind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the constants of an enum seem to be. A person can overrule all of it in the spec; see {@code
 * docs/derive.md} for the rules.
 */
final class Heuristics {

  private static final Pattern FORCES_THE_SIZE =
      Pattern.compile(
          "(?i).*_(FORCE_?(DWORD|U?INT|U?LONG)?_?(8|16|32|64)?(_?BITS?)?|MAX_ENUM(_[A-Z0-9]+)?)");
  private static final Pattern MAXIMUM = Pattern.compile("(?i).*_MAX(IMUM)?");
  private static final BigInteger HUGE = BigInteger.valueOf(0x7fffffff);

  private Heuristics() {}

  /**
   * A constant as far as it matters here.
   *
   * @param name its native name
   * @param value its value
   * @param explicit whether the header writes its value
   * @param rank how late it is named in its group, from 0
   */
  record Item(String name, BigInteger value, boolean explicit, int rank) {}

  /** Which constants are sentinels. */
  static Set<String> sentinels(List<Item> items) {
    Set<String> sentinels = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      boolean last = i == items.size() - 1;
      if (FORCES_THE_SIZE.matcher(item.name()).matches()
          || (last && i > 0 && isEnd(items.get(i - 1), item))) {
        sentinels.add(item.name());
      }
    }
    return sentinels.size() == items.size() ? Set.of() : sentinels;
  }

  private static boolean isEnd(Item before, Item last) {
    boolean huge = last.value().equals(HUGE) && before.value().compareTo(HUGE) < 0;
    boolean next = last.value().equals(before.value().add(BigInteger.ONE));
    return huge || (MAXIMUM.matcher(last.name()).matches() && next && !last.explicit());
  }

  /** Of which constant each constant is another name: of the one that is named first. */
  static Map<String, String> aliases(List<Item> items, Set<String> sentinels) {
    Map<BigInteger, String> first = new HashMap<>();
    Map<String, String> aliases = new HashMap<>();
    for (Item item : items.stream().sorted(Comparator.comparingInt(Item::rank)).toList()) {
      if (!sentinels.contains(item.name())) {
        String earlier = first.putIfAbsent(item.value(), item.name());
        if (earlier != null) {
          aliases.put(item.name(), earlier);
        }
      }
    }
    return aliases;
  }

  /** Whether the constants are bits that are combined. */
  static Kind kind(List<Item> items, Set<String> sentinels, boolean flagOperators) {
    if (flagOperators) {
      return Kind.FLAGS;
    }
    List<BigInteger> values = new ArrayList<>();
    for (Item item : items) {
      if (!sentinels.contains(item.name())) {
        if (!item.explicit() || item.value().signum() < 0) {
          return Kind.ENUM;
        }
        values.add(item.value());
      }
    }
    return areFlags(new HashSet<>(values)) ? Kind.FLAGS : Kind.ENUM;
  }

  private static boolean areFlags(Set<BigInteger> values) {
    BigInteger bits =
        values.stream()
            .filter(value -> value.bitCount() == 1)
            .reduce(BigInteger.ZERO, BigInteger::or);
    long unions = values.stream().filter(value -> value.bitCount() > 1).count();
    boolean allOfBits = values.stream().allMatch(value -> value.andNot(bits).signum() == 0);
    return bits.bitCount() >= 3 && unions <= bits.bitCount() && allOfBits && !isRow(values);
  }

  /** 1, 2, 3, 4: somebody counts. */
  private static boolean isRow(Set<BigInteger> values) {
    Optional<BigInteger> least = values.stream().min(BigInteger::compareTo);
    Optional<BigInteger> greatest = values.stream().max(BigInteger::compareTo);
    return least.isPresent()
        && greatest.isPresent()
        && greatest.get().subtract(least.get()).intValue() == values.size() - 1;
  }
}
