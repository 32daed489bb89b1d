package io.github.headerspec.importer.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.HeaderImport;
import io.github.headerspec.importer.comment.CommentText;
import io.github.headerspec.importer.page.DocumentationPages;
import io.github.headerspec.read.SpecReader;
import io.github.headerspec.spec.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  private static final boolean UPDATE =
      List.of("", "true").contains(System.getProperty("fixtures.update", "false"));
  private static final String HOW_TO_UPDATE =
      "To accept this: mvn test -pl header-importer -am -Dfixtures.update";

  @TestFactory
  Stream<DynamicTest> comments() {
    return tests("comments", DocumentationFixturesTest::comment);
  }

  @TestFactory
  Stream<DynamicTest> pages() {
    return tests("pages", DocumentationFixturesTest::pages);
  }

  private static void comment(Path folder) throws IOException {
    String comment = Files.readString(folder.resolve("input.h"));
    Words words = Words.of(CommentText.read(comment, Position.START));
    words.assertClean();
    compare(folder.resolve("expected.txt"), words.toString());
  }

  private static void pages(Path folder) throws IOException {
    Checked<Spec> spec =
        SpecReader.read("input.yaml", Files.readAllBytes(folder.resolve("input.yaml")));
    assertThat(spec.diagnostics()).isEmpty();
    Path list = folder.resolve("roots.txt");
    List<Path> roots =
        (Files.exists(list) ? Files.readAllLines(list) : List.of("docs"))
            .stream().map(folder::resolve).toList();
    Checked<DocumentationPages> pages = DocumentationPages.in(roots);
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
    compare(folder.resolve("expected.txt"), words.toString());
    compare(
        folder.resolve("expected.err"),
        diagnostics.stream()
            .map(diagnostic -> diagnostic.render() + "\n")
            .collect(Collectors.joining())
            .replace(folder + "/", ""));
  }

  private static void compare(Path file, String actual) throws IOException {
    if (UPDATE && actual.isEmpty()) {
      Files.deleteIfExists(file);
    } else if (UPDATE) {
      Files.writeString(file, actual);
    }
    assertThat(actual)
        .withFailMessage(() -> file + " is different. Found:\n" + actual + HOW_TO_UPDATE)
        .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
  }

  /** A test of one folder. */
  @FunctionalInterface
  private interface FolderTest {
    void run(Path folder) throws IOException;
  }

  private static Stream<DynamicTest> tests(String group, FolderTest test) {
    try (Stream<Path> folders = Files.list(FIXTURES.resolve(group))) {
      return folders
          .sorted()
          .map(
              folder ->
                  DynamicTest.dynamicTest(
                      folder.getFileName().toString(), folder.toUri(), () -> test.run(folder)))
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
