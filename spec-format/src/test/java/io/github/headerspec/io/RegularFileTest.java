package io.github.headerspec.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.read.SpecFile;
import io.github.headerspec.spec.Spec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** Files that are none, that change, and that are huge. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class RegularFileTest {

  private static final int MANY = 1 << 20;

  @TempDir private Path folder;

  @Test
  void aPipeIsNotOpened() throws Exception {
    Path pipe = folder.resolve("pipe.yaml");
    boolean made = isMade(new ProcessBuilder("mkfifo", pipe.toString()));
    Assumptions.assumeTrue(made, "skipped: there is no mkfifo to make a pipe with");
    assertRefused(pipe, "it is not a plain file");
    assertRefused(Files.createSymbolicLink(folder.resolve("link"), pipe), "it is not a plain file");
    assertThat(refusal(pipe))
        .isEqualTo(
            """
            %1$s:1:1: error: cannot read the spec: it is not a plain file [HS103]
              help: make it a file that you may read"""
                .formatted(pipe));
  }

  @Test
  void aDeviceThatNeverEndsIsNotOpened() throws IOException {
    Path device = Path.of("/dev/zero");
    Assumptions.assumeTrue(Files.exists(device), "skipped: there is no /dev/zero");
    assertRefused(device, "it is not a plain file");
  }

  @Test
  void aFolderIsToldFromAFile() throws IOException {
    assertRefused(folder, "it is a folder");
  }

  @Test
  void aLinkIsAsGoodAsTheFileItLeadsTo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    Path second = Files.createSymbolicLink(folder.resolve("second"), link);
    assertThat(RegularFile.read(second, MANY)).asString(UTF_8).isEqualTo("text");
  }

  @Test
  void aLinkToNothingIsNoFileAndALinkToItselfNeither() throws IOException {
    Path nothing = Files.createSymbolicLink(folder.resolve("nothing"), folder.resolve("gone"));
    assertThatThrownBy(() -> RegularFile.read(nothing, MANY))
        .isInstanceOf(NoSuchFileException.class);
    Path circle = Files.createSymbolicLink(folder.resolve("circle"), folder.resolve("circle"));
    assertThatThrownBy(() -> RegularFile.read(circle, MANY)).isInstanceOf(IOException.class);
    assertThat(refusal(circle)).contains("[HS103]", "help: ");
  }

  @Test
  void ofAHugeFileOnlyTheBeginningIsRead() throws IOException {
    Path huge = folder.resolve("huge.yaml");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(1L << 40);
    } catch (IOException tooSmall) {
      Assumptions.abort("skipped: this file system has no files of a terabyte: " + tooSmall);
    }
    assertThat(RegularFile.read(huge, 10)).hasSize(10);
    assertThat(refusal(huge)).contains("[HS104]", "help: ");
  }

  @Test
  void whatChangesWhileItIsReadIsReadAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "before");
    List<Integer> opened = new ArrayList<>();
    byte[] read =
        RegularFile.read(
            file,
            () -> {
              byte[] bytes = Files.readAllBytes(file);
              if (opened.isEmpty()) {
                Files.writeString(file, "after it");
              }
              opened.add(bytes.length);
              return new ByteArrayInputStream(bytes);
            },
            MANY);
    assertThat(read).asString(UTF_8).isEqualTo("after it");
    assertThat(opened).hasSize(2);
  }

  @Test
  void whatChangesAllTheTimeIsNotRead() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> RegularFile.read(file, () -> grow(file), MANY))
        .hasMessageContaining("it changes while it is read");
  }

  private static InputStream grow(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, new byte[bytes.length + 1]);
    return new ByteArrayInputStream(bytes);
  }

  @Test
  void aSpecThatIsReplacedAgainAndAgainIsOneOrTheOther() throws Exception {
    Path file = folder.resolve("light.yaml");
    String one = spec(200);
    String other = spec(300);
    Files.writeString(file, one);
    AtomicBoolean enough = new AtomicBoolean();
    CompletableFuture<Void> editor =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; !enough.get(); i++) {
                replace(file, i % 2 == 0 ? other : one);
              }
            });
    try {
      for (int round = 0; round < 100; round++) {
        Checked<Spec> spec = SpecFile.read(file, "");
        // If it was replaced three times meanwhile, that is told.
        if (spec.value().isEmpty()) {
          assertThat(spec.diagnostics()).hasSize(1);
          assertThat(spec.diagnostics().get(0).message()).contains("it changes while it is read");
        } else {
          assertThat(spec.value().get().enums().get(0).constants().size()).isIn(200, 300);
        }
      }
    } finally {
      enough.set(true);
      editor.get();
    }
  }

  private static void replace(Path file, String text) {
    try {
      Path next = Files.writeString(file.resolveSibling("next"), text);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String spec(int constants) {
    StringBuilder spec =
        new StringBuilder(
            """
            headerspec: 1
            header: light.h
            enums:
              - native: LIGHT
                type: int32
                kind: enum
                constants:
            """);
    for (int i = 0; i < constants; i++) {
      spec.append("      - {native: L").append(i).append(", value: ").append(i).append("}\n");
    }
    return spec.toString();
  }

  private static boolean isMade(ProcessBuilder command) throws InterruptedException {
    try {
      return command.start().waitFor() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }

  private static void assertRefused(Path file, String reason) {
    assertThatThrownBy(() -> RegularFile.read(file, MANY)).hasMessageContaining(reason);
    assertThatThrownBy(() -> RegularFile.require(file)).hasMessageContaining(reason);
  }

  private static String refusal(Path file) {
    Checked<Spec> spec = SpecFile.read(file, "");
    assertThat(spec.value()).isEmpty();
    assertThat(spec.diagnostics()).hasSize(1);
    return spec.diagnostics().get(0).render();
  }
}
