package io.github.headerspec.cli;

import io.github.headerspec.spec.Diagnostic;
import io.github.headerspec.spec.DiagnosticCode;
import io.github.headerspec.spec.FileFailure;
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
import java.util.List;
import java.util.Optional;

/** Writes files whole or not at all. */
final class OutputFile {

  private OutputFile() {}

  /**
   * Writes a file. Readers see the old content or the new one, nothing between; if it fails, the
   * old one stays.
   *
   * @param file the file
   * @param text its content
   * @return why it could not be written; empty if it was
   */
  static Optional<Diagnostic> write(Path file, String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
        // A pipe or a device cannot be replaced.
        Files.write(file, bytes);
      } else {
        // A link stays a link: what it leads to is replaced.
        replace(Files.exists(file) ? file.toRealPath() : file, bytes);
      }
      return Optional.empty();
    } catch (IOException failure) {
      return Optional.of(failed(file, FileFailure.reason(failure)));
    }
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("it is a folder");
    }
    boolean exists = Files.exists(file);
    if (exists && !Files.isWritable(file)) {
      throw new IOException("it is write-protected");
    }
    // In the same folder, because files are moved in one step only within a file system. The
    // process's number keeps two runs apart.
    Path temporary =
        file.resolveSibling(
            "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      write(temporary, bytes, exists);
      if (exists) {
        copyPermissions(file, temporary);
      }
      move(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void write(Path temporary, byte[] bytes, boolean toDisk) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
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
          failed(folder, Files.exists(folder) ? "it is no folder" : FileFailure.reason(failure)));
    }
  }

  private static Diagnostic failed(Path file, String reason) {
    return Diagnostic.of(
        DiagnosticCode.OUTPUT_NOT_WRITTEN,
        List.of(),
        "name a file in a folder that exists and that you may write to",
        file,
        reason);
  }
}
