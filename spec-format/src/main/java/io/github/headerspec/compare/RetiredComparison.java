package io.github.headerspec.compare;

import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.EnumSpec;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Compares what is known of constants that were here once with what is here now. */
final class RetiredComparison {

  private final EnumSpec before;
  private final Map<String, ConstantSpec> oldOnes;
  private final Map<String, ConstantSpec> newOnes;
  private final Findings findings;

  RetiredComparison(
      EnumSpec before,
      Map<String, ConstantSpec> oldOnes,
      Map<String, ConstantSpec> newOnes,
      Findings findings) {
    this.before = before;
    this.oldOnes = oldOnes;
    this.newOnes = newOnes;
    this.findings = findings;
  }

  /** What retiring a constant says is told already: the constant is gone. */
  void compare(EnumSpec after) {
    Map<String, EnumSpec.Retired> was = retiredByName(before);
    Map<String, EnumSpec.Retired> is = retiredByName(after);
    is.forEach(
        (name, retired) -> {
          EnumSpec.Retired old = was.get(name);
          if (old != null) {
            findings.compare(
                Rule.RETIRED_CHANGED, name, "value when retired", old.value(), retired.value());
          } else if (!oldOnes.containsKey(name)) {
            findings.added(
                Rule.RETIRED_CHANGED, name + ": retired now", retired.nativeName().position());
          }
        });
    was.forEach(
        (name, retired) -> {
          if (!is.containsKey(name) && !newOnes.containsKey(name)) {
            findings.removed(
                Rule.RETIRED_CHANGED,
                name + ": no longer known to be retired",
                retired.nativeName().position());
          }
        });
  }

  /**
   * A value that meant something else once.
   *
   * @param decided what says whether a constant is an alias or a sentinel
   */
  void compareReuse(UnaryOperator<ConstantSpec> decided) {
    Set<String> back = new HashSet<>(newOnes.keySet());
    Map<BigInteger, String> owners = new HashMap<>();
    before.retired().stream()
        .filter(retired -> !back.contains(retired.nativeName().value()))
        .forEach(
            retired ->
                retired
                    .value()
                    .ifPresent(
                        value -> owners.putIfAbsent(value.value(), retired.nativeName().value())));
    for (ConstantSpec constant : newOnes.values()) {
      ConstantSpec nature = decided.apply(constant);
      boolean plain = nature.aliasOf().isEmpty() && !nature.isSentinel();
      Optional<String> owner =
          Optional.ofNullable(owners.get(constant.value().value())).filter(name -> plain);
      owner.ifPresent(
          name ->
              findings.added(
                  Rule.RETIRED_VALUE_REUSED,
                  constant.nativeName().value()
                      + ": its value "
                      + constant.value().value()
                      + " was that of "
                      + name
                      + ", which is retired",
                  constant.value().position()));
    }
  }

  private static Map<String, EnumSpec.Retired> retiredByName(EnumSpec each) {
    return each.retired().stream()
        .collect(
            Collectors.toMap(
                retired -> retired.nativeName().value(),
                retired -> retired,
                (one, other) -> one,
                LinkedHashMap::new));
  }
}
