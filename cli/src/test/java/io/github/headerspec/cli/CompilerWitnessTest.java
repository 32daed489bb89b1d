package io.github.headerspec.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real compilers as witnesses; those that only seem to be one are in the fixtures. */
class CompilerWitnessTest {

  private static final String HEADER =
      """
      typedef enum _LIGHT { LIGHT_RED, LIGHT_GREEN = sizeof(long) << 4 } LIGHT, *PLIGHT;
      #if __has_attribute(packed)
      typedef enum __attribute__((packed)) { SMALL_ONE } SMALL;
      #endif
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("light.h"), HEADER);
  }

  private String run(String line) {
    CommandRun run = CommandRun.in(folder);
    run.type(line);
    return run.results().getOrDefault("err", "")
        + run.results().getOrDefault("out", "")
        + run.results().get("exit");
  }

  private static void assumeInstalled(String program) {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(":", -1))
            .anyMatch(each -> Files.isExecutable(Path.of(each, program))),
        program + " is not installed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gcc",
        "g++",
        "x86_64-w64-mingw32-gcc",
        "clang-14",
        "clang-14 --cc-option=--target=x86_64-pc-windows-msvc"
      })
  void theyConfirm(String compiler) throws IOException {
    String program = compiler.split(" ", -1)[0];
    assumeInstalled(program);
    assertThat(run("headerspec derive light.h -o light.yaml --cc " + compiler))
        .startsWith("light.yaml: created: 2 enums, 3 constants, for ")
        .endsWith(", confirmed by " + program + "\n0\n");
    assertThat(run("headerspec check light.yaml --header light.h --cc " + compiler))
        .startsWith("light.yaml: agrees with light.h for ")
        .endsWith("; " + program + " confirms it\n0\n");
    boolean windows = compiler.contains("mingw") || compiler.contains("windows");
    assertThat(Files.readString(folder.resolve("light.yaml")))
        .contains("value: " + (windows ? 64 : 128));
  }

  @Test
  void whatIsRejectedIsRefused() throws IOException {
    assumeInstalled("gcc");
    // Here the option is only for the compiler's judgement of types: it says no macro of it.
    assertThat(run("headerspec derive light.h -o light.yaml --cc gcc --cc-option=-fshort-enums"))
        .contains("compiler 'gcc' rejects enum 'LIGHT': error: static assertion failed")
        .contains(
            "light.yaml: created: 1 enum, 1 constant, for x86_64-linux, confirmed by gcc; 1 refused\n3\n");
    assertThat(Files.readString(folder.resolve("light.yaml"))).doesNotContain("LIGHT");
  }

  @Test
  void aHeaderThatIsNotCompiledGivesNoSpec() throws IOException {
    assumeInstalled("gcc");
    Files.writeString(folder.resolve("light.h"), "#error stop\n" + HEADER);
    assertThat(run("headerspec derive light.h -o light.yaml --cc gcc"))
        .contains("compiler 'gcc' rejects header 'light.h'", "#error stop", "[HS624]")
        .endsWith("\n3\n");
    assertThat(folder.resolve("light.yaml")).doesNotExist();
  }

  @Test
  void aSpecThatTheCompilerRejectsBreaksUsers() {
    assumeInstalled("gcc");
    run("headerspec derive light.h -o light.yaml --cc gcc");
    assertThat(
            run(
                "headerspec check light.yaml --header light.h --cc gcc"
                    + " --cc-option=-fshort-enums"))
        .contains("light.yaml:", "rejects enum 'LIGHT'", "; gcc rejects 1 enum")
        .endsWith("\n2\n");
  }

  @Test
  void anotherTargetThanThatOfTheSpec() {
    assumeInstalled("gcc");
    run("headerspec derive light.h -o light.yaml --target x86_64-windows");
    assertThat(run("headerspec check light.yaml --header light.h --cc gcc"))
        .contains("compiler 'gcc' compiles for x86_64-linux, not for x86_64-windows [HS623]")
        .endsWith("\n3\n");
  }

  /** Keys that could be taken for a compiler are unknown keys, and the program is not started. */
  @Test
  void noKeyOfASpecNamesAProgram() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh");
    Path script = folder.resolve("program");
    Files.writeString(script, "#!/bin/sh\ntouch " + folder.resolve("started") + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    run("headerspec derive light.h -o light.yaml");
    String spec = Files.readString(folder.resolve("light.yaml"));
    for (String key : List.of("cc", "compiler", "cc-option", "program", "derive")) {
      Files.writeString(folder.resolve("light.yaml"), spec + key + ": " + script + "\n");
      assertThat(run("headerspec check light.yaml --header light.h"))
          .contains("[HS")
          .endsWith("\n3\n");
    }
    // Nor does a known one.
    for (String key : List.of("header", "target")) {
      Files.writeString(
          folder.resolve("light.yaml"),
          spec.replaceFirst("(?m)^" + key + ": .*$", key + ": " + script));
      run("headerspec check light.yaml --header light.h");
      run("headerspec derive light.h -o light.yaml");
    }
    assertThat(folder.resolve("started")).doesNotExist();
  }
}
