package io.github.headerspec.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the commands of each {@code src/test/fixtures/<group>/<case>/command} in a copy of the
 * folder. {@code expected.out}, {@code expected.err} and {@code expected.exit} have what they print
 * and how they end, {@code expected/} the files that are new or changed then. Where the input is
 * not for a repository, {@code input.generator} has the name of one of the {@link GeneratedInputs}.
 */
class CommandFixturesTest {

  private static final Path FIXTURES = Path.of("src/test/fixtures");
  private static final boolean UPDATE =
      List.of("", "true").contains(System.getProperty("fixtures.update", "false"));
  private static final String HOW_TO_UPDATE =
      "To accept this: mvn test -pl cli -am -Dfixtures.update";

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicContainer> fixtures() throws IOException {
    return folders(FIXTURES)
        .map(group -> DynamicContainer.dynamicContainer(name(group), cases(group)));
  }

  private Stream<DynamicTest> cases(Path group) {
    return folders(group)
        .map(each -> DynamicTest.dynamicTest(name(each), each.toUri(), () -> run(group, each)));
  }

  private void run(Path group, Path fixture) throws IOException {
    Path folder = temporary.resolve(name(group)).resolve(name(fixture));
    Files.createDirectories(folder);
    Map<String, String> before = new TreeMap<>(inputs(fixture));
    for (Map.Entry<String, String> input : before.entrySet()) {
      write(folder.resolve(input.getKey()), input.getValue());
    }
    CommandRun run = CommandRun.in(folder);
    Path generator = fixture.resolve("input.generator");
    if (Files.exists(generator)) {
      GeneratedInputs.named(Files.readString(generator).strip()).make(folder, run);
      before.putAll(files(folder));
    }
    Files.readString(fixture.resolve("command")).lines().forEach(run::type);
    Map<String, String> actual = new TreeMap<>();
    run.results().forEach((file, text) -> actual.put("expected." + file, text));
    files(folder).entrySet().stream()
        .filter(file -> !file.getValue().equals(before.get(file.getKey())))
        .forEach(file -> actual.put("expected/" + file.getKey(), file.getValue()));
    before.keySet().stream()
        .filter(file -> !Files.exists(folder.resolve(file)))
        .forEach(file -> actual.put("expected/" + file, "(deleted)"));
    compare(fixture, actual);
  }

  private static void compare(Path fixture, Map<String, String> actual) throws IOException {
    if (UPDATE) {
      for (String old : expected(fixture).keySet()) {
        Files.delete(fixture.resolve(old));
      }
      for (Map.Entry<String, String> each : actual.entrySet()) {
        write(fixture.resolve(each.getKey()), each.getValue());
      }
    }
    Map<String, String> expected = expected(fixture);
    assertThat(actual.keySet()).as(fixture + ". " + HOW_TO_UPDATE).isEqualTo(expected.keySet());
    for (Map.Entry<String, String> each : expected.entrySet()) {
      String file = each.getKey();
      assertThat(actual.get(file))
          .withFailMessage(
              () ->
                  fixture
                      + "/"
                      + file
                      + " is different. Found:\n"
                      + actual.get(file)
                      + HOW_TO_UPDATE)
          .isEqualTo(each.getValue());
    }
  }

  private static Map<String, String> inputs(Path fixture) {
    Map<String, String> inputs = files(fixture);
    inputs.keySet().removeIf(file -> isExpected(file) || file.equals("command"));
    inputs.remove("input.generator");
    return inputs;
  }

  private static Map<String, String> expected(Path fixture) {
    Map<String, String> expected = files(fixture);
    expected.keySet().removeIf(file -> !isExpected(file));
    return expected;
  }

  private static boolean isExpected(String file) {
    return file.startsWith("expected.") || file.startsWith("expected/");
  }

  /** Text by path. */
  private static Map<String, String> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      Map<String, String> files = new TreeMap<>();
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.put(
            name,
            GeneratedInputs.isHuge(file) ? "(huge)" : new String(Files.readAllBytes(file), UTF_8));
      }
      return files;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
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
