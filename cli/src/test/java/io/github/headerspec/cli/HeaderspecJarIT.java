package io.github.headerspec.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The jar as users start it: alone, in a JVM of its own, on the oldest and the newest JDK here. */
class HeaderspecJarIT {

  private static final Path JAR = Path.of(System.getProperty("headerspec.jar"));
  private static final String SPEC =
      """
      headerspec: 1
      header: light.h
      enums:
        - native: LIGHT
          type: int32
          kind: enum
          constants:
            - native: LIGHT_RED
              value: 1
      """;

  @TempDir private Path folder;

  private record Ended(int code, String out, String err) {}

  static Stream<Path> javas() throws IOException {
    List<Path> found = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
    Path installed = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(installed)) {
      try (Stream<Path> homes = Files.list(installed)) {
        homes.filter(home -> home.toString().contains("25")).sorted().limit(1).forEach(found::add);
      }
    }
    return found.stream().map(home -> home.resolve("bin/java"));
  }

  @ParameterizedTest
  @MethodSource("javas")
  void checksASpec(Path java) throws Exception {
    Files.writeString(folder.resolve("light.yaml"), SPEC);
    assertThat(run(java, "check", "light.yaml"))
        .isEqualTo(new Ended(0, "light.yaml: valid: 1 enum, 1 constant\n", ""));
  }

  @ParameterizedTest
  @MethodSource("javas")
  void derivesASpecAndFindsThatItAgrees(Path java) throws Exception {
    Files.writeString(folder.resolve("light.h"), "enum light { LIGHT_RED = 'R', LIGHT_GREEN };\n");
    assertThat(run(java, "derive", "light.h", "-o", "light.yaml", "--target", "x86_64-linux"))
        .isEqualTo(
            new Ended(0, "light.yaml: created: 1 enum, 2 constants, for x86_64-linux\n", ""));
    assertThat(run(java, "check", "light.yaml", "--header", "light.h"))
        .isEqualTo(new Ended(0, "light.yaml: agrees with light.h for x86_64-linux\n", ""));
  }

  @ParameterizedTest
  @MethodSource("javas")
  void explains(Path java) throws Exception {
    Ended ended = run(java, "explain", "HS203");
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).startsWith("HS203: unknown key\n");
    assertThat(ended.err()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("javas")
  void endsWithTheRightCode(Path java) throws Exception {
    assertThat(run(java, "check", "nope.yaml").code()).isEqualTo(3);
    assertThat(run(java, "chekc").code()).isEqualTo(4);
  }

  @Test
  void aReaderThatLeavesEarlyIsNoMistake() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin/java");
    List<String> shell =
        List.of("sh", "-c", "'" + java + "' -jar '" + JAR + "' explain | head -n 1");
    Ended ended = run(shell);
    assertThat(ended.out()).startsWith("HS101 ").hasLineCount(1);
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void showsHowFarItIsToAPersonWhoWaits() throws Exception {
    boolean installed = Files.isExecutable(Path.of("/usr/bin/script"));
    Assumptions.assumeTrue(installed, "a terminal is made by 'script', which is not installed");
    Path java = Path.of(System.getProperty("java.home"), "bin/java");
    StringBuilder derive = new StringBuilder("'" + java + "' -jar '" + JAR + "' derive");
    for (int i = 0; i < 10; i++) {
      Files.writeString(folder.resolve("light" + i + ".h"), "enum light { LIGHT_RED };\n");
      derive.append(" light").append(i).append(".h");
    }
    Ended ended = run(List.of("script", "-qec", derive + " -o specs", "/dev/null"));
    assertThat(ended.code()).as(ended.out()).isZero();
    assertThat(ended.out()).contains("derive ", "%", "10 headers");
  }

  @Test
  void hasNoRemainsOfTheJarsInIt() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(Object::toString))
          .contains("META-INF/NOTICE", "META-INF/LICENSE")
          .doesNotHaveDuplicates()
          .noneMatch(name -> name.endsWith("module-info.class"))
          .noneMatch(name -> name.matches("META-INF/.*\\.(SF|RSA|DSA|EC)"))
          .allMatch(name -> name.contains("/"), "nothing beside the folders, such as plugin.xml");
      assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
          .isEqualTo(Headerspec.class.getName());
    }
  }

  private Ended run(Path java, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(java.toString(), "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    return run(command);
  }

  private Ended run(List<String> command) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    int code = process.waitFor();
    return new Ended(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }
}
