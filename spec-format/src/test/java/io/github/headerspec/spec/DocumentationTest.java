package io.github.headerspec.spec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.read.SpecChecker;
import io.github.headerspec.read.SpecReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation says about the format and the diagnostics is what the code does. */
class DocumentationTest {

  private static final Path DIAGNOSTICS = Path.of("../docs/diagnostics.md");
  private static final Path FORMAT = Path.of("../docs/spec-format.md");
  private static final List<Path> FIXTURES =
      Stream.of(".", "../header-importer", "../cli")
          .map(module -> Path.of(module, "src/test/fixtures"))
          .toList();

  @Test
  void everyDiagnosticHasAHeading() {
    List<String> ids = Stream.of(DiagnosticCode.values()).map(DiagnosticCode::id).toList();
    assertThat(all("(?m)^## (HS\\d+): ", DIAGNOSTICS)).containsExactlyElementsOf(ids);
  }

  @Test
  void examplesOfDiagnosticsAreThoseOfFixtures() throws IOException {
    StringBuilder fixtures = new StringBuilder();
    for (Path folder : FIXTURES) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(file -> file.endsWith("expected.err"))
            .map(DocumentationTest::text)
            .forEach(fixtures::append);
      }
    }
    assertThat(all("(?s)```text\nlight.yaml(:.*?\n)```", DIAGNOSTICS))
        .isNotEmpty()
        .allSatisfy(example -> assertThat(fixtures.toString()).contains(example));
  }

  @Test
  void examplesOfSpecsAreAccepted() {
    assertThat(all("(?s)```yaml\n(.*?\n)```\n", FORMAT))
        .hasSize(2)
        .allSatisfy(
            example ->
                assertThat(
                        SpecReader.read("example", example.getBytes(UTF_8))
                            .flatMap(SpecChecker::check)
                            .diagnostics())
                    .isEmpty());
  }

  @Test
  void everyKeyAndWordIsExplained() {
    Stream<List<String>> keys =
        Stream.of(
            SpecFormat.SPEC_KEYS,
            SpecFormat.SOURCE_KEYS,
            SpecFormat.ENUM_KEYS,
            SpecFormat.CONSTANT_KEYS,
            SpecFormat.AVAILABILITY_KEYS,
            SpecFormat.SEE_KEYS,
            SpecFormat.RETIRED_KEYS);
    Stream<Keyword> words =
        Stream.<Keyword[]>of(
                IntegerType.values(),
                EnumSpec.Kind.values(),
                EnumSpec.Origin.values(),
                EnumSpec.UnknownPolicy.values(),
                ConstantSpec.Role.values())
            .flatMap(Stream::of);
    assertThat(Stream.concat(keys.flatMap(List::stream), words.map(Keyword::word)))
        .allSatisfy(word -> assertThat(text(FORMAT)).contains("`" + word + "`"));
  }

  private static List<String> all(String pattern, Path file) {
    return Pattern.compile(pattern)
        .matcher(text(file))
        .results()
        .map(DocumentationTest::first)
        .toList();
  }

  private static String first(MatchResult match) {
    return match.group(1);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
