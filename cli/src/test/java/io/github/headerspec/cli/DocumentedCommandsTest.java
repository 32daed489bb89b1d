package io.github.headerspec.cli;

import io.github.headerspec.fixture.RunnablePage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the commands that {@code docs/command-line.md} shows, with the files that it shows, and
 * compares what they print.
 */
class DocumentedCommandsTest {

  @TempDir Path folder;

  @Test
  void theCommandsPrintWhatThePageSays() throws Exception {
    new RunnablePage(folder, this::run).assertTrue(Path.of("../docs/command-line.md"));
  }

  private String run(String command) {
    CommandRun run = CommandRun.in(folder);
    run.type(command);
    return run.results().getOrDefault("err", "") + run.results().getOrDefault("out", "");
  }
}
