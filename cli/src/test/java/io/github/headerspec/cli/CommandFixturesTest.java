package io.github.headerspec.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.headerspec.fixture.FileTree;
import io.github.headerspec.fixture.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
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

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicContainer> fixtures() {
    return Fixture.testsByGroup(FIXTURES, this::run);
  }

  private void run(Fixture fixture) throws IOException {
    Path folder = temporary.resolve(FIXTURES.relativize(fixture.folder()));
    Files.createDirectories(folder);
    Map<String, String> before = new TreeMap<>(fixture.input());
    before.keySet().removeAll(List.of("command", "input.generator"));
    for (Map.Entry<String, String> input : before.entrySet()) {
      FileTree.write(folder.resolve(input.getKey()), input.getValue());
    }
    CommandRun run = CommandRun.in(folder);
    if (fixture.has("input.generator")) {
      GeneratedInputs.named(fixture.text("input.generator").strip()).make(folder, run);
      before.putAll(files(folder));
    }
    fixture.text("command").lines().forEach(run::type);
    Map<String, String> actual = new TreeMap<>();
    run.results().forEach((file, text) -> actual.put("expected." + file, text));
    files(folder).entrySet().stream()
        .filter(file -> !file.getValue().equals(before.get(file.getKey())))
        .forEach(file -> actual.put("expected/" + file.getKey(), file.getValue()));
    before.keySet().stream()
        .filter(file -> !Files.exists(folder.resolve(file)))
        .forEach(file -> actual.put("expected/" + file, "(deleted)"));
    fixture.assertOutput(actual);
  }

  /** Text by path. */
  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path file : FileTree.files(folder).toList()) {
      files.put(
          FileTree.name(folder, file),
          GeneratedInputs.isHuge(file) ? "(huge)" : new String(Files.readAllBytes(file), UTF_8));
    }
    return files;
  }
}
