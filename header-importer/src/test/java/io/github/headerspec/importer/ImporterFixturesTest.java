package io.github.headerspec.importer;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.fixture.Fixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads the header of each {@code src/test/fixtures/headers/<group>/<case>}: {@code input.h}, or
 * what {@code request.txt} says. {@code expected.txt} has all facts, {@code expected.err} all
 * diagnostics as people read them.
 */
class ImporterFixturesTest {

  @TestFactory
  Stream<DynamicContainer> fixtures() {
    return Fixture.testsByGroup(Path.of("src/test/fixtures/headers"), ImporterFixturesTest::run);
  }

  private static void run(Fixture fixture) throws IOException {
    Checked<HeaderImport> result = HeaderImporter.read(FixtureRequest.read(fixture.folder()));
    List<Diagnostic> diagnostics = new ArrayList<>(result.diagnostics());
    result.value().ifPresent(header -> diagnostics.addAll(header.diagnostics()));
    String rendered =
        diagnostics.stream()
            .map(diagnostic -> diagnostic.render() + "\n")
            .collect(Collectors.joining())
            .replace(fixture.folder() + "/", "")
            .replace(GeneratedHeaders.FOLDER + "/", "");
    String facts = result.value().map(HeaderFacts::of).orElse("");
    fixture.assertOutput(Map.of("expected.txt", facts, "expected.err", rendered));
  }
}
