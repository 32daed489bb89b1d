package io.github.headerspec.importer.source;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.io.FileFailure;
import io.github.headerspec.io.RegularFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A header on disk. */
public final class HeaderFile {

  /** Far more than any header that people write has. */
  private static final int MAX_MEBIBYTES = 32;

  /** The size of the largest file that is read. */
  public static final int MAX_BYTES = MAX_MEBIBYTES * 1024 * 1024;

  private static final String HELP = "give the path of a C or C++ header";

  private HeaderFile() {}

  /**
   * Reads a header.
   *
   * @param path the file
   * @return its bytes, or why it cannot be read
   */
  public static Checked<byte[]> read(Path path) {
    Optional<Diagnostic> refusal = refusal(path);
    if (refusal.isPresent()) {
      return Checked.failure(refusal.get());
    }
    try {
      byte[] bytes = RegularFile.read(path, MAX_BYTES + 1);
      // It may have grown since.
      return bytes.length > MAX_BYTES
          ? Checked.failure(tooLarge(path, bytes.length))
          : text(path, bytes);
    } catch (IOException broken) {
      return Checked.failure(failed(path, broken));
    }
  }

  /**
   * Why a file cannot be read as a header, as far as can be told without opening it.
   *
   * @param path the file
   * @return the reason, if there is one
   */
  public static Optional<Diagnostic> refusal(Path path) {
    try {
      RegularFile.require(path);
      long size = Files.size(path);
      return size > MAX_BYTES ? Optional.of(tooLarge(path, size)) : Optional.empty();
    } catch (IOException broken) {
      return Optional.of(failed(path, broken));
    }
  }

  private static Diagnostic tooLarge(Path path, long size) {
    return Diagnostic.of(
        DiagnosticCode.HEADER_TOO_LARGE,
        List.of(),
        "is it the right file? " + HELP,
        path,
        size / (1024 * 1024),
        MAX_MEBIBYTES);
  }

  private static Diagnostic failed(Path path, IOException failure) {
    return failure instanceof NoSuchFileException
        ? Diagnostic.of(DiagnosticCode.HEADER_NOT_FOUND, List.of(), HELP, path)
        : unreadable(path, FileFailure.reason(failure));
  }

  /**
   * Reports that a file cannot be read.
   *
   * @param path the file
   * @param reason why
   * @return the diagnostic
   */
  public static Diagnostic unreadable(Path path, String reason) {
    return Diagnostic.of(DiagnosticCode.HEADER_UNREADABLE, List.of(), HELP, path, reason);
  }

  private static Checked<byte[]> text(Path path, byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return Checked.failure(
            Diagnostic.of(
                DiagnosticCode.HEADER_BINARY,
                List.of(),
                "is it the right file? If it is UTF-16, save it as UTF-8",
                path,
                i));
      }
    }
    return Checked.of(bytes);
  }
}
