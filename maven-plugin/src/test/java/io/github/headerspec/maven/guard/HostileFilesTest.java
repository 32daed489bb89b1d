package io.github.headerspec.maven.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** What the guard finds in folders that anybody writes into. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class HostileFilesTest {

  @TempDir private Path folder;
  private GuardedModule module;

  @BeforeEach
  void makeModule() throws IOException {
    module = new GuardedModule(folder);
    module.edit(1);
    module.compile();
    module.guard().run();
    module.compile();
  }

  @Test
  void pipesAndFoldersWithTheNamesOfFilesArePassedOver() throws IOException {
    pipe(module.classes().resolve("light/Pipe.class"));
    pipe(Files.createDirectories(folder.resolve("resources")).resolve("pipe.yaml"));
    Files.createDirectories(module.classes().resolve("light/Folder.class"));
    Files.createDirectories(folder.resolve("resources/folder.yaml"));
    assertThat(module.guard().run()).isEmpty();
    assertThat(module.classFile()).isRegularFile();
  }

  @Test
  void aPipeInsteadOfASpecIsAChange() throws IOException {
    Files.delete(module.spec());
    pipe(module.spec());
    assertThat(module.guard().run()).hasSize(1);
  }

  @Test
  void aPipeInsteadOfTheStateIsTold() throws IOException {
    Files.delete(module.stateFile());
    pipe(module.stateFile());
    assertTold("it is not a plain file");
  }

  @Test
  void aSpecAndAClassThatAreLinksAreRead() throws IOException {
    for (Path file : List.of(module.spec(), module.classFile())) {
      Path stored = folder.resolve("stored-" + file.getFileName());
      Files.move(file, stored);
      Files.createSymbolicLink(file, stored);
    }
    assertThat(module.guard().run()).isEmpty();
    Files.writeString(folder.resolve("stored-light.yaml"), "another spec");
    assertThat(module.guard().run()).hasSize(1);
  }

  @Test
  void halfAClassFileIsTold() throws IOException {
    byte[] whole = Files.readAllBytes(module.classFile());
    Files.write(module.classFile(), Arrays.copyOf(whole, whole.length - 20));
    assertTold("it is no class file");
  }

  /** A note of the guard is a line, and what is noted as a copy is deleted one day. */
  @Test
  void aFileNameMakesNoNotes() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious"), "do not touch");
    Path spec = folder.resolve("resources/a\ncopy\t" + precious + "\tgone.yaml");
    Files.createDirectories(spec.getParent());
    Files.writeString(spec, "headerspec: 1\n");
    module.guard().run();
    Files.delete(spec);
    module.guard().run();
    assertThat(precious).hasContent("do not touch");
  }

  private void assertTold(String reason) {
    assertThatThrownBy(module.guard()::run)
        .isInstanceOfSatisfying(
            IOException.class,
            failure ->
                assertThat(Guard.diagnostic(failure).render())
                    .contains(reason, "[HS", "help: ")
                    .doesNotContain("\tat "));
  }

  private static void pipe(Path path) throws IOException {
    try {
      int exitCode = new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
      assumeTrue(exitCode == 0, "skipped: mkfifo makes no pipe here");
    } catch (IOException | InterruptedException noSuchCommand) {
      abort("skipped: there is no mkfifo to make a pipe with");
    }
  }
}
