package io.github.headerspec.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.headerspec.fixture.FileTree;
import io.github.headerspec.fixture.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.DynamicContainer;
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
  private static final int JAVA_WITH_FFM = 22;

  @TestFactory
  Stream<DynamicContainer> fixtures(@TempDir Path temp) {
    return Fixture.testsByGroup(FIXTURES, each -> run(each, temp));
  }

  private static void run(Fixture fixture, Path temp)
      throws IOException, ReflectiveOperationException {
    FixtureCompilation compilation = new FixtureCompilation(fixture);
    assumeTrue(
        Runtime.version().feature() >= JAVA_WITH_FFM || !compilation.arguments().contains("22"),
        "compiles for Java 22, which this JDK cannot");
    Path target = temp.resolve(FIXTURES.relativize(fixture.folder()));
    compilation.copyInput(target);
    Set<String> input = FileTree.texts(target).keySet();
    JavacRun run = JavacRun.of(target, compilation.arguments(), processor(fixture));
    fixture.assertOutput(compilation.output(run));
    if (run.success()) {
      assertThat(run.output()).isEmpty();
      GeneratedCode.check(run);
      keep(run, FIXTURES.relativize(fixture.folder()));
    } else {
      assertThat(run.output()).doesNotContain("\tat ");
      assertThat(FileTree.texts(target).keySet()).as("files").isEqualTo(input);
    }
  }

  /** For {@link GeneratedByFixturesIT}. */
  private static void keep(JavacRun run, Path fixture) throws IOException {
    Path kept = KEPT.resolve(fixture);
    for (Path outdated : FileTree.files(kept).toList()) {
      Files.delete(outdated);
    }
    for (var source : FixtureCompilation.sources(run).entrySet()) {
      FileTree.write(kept.resolve(source.getKey()), source.getValue());
    }
  }

  private static Processor processor(Fixture fixture) {
    Processor processor = new HeaderspecProcessor();
    return FIXTURES.relativize(fixture.folder()).startsWith("failures")
        ? new FailingFiler(processor)
        : processor;
  }
}
