package io.github.headerspec.compare;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.IntegerType;
import io.github.headerspec.spec.JavaNames;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Compares the constants of two versions of one enum. */
final class ConstantComparison {

  private final EnumSpec before;
  private final EnumSpec after;
  private final Findings findings;
  private final Map<String, ConstantSpec> oldOnes;
  private final Map<String, ConstantSpec> newOnes;

  ConstantComparison(EnumSpec before, EnumSpec after, Findings findings) {
    this.before = before;
    this.after = after;
    this.findings = findings;
    this.oldOnes = byName(before);
    this.newOnes = byName(after);
  }

  private static Map<String, ConstantSpec> byName(EnumSpec each) {
    Map<String, ConstantSpec> constants = new LinkedHashMap<>();
    each.constants().forEach(one -> constants.putIfAbsent(one.nativeName().value(), one));
    return constants;
  }

  /** What a header can say: names and values. */
  void compareFacts() {
    compareImpliedPrefix();
    compareEach(
        (old, constant) ->
            TextComparison.compareHeaderWords(
                constant.nativeName().value(), old.text(), constant.text(), findings));
    compareGone();
    // What a person decided about a constant counts more than what a header proposes.
    new RetiredComparison(before, oldOnes, newOnes, findings)
        .compareReuse(constant -> oldOnes.getOrDefault(constant.nativeName().value(), constant));
  }

  /** The constants that are there now: their values, and what else there is to compare. */
  private void compareEach(BiConsumer<ConstantSpec, ConstantSpec> further) {
    newOnes.forEach(
        (name, constant) -> {
          ConstantSpec old = oldOnes.get(name);
          if (old == null) {
            compareNew(constant);
          } else {
            compareValue(old, constant);
            further.accept(old, constant);
          }
        });
  }

  /** Everything that two specs can say. */
  void compareAll() {
    String oldPrefix = JavaNames.prefix(before);
    String newPrefix = JavaNames.prefix(after);
    comparePrefix(oldPrefix, newPrefix);
    compareEach(
        (old, constant) -> {
          compareJavaName(old, constant, oldPrefix, newPrefix);
          compareNature(old, constant);
          TextComparison.compare(
              constant.nativeName().value(), old.text(), constant.text(), findings);
        });
    compareGone();
    compareOrder();
    RetiredComparison retired = new RetiredComparison(before, oldOnes, newOnes, findings);
    retired.compare(after);
    retired.compareReuse(constant -> constant);
  }

  private void compareNew(ConstantSpec constant) {
    String name = constant.nativeName().value();
    boolean wasRetired =
        before.retired().stream().anyMatch(one -> one.nativeName().value().equals(name));
    String what =
        constant
            .aliasOf()
            .map(target -> "another name of " + target.value())
            .orElse("with value " + constant.value().value());
    findings.added(
        constant.aliasOf().isPresent() ? Rule.ALIAS_ADDED : Rule.CONSTANT_ADDED,
        name + (wasRetired ? ": back after it was retired, " : ": new, ") + what,
        constant.nativeName().position());
  }

  private void compareValue(ConstantSpec old, ConstantSpec now) {
    BigInteger was = old.value().value();
    BigInteger is = now.value().value();
    if (!was.equals(is) && !haveSameBits(was, is)) {
      String name = now.nativeName().value();
      findings.compare(Rule.CONSTANT_RENUMBERED, name, "value", old.value(), now.value());
    }
  }

  /** What only the type makes another number is told with the type. */
  private boolean haveSameBits(BigInteger was, BigInteger is) {
    IntegerType oldType = before.type().value();
    IntegerType newType = after.type().value();
    BigInteger modulus = BigInteger.ONE.shiftLeft(oldType.bits());
    return oldType != newType
        && oldType.bits() == newType.bits()
        && was.mod(modulus).equals(is.mod(modulus));
  }

  private void compareGone() {
    oldOnes.forEach(
        (name, constant) -> {
          if (!newOnes.containsKey(name)) {
            String message = name + ": gone; its value was " + constant.value().value();
            findings.removed(Rule.CONSTANT_REMOVED, message, constant.nativeName().position());
          }
        });
  }

  /** One entry for all constants that a prefix renames. */
  private void comparePrefix(String was, String is) {
    if (was.equals(is)) {
      findings.compare(
          Rule.PREFIX_CHANGED,
          after.nativeName().value(),
          "strip-prefix",
          before.stripPrefix(),
          after.stripPrefix());
      return;
    }
    report(was, is);
  }

