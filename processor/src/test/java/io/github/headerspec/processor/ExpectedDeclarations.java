package io.github.headerspec.processor;

import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.EnumSpec.Origin;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be declared for an enum and nothing else, in the words of {@link Declarations}. */
final class ExpectedDeclarations {

  /** What the compiler adds to the parameters of each constructor of an enum. */
  private static final int NAME_AND_ORDINAL = 2;

  /** What a class declares that an enum need not. */
  private static final List<String> CLASS =
      List.of(
          "<init>(4)",
          "javaName",
          "javaOrdinal",
          "values(0)",
          "valueOf(1)",
          "name(0)",
          "ordinal(0)",
          "compareTo(1)",
          "toString(0)",
          "ByOrdinal",
          "ByOrdinal.<init>(0)",
          "ByOrdinal.TABLE",
          "ByOrdinal.fill(0)");

  private static final List<String> MASK =
      List.of(
          "FLAGS",
          "bits",
          "<init>(1)",
          "of(1)",
          "of(1) again",
          "parse(1)",
          "bits(0)",
          "flags(0)",
          "unknownBits(0)",
          "has(1)",
          "with(1)",
          "without(1)",
          "equals(1)",
          "hashCode(0)",
          "toString(0)",
          "isPartOfAnother(1)",
          "bitsOf(1)");

  private ExpectedDeclarations() {}

  /**
   * All that the enum and its open type may declare, in the words of {@link Declarations}. How a
   * value is looked up is up to the generator.
   */
  static Set<String> of(EnumFacts facts) throws ReflectiveOperationException {
    Set<String> members = new LinkedHashSet<>();
    members.addAll(facts.type().isEnum() ? constructors(facts.type()) : CLASS);
    members.addAll(List.of("value", "of(1)", "find(1)"));
    // Where nearly all names are regular there is no field for them.
    Stream.of(facts.type().getDeclaredFields())
        .map(Field::getName)
        .filter("nativeName"::equals)
        .forEach(members::add);
    members.addAll(List.of("ofOrElse(2)", "findByNativeName(1)", "value(0)", "nativeName(0)"));
    members.addAll(List.of("Value", "Value.<init>(0)"));
    members.addAll(lookups(facts.type()));
    if (facts.spec().origin() == Origin.MACROS) {
      members.add("describe(1)");
    }
    if (facts.spec().isFlags()) {
      members.add("Mask");
      MASK.forEach(member -> members.add("Mask." + member));
    }
    String name = facts.type().getName();
    Set<String> all = new LinkedHashSet<>(Set.of(name));
    for (ConstantSpec constant : facts.constants()) {
      members.add("Value." + facts.javaName(constant) + "=");
      if (!facts.target(constant).isSentinel()) {
        Field field = facts.type().getField(facts.javaName(constant));
        all.add(field.getDeclaringClass().getName() + "." + field.getName());
      }
      if (EnumFacts.isAlias(constant) && !facts.target(constant).isSentinel()) {
        members.addAll(List.of("nativeNames(0)", "ByNativeName.allOf(1)"));
      }
    }
    members.forEach(member -> all.add(name + "." + member));
    for (Class<?> holder : facts.holders().toList()) {
      all.add(holder.getName());
      Stream.of(holder.getDeclaredMethods())
          .filter(method -> method.getName().equals("all"))
          .forEach(method -> all.add(holder.getName() + ".all(0)"));
    }
    if (facts.openType().isPresent()) {
      Stream.of("", ".of(1)", ".value(0)", ".Unknown", ".Unknown.value", ".Unknown.<init>(1)")
          .forEach(member -> all.add(name + "Value" + member));
      Stream.of("value(0)", "equals(1)", "hashCode(0)", "toString(0)")
          .forEach(member -> all.add(name + "Value.Unknown." + member));
    }
    return all;
  }

  private static Set<String> constructors(Class<?> type) {
    return Stream.of(type.getDeclaredConstructors())
        .map(each -> each.getParameterCount() - NAME_AND_ORDINAL)
        .filter(Set.of(1, 2)::contains)
        .map(parameters -> "<init>(" + parameters + ")")
        .collect(Collectors.toSet());
  }

  /** What finds constants, as far as it is there: how it does that is up to the generator. */
  private static Set<String> lookups(Class<?> type) throws ReflectiveOperationException {
    Set<String> members = new LinkedHashSet<>();
    members.addAll(lookups(type, ""));
    for (String name : List.of("ByValue", "ByNativeName")) {
      members.addAll(List.of(name, name + ".<init>(0)"));
      members.addAll(lookups(EnumFacts.nested(type, name), name + "."));
    }
    return members;
  }

  private static Set<String> lookups(Class<?> lookup, String qualifier) {
    Set<String> members = new LinkedHashSet<>();
    Stream.of(lookup.getDeclaredMethods())
        .filter(
            method ->
                method
                    .getName()
                    .matches("get|unknown|displacements|keys|fill|slot|holds|addAliases\\d*"))
        .map(method -> qualifier + method.getName() + "(" + method.getParameterCount() + ")")
        .forEach(members::add);
    Stream.of(lookup.getDeclaredFields())
        .filter(field -> Modifier.isPrivate(field.getModifiers()))
        .map(Field::getName)
        .filter(name -> name.matches("TABLE_*|KEYS|DISPLACEMENTS|MAP"))
        .map(qualifier::concat)
        .forEach(members::add);
    return members;
  }
}
