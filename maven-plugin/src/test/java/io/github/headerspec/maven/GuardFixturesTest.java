package io.github.headerspec.maven;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.fixture.Fixture;
import io.github.headerspec.maven.guard.CompilerSettings;
import io.github.headerspec.maven.guard.Guard;
import io.github.headerspec.maven.guard.ProcessorCheck;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder {@code src/test/fixtures/processor/<case>} is a module: {@code configuration.xml} is
 * that of maven-compiler-plugin, {@code dependencies} what it depends on, {@code jdk} the
 * compiler's release, {@code java} its sources; {@code expected.err} is what is told, and missing
 * if nothing is.
 */
class GuardFixturesTest {

  private static final Path FIXTURES = Path.of("src/test/fixtures");

  @TestFactory
  Stream<DynamicTest> whetherTheProcessorRuns() {
    return Fixture.tests(
        FIXTURES.resolve("processor"),
        each -> assertExpected(each, check(each).map(Diagnostic::render)));
  }

  @Test
  void aStateThatCannotBeReadIsTold(@TempDir Path folder) throws IOException {
    Path state = Files.createDirectories(folder.resolve("state"));
    Guard guard = new Guard(state, List.of(), List.of(), List.of(), folder, folder, List.of());
    Optional<String> told = Optional.empty();
    try {
      guard.run();
    } catch (IOException failure) {
      told = Optional.of(Guard.diagnostic(failure).render().replace(folder.toString(), "${dir}"));
    }
    assertExpected(new Fixture(FIXTURES.resolve("guard/a_state_that_is_a_folder")), told);
  }

  private static Optional<Diagnostic> check(Fixture fixture) throws IOException {
    return new ProcessorCheck(
            CompilerSettings.of(configuration(fixture), Optional.empty()),
            fixture.lines("dependencies"),
            Optional.of(Integer.valueOf(fixture.text("jdk").strip())),
            "1.0")
        .check(List.of(fixture.path("java"), fixture.path("no-such-folder")));
  }

  private static Optional<CompilerSettings.Element> configuration(Fixture fixture) {
    try (Reader in = Files.newBufferedReader(fixture.path("configuration.xml"))) {
      return Optional.of(new PluginConfiguration(Xpp3DomBuilder.build(in)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (XmlPullParserException failure) {
      throw new AssertionError(failure);
    }
  }

  private static void assertExpected(Fixture fixture, Optional<String> told) throws IOException {
    fixture.assertOutput(Map.of("expected.err", told.map(it -> it + "\n").orElse("")));
  }
}