  /**
   * Where no prefix is written, constants that go may leave the others with more in common. An
   * editor can write a prefix that was implied before, but not that there was none.
   */
  private void compareImpliedPrefix() {
    String was = JavaNames.prefix(before);
    List<String> names =
        newOnes.keySet().stream()
            .filter(
                name ->
                    Optional.ofNullable(oldOnes.get(name))
                        .flatMap(ConstantSpec::javaName)
                        .isEmpty())
            .toList();
    String is = JavaNames.commonPrefix(before.nativeName().value(), names);
    boolean renames =
        newOnes.values().stream().anyMatch(constant -> isRenamedByPrefix(constant, was, is));
    if (before.stripPrefix().isEmpty() && was.isEmpty() && renames) {
      report(was, is);
    }
  }

  private void report(String was, String is) {
    List<ConstantSpec> renamed =
        newOnes.values().stream().filter(constant -> isRenamedByPrefix(constant, was, is)).toList();
    String prefixes =
        after.nativeName().value() + ": " + findings.fromTo("prefix", shown(was), shown(is));
    String example =
        renamed.stream()
            .findFirst()
            .map(
                constant ->
                    "; this renames "
                        + renamed.size()
                        + (renamed.size() == 1 ? " constant: " : " constants, such as ")
                        + nameIn(constant, was)
                        + ", now "
                        + nameIn(constant, is))
            .orElse("");
    findings.changed(
        renamed.isEmpty() ? Rule.PREFIX_CHANGED : Rule.CONSTANTS_RENAMED,
        prefixes + example,
        before.stripPrefix().orElse(before.nativeName()).position(),
        after.stripPrefix().orElse(after.nativeName()).position());
  }

  private static String shown(String prefix) {
    return prefix.isEmpty() ? "none" : prefix;
  }

  private boolean isRenamedByPrefix(ConstantSpec now, String oldPrefix, String newPrefix) {
    ConstantSpec old = oldOnes.get(now.nativeName().value());
    return old != null
        && old.javaName().isEmpty()
        && now.javaName().isEmpty()
        && !nameIn(now, oldPrefix).equals(nameIn(now, newPrefix));
  }

  private static String nameIn(ConstantSpec constant, String prefix) {
    return JavaNames.constantName(constant, prefix);
  }

  private void compareJavaName(
      ConstantSpec old, ConstantSpec now, String oldPrefix, String newPrefix) {
    String was = nameIn(old, oldPrefix);
    String is = nameIn(now, newPrefix);
    if (!was.equals(is) && !isRenamedByPrefix(now, oldPrefix, newPrefix)) {
      findings.changed(
          Rule.CONSTANT_RENAMED,
          now.nativeName().value() + ": " + findings.fromTo("Java name", was, is),
          old.javaName().orElse(old.nativeName()).position(),
          now.javaName().orElse(now.nativeName()).position());
    }
  }

  /** What a constant becomes in Java. */
  private void compareNature(ConstantSpec old, ConstantSpec now) {
    String name = now.nativeName().value();
    boolean wasAlias = old.aliasOf().isPresent();
    boolean isAlias = now.aliasOf().isPresent();
    if (wasAlias && isAlias) {
      findings.compare(Rule.ALIAS_TARGET_CHANGED, name, "alias of", old.aliasOf(), now.aliasOf());
    } else if (isAlias) {
      now.aliasOf()
          .ifPresent(
              target ->
                  findings.changed(
                      Rule.CONSTANT_BECAME_ALIAS,
                      name + ": a constant before, now another name of " + target.value(),
                      old.nativeName().position(),
                      target.position()));
    } else if (wasAlias) {
      old.aliasOf()
          .ifPresent(
              target ->
                  findings.changed(
                      Rule.ALIAS_BECAME_CONSTANT,
                      name + ": another name of " + target.value() + " before, now a constant",
                      target.position(),
                      now.nativeName().position()));
    }
    if (old.isSentinel() != now.isSentinel()) {
      findings.changed(
          now.isSentinel() ? Rule.CONSTANT_BECAME_SENTINEL : Rule.SENTINEL_BECAME_CONSTANT,
          name
              + (now.isSentinel()
                  ? ": a constant before, now a sentinel"
                  : ": a sentinel before, now a constant"),
          old.role().map(Located::position).orElse(old.nativeName().position()),
          now.role().map(Located::position).orElse(now.nativeName().position()));
    }
  }

  private void compareOrder() {
    Findings.firstMoved(List.copyOf(oldOnes.keySet()), List.copyOf(newOnes.keySet()))
        .ifPresent(
            moved -> {
              ConstantSpec was = oldOnes.get(moved);
              ConstantSpec is = newOnes.get(moved);
              if (was != null && is != null) {
                findings.changed(
                    Rule.CONSTANTS_REORDERED,
                    after.nativeName().value()
                        + ": the constants are in another order, from "
                        + moved
                        + " on",
                    was.nativeName().position(),
                    is.nativeName().position());
              }
            });
  }
}
