package io.github.headerspec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** Two runs of {@code derive} at once, for one spec and two states of its header. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class TwoRunsTest {

  private static final int ROUNDS = 60;
  private static final List<String> LINES =
      List.of(
          "headerspec derive old/light.h -o light.yaml",
          "headerspec derive new/light.h -o light.yaml");

  private static final String SPEC =
      """
      # What a person wrote.
      headerspec: 1
      header: light.h
      target: x86_64-windows
      enums:
        - native: LIGHT
          tag: LIGHT
          type: int32
          kind: enum
          constants:
            - native: LIGHT_RED
              value: 1
              doc: Stop. # A person wrote this, too.
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    header("old", "LIGHT_RED = 1, LIGHT_AMBER = 2");
    header("new", "LIGHT_RED = 1, LIGHT_GREEN = 3, LIGHT_BLUE = 4");
  }

  private void header(String state, String constants) throws IOException {
    Path file = Files.createDirectories(folder.resolve(state)).resolve("light.h");
    Files.writeString(file, "enum LIGHT { " + constants + " };\n");
  }

  @Test
  void theSpecIsAsOneOfThemWouldHaveMadeIt() throws Exception {
    Set<String> allowed = new TreeSet<>();
    for (List<String> order :
        List.of(
            LINES, List.of(LINES.get(1), LINES.get(0)), LINES.subList(0, 1), LINES.subList(1, 2))) {
      Files.writeString(folder.resolve("light.yaml"), SPEC);
      order.forEach(line -> assertThat(run(line)).containsEntry("exit", "0\n"));
      allowed.add(Files.readString(folder.resolve("light.yaml")));
    }
    assertThat(allowed).allMatch(text -> text.contains("# A person wrote this, too."));
    ExecutorService threads = Executors.newFixedThreadPool(LINES.size());
    try {
      for (int round = 0; round < ROUNDS; round++) {
        Path spec = Files.writeString(folder.resolve("light.yaml"), SPEC);
        for (Map<String, String> results : runAtOnce(threads)) {
          assertWentWellOrSaysWhy(results);
        }
        assertThat(Files.readString(spec)).isIn(allowed);
        assertThat(names()).containsExactlyInAnyOrder("light.yaml", "new", "old");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aNewSpecIsAsOneOfThemWouldHaveMadeIt() throws Exception {
    Set<String> allowed = new TreeSet<>();
    for (String line : LINES) {
      Files.deleteIfExists(folder.resolve("light.yaml"));
      run(line);
      allowed.add(Files.readString(folder.resolve("light.yaml")));
    }
    // If one ends before the other begins, the other changes what there is.
    run(LINES.get(0));
    allowed.add(Files.readString(folder.resolve("light.yaml")));
    Files.delete(folder.resolve("light.yaml"));
    LINES.forEach(this::run);
    allowed.add(Files.readString(folder.resolve("light.yaml")));
    ExecutorService threads = Executors.newFixedThreadPool(LINES.size());
    try {
      for (int round = 0; round < ROUNDS; round++) {
        Files.deleteIfExists(folder.resolve("light.yaml"));
        for (Map<String, String> results : runAtOnce(threads)) {
          assertWentWellOrSaysWhy(results);
        }
        assertThat(Files.readString(folder.resolve("light.yaml"))).isIn(allowed);
        assertThat(names()).containsExactlyInAnyOrder("light.yaml", "new", "old");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Map<String, String>> runAtOnce(ExecutorService threads) throws Exception {
    CyclicBarrier start = new CyclicBarrier(LINES.size());
    List<Future<Map<String, String>>> runs =
        LINES.stream()
            .map(
                line ->
                    threads.submit(
                        () -> {
                          start.await();
                          return run(line);
                        }))
            .toList();
    return List.of(runs.get(0).get(), runs.get(1).get());
  }

  private Map<String, String> run(String line) {
    CommandRun run = CommandRun.in(folder);
    run.type(line);
    return run.results();
  }

  private static void assertWentWellOrSaysWhy(Map<String, String> results) {
    if (!"0\n".equals(results.get("exit"))) {
      assertThat(results.getOrDefault("err", ""))
          .containsPattern(
              "cannot write 'light.yaml': (it was changed after it was read|somebody else has)")
          .contains("help: run the same command again")
          .containsOnlyOnce("[HS");
    }
  }

  private Set<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }
}
