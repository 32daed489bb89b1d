package io.github.headerspec.read;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.diagnostic.DiagnosticCollector;
import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.IntegerType;
import io.github.headerspec.spec.Spec;
import io.github.headerspec.spec.SpecFormat;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the facts of a spec with each other. */
public final class SpecChecker {

  /** A suggestion compares a name with all others of the enum, of which there may be very many. */
  private static final int MAX_COMPARISONS = SpecFormat.MAX_CONSTANTS;

  private static final int MAX_NAMES_IN_HELP = 5;

  private final DiagnosticCollector report;
  private int comparisons;

  private SpecChecker(DiagnosticCollector report) {
    this.report = report;
  }

  /**
   * Checks a spec.
   *
   * @param spec the spec
   * @return the same spec and all mistakes in it
   */
  public static Checked<Spec> check(Spec spec) {
    DiagnosticCollector report = new DiagnosticCollector(spec.text());
    SpecChecker checker = new SpecChecker(report);
    Map<String, Position> names = new HashMap<>();
    for (EnumSpec each : spec.enums()) {
      checker.checkName(names, each.nativeName());
      checker.checkEnum(each);
    }
    return report.with(Optional.of(spec));
  }

  private void checkEnum(EnumSpec each) {
    Map<String, ConstantSpec> byName = new LinkedHashMap<>();
    Map<String, Position> positions = new HashMap<>();
    for (ConstantSpec constant : each.constants()) {
      if (checkName(positions, constant.nativeName())) {
        byName.put(constant.nativeName().value(), constant);
        checkRange(each.type().value(), constant.value());
      }
    }
    Set<String> circular = checkCycles(byName);
    byName.values().stream()
        .filter(constant -> !circular.contains(constant.nativeName().value()))
        .forEach(constant -> checkAlias(each, constant, byName));
    // An alias has the value of another constant, and a sentinel may have that of any.
    List<ConstantSpec> plain =
        byName.values().stream()
            .filter(constant -> constant.aliasOf().isEmpty() && !constant.isSentinel())
            .filter(constant -> each.type().value().holds(constant.value().value()))
            .toList();
    boolean onlySentinels =
        !byName.isEmpty() && byName.values().stream().allMatch(ConstantSpec::isSentinel);
    if (onlySentinels && each.unreadable().isEmpty()) {
      report.add(
          DiagnosticCode.NO_CONSTANTS,
          each.nativeName().position(),
          "leave out 'role: sentinel' where a constant is a value of its own",
          each.nativeName().value());
    }
    checkValues(plain);
    checkRetired(each, byName, plain);
    checkPrefix(each);
  }

  private boolean checkName(Map<String, Position> seen, Located<String> name) {
    Position first = seen.putIfAbsent(name.value(), name.position());
    if (first != null) {
      report.add(
          DiagnosticCode.DUPLICATE_NATIVE_NAME,
          name.position(),
          "delete one of the two",
          name.value(),
          first.line());
    }
    return first == null;
  }

  private void checkRange(IntegerType type, Located<BigInteger> value) {
    if (!type.holds(value.value())) {
      report.add(
          DiagnosticCode.VALUE_OUT_OF_RANGE,
          value.position(),
          "correct the value, or the type of the enum",
          value.value(),
          type.word(),
          type.min(),
          type.max());
    }
  }

  /**
   * Reports each cycle of aliases once, at the constant of it that comes first.
   *
   * @return the names of all constants that are in a cycle; those that only lead into one are not
   */
  private Set<String> checkCycles(Map<String, ConstantSpec> byName) {
    Set<String> circular = new HashSet<>();
    Set<String> followed = new HashSet<>();
    for (String start : byName.keySet()) {
      Set<String> path = new LinkedHashSet<>();
      String name = start;
      while (byName.containsKey(name) && !followed.contains(name) && path.add(name)) {
        name = byName.get(name).aliasOf().map(Located::value).orElse("");
      }
      followed.addAll(path);
      if (path.contains(name)) {
        String closing = name;
        List<String> cycle = path.stream().dropWhile(link -> !link.equals(closing)).toList();
        circular.addAll(cycle);
        cycle.stream()
            .map(byName::get)
            .min(Comparator.comparing(constant -> constant.nativeName().position()))
            .ifPresent(constant -> reportCycle(constant, cycle));
      }
    }
    return circular;
  }

