package io.github.headerspec.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks on JDK 17 and 25, as far as they are installed beside this one. */
public final class Main {

  private static final List<String> VERSIONS = List.of("17", "25");

  /** So that other work on the machine, which may last a while, is not all that a form meets. */
  private static final int ROUNDS = 3;

  /** Forms so slow, or so much a matter of exceptions, that one round says enough. */
  private static final String FAR_BEHIND =
      "ofOrElse(HashMap|Switch|Loop|Javacpp|Bridj|Protobuf)|flagsBridj|InitBenchmark";

  private static final String BEGIN = "<!-- table: begin -->\n";
  private static final String END = "<!-- table: end -->\n";

  private Main() {}

  /**
   * Runs them, and prints the table.
   *
   * @param arguments of JMH; with {@code -Dreadme=FILE} the table is put into that file, too
   * @throws IOException if a file cannot be read or written
   * @throws RunnerException if a benchmark fails
   * @throws CommandLineOptionException if JMH does not understand the arguments
   */
  public static void main(String[] arguments)
      throws IOException, RunnerException, CommandLineOptionException {
    CommandLineOptions options = new CommandLineOptions(arguments);
    Map<String, Collection<RunResult>> runs = new TreeMap<>();
    String readme = System.getProperty("readme");
    int rounds = readme == null ? 1 : ROUNDS;
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, Path> jdk : jdks().entrySet()) {
        OptionsBuilder builder = new OptionsBuilder();
        builder.parent(options).addProfiler(GCProfiler.class).shouldFailOnError(true);
        builder.jvm(jdk.getValue().resolve("bin/java").toString());
        if (round > 0) {
          builder.exclude(FAR_BEHIND);
        }
        runs.computeIfAbsent(jdk.getKey(), first -> new ArrayList<>())
            .addAll(new Runner(builder.build()).run());
      }
    }
    String table = new Report(runs).markdown() + "\n" + new ClassReport(runs).markdown();
    System.out.println(table);
    if (readme != null) {
      String text = Files.readString(Path.of(readme));
      int begin = text.indexOf(BEGIN) + BEGIN.length();
      int end = text.indexOf(END);
      Files.writeString(Path.of(readme), text.substring(0, begin) + table + text.substring(end));
    }
  }

  /** The JDKs in the folder of the one that runs this; at least that one. */
  private static Map<String, Path> jdks() throws IOException {
    Path own = Path.of(System.getProperty("java.home"));
    Map<String, Path> found = new TreeMap<>();
    try (Stream<Path> siblings = Files.list(own.resolveSibling("."))) {
      for (Path each : siblings.sorted().toList()) {
        String version = version(each);
        if (VERSIONS.contains(version)) {
          found.putIfAbsent(version, each);
        }
      }
    }
    if (found.isEmpty()) {
      found.put(Integer.toString(Runtime.version().feature()), own);
    }
    return found;
  }

  /** The feature version of a JDK, or the empty string for other folders. */
  private static String version(Path folder) throws IOException {
    Path release = folder.resolve("release");
    if (!Files.exists(release) || !Files.exists(folder.resolve("bin/java"))) {
      return "";
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(release)) {
      properties.load(reader);
    }
    return properties.getProperty("JAVA_VERSION", "").replaceAll("\\D*(\\d+).*", "$1");
  }
}
