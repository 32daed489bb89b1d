package io.github.headerspec.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.read.SpecChecker;
import io.github.headerspec.read.SpecReader;
import io.github.headerspec.spec.Spec;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compilers are asked about headers that were written for these tests. */
class StaticAssertionsTest {

  private static final String HEADER =
      """
      typedef enum _LIGHT { LIGHT_RED, LIGHT_GREEN = 16, LIGHT_HALT = 0, LIGHT_MAX = 0x7fffffff } LIGHT;
      typedef LIGHT *PLIGHT;
      typedef enum { SIGN_A = -2147483647 - 1, SIGN_B = -1 } SIGN;
      enum lamp { LAMP_ON = 1, LAMP_ALL = (int) 0xffffffff };
      enum { UNNAMED = 7 };
      struct outer { enum inner { INNER_1 = 2 } inner; enum { INNER_2 = -3, INNER_3 } other; };
      #define LIGHT_E_LAMP LAMP_ON
      #define LIGHT_E_OK ((long) 0)
      #define LIGHT_E_BROKEN ((int) 0x80042301)
      #define LIGHT_E_RAW 0x80042302U
      #define WIDE_LEAST (-9223372036854775807LL - 1)
      #define WIDE_MOST 0xffffffffffffffffULL
      #ifdef __cplusplus
      namespace audio {
      enum class Format : unsigned char { Mono = 1, Most = 255 };
      enum class Wide : unsigned long long { Most = 0xffffffffffffffff };
      enum { Rate = 48 };
      }
      class Lamp {
        enum Inner { INNER = 2 };
       protected:
        enum class Scoped : signed char { Low = -1 };
        enum { ANY = -3 };
      };
      namespace {
      enum Local { LOCAL = 4 };
      }
      enum Switch : bool { SWITCH = true };
      #endif
      """;

  private static final String SPEC =
      """
      headerspec: 1
      header: light.h
      enums:
        - native: LIGHT
          tag: _LIGHT
          pointer: PLIGHT
          type: int32
          kind: enum
          constants:
            - {native: LIGHT_RED, value: 0}
            - {native: LIGHT_GREEN, value: 16}
            - {native: LIGHT_HALT, value: 0, alias-of: LIGHT_RED}
            - {native: LIGHT_MAX, value: 0x7fffffff, role: sentinel}
        - native: SIGN
          type: int32
          kind: enum
          constants:
            - {native: SIGN_A, value: -2147483648}
            - {native: SIGN_B, value: -1}
        - native: lamp
          tag: lamp
          type: uint32
          kind: flags
          constants:
            - {native: LAMP_ON, value: 1}
            - {native: LAMP_ALL, value: 0xffffffff}
        - native: Unnamed
          from: anonymous
          type: int32
          kind: enum
          constants:
            - {native: UNNAMED, value: 7}
        - native: LightError
          from: macros
          type: int32
          kind: enum
          constants:
            - {native: LIGHT_E_OK, value: 0}
            - {native: LIGHT_E_BROKEN, value: 0x80042301}
            - {native: LIGHT_E_RAW, value: 0x80042302}
        - native: WideLeast
          from: macros
          type: int64
          kind: enum
          constants:
            - {native: WIDE_LEAST, value: -9223372036854775808}
        - native: WideMost
          from: macros
          type: uint64
          kind: enum
          constants:
            - {native: WIDE_MOST, value: 0xffffffffffffffff}
      """;