  private void reportCycle(ConstantSpec first, List<String> cycle) {
    String some =
        cycle.stream().sorted().limit(MAX_NAMES_IN_HELP).collect(Collectors.joining(", "));
    first
        .aliasOf()
        .ifPresent(
            name ->
                report.add(
                    DiagnosticCode.ALIAS_CYCLE,
                    name.position(),
                    cycle.size() == 1
                        ? "leave out 'alias-of', or name another constant"
                        : "leave out 'alias-of' at one of " + some,
                    first.nativeName().value()));
  }

  private void checkAlias(EnumSpec each, ConstantSpec constant, Map<String, ConstantSpec> byName) {
    if (constant.aliasOf().isEmpty()) {
      return;
    }
    Located<String> name = constant.aliasOf().get();
    ConstantSpec target = byName.get(name.value());
    if (target == null) {
      if (!each.unreadable().contains(name.value()) && !each.unreadable().contains("")) {
        report.add(
            DiagnosticCode.UNKNOWN_ALIAS_TARGET,
            name.position(),
            nearest(name.value(), byName.keySet())
                .map(word -> "did you mean '" + word + "'?")
                .orElse("name the constant that has the same value"),
            name.value());
      }
    } else if (!constant.value().value().equals(target.value().value())) {
      report.add(
          DiagnosticCode.ALIAS_VALUE_DIFFERS,
          constant.value().position(),
          "correct the value, or leave out 'alias-of'",
          constant.nativeName().value(),
          constant.value().value(),
          name.value(),
          target.nativeName().position().line(),
          target.value().value());
    }
  }

  private Optional<String> nearest(String name, Set<String> names) {
    comparisons += names.size();
    return comparisons > MAX_COMPARISONS ? Optional.empty() : Suggestion.nearest(name, names);
  }

  private void checkValues(List<ConstantSpec> plain) {
    Map<BigInteger, ConstantSpec> seen = new HashMap<>();
    for (ConstantSpec constant : plain) {
      ConstantSpec first = seen.putIfAbsent(constant.value().value(), constant);
      if (first != null) {
        String firstName = first.nativeName().value();
        report.add(
            DiagnosticCode.DUPLICATE_VALUE,
            constant.value().position(),
            "correct the value, or add 'alias-of: " + firstName + "'",
            constant.nativeName().value(),
            firstName,
            first.nativeName().position().line(),
            constant.value().value());
      }
    }
  }

  private void checkRetired(
      EnumSpec each, Map<String, ConstantSpec> byName, List<ConstantSpec> plain) {
    Map<BigInteger, EnumSpec.Retired> byValue = new HashMap<>();
    for (EnumSpec.Retired retired : each.retired()) {
      ConstantSpec sameName = byName.get(retired.nativeName().value());
      if (sameName != null) {
        report.add(
            DiagnosticCode.RETIRED_NAME,
            sameName.nativeName().position(),
            "delete the entry under 'retired' if the constant is back",
            sameName.nativeName().value(),
            retired.nativeName().position().line());
      } else {
        retired.value().ifPresent(value -> byValue.putIfAbsent(value.value(), retired));
      }
    }
    for (ConstantSpec constant : plain) {
      EnumSpec.Retired retired = byValue.remove(constant.value().value());
      if (retired != null) {
        report.add(
            DiagnosticCode.RETIRED_VALUE,
            constant.value().position(),
            "delete 'value' under 'retired' if the header really uses it again",
            constant.value().value(),
            retired.nativeName().value(),
            retired.nativeName().position().line());
      }
    }
  }

  private void checkPrefix(EnumSpec each) {
    if (each.constants().isEmpty() || each.unreadable().contains("")) {
      return;
    }
    each.stripPrefix()
        .filter(prefix -> namesOf(each).noneMatch(name -> name.startsWith(prefix.value())))
        .ifPresent(
            prefix ->
                report.add(
                    DiagnosticCode.UNUSED_PREFIX,
                    prefix.position(),
                    "correct the prefix, or leave out 'strip-prefix'",
                    prefix.value()));
  }

  private static Stream<String> namesOf(EnumSpec each) {
    return Stream.concat(
        each.constants().stream().map(constant -> constant.nativeName().value()),
        each.unreadable().stream());
  }
}
