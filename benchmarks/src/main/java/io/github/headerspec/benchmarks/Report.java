package io.github.headerspec.benchmarks;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;

/**
 * The lookups as a table of ratios: 1.00 is the fastest hand-written form for the same values, on
 * the same JDK, in the same run. Of all iterations in all rounds the best counts, for the machine
 * may have other work at times.
 */
final class Report {

  private static final List<String> SUBJECTS =
      List.of("Dense17", "Sparse500", "Sparse700", "Sparse3000", "Flags19");
  private static final List<String> OPERATIONS =
      List.of("of", "ofOrElse", "openOf", "find", "findByNativeName", "flags");
  private static final String GENERATED = "Generated";
  private static final Set<String> PEERS = Set.of("Bridj", "Javacpp", "Protobuf");
  private static final Pattern BENCHMARK =
      Pattern.compile(
          ".*\\.(Dense17|Sparse\\d+|Flags19|Peers)Benchmark\\."
              + "(ofOrElse|openOf|of|findByNativeName|find|flags)([A-Z]\\w*)");

  private final List<String> jdks;
  private final List<Lookup> lookups = new ArrayList<>();

  /** One benchmark on one JDK. */
  private record Lookup(String jdk, String subject, Row row, double nanoseconds, double bytes) {}

  /** A line of the table. */
  private record Row(String operation, String form, String values) {

    /** The operation of the hand-written forms that this one is compared with. */
    String handOperation() {
      return operation.equals("of") ? "ofOrElse" : operation;
    }

    /** Whether it is another tool's. */
    boolean peer() {
      return PEERS.contains(form);
    }
  }

  Report(Map<String, Collection<RunResult>> runs) {
    jdks = List.copyOf(runs.keySet());
    runs.forEach((jdk, results) -> results.forEach(result -> add(jdk, result)));
  }

  private void add(String jdk, RunResult result) {
    Matcher name = BENCHMARK.matcher(result.getParams().getBenchmark());
    if (!name.matches()) {
      return;
    }
    Row row = new Row(name.group(2), name.group(3), result.getParams().getParam("values"));
    // JavaCPP finds constants only.
    if (!row.equals(new Row("ofOrElse", "Javacpp", "unknown"))) {
      lookups.add(
          new Lookup(
              jdk,
              name.group(1).replace("Peers", "Dense17"),
              row,
              result.getPrimaryResult().getStatistics().getMin(),
              requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm")).getScore()));
    }
  }

  /** The table in Markdown, a cell for each JDK and size. */
  String markdown() {
    StringBuilder table = new StringBuilder();
    line(table, "operation", "form", "values", SUBJECTS, "B/op");
    line(table, "---", "---", "---", SUBJECTS.stream().map(subject -> "--:").toList(), "--:");
    for (Row row : rows()) {
      line(
          table,
          row.operation(),
          row.form().equals(GENERATED) ? "**generated**" : row.form(),
          row.values(),
          cells(subject -> jdk -> ratio(jdk, subject, row)),
          allJdks(jdk -> bytes(jdk, row)));
    }
    for (String operation : List.of("ofOrElse", "find", "findByNativeName", "flags")) {
      line(
          table,
          operation,
          "**generated**",
          "unknown to known",
          cells(subject -> jdk -> unknownToKnown(jdk, subject, operation)),
          "");
    }
    return table.toString();
  }

  private static void line(
      StringBuilder table,
      String first,
      String second,
      String third,
      List<String> cells,
      String last) {
    table.append(
        "| %s | %s | %s | %s | %s |%n"
            .formatted(first, second, third, String.join(" | ", cells), last)
            .replace("\r", ""));
  }

  private List<Row> rows() {
    return lookups.stream()
        .map(Lookup::row)
        .distinct()
        .sorted(
            Comparator.comparing((Row row) -> OPERATIONS.indexOf(row.operation()))
                .thenComparing(Row::values)
                .thenComparing(row -> !row.form().equals(GENERATED))
                .thenComparing(Row::peer))
        .toList();
  }

  private List<String> cells(Function<String, Function<String, String>> cell) {
    return SUBJECTS.stream().map(subject -> allJdks(cell.apply(subject))).toList();
  }

  private String allJdks(Function<String, String> cell) {
    String joined = jdks.stream().map(cell).collect(Collectors.joining(" / "));
    return joined.matches("[ /]*") ? "" : joined;
  }

  private String ratio(String jdk, String subject, Row row) {
    double fastest =
        lookups.stream()
            .filter(each -> each.jdk.equals(jdk) && each.subject.equals(subject))
            .filter(each -> each.row.operation.equals(row.handOperation()))
            .filter(each -> each.row.values.equals(row.values))
            .filter(each -> !each.row.peer() && !each.row.form.equals(GENERATED))
            .mapToDouble(Lookup::nanoseconds)
            .min()
            .orElse(Double.NaN);
    return divided(nanoseconds(jdk, subject, row), fastest);
  }

  private String unknownToKnown(String jdk, String subject, String operation) {
    return divided(
        nanoseconds(jdk, subject, new Row(operation, GENERATED, "unknown")),
        nanoseconds(jdk, subject, new Row(operation, GENERATED, "known")));
  }

  private double nanoseconds(String jdk, String subject, Row row) {
    return lookups.stream()
        .filter(each -> each.jdk.equals(jdk) && each.subject.equals(subject))
        .filter(each -> each.row.equals(row))
        .mapToDouble(Lookup::nanoseconds)
        .min()
        .orElse(Double.NaN);
  }

  private String bytes(String jdk, Row row) {
    return lookups.stream()
        .filter(each -> each.jdk.equals(jdk) && each.row.equals(row))
        .mapToDouble(Lookup::bytes)
        .max()
        .stream()
        .mapToObj(most -> "%.0f".formatted(most))
        .collect(Collectors.joining());
  }

  private static String divided(double one, double other) {
    double ratio = one / other;
    return Double.isNaN(ratio)
        ? ""
        : String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.0f", ratio);
  }
}
