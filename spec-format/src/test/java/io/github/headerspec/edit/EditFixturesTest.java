package io.github.headerspec.edit;

import io.github.headerspec.compare.Difference;
import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.edit.SpecEditor.Edit;
import io.github.headerspec.fixture.Fixture;
import io.github.headerspec.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Edits each {@code src/test/fixtures/edit/<case>/before.yaml} so that it agrees with a header
 * whose facts are in {@code header.yaml}. {@code expected.yaml} is the result, {@code expected.txt}
 * what is said about it, and {@code expected.err} why there is none. Without {@code before.yaml},
 * the spec is new.
 */
class EditFixturesTest {

  @TestFactory
  Stream<DynamicTest> fixtures() {
    return Fixture.tests(Path.of("src/test/fixtures/edit"), EditFixturesTest::run);
  }

  private static void run(Fixture fixture) throws IOException {
    Spec header = Specs.read(fixture, "header.yaml");
    if (!fixture.has("before.yaml")) {
      String text = SpecEditor.create(header);
      Specs.read(text);
      fixture.assertOutput(Map.of("expected.yaml", text));
      return;
    }
    Checked<Edit> result =
        SpecEditor.update(Specs.read(fixture, "before.yaml"), header, Set.of("REFUSED"));
    if (result.hasNoDiagnostics()) {
      Edit edit = result.value().orElseThrow();
      String changes = lines(edit.changes().stream().map(Difference::render));
      fixture.assertOutput(Map.of("expected.yaml", edit.text(), "expected.txt", changes));
    } else {
      String diagnostics = lines(result.diagnostics().stream().map(Diagnostic::render));
      fixture.assertOutput(Map.of("expected.err", diagnostics));
    }
  }

  private static String lines(Stream<String> lines) {
    return lines.map(line -> line + "\n").collect(Collectors.joining());
  }
}
