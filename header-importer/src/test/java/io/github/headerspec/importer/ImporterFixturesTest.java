package io.github.headerspec.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads the header of each {@code src/test/fixtures/headers/<group>/<case>}: {@code input.h}, or
 * what {@code request.txt} says. {@code expected.txt} has all facts, {@code expected.err} all
 * diagnostics as people read them.
 */
class ImporterFixturesTest {

  private static final Path FIXTURES = Path.of("src/test/fixtures/headers");
  private static final boolean UPDATE =
      List.of("", "true").contains(System.getProperty("fixtures.update", "false"));
  private static final String HOW_TO_UPDATE =
      "To accept this: mvn test -pl header-importer -am -Dfixtures.update";

  @TestFactory
  Stream<DynamicContainer> fixtures() {
    return folders(FIXTURES)
        .map(group -> DynamicContainer.dynamicContainer(name(group), cases(group)));
  }

  private static Stream<DynamicTest> cases(Path group) {
    return folders(group)
        .map(each -> DynamicTest.dynamicTest(name(each), each.toUri(), () -> run(each)));
  }

  private static void run(Path folder) throws IOException {
    Checked<HeaderImport> result = HeaderImporter.read(FixtureRequest.read(folder));
    List<Diagnostic> diagnostics = new ArrayList<>(result.diagnostics());
    result.value().ifPresent(header -> diagnostics.addAll(header.diagnostics()));
    String told =
        diagnostics.stream()
            .map(diagnostic -> diagnostic.render() + "\n")
            .collect(Collectors.joining())
            .replace(folder + "/", "")
            .replace(GeneratedHeaders.FOLDER + "/", "");
    compare(folder, "expected.txt", result.value().map(HeaderFacts::of).orElse(""));
    compare(folder, "expected.err", told);
  }

  private static void compare(Path folder, String name, String actual) throws IOException {
    Path file = folder.resolve(name);
    if (UPDATE) {
      if (actual.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        Files.writeString(file, actual);
      }
    }
    String expected = Files.exists(file) ? Files.readString(file) : "";
    if (!actual.equals(expected)) {
      fail("%s is different. Found:%n%s%s", file, actual, HOW_TO_UPDATE);
    }
    assertThat(actual).isEqualTo(expected);
  }

  private static Stream<Path> folders(Path parent) {
    try (Stream<Path> files = Files.list(parent)) {
      return files.filter(Files::isDirectory).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }
}
