package io.github.headerspec.importer.referee;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the referee has found, as people read it. */
final class RefereeReport {

  private RefereeReport() {}

  /** One line: how many headers, and how many of their enumerators are right. */
  static String summary(Corpus corpus, List<Optional<Trial>> all) {
    List<Trial> trials = all.stream().flatMap(Optional::stream).toList();
    return String.format(
        "%s: %d headers compile (%d do not); %d enumerators: %d right, %d wrong, %d refused, %d missing",
        corpus.name(),
        trials.size(),
        all.size() - trials.size(),
        Trial.sum(trials, Trial::enumerators),
        Trial.sum(trials, Trial::right),
        Trial.sum(trials, trial -> trial.wrong().size()),
        Trial.sum(trials, trial -> trial.refused().size()),
        Trial.sum(trials, trial -> trial.missing().size()));
  }

  /** Everything that is not right, header by header. */
  static String details(List<Path> headers, List<Optional<Trial>> all) {
    List<Trial> trials = all.stream().flatMap(Optional::stream).toList();
    StringBuilder report = new StringBuilder();
    list(report, "wrong", trials, Trial::wrong);
    list(report, "missing", trials, Trial::missing);
    list(report, "refused", trials, Trial::refused);
    report.append("\nWhat people are told:\n");
    Map<String, Long> kinds =
        trials.stream()
            .flatMap(trial -> trial.reasons().stream())
            .collect(
                Collectors.groupingBy(RefereeReport::kind, TreeMap::new, Collectors.counting()));
    kinds.forEach(
        (kind, count) -> report.append("  ").append(count).append(" x ").append(kind).append('\n'));
    for (Trial trial : trials) {
      trial.reasons().forEach(reason -> report.append(reason).append('\n'));
    }
    report.append("\nDo not compile:\n");
    for (int i = 0; i < headers.size(); i++) {
      if (all.get(i).isEmpty()) {
        report.append("  ").append(headers.get(i)).append('\n');
      }
    }
    return report.toString();
  }

  private static void list(
      StringBuilder report,
      String title,
      List<Trial> trials,
      Function<Trial, List<String>> findings) {
    report.append('\n').append(title).append(":\n");
    for (Trial trial : trials) {
      for (String finding : findings.apply(trial)) {
        report.append("  ").append(trial.header()).append(':').append(finding).append('\n');
      }
    }
  }

  /** The id of a diagnostic. */
  private static String kind(String reason) {
    int end = reason.indexOf('\n');
    String first = end < 0 ? reason : reason.substring(0, end);
    int id = first.lastIndexOf('[');
    return id < 0 ? first : first.substring(id);
  }
}
