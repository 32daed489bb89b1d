package io.github.headerspec.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.read.SpecChecker;
import io.github.headerspec.read.SpecReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The fixtures that are nothing but a spec, without a compiler: in milliseconds, so that mutation
 * tests can run them for each mutant. {@code FixturesTest} runs them through javac, and accepts
 * what is new.
 */
class GeneratorTest {

  private static final Path FIXTURES = Path.of("src/test/fixtures");
  private static final GenerationRequest REQUEST =
      new GenerationRequest(
          "input.yaml", "fixture", List.of(), Optional.empty(), Set.of(), false, false, true);

  static List<Path> fixtures() throws IOException {
    try (Stream<Path> specs = Files.find(FIXTURES, 3, (path, of) -> path.endsWith("input.yaml"))) {
      return specs.map(Path::getParent).filter(GeneratorTest::isSpecOnly).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void aSpecGivesWhatIsExpected(Path fixture) throws IOException {
    Checked<List<GeneratedSource>> made =
        SpecReader.read("${dir}/input.yaml", Files.readAllBytes(fixture.resolve("input.yaml")))
            .flatMap(SpecChecker::check)
            .flatMap(spec -> Generator.generate(spec, REQUEST))
            .sortedByPosition();
    if (Files.exists(fixture.resolve("expected"))) {
      assertThat(made.diagnostics()).isEmpty();
      assertThat(texts(made.value().orElseThrow())).isEqualTo(expected(fixture));
    } else {
      assertThat(
              made.diagnostics().stream().map(GeneratorTest::lines).collect(Collectors.joining()))
          .isEqualTo(expectedMistakes(fixture));
    }
  }

  private static boolean isSpecOnly(Path fixture) {
    try (Stream<Path> files = Files.list(fixture)) {
      return files
          .map(file -> file.getFileName().toString())
          .allMatch(name -> name.equals("input.yaml") || name.startsWith("expected"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static SortedMap<String, String> texts(List<GeneratedSource> sources) {
    SortedMap<String, String> texts = new TreeMap<>();
    sources.forEach(
        source -> texts.put(source.typeName().replace("fixture.", "") + ".java", source.text()));
    return texts;
  }

  private static SortedMap<String, String> expected(Path fixture) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(fixture.resolve("expected"))) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  /** The mistake and its cure, without the lines that javac and the shell add. */
  private static String lines(Diagnostic diagnostic) {
    return "%s [%s]\nhelp: %s\n"
        .formatted(diagnostic.message(), diagnostic.code().id(), diagnostic.help());
  }

  private static String expectedMistakes(Path fixture) throws IOException {
    return Files.readAllLines(fixture.resolve("expected.err")).stream()
        .filter(line -> line.contains(": error: ") || line.startsWith("    help: "))
        .map(line -> line.replaceFirst("^.*: error: ", "").strip() + "\n")
        .collect(Collectors.joining());
  }
}
