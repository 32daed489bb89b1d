package io.github.headerspec.spec;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.fixture.Fixture;
import io.github.headerspec.read.SpecChecker;
import io.github.headerspec.read.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads and checks each {@code src/test/fixtures/<group>/<case>/input.yaml}. {@code expected.err}
 * has all diagnostics about it as people read them, {@code expected.txt} all facts of a spec
 * without mistakes. Where the input is too large for a file, {@code input.generator} has the name
 * of one of the {@link GeneratedInputs}.
 */
class SpecFixturesTest {

  private static final Path FIXTURES = Path.of("src/test/fixtures");

  /** Groups that EditFixturesTest and CompareFixturesTest run. */
  private static final Set<String> OTHER_TESTS = Set.of("compare", "edit");

  @TestFactory
  Stream<DynamicContainer> fixtures() {
    return Fixture.in(FIXTURES).stream()
        .filter(group -> !OTHER_TESTS.contains(group.name()))
        .map(group -> group.testsInside(SpecFixturesTest::run));
  }

  private static void run(Fixture fixture) throws IOException, ReflectiveOperationException {
    Checked<Spec> result =
        SpecReader.read("input.yaml", input(fixture))
            .flatMap(SpecChecker::check)
            .sortedByPosition();
    fixture.assertOutput(
        result.hasNoDiagnostics()
            ? Map.of("expected.txt", Facts.of(result.value().orElseThrow()))
            : Map.of("expected.err", render(result)));
  }

  private static String render(Checked<Spec> result) {
    return result.diagnostics().stream()
        .map(diagnostic -> diagnostic.render() + "\n")
        .collect(Collectors.joining());
  }

  private static byte[] input(Fixture fixture) throws IOException {
    return fixture.has("input.generator")
        ? GeneratedInputs.named(fixture.text("input.generator").strip()).getBytes(UTF_8)
        : Files.readAllBytes(fixture.path("input.yaml"));
  }
}
