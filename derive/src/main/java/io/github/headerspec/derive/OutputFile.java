package io.github.headerspec.derive;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.io.FileFailure;
import io.github.headerspec.io.RegularFile;
import io.github.headerspec.spec.SpecFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes files whole or not at all. */
final class OutputFile {

  private static final String HELP =
      "name a file in a folder that exists and that you may write to";

  private OutputFile() {}

  /** Whether a file may still be replaced. */
  private interface Condition {
    Optional<Diagnostic> violation() throws IOException;
  }

  /**
   * Writes a file. Readers see the old content or the new one, nothing between; if it fails, the
   * old one stays.
   *
   * @param file the file
   * @param text its content
   * @return why it could not be written; empty if it was
   */
  static Optional<Diagnostic> write(Path file, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
        // A pipe or a device cannot be replaced.
        Files.write(file, bytes);
        return Optional.empty();
      }
      return replace(file, bytes, Optional::empty);
    } catch (IOException failure) {
      return Optional.of(failed(file, failure));
    }
  }

  /**
   * Writes a text that was made from the file's content, as {@link #write} does, but only if it
   * still has that content: what somebody saves meanwhile is not lost.
   *
   * @param file the file
   * @param before what was in it; empty if it did not exist
   * @param text its new content
   * @return why it could not be written; empty if it was, or if it had that content already
   */
  static Optional<Diagnostic> update(Path file, Optional<String> before, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      return replace(file, bytes, () -> changed(file, before, bytes));
    } catch (IOException failure) {
      return Optional.of(failed(file, failure));
    }
  }

  private static Optional<Diagnostic> changed(Path file, Optional<String> before, byte[] text)
      throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    byte[] now = RegularFile.read(file, SpecFormat.MAX_BYTES + 1);
    boolean expected =
        before
            .map(it -> it.getBytes(StandardCharsets.UTF_8))
            .filter(it -> same(it, now))
            .isPresent();
    return expected || same(text, now)
        ? Optional.empty()
        : Optional.of(
            failed(
                file,
                before.isPresent()
                    ? "it was changed after it was read"
                    : "somebody else has created it meanwhile",
                "run the same command again"));
  }

  private static boolean same(byte[] one, byte[] other) {
    return Arrays.equals(one, other);
  }

  private static Optional<Diagnostic> replace(Path named, byte[] bytes, Condition condition)
      throws IOException {
    boolean exists = Files.exists(named);
    // A link stays a link: what it leads to is replaced.
    Path file = exists ? named.toRealPath() : named;
    if (Files.isDirectory(file)) {
      throw new IOException("it is a folder");
    }
    if (exists && !Files.isWritable(file)) {
      throw new IOException("it is write-protected");
    }
    Path folder = file.getParent();
    if (folder != null && !Files.exists(folder)) {
      Files.createDirectories(folder);
    }
    // In the same folder, because files are moved in one step only within a file system. A name
    // that nobody else has: another run may write the same file at the same time.
    Path temporary = file.resolveSibling("." + file.getFileName() + "." + uniqueName() + ".tmp");
    try {
      write(temporary, bytes, exists);
      if (exists) {
        copyPermissions(file, temporary);
      }
      Optional<Diagnostic> violation = condition.violation();
      if (violation.isEmpty()) {
        move(temporary, file);
      }
      return violation;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Random bits would be as good, but the JVM takes longer to begin with them. */
  private static String uniqueName() {
    return ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
  }

  private static void write(Path temporary, byte[] bytes, boolean toDisk) throws IOException {
    try (FileChannel channel =
        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      if (toDisk) {
        // Or after a power failure there may be neither the old content nor the new one.
        channel.force(true);
      }
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (old != null) {
      Files.setPosixFilePermissions(to, old.readAttributes().permissions());
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException network) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Makes a folder for output, and those above it. */
  static Optional<Diagnostic> makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
      return Optional.empty();
    } catch (IOException failure) {
      return Optional.of(
          Files.exists(folder) ? failed(folder, "it is no folder", HELP) : failed(folder, failure));
    }
  }

  private static Diagnostic failed(Path file, IOException failure) {
    return failed(file, FileFailure.reason(failure), HELP);
  }

  private static Diagnostic failed(Path file, String reason, String help) {
    return Diagnostic.of(DiagnosticCode.OUTPUT_NOT_WRITTEN, List.of(), help, file, reason);
  }
}
