package io.github.headerspec.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.edit.Specs;
import io.github.headerspec.fixture.Fixture;
import io.github.headerspec.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  @TestFactory
  Stream<DynamicTest> fixtures() {
    return Fixture.tests(FIXTURES, CompareFixturesTest::run);
  }

  private static void run(Fixture fixture) throws IOException {
    String differences =
        differences(fixture).stream()
            .map(difference -> difference.render() + "\n")
            .collect(Collectors.joining());
    fixture.assertOutput(Map.of("expected.txt", differences));
  }

  @Test
  void nothingDiffersFromItself() throws IOException {
    for (Fixture fixture : Fixture.in(FIXTURES)) {
      Spec spec = Specs.read(fixture, "before.yaml");
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
    for (Fixture fixture : Fixture.in(FIXTURES)) {
      for (Difference difference : differences(fixture)) {
        examples.add(row(difference.rule(), difference.message()));
      }
    }
    assertThat(examples).containsAll(table);
  }

  private static String row(Rule rule, String example) {
    String breaking = rule.isBreaking() ? "yes" : "no";
    return "| `" + rule.id() + "` | " + breaking + " | " + example + " |";
  }

  private static List<Difference> differences(Fixture fixture) throws IOException {
    Spec before = Specs.read(fixture, "before.yaml");
    return fixture.has("after.yaml")
        ? SpecComparison.ofSpecs(before, Specs.read(fixture, "after.yaml"))
        : SpecComparison.withHeader(before, Specs.read(fixture, "header.yaml"), Set.of("REFUSED"));
  }
}
