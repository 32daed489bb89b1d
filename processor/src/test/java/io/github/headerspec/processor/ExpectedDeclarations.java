package io.github.headerspec.processor;

import io.github.headerspec.spec.ConstantSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be declared for an enum and nothing else, in the words of {@link Declarations}. */
final class ExpectedDeclarations {

  /** What the compiler adds to the parameters of each constructor of an enum. */
  private static final int NAME_AND_ORDINAL = 2;

  private ExpectedDeclarations() {}

  /**
   * All that the enum and its open type may declare, in the words of {@link Declarations}. How a
   * value is looked up is up to the generator.
   */
  static Set<String> of(EnumFacts facts) throws ReflectiveOperationException {
    Class<?> type = facts.type();
    String name = type.getName();
    Set<String> members = new LinkedHashSet<>();
    Stream.of(type.getDeclaredConstructors())
        .map(each -> each.getParameterCount() - NAME_AND_ORDINAL)
        .filter(Set.of(1, 2)::contains)
        .forEach(parameters -> members.add("<init>(" + parameters + ")"));
    Class<?> byValue = EnumFacts.nested(type, "ByValue");
    Stream.of(byValue.getDeclaredMethods())
        .map(method -> "ByValue." + method.getName() + "(" + method.getParameterCount() + ")")
        .filter(Set.of("ByValue.fill(0)", "ByValue.slot(1)")::contains)
        .forEach(members::add);
    if (Stream.of(byValue.getDeclaredFields()).anyMatch(each -> each.getName().equals("FIRST"))) {
      members.add("ByValue.FIRST=");
    }
    members.addAll(List.of("value", "nativeName", "of(1)", "find(1)"));
    members.addAll(List.of("ofOrElse(2)", "findByNativeName(1)", "value(0)", "nativeName(0)"));
    members.addAll(List.of("Value", "Value.<init>(0)", "ByValue", "ByValue.<init>(0)"));
    members.addAll(List.of("ByValue.TABLE", "ByValue.get(1)", "ByNativeName"));
    members.addAll(List.of("ByNativeName.<init>(0)", "ByNativeName.MAP", "ByNativeName.get(1)"));
    members.add("ByNativeName.fill(0)");
    for (ConstantSpec constant : facts.constants()) {
      members.add("Value." + facts.javaName(constant) + "=");
      if (!facts.target(constant).isSentinel()) {
        members.add(facts.javaName(constant));
      }
      if (EnumFacts.isAlias(constant) && !facts.target(constant).isSentinel()) {
        members.addAll(List.of("nativeNames(0)", "ByNativeName.allOf(1)"));
      }
    }
    Set<String> all =
        members.stream().map(member -> name + "." + member).collect(Collectors.toSet());
    all.add(name);
    if (facts.openType().isPresent()) {
      Stream.of("", ".of(1)", ".value(0)", ".Unknown", ".Unknown.value", ".Unknown.<init>(1)")
          .forEach(member -> all.add(name + "Value" + member));
      Stream.of("value(0)", "equals(1)", "hashCode(0)", "toString(0)")
          .forEach(member -> all.add(name + "Value.Unknown." + member));
    }
    return all;
  }
}
