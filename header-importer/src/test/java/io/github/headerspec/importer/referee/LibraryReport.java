package io.github.headerspec.importer.referee;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How many enums of a library are right, as a table. */
final class LibraryReport {

  static final String HEAD =
      """
      | library | headers | not compiled | enums | right | wrong | silent | refused | % | in templates |
      |---|---|---|---|---|---|---|---|---|---|
      """;

  /** What differs between messages of one kind. */
  private static final Pattern NAMES = Pattern.compile("'[^']*'|\"[^\"]*\"|<[^>]*>");

  private LibraryReport() {}

  /** One line of the table. */
  static String row(String name, Collection<Optional<Trial>> all) {
    List<Trial> trials = all.stream().flatMap(Optional::stream).toList();
    int enums = sum(trials, Trial.Enums::all);
    int refused = sum(trials, Trial.Enums::refused);
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %d | %d | %d | %.1f | %d |%n",
        name,
        all.size(),
        all.size() - trials.size(),
        enums,
        sum(trials, Trial.Enums::right),
        sum(trials, Trial.Enums::wrong),
        sum(trials, Trial.Enums::silent),
        refused,
        enums == 0 ? 0.0 : 100.0 * refused / enums,
        sum(trials, Trial.Enums::inTemplates));
  }

  private static int sum(List<Trial> trials, ToIntFunction<Trial.Enums> count) {
    return Trial.sum(trials, trial -> count.applyAsInt(trial.enums()));
  }

  /** How often each kind of message was reported for headers that lost an enum. */
  static String reasons(List<Trial> trials) {
    Map<String, Long> kinds =
        trials.stream()
            .filter(trial -> trial.enums().refused() > 0)
            .flatMap(trial -> trial.reasons().stream())
            .map(LibraryReport::kind)
            .filter(kind -> kind.startsWith("error:"))
            .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
    StringBuilder text = new StringBuilder("\n");
    kinds.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(
            each -> text.append(each.getValue()).append(" x ").append(each.getKey()).append('\n'));
    return text.toString();
  }

  private static String kind(String reason) {
    String first = reason.lines().findFirst().orElse("").replaceFirst("^\\S+:\\d+:\\d+: ", "");
    return NAMES.matcher(first).replaceAll("…");
  }
}
