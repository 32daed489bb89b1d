package io.github.headerspec.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.compare.Difference;
import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.edit.SpecEditor.Edit;
import io.github.headerspec.read.SpecChecker;
import io.github.headerspec.read.SpecReader;
import io.github.headerspec.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  private static final Path FIXTURES = Path.of("src/test/fixtures/edit");
  private static final boolean UPDATE =
      List.of("", "true").contains(System.getProperty("fixtures.update", "false"));
  private static final String HOW_TO_UPDATE =
      "To accept this: mvn test -pl spec-format -am -Dfixtures.update";

  @TestFactory
  Stream<DynamicTest> fixtures() throws IOException {
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      return folders.sorted().toList().stream()
          .map(
              each ->
                  DynamicTest.dynamicTest(
                      each.getFileName().toString(), each.toUri(), () -> run(each)));
    }
  }

  private static void run(Path folder) throws IOException {
    Spec header = read(folder, "header.yaml");
    if (!Files.exists(folder.resolve("before.yaml"))) {
      String text = SpecEditor.create(header);
      Specs.read(text);
      expect(folder, "expected.yaml", text);
      return;
    }
    Checked<Edit> result =
        SpecEditor.update(read(folder, "before.yaml"), header, Set.of("REFUSED"));
    if (result.hasNoDiagnostics()) {
      Edit edit = result.value().orElseThrow();
      expect(folder, "expected.yaml", edit.text());
      expect(folder, "expected.txt", lines(edit.changes().stream().map(Difference::render)));
    } else {
      expect(folder, "expected.err", lines(result.diagnostics().stream().map(Diagnostic::render)));
    }
  }

  private static String lines(Stream<String> lines) {
    return lines.map(line -> line + "\n").collect(Collectors.joining());
  }

  private static Spec read(Path folder, String file) throws IOException {
    Checked<Spec> result =
        SpecReader.read(file, Files.readAllBytes(folder.resolve(file))).flatMap(SpecChecker::check);
    assertThat(result.diagnostics()).extracting(Diagnostic::render).isEmpty();
    return result.value().orElseThrow();
  }

  private static void expect(Path folder, String file, String actual) throws IOException {
    Path expected = folder.resolve(file);
    if (UPDATE) {
      Files.writeString(expected, actual);
    }
    assertThat(expected).as(HOW_TO_UPDATE).exists();
    assertThat(actual).as("%s: %s", expected, HOW_TO_UPDATE).isEqualTo(Files.readString(expected));
  }
}
