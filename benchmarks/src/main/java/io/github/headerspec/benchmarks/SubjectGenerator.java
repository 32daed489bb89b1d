package io.github.headerspec.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes what is too long to be committed; run by the build as a single source file.
 *
 * <ul>
 *   <li>{@code sparse.yaml}, the spec of three enums whose values lie far apart;
 *   <li>for each a minimal enum as people write it: {@code Hand500}, {@code Hand700}, {@code
 *       Hand3000};
 *   <li>{@code Dense17Benchmark} for an enum whose values lie close together, and {@code
 *       Sparse500Benchmark} and so on for those, all from one template.
 * </ul>
 */
final class SubjectGenerator {

  private static final List<Integer> SIZES = List.of(500, 700, 3000);
  private static final Path TEMPLATES = Path.of("src/main/templates");
  private static final String PACKAGE = "io/github/headerspec/benchmarks";

  private SubjectGenerator() {}

  /**
   * Writes all files.
   *
   * @param arguments the folder of the build's output
   */
  public static void main(String[] arguments) throws IOException {
    Path target = Path.of(arguments[0]);
    Path sources = target.resolve("generated-sources/subjects").resolve(PACKAGE);
    write(
        sources.resolve("Dense17Benchmark.java"),
        benchmark(
            "Dense.java",
            Map.of(
                "about", "17 constants from 0 to 16: the real {@code VSS_PROTECTION_FAULT}.",
                "name", "Dense17",
                "generated", "VssProtectionFault",
                "hand", "HandProtectionFault",
                "other", "NONE",
                "form", "Array")));
    StringBuilder spec = new StringBuilder("headerspec: 1\nheader: sparse.h\nenums:\n");
    for (int size : SIZES) {
      int[] values = values(size);
      spec.append(spec(size, values));
      write(sources.resolve("Hand" + size + ".java"), hand(size, values));
      String sparse = "Sparse" + size;
      write(
          sources.resolve(sparse + "Benchmark.java"),
          benchmark(
              "Sparse.java",
              Map.of(
                  "about",
                  size + " constants whose values lie far apart.",
                  "name",
                  sparse,
                  "generated",
                  sparse,
                  "hand",
                  "Hand" + size,
                  "other",
                  name(values[0]),
                  "form",
                  "Perfect",
                  "size",
                  Integer.toString(size))));
    }
    write(target.resolve("generated-resources/headerspec/sparse.yaml"), spec.toString());
  }

  /** The benchmark of one enum; what only its kind of values has by hand is another template. */
  private static String benchmark(String byHand, Map<String, String> words) throws IOException {
    String text =
        Files.readString(TEMPLATES.resolve("LookupBenchmark.java"))
            .replace("${byHand}\n", Files.readString(TEMPLATES.resolve(byHand)));
    for (Map.Entry<String, String> word : words.entrySet()) {
      text = text.replace("${" + word.getKey() + "}", word.getValue());
    }
    return text;
  }

  /** Values like those of HRESULTs: E_UNEXPECTED, and others of any facility and code. */
  private static int[] values(int size) {
    IntStream others = new SplittableRandom(size).ints(0x80000000, 0x88000000);
    return IntStream.concat(IntStream.of(0x8000FFFF), others).distinct().limit(size).toArray();
  }

  private static String spec(int size, int[] values) {
    return """
      - native: SPARSE_%1$d
        type: uint32
        kind: enum
        strip-prefix: SPARSE_%1$d_
        unknown: keep
        constants:
    """
            .formatted(size)
        + forEach(
            values,
            "\n",
            value ->
                "      - {native: SPARSE_%d_%s, value: 0x%08X}".formatted(size, name(value), value))
        + "\n";
  }

  /** The least that does the work: the value, and a switch. */
  private static String hand(int size, int[] values) {
    return """
    package io.github.headerspec.benchmarks;

    /** An enum as people write it. */
    enum Hand%1$d {
    %2$s;

      final int value;

      Hand%1$d(int value) {
        this.value = value;
      }

      static Hand%1$d ofOrElse(int value, Hand%1$d other) {
        return switch (value) {
    %3$s
          default -> other;
        };
      }
    }
    """
        .formatted(
            size,
            forEach(values, ",\n", value -> "  %s(0x%08X)".formatted(name(value), value)),
            forEach(
                values, "\n", value -> "      case 0x%08X -> %s;".formatted(value, name(value))));
  }

  private static String name(int value) {
    return "E_%08X".formatted(value);
  }

  private static String forEach(int[] values, String separator, IntFunction<String> line) {
    return Arrays.stream(values).mapToObj(line).collect(Collectors.joining(separator));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
