package io.github.headerspec.specs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every spec of this module is valid, for editors and for Headerspec itself. */
class SpecFilesTest {

  @Test
  void thereAreSpecs() throws IOException {
    assertThat(SpecFiles.all()).extracting(Path::getFileName).contains(Path.of("vsmgmt.yaml"));
  }

  @ParameterizedTest
  @MethodSource("io.github.headerspec.specs.SpecFiles#all")
  void theReadmeLists(Path file) throws IOException {
    assertThat(Files.readString(Path.of("README.md"))).contains("| `" + file.getFileName() + "` |");
  }

  @ParameterizedTest
  @MethodSource("io.github.headerspec.specs.SpecFiles#all")
  void satisfiesTheSchema(Path file) throws IOException {
    assertThat(
            SpecFiles.schema(SpecFiles.schemaAsJson())
                .validate(SpecFiles.asJson(Files.readString(file))))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.github.headerspec.specs.SpecFiles#all")
  void readsWithoutMistakes(Path file) throws IOException {
    assertThat(SpecFiles.read(Files.readString(file)).diagnostics())
        .extracting(Diagnostic::render)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.github.headerspec.specs.SpecFiles#all")
  void tellsEditorsItsSchema(Path file) throws IOException {
    assertThat(Files.readString(file))
        .startsWith("# yaml-language-server: $schema=headerspec-1.schema.json\n");
  }
}