  private static final String SPEC_OF_CPP =
      SPEC
          + """
            - {native: audio::Format, type: uint8, kind: enum, constants: [{native: Mono, value: 1}, {native: Most, value: 255}]}
            - {native: audio::Wide, type: uint64, kind: enum, constants: [{native: Most, value: 18446744073709551615}]}
            - {native: audio::Unnamed, from: anonymous, type: int32, kind: enum, constants: [{native: Rate, value: 48}]}
          """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gcc -std=c11 -x c",
        "g++ -std=c++11 -x c++",
        "x86_64-w64-mingw32-gcc -std=c11 -x c",
        "x86_64-w64-mingw32-g++ -std=c++11 -x c++",
        "clang-14 -std=c11 -x c",
        "clang-14 -target x86_64-pc-windows-msvc -std=c11 -x c",
        "clang-14 -target x86_64-pc-windows-msvc -std=c++14 -x c++",
      })
  void compilersTellRightSpecsFromWrongOnes(String command) throws Exception {
    assumeTrue(isInstalled(command), command + " is not installed");
    Spec spec = read(command.endsWith("c++") ? SPEC_OF_CPP : SPEC);
    Outcome right = compile(command, spec);
    assertThat(right.output()).isEmpty();
    assertThat(right.succeeded()).isTrue();
    // One more, or one less where there is no more, and 2^33 more where that fits.
    for (String wrong : List.of("1", "-1", "8589934592")) {
      Outcome outcome = compile(command, Wrong.withEveryValue(spec, new BigInteger(wrong)));
      assertThat(outcome.succeeded()).isFalse();
      assertThat(spec.enums().stream().flatMap(each -> each.constants().stream()))
          .as("of every value + %s the compiler says that it is wrong", wrong)
          .allSatisfy(
              constant ->
                  assertThat(outcome.output()).contains(constant.nativeName().value() + ": "));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc -std=c11 -x c", "g++ -std=c++11 -x c++"})
  void compilersObjectToOtherWrongFacts(String command) throws Exception {
    assumeTrue(isInstalled(command), command + " is not installed");
    for (List<String> wrong :
        List.of(
            List.of("tag: _LIGHT", "tag: lamp", "lamp: tag of LIGHT"),
            List.of("pointer: PLIGHT", "pointer: SIGN", "SIGN: pointer to LIGHT"),
            List.of("type: uint32", "type: uint64", "lamp: uint64"),
            List.of("native: UNNAMED", "native: UNKNOWN", "UNKNOWN"))) {
      Outcome outcome = compile(command, read(SPEC.replace(wrong.get(0), wrong.get(1))));
      assertThat(outcome.succeeded()).isFalse();
      assertThat(outcome.output()).contains(wrong.get(2));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"g++ -std=c++11 -x c++", "clang-14 -std=c++11 -x c++"})
  void enumsThatOthersMayNotUseAreAssertedToo(String command) throws Exception {
    assumeTrue(isInstalled(command), command + " is not installed");
    String right =
        """
        headerspec: 1
        header: light.h
        target: x86_64-linux
        enums:
          - {native: Lamp::Inner, type: uint32, kind: enum, constants: [{native: INNER, value: 2}]}
          - {native: Lamp::Scoped, type: int8, kind: enum, constants: [{native: Low, value: -1}]}
          - {native: Lamp::Any, from: anonymous, type: int32, kind: enum, constants: [{native: ANY, value: -3}]}
          - {native: Local, type: uint32, kind: enum, constants: [{native: LOCAL, value: 4}]}
          - {native: Switch, type: uint8, kind: enum, constants: [{native: SWITCH, value: 1}]}
        """;
    assertThat(compile(command, read(right)).output()).isEmpty();
    for (List<String> wrong :
        List.of(
            List.of("value: 2}", "value: 3}", "INNER: 3"),
            List.of("value: -1}", "value: -2}", "Low: -2"),
            List.of("anonymous, type: int32", "anonymous, type: int64", "Any: int64"),
            List.of("LOCAL, value: 4", "LOCAL, value: 5", "LOCAL: 5"),
            List.of("Switch, type: uint8", "Switch, type: int8", "Switch: int8"))) {
      Outcome outcome = compile(command, read(right.replace(wrong.get(0), wrong.get(1))));
      assertThat(outcome.succeeded()).isFalse();
      assertThat(outcome.output()).contains(wrong.get(2));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gcc -std=c11 -x c",
        "clang-14 -std=c11 -x c",
        "g++ -std=c++11 -Wno-error -x c++",
        "clang-14 -std=c++11 -Wno-error -x c++",
        "clang-14 -target x86_64-pc-windows-msvc -std=c++14 -Wno-error -x c++",
      })
  void enumsWithinStructuresAreNotNamedInCpp(String command) throws Exception {
    assumeTrue(isInstalled(command), command + " is not installed");
    String right =
        """
        headerspec: 1
        header: light.h
        enums:
          - {native: inner, tag: inner, type: uint32, kind: enum, constants: [{native: INNER_1, value: 2}]}
          - {native: Unnamed, from: anonymous, type: int32, kind: enum, constants: [{native: INNER_2, value: -3}, {native: INNER_3, value: -2}]}
          - {native: lamp, tag: lamp, type: uint32, kind: flags, constants: [{native: LAMP_ON, value: 1}]}
          - {native: Other, from: anonymous, type: uint32, kind: enum, constants: [{native: UNNAMED, value: 7}]}
          - {native: Macros, from: macros, type: uint32, kind: enum, constants: [{native: LIGHT_E_LAMP, value: 1}]}
        """;
    Outcome outcome = compile(command, read(right));
    assertThat(outcome.succeeded()).as(outcome.output()).isTrue();
    boolean cpp = command.endsWith("c++");
    for (String name : List.of("inner", "INNER_2")) {
      assertThat(outcome.output().contains(name)).as(name).isEqualTo(cpp);
    }
    assertThat(outcome.output()).doesNotContain("LAMP_ON", "UNNAMED");
    for (List<String> wrong :
        List.of(
            List.of("ON, value: 1", "ON, value: 2", "LAMP_ON: 2"),
            List.of("UNNAMED, value: 7}", "UNNAMED, value: 7}, {native: NONE, value: 0}", "NONE"),
            List.of("LAMP, value: 1", "LAMP, value: 0", "LIGHT_E_LAMP: 0"))) {
      Outcome rejected = compile(command, read(right.replace(wrong.get(0), wrong.get(1))));
      assertThat(rejected.succeeded()).isFalse();
      assertThat(rejected.output()).contains(wrong.get(2));
    }
  }

  @Test
  void whatIsLeftOutIsSaid() {
    String source =
        StaticAssertions.source(
            read(SPEC), List.of("light.h"), Map.of("LIGHT", "it is in a template"));
    assertThat(source)
        .contains("/* LIGHT: not asserted: it is in a template */")
        .doesNotContain("LIGHT_RED");
  }

  private static Spec read(String yaml) {
    Checked<Spec> result =
        SpecReader.read("light.yaml", yaml.getBytes(StandardCharsets.UTF_8))
            .flatMap(SpecChecker::check);
    assertThat(result.diagnostics()).isEmpty();
    return result.value().orElseThrow();
  }

  private Outcome compile(String command, Spec spec) throws Exception {
    Files.writeString(folder.resolve("light.h"), HEADER);
    Path file = folder.resolve("assertions.txt");
    Files.writeString(file, StaticAssertions.source(spec, List.of("light.h")));
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(
        List.of(
            "-Wall",
            "-Wextra",
            command.contains("-Wno-error") ? "-Wno-error" : "-Werror",
            "-fsyntax-only",
            "-I",
            folder.toString(),
            file.toString()));
    return run(words);
  }

  private static boolean isInstalled(String command) throws Exception {
    try {
      return run(List.of(command.substring(0, command.indexOf(' ')), "--version")).succeeded();
    } catch (IOException notThere) {
      return false;
    }
  }

  private static Outcome run(List<String> words) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor() == 0, output);
  }

  private record Outcome(boolean succeeded, String output) {}
}
