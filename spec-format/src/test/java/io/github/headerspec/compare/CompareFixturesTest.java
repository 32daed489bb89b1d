package io.github.headerspec.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.read.SpecChecker;
import io.github.headerspec.read.SpecReader;
import io.github.headerspec.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares each {@code src/test/fixtures/compare/<case>/before.yaml} with {@code after.yaml}, or
 * with a header whose facts are in {@code header.yaml}. {@code expected.txt} has the differences.
 */
class CompareFixturesTest {

  private static final Path FIXTURES = Path.of("src/test/fixtures/compare");
  private static final Path RULES = Path.of("../docs/diff-rules.md");
  private static final boolean UPDATE =
      List.of("", "true").contains(System.getProperty("fixtures.update", "false"));
  private static final String HOW_TO_UPDATE =
      "To accept this: mvn test -pl spec-format -am -Dfixtures.update";

  @TestFactory
  Stream<DynamicTest> fixtures() throws IOException {
    return folders().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getFileName().toString(), each.toUri(), () -> run(each)));
  }

  private static void run(Path folder) throws IOException {
    String actual =
        differences(folder).stream()
            .map(difference -> difference.render() + "\n")
            .collect(Collectors.joining());
    Path expected = folder.resolve("expected.txt");
    if (UPDATE) {
      Files.writeString(expected, actual);
    }
    assertThat(expected).as(HOW_TO_UPDATE).exists();
    assertThat(actual).as("%s: %s", expected, HOW_TO_UPDATE).isEqualTo(Files.readString(expected));
  }

  @Test
  void nothingDiffersFromItself() throws IOException {
    for (Path folder : folders()) {
      Spec spec = read(folder, "before.yaml");
      assertThat(SpecComparison.ofSpecs(spec, spec)).isEmpty();
      assertThat(SpecComparison.withHeader(spec, spec, Set.of())).isEmpty();
    }
  }

  /** The documentation has a line for each rule, with an example that is true. */
  @Test
  void theDocumentationTellsAllRules() throws IOException {
    List<String> table =
        Files.readAllLines(RULES).stream().filter(line -> line.startsWith("| `")).toList();
    assertThat(table)
        .extracting(line -> line.substring(3, line.indexOf('`', 3)))
        .containsExactlyElementsOf(Stream.of(Rule.values()).map(Rule::id).toList());
    List<String> examples = new ArrayList<>();
    for (Path folder : folders()) {
      for (Difference difference : differences(folder)) {
        examples.add(row(difference.rule(), difference.message()));
      }
    }
    assertThat(examples).containsAll(table);
  }

  private static String row(Rule rule, String example) {
    String breaking = rule.isBreaking() ? "yes" : "no";
    return "| `" + rule.id() + "` | " + breaking + " | " + example + " |";
  }

  private static List<Difference> differences(Path folder) throws IOException {
    Spec before = read(folder, "before.yaml");
    return Files.exists(folder.resolve("after.yaml"))
        ? SpecComparison.ofSpecs(before, read(folder, "after.yaml"))
        : SpecComparison.withHeader(before, read(folder, "header.yaml"), Set.of("REFUSED"));
  }

  private static Spec read(Path folder, String file) throws IOException {
    Checked<Spec> result =
        SpecReader.read(file, Files.readAllBytes(folder.resolve(file))).flatMap(SpecChecker::check);
    assertThat(result.diagnostics()).extracting(Diagnostic::render).isEmpty();
    return result.value().orElseThrow();
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      return folders.sorted().toList();
    }
  }
}
