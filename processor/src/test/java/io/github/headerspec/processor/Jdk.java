package io.github.headerspec.processor;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A JDK on this machine.
 *
 * @param feature its feature version, such as 25
 * @param home its folder
 */
record Jdk(int feature, Path home) {

  /** For processes that end before code of the second JIT compiler pays: a third less work. */
  private static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  /** What a finished process said. */
  record Outcome(int exitCode, String output) {}

  /** The JDK of this test run, and one of each other feature version that lies beside it. */
  static List<Jdk> installed() {
    Path current = Path.of(System.getProperty("java.home"));
    Map<Integer, Jdk> found = new TreeMap<>();
    found.put(Runtime.version().feature(), new Jdk(Runtime.version().feature(), current));
    try (Stream<Path> siblings = Files.list(current.getParent())) {
      siblings
          .sorted()
          .filter(home -> Files.isExecutable(home.resolve("bin/javac")))
          .forEach(home -> found.putIfAbsent(featureOf(home), new Jdk(featureOf(home), home)));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
    return found.values().stream().filter(jdk -> jdk.feature() >= 17).toList();
  }

  /** The JDKs for what depends little on them: the oldest; with {@code -Dwide}, all. */
  static List<Jdk> representative() {
    return Boolean.getBoolean("wide") ? installed() : installed().subList(0, 1);
  }

  private static int featureOf(Path home) {
    Properties release = new Properties();
    try (var reader = Files.newBufferedReader(home.resolve("release"))) {
      release.load(reader);
    } catch (IOException notAJdk) {
      return 0;
    }
    String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
    return Runtime.Version.parse(version).feature();
  }

  /** Runs one of this JDK's tools in a folder and waits for its end. */
  Outcome run(Path folder, String tool, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve(tool).toString());
    command.addAll(quick(tool));
    command.addAll(arguments);
    return run(folder, command);
  }

  /** Runs a line as it is typed into a shell, with this JDK's tools, and waits for its end. */
  Outcome type(Path folder, String line) {
    String tool = line.replaceFirst(" .*", "");
    boolean ours = tool.equals("java") || tool.equals("javac");
    String quickly = ours ? tool + " " + String.join(" ", quick(tool)) : tool;
    return run(folder, List.of("sh", "-c", quickly + line.substring(tool.length())));
  }

  /** The options of a tool that make it short-lived; only {@code java} is the JVM itself. */
  static List<String> quick(String tool) {
    return tool.equals("java")
        ? SHORT_LIVED
        : SHORT_LIVED.stream().map(option -> "-J" + option).toList();
  }

  private Outcome run(Path folder, List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder
        .environment()
        .merge(
            "PATH", home.resolve("bin").toString(), (old, bin) -> bin + File.pathSeparator + old);
    try {
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), output);
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  @Override
  public String toString() {
    return "JDK " + feature;
  }
}
