package io.github.headerspec.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.headerspec.assertions.StaticAssertions;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.Spec;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A real C compiler with the real headers is the referee of names, order, widths and values. Not of
 * signs: in GNU C an enum without negative values is unsigned, in Microsoft's it is signed.
 */
class MingwHeaderTest {

  private static final String COMPILER = "x86_64-w64-mingw32-gcc";

  @BeforeAll
  static void needsTheCompilerAndItsHeaders() throws InterruptedException {
    boolean installed = isInstalled();
    String reason =
        "the specs are not compared with the real headers: on Debian, install"
            + " gcc-mingw-w64-x86-64 and mingw-w64-x86-64-dev to run this test";
    if (!installed) {
      // Maven counts skipped tests but does not say why.
      System.out.println("Skipped: " + reason);
    }
    assumeTrue(installed, reason);
  }

  @ParameterizedTest
  @MethodSource("io.github.headerspec.specs.SpecFiles#all")
  void theCompilerAgreesWithTheSpec(Path file) throws Exception {
    Spec spec = specIn(Files.readString(file));
    Outcome outcome = compile(assertions(spec), "-fsyntax-only");
    assertThat(outcome.succeeded()).as(outcome.output()).isTrue();
  }

  /** Without this, a test that asserts nothing would look the same as a right spec. */
  @ParameterizedTest
  @MethodSource("io.github.headerspec.specs.SpecFiles#all")
  void theCompilerObjectsToEveryWrongValue(Path file) throws Exception {
    Spec spec = specIn(Files.readString(file));
    Outcome outcome = compile(assertions(withWrongValues(spec)), "-fsyntax-only");
    assertThat(outcome.succeeded()).isFalse();
    for (EnumSpec each : spec.enums()) {
      for (ConstantSpec constant : each.constants()) {
        assertThat(outcome.output())
            .contains("static assertion failed: \"" + constant.nativeName().value() + ": ");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "tag: _VSS_PROTECTION_LEVEL, tag: _VSS_PROTECTION_FAULT, static assertion failed",
    "pointer: PVSS_PROTECTION_LEVEL, pointer: PVSS_PROTECTION_FAULT, static assertion failed",
    "type: int32, type: int16, static assertion failed",
    "native: VSS_PROTECTION_LEVEL_SNAPSHOT, native: VSS_PROTECTION_LEVEL_COPY, undeclared",
  })
  void theCompilerObjectsToOtherWrongFacts(String right, String wrong, String objection)
      throws Exception {
    String yaml = Files.readString(SpecFiles.FOLDER.resolve("vsmgmt.yaml")).replace(right, wrong);
    Outcome outcome = compile(assertions(specIn(yaml)), "-fsyntax-only");
    assertThat(outcome.succeeded()).isFalse();
    assertThat(outcome.output()).contains(objection);
  }

  @ParameterizedTest
  @MethodSource("io.github.headerspec.specs.SpecFiles#all")
  void theHeaderHasTheSameConstantsInTheSameOrder(Path file) throws Exception {
    Spec spec = specIn(Files.readString(file));
    Outcome preprocessed = compile(includes(spec), "-E", "-P", "-dD");
    assertThat(preprocessed.succeeded()).as(preprocessed.output()).isTrue();
    int end = 0;
    for (EnumSpec each : spec.enums()) {
      if (each.origin() == EnumSpec.Origin.MACROS) {
        assertThat(macros(each.members().patterns().get(0), preprocessed.output()))
            .containsExactlyElementsOf(namesIn(each));
        continue;
      }
      String tag = each.tag().orElse(each.nativeName()).value();
      Matcher body =
          Pattern.compile("enum\\s+" + Pattern.quote(tag) + "\\s*\\{([^}]*)\\}")
              .matcher(preprocessed.output());
      assertThat(body.find(end)).as("enum %s after the enum before it", tag).isTrue();
      end = body.end();
      assertThat(Pattern.compile(",").splitAsStream(body.group(1)))
          .extracting(enumerator -> enumerator.replaceFirst("=.*", "").strip())
          .filteredOn(name -> !name.isEmpty())
          .containsExactlyElementsOf(namesIn(each));
    }
  }

  private static List<String> namesIn(EnumSpec group) {
    return group.constants().stream().map(constant -> constant.nativeName().value()).toList();
  }

  private static List<String> macros(String pattern, String preprocessed) {
    String name = pattern.replace("*", "\\w*").replace("?", "\\w");
    return Pattern.compile("(?m)^#define (" + name + ") ")
        .matcher(preprocessed)
        .results()
        .map(definition -> definition.group(1))
        .toList();
  }

  private static Spec specIn(String yaml) {
    return SpecFiles.read(yaml).value().orElseThrow();
  }

  private static String includes(Spec spec) {
    return StaticAssertions.includes(spec).stream()
        .map(header -> "#include <" + header + ">\n")
        .collect(Collectors.joining());
  }

  /** The same spec, every value one too large. */
  private static Spec withWrongValues(Spec spec) {
    return spec.withEnums(spec.enums().stream().map(MingwHeaderTest::withWrongValues).toList());
  }

  private static EnumSpec withWrongValues(EnumSpec each) {
    return new EnumSpec(
        each.nativeName(),
        each.tag(),
        each.pointer(),
        each.from(),
        each.members(),
        each.type(),
        each.kind(),
        each.javaName(),
        each.stripPrefix(),
        each.unknown(),
        each.text(),
        each.constants().stream()
            .map(
                constant ->
                    new ConstantSpec(
                        constant.nativeName(),
                        constant.value().map(BigInteger.ONE::add),
                        constant.javaName(),
                        constant.aliasOf(),
                        constant.role(),
                        constant.text()))
            .toList(),
        each.retired(),
        each.unreadable());
  }

  /** A C file that compiles only if the header says what the spec says. */
  private static String assertions(Spec spec) {
    return StaticAssertions.source(spec, StaticAssertions.includes(spec));
  }

  private static boolean isInstalled() throws InterruptedException {
    try {
      return compile("#if !__has_include(<vsmgmt.h>)\n#error\n#endif\n", "-E").succeeded();
    } catch (IOException notOnThePath) {
      return false;
    }
  }

  private static Outcome compile(String source, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(COMPILER, "-Werror"));
    command.addAll(List.of(options));
    command.addAll(List.of("-x", "c", "-"));
    ProcessBuilder compiler = new ProcessBuilder(command).redirectErrorStream(true);
    compiler.environment().put("LC_ALL", "C");
    Process process = compiler.start();
    try (OutputStream input = process.getOutputStream()) {
      input.write(source.getBytes(StandardCharsets.UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor() == 0, output);
  }

  private record Outcome(boolean succeeded, String output) {}
}
