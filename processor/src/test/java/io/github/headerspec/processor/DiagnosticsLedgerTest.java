package io.github.headerspec.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.fixture.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds together what is said of diagnostics in code, in fixtures and in the documentation. */
class DiagnosticsLedgerTest {

  private static final Path DOCUMENTATION = Path.of("../docs/diagnostics.md");
  private static final List<Path> FIXTURES =
      List.of(
          Path.of("src/test/fixtures"),
          Path.of("../spec-format/src/test/fixtures"),
          Path.of("../header-importer/src/test/fixtures"),
          Path.of("../cli/src/test/fixtures"),
          Path.of("../maven-plugin/src/test/fixtures"));
  private static final Pattern IN_A_MESSAGE = Pattern.compile("\\[(HS\\d{3})]");
  private static final Pattern IN_A_HEADING = Pattern.compile("(?m)^## (HS\\d{3})\\b");

  @Test
  void eachDiagnosticHasAFixture() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (Path folder : FIXTURES) {
      for (Path file : FileTree.files(folder).toList()) {
        if (file.endsWith("expected.err")) {
          shown.addAll(ids(IN_A_MESSAGE, file).toList());
        }
      }
    }
    assertThat(shown).isEqualTo(known());
  }

  @Test
  void eachDiagnosticHasOneHeading() throws IOException {
    assertThat(ids(IN_A_HEADING, DOCUMENTATION)).containsExactlyElementsOf(known());
  }

  private static Set<String> known() {
    return Stream.of(DiagnosticCode.values())
        .map(DiagnosticCode::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> ids(Pattern pattern, Path file) throws IOException {
    return pattern.matcher(Files.readString(file)).results().map(match -> match.group(1));
  }
}
