package io.github.headerspec.importer.facts;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.constant.CType;
import io.github.headerspec.importer.constant.Evaluation;
import io.github.headerspec.importer.facts.Candidates.Candidate;
import io.github.headerspec.spec.DocText;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.EnumSpec.Origin;
import io.github.headerspec.spec.IntegerType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The groups of macros that a request asks for. */
public final class MacroGroups {

  private final Candidates macros;
  private final Candidates objects;
  private final Map<MacroGroup, List<String>> members = new LinkedHashMap<>();
  private final boolean isComplete;
  private final ImportReport report;

  /**
   * The groups of a header that has been preprocessed.
   *
   * @param groups the groups that are asked for
   * @param macros the macros
   * @param objects the constants
   * @param isComplete whether no include is missing
   * @param isExcepted whether a macro or constant is to be left out of all groups
   * @param report where it is reported what is left out
   */
  public MacroGroups(
      List<MacroGroup> groups,
      Candidates macros,
      Candidates objects,
      boolean isComplete,
      Predicate<String> isExcepted,
      ImportReport report) {
    this.macros = macros;
    this.objects = objects;
    this.isComplete = isComplete;
    this.report = report;
    groups.forEach(group -> members.put(group, new ArrayList<>()));
    if (!groups.isEmpty()) {
      macros.names().stream().filter(isExcepted.negate()).forEach(it -> add(it, macros));
      objects.names().stream().filter(isExcepted.negate()).forEach(it -> add(it, objects));
    }
  }

  /** What a group is gathered from. */
  private Candidates candidates(MacroGroup group) {
    return group.origin() == Origin.CONSTANTS ? objects : macros;
  }

  /** The group that names a macro most exactly has it. */
  private void add(String macro, Candidates from) {
    List<MacroGroup> wanting =
        members.keySet().stream()
            .filter(group -> candidates(group) == from && group.rank(macro).isPresent())
            .toList();
    int exactness = wanting.stream().mapToInt(group -> group.exactness(macro)).max().orElse(-1);
    List<MacroGroup> best =
        wanting.stream().filter(group -> group.exactness(macro) == exactness).toList();
    if (best.size() > 1) {
      report.macroOfTwoGroups(from.located(macro), best.get(0), best.get(1));
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
        typeOf(group, items, facts).ifPresent(type -> found.add(spec(group, items, type, facts)));
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
    Candidates candidates = candidates(group);
    Map<String, List<Located<String>>> leftOut = new LinkedHashMap<>();
    int numbers = 0;
    for (String each : members.getOrDefault(group, List.of())) {
      Optional<Candidate> candidate = candidates.find(each);
      Located<String> name = candidates.located(each);
      if (candidate.isEmpty()) {
        leave(leftOut, "it is not defined when the header ends", name);
      } else if (candidate.get().evaluation() instanceof Evaluation.Known known) {
        numbers++;
        items.add(item(group, name, known, candidates.text(each, known.constant().value())));
      } else if (group.names(each) || !isNoNumber(candidate.get())) {
        numbers++;
        leave(leftOut, ((Evaluation.Refused) candidate.get().evaluation()).reason(), name);
      }
    }
    leftOut.forEach((reason, macros) -> report.macrosLeftOut(macros, group, reason));
    if (items.isEmpty() && leftOut.isEmpty()) {
      report.noSuchMacros(group, candidates.names());
    } else if (2 * items.size() < numbers) {
      report.mostMacrosLost(group, items.size(), numbers);
    }
    return items;
  }

  /** A name that nobody declares is no number, unless what is missing or refused may declare it. */
  private boolean isNoNumber(Candidate candidate) {
    return candidate
        .macro()
        .filter(
            macro ->
                macro.isNoNumber() || (macro.isName() && isComplete && report.refused().isEmpty()))
        .isPresent();
  }

  private static void leave(
      Map<String, List<Located<String>>> leftOut, String reason, Located<String> macro) {
    leftOut.computeIfAbsent(reason, key -> new ArrayList<>()).add(macro);
  }

  private static EnumFacts.Item item(
      MacroGroup group, Located<String> name, Evaluation.Known known, DocText text) {
    return new EnumFacts.Item(
        name,
        known.constant().value(),
        true,
        text,
        group.rank(name.value()).orElse(0),
        group.origin() == Origin.CONSTANTS
            ? Optional.of(known.constant().type())
            : Optional.empty());
  }

  /** A person's type, or that of all constants, or the first that holds all values. */
  private Optional<IntegerType> typeOf(
      MacroGroup group, List<EnumFacts.Item> items, EnumFacts facts) {
    Set<CType> declared = new HashSet<>();
    items.forEach(item -> item.type().ifPresent(declared::add));
    Stream<IntegerType> candidates =
        group.type().isPresent()
            ? group.type().stream()
            : declared.size() == 1
                ? declared.stream().map(facts::integerType)
                : Stream.of(
                    IntegerType.INT32, IntegerType.UINT32, IntegerType.INT64, IntegerType.UINT64);
    Optional<IntegerType> type =
        candidates
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
            group.origin(),
            Optional.empty(),
            Optional.empty()),
        group.members(),
        type,
        items,
        DocText.UNSAID,
        false);
  }
}
