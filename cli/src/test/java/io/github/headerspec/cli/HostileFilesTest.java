package io.github.headerspec.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where a command looks for a file there is a pipe, a device or a folder, or the file is elsewhere:
 * one message, nothing written, and the command ends.
 */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class HostileFilesTest {

  private static final String HEADER = "typedef enum _LIGHT { LIGHT_RED = 1 } LIGHT;\n";

  private static final String SPEC =
      """
      headerspec: 1
      header: light.h
      target: x86_64-windows
      enums:
        - native: LIGHT
          tag: _LIGHT
          type: int32
          kind: enum
          constants:
            - native: LIGHT_RED
              value: 1
      """;

  /** Commands that read a file; the word in capitals is what it is called. */
  private static final List<String> COMMANDS =
      List.of(
          "check ODD.yaml",
          "check ODD.yaml --header light.h",
          "check light.yaml --header ODD",
          "check light.yaml --header light.h -include ODD",
          "derive includes_odd.h -o new.yaml",
          "diff light.yaml ODD.yaml",
          "diff ODD.yaml light.yaml",
          "asserts ODD.yaml -o -",
          "derive ODD -o new.yaml",
          "derive light.h -o ODD.yaml",
          "derive light.h -include ODD -o new.yaml");

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("light.h"), HEADER);
    Files.writeString(folder.resolve("light.yaml"), SPEC);
    Files.writeString(
        folder.resolve("includes_odd.h"), "#include \"ODD\"\nenum E { E_A = FROM_ODD };\n");
  }

  static Stream<Arguments> commandsWithPipesAndDevices() {
    return COMMANDS.stream()
        .flatMap(line -> Stream.of("pipe", "device").map(what -> Arguments.of(line, what)));
  }

  @ParameterizedTest
  @MethodSource("commandsWithPipesAndDevices")
  void nobodyWaitsForAPipeOrDevice(String line, String what) throws IOException {
    for (String name : List.of("ODD", "ODD.yaml")) {
      make(what, folder.resolve(name));
    }
    CommandRun run = type(line);
    String told = run.results().getOrDefault("err", "");
    assertThat(told).containsPattern("\\[HS\\d{3}]").contains("help: ");
    assertThat(told).containsOnlyOnce("[HS").doesNotContain("\tat ");
  }

  /** Pages are a help: without them the facts are the same. */
  @Test
  void aPipeInsteadOfAPageIsToldAndDoneWithout() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    make("pipe", pages.resolve("ne-light-light.md"));
    make("pipe", folder.resolve("page.md"));
    for (String docs : List.of("pages", "page.md")) {
      CommandRun run = CommandRun.in(folder);
      run.type("headerspec derive light.h --docs " + docs + " -o " + docs + ".yaml");
      assertThat(run.results().getOrDefault("err", "")).doesNotContain("\tat ");
      assertThat(folder.resolve(docs + ".yaml")).content().contains("LIGHT_RED");
    }
  }

  @Test
  void aPipeAmongGeneratedSourcesIsPassedOver() throws IOException {
    make("pipe", Files.createDirectories(folder.resolve("generated/light")).resolve("X.java"));
    CommandRun run = type("check light.yaml --generated generated");
    assertThat(run.results().get("err")).containsOnlyOnce("[HS");
  }

  @Test
  void aHugeIncludedFileIsToldToBeTooLarge() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("ODD").toFile(), "rw")) {
      file.setLength(33L * 1024 * 1024);
    }
    CommandRun run = CommandRun.in(folder);
    run.type("headerspec derive includes_odd.h -o new.yaml");
    assertThat(run.results().get("err")).contains("not read: \"ODD\": it is too large", "help: ");
    assertThat(folder.resolve("new.yaml")).doesNotExist();
  }

  /** A spec that somebody else has written names the header. */
  @ParameterizedTest
  @ValueSource(strings = {"../secret.h", "x/../../secret.h", "ROOT/secret.h", "..", "a\\0b", "/"})
  void theHeadersNameInASpecLeadsNowhereElse(String name) throws IOException {
    Files.writeString(folder.resolve("secret.h"), "enum SECRET { SECRET_NUMBER = 4711 };\n");
    Files.createDirectories(folder.resolve("include/x"));
    Files.writeString(
        folder.resolve("hostile.yaml"),
        SPEC.replace("light.h", '"' + name.replace("ROOT", folder.toString()) + '"'));
    CommandRun run = type("check hostile.yaml --header include");
    assertThat(run.results().get("err"))
        .containsOnlyOnce("[HS")
        .contains("help: ")
        .doesNotContain("4711", "SECRET_NUMBER", "\tat ");
  }

  @Test
  void aLinkToASpecOrHeaderIsOne() throws IOException {
    Path store = Files.createDirectory(folder.resolve("store"));
    for (String name : List.of("light.h", "light.yaml")) {
      Files.move(folder.resolve(name), store.resolve(name));
      Files.createSymbolicLink(folder.resolve(name), store.resolve(name));
    }
    CommandRun run = CommandRun.in(folder);
    run.type("headerspec check light.yaml --header light.h");
    assertThat(run.results().get("exit")).isEqualTo("0\n");
  }

  /** Escape sequences could make a terminal show something else, or do it. */
  @Test
  void whatIsShownOfAFileMovesNoCursor() throws IOException {
    Files.writeString(
        folder.resolve("light.yaml"), SPEC.replace("target:", "# \u202e\u001b]0;\u0007\ntarget:"));
    Files.writeString(folder.resolve("light.h"), HEADER.replace("1", "2"));
    CommandRun run = CommandRun.in(folder);
    run.type("headerspec derive light.h -o light.yaml --dry-run");
    assertThat(String.join("", run.results().values()))
        .doesNotContain("\u001b", "\u202e", "\u0007");
  }

  private CommandRun type(String line) throws IOException {
    Map<String, String> before = content();
    CommandRun run = CommandRun.in(folder);
    run.type("headerspec " + line);
    assertThat(run.results().get("exit")).isNotEqualTo("0\n");
    assertThat(content()).isEqualTo(before);
    return run;
  }

  /** What each path is, and what is in it if it is a file. */
  private Map<String, String> content() throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        content.put(path.toString(), Files.isRegularFile(path) ? Files.readString(path) : "");
      }
    }
    return content;
  }

  private static void make(String what, Path path) throws IOException {
    if (what.equals("device")) {
      assumeTrue(Files.exists(Path.of("/dev/zero")), "skipped: there is no /dev/zero");
      Files.createSymbolicLink(path, Path.of("/dev/zero"));
      return;
    }
    try {
      int exitCode = new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
      assumeTrue(exitCode == 0, "skipped: mkfifo makes no pipe here");
    } catch (IOException | InterruptedException noSuchCommand) {
      abort("skipped: there is no mkfifo to make a pipe with");
    }
  }
}
