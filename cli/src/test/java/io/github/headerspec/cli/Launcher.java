package io.github.headerspec.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A copy of the distribution, started by its script in an environment that a test makes up. */
final class Launcher {

  record Ended(int code, String out, String err) {}

  static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
  private static final Path DISTRIBUTION = Path.of(System.getProperty("headerspec.distribution"));

  final Map<String, String> environment = new TreeMap<>();
  private final Path folder;
  private final Path work;
  private List<String> shell = List.of();

  /** A name that needs care. JDK 17 cannot archive the classes of a jar below it. */
  static final String NASTY = "Übung 'mit' $HOME *";

  /** Copies the distribution into a folder of this name. */
  Launcher(Path parent, String name) throws IOException {
    folder = Files.createDirectory(parent.resolve(name));
    work = Files.createDirectory(parent.resolve("work"));
    for (String file : List.of("bin/headerspec", "lib/headerspec.jar")) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.copy(
          DISTRIBUTION.resolve(file), folder.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
    }
    environment.put("PATH", "/usr/bin:/bin");
    // Else Java finds no file with an umlaut in its name.
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("JAVA_HOME", JAVA_HOME.toString());
    environment.put("XDG_CACHE_HOME", Files.createDirectory(parent.resolve("ca ché")).toString());
  }

  Path script() {
    return folder.resolve("bin/headerspec");
  }

  Path jar() {
    return folder.resolve("lib/headerspec.jar");
  }

  Path work() {
    return work;
  }

  Path caches() {
    return Path.of(environment.getOrDefault("XDG_CACHE_HOME", "/nowhere"));
  }

  /** Where the archive for the Java of the environment is. */
  Path archive() throws IOException {
    return Path.of(caches() + "/headerspec" + jar().toRealPath() + environment.get("JAVA_HOME"))
        .resolve("classes.jsa");
  }

  /** Runs the script by this shell instead of the system's; a test for a missing one is skipped. */
  Launcher by(String name) throws IOException, InterruptedException {
    String installed = name.equals("busybox") ? "/usr/bin/busybox" : "/bin/" + name;
    assumeTrue(Files.isExecutable(Path.of(installed)), name + " is not installed");
    shell = List.of(installed);
    if (name.equals("busybox")) {
      Path tools = Files.createDirectory(work.resolveSibling("tools"));
      // A copy: JUnit warns of each link that leaves its folder.
      String copy = Files.copy(Path.of(installed), tools.resolve("busybox")).toString();
      assertThat(start(List.of(copy, "--install", "-s", tools.toString())).waitFor()).isZero();
      environment.put("PATH", tools.toString());
      shell = List.of(installed, "sh");
    }
    return this;
  }

  Ended run(String... arguments) throws Exception {
    return run(script(), arguments);
  }

  Ended run(Path script, String... arguments) throws Exception {
    return end(begin(script, arguments));
  }

  Process begin(Path script, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(shell);
    command.add(script.toString());
    command.addAll(List.of(arguments));
    return start(command);
  }

  /** Runs lines of a shell, in which $script is the script. */
  Ended shell(String... lines) throws Exception {
    return end(
        start(List.of("sh", "-c", "script=$1\n" + String.join("\n", lines), "sh", script() + "")));
  }

  static Ended end(Process process) throws Exception {
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), out, err);
  }

  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** How many of our classes come from the archive in a run. */
  long classesFromArchive() throws Exception {
    environment.put("HEADERSPEC_JAVA_OPTIONS", "-Xlog:class+load");
    Ended ended = run("--version");
    environment.remove("HEADERSPEC_JAVA_OPTIONS");
    assertThat(ended.code()).as(ended.toString()).isZero();
    return ended
        .out()
        .lines()
        .filter(line -> line.contains(" io.github.headerspec."))
        .filter(line -> line.contains("source: shared objects file"))
        .count();
  }

  /** Waits until runs use an archive that fits. */
  void awaitArchive() throws Exception {
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    while (classesFromArchive() < 10 || Files.exists(archive().resolveSibling("new"))) {
      assertThat(Instant.now()).as("no archive: " + files()).isBefore(end);
      Thread.sleep(200);
    }
  }

  List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(caches())) {
      return files.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
    }
  }

  /** Makes a JDK of a shell script. */
  static Path fakeJava(Path home, String release, String... lines) throws IOException {
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    if (!release.isEmpty()) {
      Files.writeString(home.resolve("release"), release);
    }
    return home;
  }
}
