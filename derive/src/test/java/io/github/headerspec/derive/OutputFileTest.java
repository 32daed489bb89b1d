package io.github.headerspec.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.headerspec.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

  @TempDir private Path folder;

  @Test
  void aNewFileHasTheUsualPermissions() throws IOException {
    Path usual = Files.createFile(folder.resolve("usual"));
    Path file = folder.resolve("new");
    assertThat(OutputFile.write(file, "text é")).isEmpty();
    assertThat(file).hasContent("text é");
    if (isPosix()) {
      assertThat(Files.getPosixFilePermissions(file))
          .isEqualTo(Files.getPosixFilePermissions(usual));
    }
    assertOnly("new", "usual");
  }

  @Test
  void anOldFileKeepsItsPermissions() throws IOException {
    assumeTrue(isPosix());
    Path file = Files.writeString(folder.resolve("old"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r-x"));
    assertThat(OutputFile.write(file, "new")).isEmpty();
    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw-r-x");
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    assertThat(OutputFile.write(link, "new")).isEmpty();
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
    assertOnly("file", "link");
  }

  @Test
  void readersOfTheOldFileAreNotDisturbed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");
    try (var reader = Files.newBufferedReader(file)) {
      assertThat(OutputFile.write(file, "new")).isEmpty();
      assertThat(reader.readLine()).isEqualTo("old");
    }
  }

  @Test
  void nothingIsLeftOfAFailure() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    assertThat(OutputFile.write(folder.resolve("file/below"), "text")).isPresent();
    Files.createDirectory(folder.resolve("directory"));
    assertThat(OutputFile.write(folder.resolve("directory"), "text").orElseThrow().message())
        .endsWith("directory': it is a folder");
    assertOnly("directory", "file");
  }

  @Test
  void foldersAreMade() throws IOException {
    Path file = folder.resolve("new/folder/file");
    assertThat(OutputFile.write(file, "text")).isEmpty();
    assertThat(file).hasContent("text");
  }

  @Test
  void whatSomebodySavesMeanwhileIsNotLost() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "what somebody saved");
    Diagnostic told =
        OutputFile.update(file, Optional.of("what was read"), "what was made of it").orElseThrow();
    assertThat(told.message()).endsWith("file': it was changed after it was read");
    assertThat(told.help()).isEqualTo("run the same command again");
    assertThat(OutputFile.update(file, Optional.empty(), "new").orElseThrow().message())
        .endsWith("file': somebody else has created it meanwhile");
    assertThat(file).hasContent("what somebody saved");
    assertOnly("file");
  }

  @Test
  void whatIsAsItWasReadIsReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old é");
    assertThat(OutputFile.update(file, Optional.of("old é"), "new")).isEmpty();
    assertThat(file).hasContent("new");
    assertThat(OutputFile.update(file, Optional.of("other"), "new")).isEmpty();
    assertThat(OutputFile.update(folder.resolve("second"), Optional.empty(), "text")).isEmpty();
    assertOnly("file", "second");
  }

  @Test
  void aFolderIsMadeWithThoseAboveIt() throws IOException {
    assertThat(OutputFile.makeFolder(folder.resolve("a/b"))).isEmpty();
    assertThat(OutputFile.makeFolder(folder.resolve("a/b"))).isEmpty();
    assertThat(folder.resolve("a/b")).isDirectory();
    Path file = Files.writeString(folder.resolve("file"), "old");
    assertThat(OutputFile.makeFolder(file).orElseThrow().message()).endsWith("it is no folder");
  }

  private void assertOnly(String... names) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(names);
    }
  }

  private boolean isPosix() {
    return Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null;
  }
}
