package io.github.headerspec.processor;

import io.github.headerspec.fixture.FileTree;
import io.github.headerspec.fixture.Fixture;
import io.github.headerspec.generator.SourceOutline;
import io.github.headerspec.generator.SourceOutline.Detail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A folder with the input of a compilation and, in {@code expected/} or {@code expected.err}, what
 * comes out.
 *
 * @param fixture the folder
 */
record FixtureCompilation(Fixture fixture) {

  private static final String EXPECTED = "expected";
  private static final String PACKAGE_INFO =
      """
      /** A fixture. */
      @GenerateBindings("input.yaml")
      package fixture;

      import io.github.headerspec.annotations.GenerateBindings;
      """;

  /** Copies the input, and adds a {@code package-info.java} if there is no Java file. */
  void copyInput(Path target) throws IOException {
    for (String file : fixture.input().keySet()) {
      Path copy = target.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(fixture.path(file), copy);
    }
    if (FileTree.files(target).noneMatch(file -> file.toString().endsWith(".java"))) {
      addPackageInfo(target);
    }
  }

  /** Adds a {@code package-info.java} that asks for {@code input.yaml}. */
  static void addPackageInfo(Path target) throws IOException {
    Files.writeString(target.resolve("package-info.java"), PACKAGE_INFO);
  }

  /** Further arguments of the compiler, one a line. */
  List<String> arguments() throws IOException {
    return fixture.lines("javac.args");
  }

  /** What a compilation has to be compared with what is expected, each text by its path. */
  SortedMap<String, String> output(JavacRun run) throws IOException {
    if (!run.success()) {
      return new TreeMap<>(Map.of(EXPECTED + ".err", run.output()));
    }
    SortedMap<String, String> sources = sources(run);
    Optional<Detail> outline = outline();
    SortedMap<String, String> actual = new TreeMap<>();
    outline.ifPresentOrElse(
        detail -> actual.put(EXPECTED + "/" + detail.file(), SourceOutline.of(sources, detail)),
        () -> sources.forEach((path, text) -> actual.put(EXPECTED + "/" + path, text)));
    return actual;
  }

  /** The generated files; those of the package {@code fixture} have no folder. */
  static SortedMap<String, String> sources(JavacRun run) throws IOException {
    SortedMap<String, String> sources = new TreeMap<>();
    run.generated().forEach((path, text) -> sources.put(path.replaceFirst("^fixture/", ""), text));
    return sources;
  }

  /** What is expected instead of all the text; empty where the text is what the case is about. */
  private Optional<Detail> outline() throws IOException {
    SortedMap<String, String> expected = fixture.expected();
    for (Detail detail : Detail.values()) {
      if (expected.containsKey(EXPECTED + "/" + detail.file())) {
        return Optional.of(detail);
      }
    }
    boolean text = expected.keySet().stream().anyMatch(path -> path.endsWith(".java"));
    return text ? Optional.empty() : Optional.of(Detail.TYPES);
  }
}
