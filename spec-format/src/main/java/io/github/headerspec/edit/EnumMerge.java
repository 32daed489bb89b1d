package io.github.headerspec.edit;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.JavaNames;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a spec is to say about an enum after it has met the header: names and values are the
 * header's, decisions are the spec's, and what is new gets what the header proposes.
 *
 * @param constants the constants of the header in its order
 * @param gone the constants that only the spec has
 * @param ownValues the values that belong to one constant each, and therefore to no retired one
 * @param stripPrefix the prefix to be written; empty if there is one, or none that can be
 */
record EnumMerge(
    List<MergedConstant> constants,
    List<ConstantSpec> gone,
    Set<BigInteger> ownValues,
    Optional<String> stripPrefix) {

  /** Nothing is decided yet. */
  static EnumMerge ofNew(EnumSpec header) {
    List<MergedConstant> merged = withAliases(natures(Map.of(), header));
    List<String> names =
        merged.stream()
            .filter(constant -> !constant.isSentinel())
            .map(MergedConstant::name)
            .toList();
    String prefix = JavaNames.commonPrefix(header.nativeName().value(), names);
    return of(
        ProposedNames.of(merged, prefix),
        List.of(),
        Optional.of(prefix).filter(some -> !some.isEmpty()));
  }

  static EnumMerge of(EnumSpec old, EnumSpec header) {
    Map<String, ConstantSpec> decided = new LinkedHashMap<>();
    old.constants().forEach(constant -> decided.put(constant.nativeName().value(), constant));
    List<MergedConstant> merged = withAliases(natures(decided, header));
    merged.forEach(constant -> decided.remove(constant.name()));
    Optional<String> pinned = old.stripPrefix().isPresent() ? Optional.empty() : pin(old, merged);
    String prefix =
        old.stripPrefix()
            .map(Located::value)
            .or(() -> pinned)
            .orElseGet(() -> implied(old, merged));
    return of(ProposedNames.of(merged, prefix), List.copyOf(decided.values()), pinned);
  }

  private static EnumMerge of(
      List<MergedConstant> merged, List<ConstantSpec> gone, Optional<String> stripPrefix) {
    Set<BigInteger> ownValues =
        merged.stream()
            .filter(MergedConstant::isPlain)
            .map(constant -> constant.header().value().value())
            .collect(Collectors.toSet());
    return new EnumMerge(merged, gone, ownValues, stripPrefix);
  }

  /** What people decided, else what the header proposes. */
  private static List<MergedConstant> natures(Map<String, ConstantSpec> decided, EnumSpec header) {
    List<MergedConstant> merged = new ArrayList<>();
    for (ConstantSpec constant : header.constants()) {
      Optional<ConstantSpec> old = Optional.ofNullable(decided.get(constant.nativeName().value()));
      ConstantSpec nature = old.orElse(constant);
      Optional<String> aliasOf = nature.aliasOf().map(Located::value);
      merged.add(new MergedConstant(constant, old, aliasOf, nature.isSentinel(), Optional.empty()));
    }
    if (merged.stream().allMatch(MergedConstant::isSentinel)) {
      // An enum of sentinels only is none; so the proposal cannot be right.
      merged.replaceAll(
          each ->
              each.old().isPresent()
                  ? each
                  : new MergedConstant(
                      each.header(), each.old(), each.aliasOf(), false, each.javaName()));
    }
    return merged;
  }

  /** Aliases that are none any more lose their target, and what shares a value becomes an alias. */
  private static List<MergedConstant> withAliases(List<MergedConstant> natures) {
    Map<String, BigInteger> values = new HashMap<>();
    natures.forEach(each -> values.put(each.name(), each.header().value().value()));
    List<MergedConstant> merged = new ArrayList<>(natures);
    merged.replaceAll(
        each ->
            each.withAlias(
                each.aliasOf()
                    .filter(target -> !target.equals(each.name()))
                    .filter(target -> each.header().value().value().equals(values.get(target)))));
    Map<BigInteger, String> owners = new HashMap<>();
    // What is in the spec already keeps its value, so that its Java constant stays one.
    merged.stream()
        .filter(each -> each.isPlain() && each.old().isPresent())
        .forEach(each -> owners.putIfAbsent(each.header().value().value(), each.name()));
    merged.stream()
        .filter(MergedConstant::isPlain)
        .forEach(each -> owners.putIfAbsent(each.header().value().value(), each.name()));
    merged.replaceAll(
        each ->
            each.isPlain()
                ? each.withAlias(
                    Optional.ofNullable(owners.get(each.header().value().value()))
                        .filter(owner -> !owner.equals(each.name())))
                : each);
    return merged;
  }

  /**
   * The prefix that was implied and would be no longer: it has to be written now, or all constants
   * would get other Java names.
   */
  private static Optional<String> pin(EnumSpec old, List<MergedConstant> merged) {
    String prefix = JavaNames.prefix(old);
    boolean needed =
        !prefix.equals(implied(old, merged))
            && merged.stream()
                .flatMap(constant -> constant.old().stream())
                .anyMatch(
                    constant ->
                        constant.javaName().isEmpty()
                            && constant.nativeName().value().startsWith(prefix));
    return Optional.of(prefix).filter(some -> needed && !some.isEmpty());
  }

  private static String implied(EnumSpec old, List<MergedConstant> merged) {
    return JavaNames.commonPrefix(
        old.nativeName().value(),
        merged.stream()
            .filter(constant -> constant.old().flatMap(ConstantSpec::javaName).isEmpty())
            .map(MergedConstant::name)
            .toList());
  }
}
