package io.github.headerspec.benchmarks;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;

/** How large generated classes are and how long they take to initialise, as a table. */
final class ClassReport {

  private static final String GENERATED = "plain.VssProtectionFault";
  private static final String KEEPING = "VssProtectionFault";
  private static final String HAND = "HandProtectionFault";

  private final Map<String, Collection<RunResult>> runs;

  ClassReport(Map<String, Collection<RunResult>> runs) {
    this.runs = runs;
  }

  /** The table in Markdown. */
  String markdown() throws IOException {
    double constants = HandProtectionFault.values().length;
    double more = Hand3000.values().length - Hand500.values().length;
    return "| 17 constants | generated | by hand | ratio |\n|---|--:|--:|--:|\n"
        + line(
            "the enum's class file, bytes per constant",
            ClassFiles.bytesOfEnumAlone(GENERATED) / constants,
            ClassFiles.bytes(HAND) / constants)
        + line(
            "all class files, bytes per constant",
            ClassFiles.bytes(GENERATED) / constants,
            ClassFiles.bytes(HAND) / constants)
        + line(
            "all class files with `unknown: keep`, bytes per constant",
            ClassFiles.bytes(KEEPING) / constants,
            ClassFiles.bytes(HAND) / constants)
        + line(
            "all class files, bytes for each more (500 to 3000)",
            (ClassFiles.bytes("Sparse3000") - ClassFiles.bytes("Sparse500")) / more,
            (ClassFiles.bytes("Hand3000") - ClassFiles.bytes("Hand500")) / more)
        + lines("initialise the enum and its lookup, µs", GENERATED)
        + lines("the same with `unknown: keep`, µs", KEEPING);
  }

  private String lines(String what, String type) {
    return runs.keySet().stream()
        .map(jdk -> line(what + ", JDK " + jdk, undisturbed(jdk, type), undisturbed(jdk, HAND)))
        .collect(Collectors.joining());
  }

  /** The fifth percentile, for the machine may have other work at times. */
  private double undisturbed(String jdk, String type) {
    return runs.getOrDefault(jdk, List.of()).stream()
        .filter(result -> type.equals(result.getParams().getParam("type")))
        .mapToDouble(result -> result.getPrimaryResult().getStatistics().getPercentile(5))
        .findFirst()
        .orElse(Double.NaN);
  }

  private static String line(String what, double generated, double hand) {
    return String.format(
        Locale.ROOT, "| %s | %.0f | %.0f | %.2f |\n", what, generated, hand, generated / hand);
  }
}
