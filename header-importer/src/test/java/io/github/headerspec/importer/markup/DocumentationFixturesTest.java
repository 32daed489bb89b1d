package io.github.headerspec.importer.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.fixture.Fixture;
import io.github.headerspec.importer.HeaderImport;
import io.github.headerspec.importer.comment.CommentText;
import io.github.headerspec.importer.page.DocumentationPages;
import io.github.headerspec.read.SpecReader;
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
import org.junit.jupiter.api.TestFactory;

/**
 * Reads each {@code src/test/fixtures/comments/<case>/input.h}, a comment, and describes each
 * {@code pages/<case>/input.yaml}, a spec that plays the header, by the pages in {@code docs} or
 * those that {@code roots.txt} lists. {@code expected.txt} has all that is said, {@code
 * expected.err} the diagnostics, if there are any.
 */
class DocumentationFixturesTest {

  private static final Path FIXTURES = Path.of("src/test/fixtures");

  @TestFactory
  Stream<DynamicTest> comments() {
    return Fixture.tests(FIXTURES.resolve("comments"), DocumentationFixturesTest::comment);
  }

  @TestFactory
  Stream<DynamicTest> pages() {
    return Fixture.tests(FIXTURES.resolve("pages"), DocumentationFixturesTest::pages);
  }

  private static void comment(Fixture fixture) throws IOException {
    Words words =
        Words.of(CommentText.read(List.of(fixture.text("input.h")), Set.of(), Position.START));
    words.assertClean();
    fixture.assertOutput(Map.of("expected.txt", words.toString()));
  }

  private static void pages(Fixture fixture) throws IOException {
    Checked<Spec> spec =
        SpecReader.read("input.yaml", Files.readAllBytes(fixture.path("input.yaml")));
    assertThat(spec.diagnostics()).isEmpty();
    List<String> roots = fixture.has("roots.txt") ? fixture.lines("roots.txt") : List.of("docs");
    Checked<DocumentationPages> pages =
        DocumentationPages.in(roots.stream().map(fixture::path).toList());
    HeaderImport described =
        pages
            .value()
            .orElseThrow()
            .describe(
                new HeaderImport(
                    spec.value().orElseThrow(), false, Set.of(), List.of(), List.of()));
    List<Diagnostic> diagnostics = new ArrayList<>(pages.diagnostics());
    diagnostics.addAll(described.diagnostics());
    Words words = Words.of(described.facts());
    words.assertClean();
    String rendered =
        diagnostics.stream()
            .map(diagnostic -> diagnostic.render() + "\n")
            .collect(Collectors.joining())
            .replace(fixture.folder() + "/", "");
    fixture.assertOutput(Map.of("expected.txt", words.toString(), "expected.err", rendered));
  }
}
