package io.github.headerspec.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every diagnostic has an id of its own and a fixture. */
class DiagnosticCodesTest {

  private static final Path FIXTURES = Path.of("src/test/fixtures");

  @Test
  void idsAreUniqueAndInOrder() {
    assertThat(ids())
        .isSorted()
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("HS[1-8]\\d\\d"));
  }

  @Test
  void everyDiagnosticOfThisModuleHasAFixture() throws IOException {
    String all;
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      all =
          files
              .filter(file -> file.endsWith("expected.err"))
              .map(DiagnosticCodesTest::text)
              .collect(Collectors.joining());
    }
    // The others are the processor's: it looks for the file, and makes Java names.
    Stream<String> own =
        ids().filter(id -> id.compareTo("HS104") >= 0 && id.compareTo("HS400") < 0);
    assertThat(own).allSatisfy(id -> assertThat(all).contains(" [" + id + "]\n"));
  }

  private static Stream<String> ids() {
    return Stream.of(DiagnosticCode.values()).map(DiagnosticCode::id);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
