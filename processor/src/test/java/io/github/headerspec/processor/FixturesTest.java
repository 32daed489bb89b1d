package io.github.headerspec.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles each folder {@code src/test/fixtures/<group>/<case_as_a_sentence>} and compares what
 * comes out with what is expected: in {@code expected/types.txt} the generated types with their
 * constants, or in {@code expected/members.txt} their other public members too; in {@code
 * expected/*.java} all generated files, where the text is what the case is about; in {@code
 * expected.err} all that the user sees.
 *
 * <p>Whatever is expected, everything that is generated is compiled with warnings as errors and
 * compared with its spec: {@link GeneratedCode}.
 *
 * <p>A folder without a Java file gets a {@code package-info.java} that asks for {@code
 * input.yaml}. What is generated into the package {@code fixture} is directly in {@code expected/}.
 * Arguments of the compiler are in {@code javac.args}, with <code>${dir}</code> for the folder and
 * <code>${libraries}</code> for a class path with JNA and Jackson.
 */
class FixturesTest {

  private static final Path FIXTURES = Path.of("src/test/fixtures");
  private static final Path KEPT = Path.of("target/generated-by-fixtures");
  private static final boolean UPDATE =
      List.of("", "true").contains(System.getProperty("fixtures.update", "false"));
  private static final int JAVA_WITH_FFM = 22;
  private static final String HOW_TO_UPDATE =
      "To accept this: mvn test -pl processor -am -Dfixtures.update";

  @TestFactory
  Stream<DynamicContainer> fixtures(@TempDir Path temp) {
    return Fixture.folders(FIXTURES)
        .map(group -> DynamicContainer.dynamicContainer(name(group), cases(group, temp)));
  }

  private static Stream<DynamicTest> cases(Path group, Path temp) {
    return Fixture.folders(group)
        .map(each -> DynamicTest.dynamicTest(name(each), each.toUri(), () -> run(each, temp)));
  }

  private static void run(Path folder, Path temp) throws Exception {
    Fixture fixture = new Fixture(folder);
    assumeTrue(
        Runtime.version().feature() >= JAVA_WITH_FFM || !fixture.arguments().contains("22"),
        "compiles for Java 22, which this JDK cannot");
    Path target = temp.resolve(FIXTURES.relativize(folder));
    fixture.copyInput(target);
    Set<String> input = JavacRun.texts(target).keySet();
    JavacRun run = JavacRun.of(target, fixture.arguments(), processor(folder));
    SortedMap<String, String> actual = fixture.actual(run);
    if (UPDATE) {
      fixture.update(actual);
    }
    SortedMap<String, String> expected = fixture.expected();
    assertThat(actual.keySet())
        .as("%s%n%s", run.output(), HOW_TO_UPDATE)
        .isEqualTo(expected.keySet());
    actual.forEach(
        (file, text) ->
            assertThat(text).as("%s. %s", file, HOW_TO_UPDATE).isEqualTo(expected.get(file)));
    if (run.success()) {
      assertThat(run.output()).isEmpty();
      GeneratedCode.check(run);
      keep(run, FIXTURES.relativize(folder));
    } else {
      assertThat(run.output()).doesNotContain("\tat ");
      assertThat(JavacRun.texts(target).keySet()).as("files").isEqualTo(input);
    }
  }

  /** For {@link GeneratedByFixturesIT}. */
  private static void keep(JavacRun run, Path fixture) throws IOException {
    Path kept = KEPT.resolve(fixture);
    for (Path outdated : JavacRun.files(kept).toList()) {
      Files.delete(outdated);
    }
    for (var source : Fixture.sources(run).entrySet()) {
      Path copy = kept.resolve(source.getKey());
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, source.getValue());
    }
  }

  private static Processor processor(Path folder) {
    Processor processor = new HeaderspecProcessor();
    return FIXTURES.relativize(folder).startsWith("failures")
        ? new FailingFiler(processor)
        : processor;
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }
}
