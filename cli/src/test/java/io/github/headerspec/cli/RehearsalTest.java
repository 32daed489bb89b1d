package io.github.headerspec.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.importer.Machine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that fail at once would leave their classes out of the archive. */
class RehearsalTest {

  @TempDir private Path folder;

  @Test
  void everyCommandDoesItsWork() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, UTF_8);
    assertThat(Rehearsal.run(new CommandContext(folder, out, out, false, Machine.current())))
        .as(printed.toString(UTF_8))
        .containsExactly(0, 0, 0, 0, 0, 2, 0, 0, 0, 3, 2, 0, 0, 4);
    assertThat(printed.toString(UTF_8)).contains("constant-added", "changed: 3 enums");
  }
}
