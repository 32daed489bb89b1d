package io.github.headerspec.spec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.read.SpecChecker;
import io.github.headerspec.read.SpecReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads and checks each {@code src/test/fixtures/<group>/<case>/input.yaml}. {@code expected.err}
 * has all diagnostics about it as people read them, {@code expected.txt} all facts of a spec
 * without mistakes. Where the input is too large for a file, {@code input.generator} has the name
 * of one of the {@link GeneratedInputs}.
 */
class SpecFixturesTest {

  private static final Path FIXTURES = Path.of("src/test/fixtures");
  private static final List<String> EXPECTED = List.of("expected.err", "expected.txt");

  /** Groups that EditFixturesTest and CompareFixturesTest run. */
  private static final Set<String> OTHER_TESTS = Set.of("compare", "edit");

  private static final boolean UPDATE =
      List.of("", "true").contains(System.getProperty("fixtures.update", "false"));
  private static final String HOW_TO_UPDATE =
      "To accept this: mvn test -pl spec-format -am -Dfixtures.update";

  @TestFactory
  Stream<DynamicContainer> fixtures() throws IOException {
    return folders(FIXTURES)
        .filter(group -> !OTHER_TESTS.contains(name(group)))
        .map(group -> DynamicContainer.dynamicContainer(name(group), cases(group)));
  }

  private static Stream<DynamicTest> cases(Path group) {
    return folders(group)
        .map(each -> DynamicTest.dynamicTest(name(each), each.toUri(), () -> run(each)));
  }

  private static void run(Path folder) throws IOException, ReflectiveOperationException {
    Checked<Spec> result =
        SpecReader.read("input.yaml", input(folder)).flatMap(SpecChecker::check).sortedByPosition();
    String file = EXPECTED.get(result.hasNoDiagnostics() ? 1 : 0);
    String actual =
        result.hasNoDiagnostics() ? Facts.of(result.value().orElseThrow()) : render(result);
    if (UPDATE) {
      Files.deleteIfExists(folder.resolve(EXPECTED.get(result.hasNoDiagnostics() ? 0 : 1)));
      Files.writeString(folder.resolve(file), actual);
    } else if (!Files.exists(folder.resolve(file))) {
      fail("%s/%s does not exist. Found:%n%s%s", folder, file, actual, HOW_TO_UPDATE);
    }
    assertThat(EXPECTED.stream().map(folder::resolve).filter(Files::exists)).hasSize(1);
    assertThat(actual)
        .withFailMessage(
            () -> folder + "/" + file + " is different. Found:\n" + actual + HOW_TO_UPDATE)
        .isEqualTo(Files.readString(folder.resolve(file)));
  }

  private static String render(Checked<Spec> result) {
    return result.diagnostics().stream()
        .map(diagnostic -> diagnostic.render() + "\n")
        .collect(Collectors.joining());
  }

  private static byte[] input(Path folder) throws IOException {
    Path generator = folder.resolve("input.generator");
    return Files.exists(generator)
        ? GeneratedInputs.named(Files.readString(generator).strip()).getBytes(UTF_8)
        : Files.readAllBytes(folder.resolve("input.yaml"));
  }

  private static Stream<Path> folders(Path parent) {
    try (Stream<Path> files = Files.list(parent)) {
      return files.filter(Files::isDirectory).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }
}
