package io.github.headerspec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the documents lead to is there: every relative link, and every path of the README's tour.
 */
class DocumentLinksTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)[^)]*\\)");
  private static final Pattern TOUR = Pattern.compile("(?m)^\\d+\\. .*: `([^`]+)`$");

  static Stream<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    for (String folder : List.of("", "docs", "docs/decisions", "specs", "example")) {
      try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
      }
    }
    return documents.stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsSomewhere(Path document) throws IOException {
    for (String link : all(LINK, document)) {
      if (!link.startsWith("https://")) {
        assertThat(document.resolveSibling(link)).exists();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyPathOfATourExists(Path document) throws IOException {
    List<String> tour = all(TOUR, document);
    if (document.equals(ROOT.resolve("README.md"))) {
      assertThat(tour).hasSizeGreaterThan(3);
    }
    for (String path : tour) {
      assertThat(ROOT.resolve(path)).exists();
    }
  }

  private static List<String> all(Pattern pattern, Path document) throws IOException {
    Matcher matcher = pattern.matcher(Files.readString(document));
    return matcher.results().map(result -> result.group(1)).toList();
  }
}
