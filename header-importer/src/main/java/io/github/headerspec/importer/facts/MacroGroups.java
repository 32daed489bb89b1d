package io.github.headerspec.importer.facts;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.constant.Evaluation;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.EnumSpec.Origin;
import io.github.headerspec.spec.IntegerType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The groups of macros that a request asks for. */
public final class MacroGroups {

  private final MacroDefinitions defined;
  private final Map<MacroGroup, List<String>> members = new LinkedHashMap<>();
  private final Function<String, Optional<MacroValue>> values;
  private final ConstantTable constants;
  private final boolean isComplete;
  private final ImportReport report;

  /**
   * The groups of a header that has been preprocessed.
   *
   * @param groups the groups that are asked for
   * @param defined the macros
   * @param isComplete whether no include is missing
   * @param isExcepted whether a macro is to be left out of all groups
   * @param values gives what a macro stands for at the end of the header; nothing if it is not
   *     defined there
   * @param constants the values of names
   * @param report where it is reported what is left out
   */
  public MacroGroups(
      List<MacroGroup> groups,
      MacroDefinitions defined,
      boolean isComplete,
      Predicate<String> isExcepted,
      Function<String, Optional<MacroValue>> values,
      ConstantTable constants,
      ImportReport report) {
    this.defined = defined;
    this.values = values;
    this.constants = constants;
    this.report = report;
    this.isComplete = isComplete;
    groups.forEach(group -> members.put(group, new ArrayList<>()));
    defined.names().stream().filter(isExcepted.negate()).forEach(this::addToItsGroup);
  }

  /** The group that names a macro most exactly has it. */
  private void addToItsGroup(String macro) {
    List<MacroGroup> wanting =
        members.keySet().stream().filter(group -> group.rank(macro).isPresent()).toList();
    int exactness = wanting.stream().mapToInt(group -> group.exactness(macro)).max().orElse(-1);
    List<MacroGroup> best =
        wanting.stream().filter(group -> group.exactness(macro) == exactness).toList();
    if (best.size() > 1) {
      report.macroOfTwoGroups(defined.located(macro), best.get(0), best.get(1));
    } else {
      best.forEach(group -> members.computeIfAbsent(group, key -> new ArrayList<>()).add(macro));
    }
  }

  /**
   * The facts of the groups.
   *
   * @param facts makes facts
   * @return the groups that have constants, without those that join an enum
   */
  public List<EnumSpec> facts(EnumFacts facts) {
    List<EnumSpec> found = new ArrayList<>();
    for (MacroGroup group : members.keySet()) {
      List<EnumFacts.Item> items = group.joinsEnum() ? List.of() : items(group);
      if (!items.isEmpty()) {
        typeOf(group, items).ifPresent(type -> found.add(spec(group, items, type, facts)));
      }
    }
    return found;
  }

  /**
   * The macros that join an enum.
   *
   * @param name the enum's native name
   * @param type its type
   * @return the group and its constants; empty if none were asked for
   */
  Optional<Joining> joining(String name, IntegerType type) {
    return members.keySet().stream()
        .filter(group -> group.joinsEnum() && group.name().equals(name))
        .findFirst()
        .map(
            group ->
                new Joining(
                    group, items(group).stream().filter(item -> fits(group, item, type)).toList()));
  }

  /**
   * Macros that join an enum.
   *
   * @param group the group
   * @param items its constants
   */
  record Joining(MacroGroup group, List<EnumFacts.Item> items) {}

  private boolean fits(MacroGroup group, EnumFacts.Item item, IntegerType type) {
    boolean fits = type.holds(item.value());
    if (!fits) {
      report.macrosLeftOut(
          List.of(item.name()), group, "its value is not one of the enum's type " + type.word());
    }
    return fits;
  }

  private List<EnumFacts.Item> items(MacroGroup group) {
    if (group.patterns().isEmpty()) {
      return List.of();
    }
    List<EnumFacts.Item> items = new ArrayList<>();
    Map<String, List<Located<String>>> leftOut = new LinkedHashMap<>();
    int candidates = 0;
    for (String macro : members.getOrDefault(group, List.of())) {
      Optional<MacroValue> value = values.apply(macro);
      Located<String> name = defined.located(macro);
      if (value.isEmpty()) {
        leave(leftOut, "it is not defined when the header ends", name);
        continue;
      }
      Evaluation evaluation = constants.evaluate(value.get().expression());
      if (evaluation instanceof Evaluation.Known known) {
        candidates++;
        items.add(item(group, name, known));
      } else if (group.names(macro) || !isNoNumber(value.get())) {
        candidates++;
        leave(leftOut, ((Evaluation.Refused) evaluation).reason(), name);
      }
    }
    leftOut.forEach((reason, macros) -> report.macrosLeftOut(macros, group, reason));
    if (items.isEmpty() && leftOut.isEmpty()) {
      report.noSuchMacros(group, defined.names());
    } else if (2 * items.size() < candidates) {
      report.mostMacrosLost(group, items.size(), candidates);
    }
    return items;
  }

  /** A name that nobody declares is no number, unless what is missing or refused may declare it. */
  private boolean isNoNumber(MacroValue value) {
    return value.isNoNumber() || (value.isName() && isComplete && report.refused().isEmpty());
  }

  private static void leave(
      Map<String, List<Located<String>>> leftOut, String reason, Located<String> macro) {
    leftOut.computeIfAbsent(reason, key -> new ArrayList<>()).add(macro);
  }

  private EnumFacts.Item item(MacroGroup group, Located<String> name, Evaluation.Known known) {
    OptionalInt rank = group.rank(name.value());
    return new EnumFacts.Item(
        name, known.constant().value(), true, defined.text(name.value()), rank.orElse(0));
  }

  private Optional<IntegerType> typeOf(MacroGroup group, List<EnumFacts.Item> items) {
    Optional<IntegerType> type =
        group
            .type()
            .map(Stream::of)
            .orElseGet(
                () ->
                    Stream.of(
                        IntegerType.INT32,
                        IntegerType.UINT32,
                        IntegerType.INT64,
                        IntegerType.UINT64))
            .filter(each -> items.stream().allMatch(item -> each.holds(item.value())))
            .findFirst();
    if (type.isEmpty()) {
      List<BigInteger> all = items.stream().map(EnumFacts.Item::value).sorted().toList();
      Position position = items.get(0).name().position();
      report.groupWithoutType(group, position, all.get(0), all.get(all.size() - 1));
    }
    return type;
  }

  private static EnumSpec spec(
      MacroGroup group, List<EnumFacts.Item> items, IntegerType type, EnumFacts facts) {
    Position position = items.get(0).name().position();
    return facts.of(
        new EnumNames.Names(
            new Located<>(group.name(), position),
            Origin.MACROS,
            Optional.empty(),
            Optional.empty()),
        group.members(),
        type,
        items,
        EnumFacts.NO_TEXT,
        false);
  }
}
