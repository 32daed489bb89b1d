package io.github.headerspec.importer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.headerspec.spec.Checked;
import io.github.headerspec.spec.Diagnostic;
import io.github.headerspec.spec.DiagnosticCode;
import io.github.headerspec.spec.SourceText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** A header on disk. */
final class HeaderFile {

  /** Far more than any header that people write has. */
  static final int MOST_MEBIBYTES = 32;

  private static final String HELP = "give the path of a C or C++ header";

  private HeaderFile() {}

  static Checked<SourceText> read(Path path) {
    String name = path.toString();
    try {
      if (!Files.exists(path)) {
        return Checked.failed(
            Diagnostic.of(DiagnosticCode.HEADER_NOT_FOUND, List.of(), HELP, name));
      }
      if (!Files.isRegularFile(path)) {
        String what = Files.isDirectory(path) ? "it is a folder" : "it is not a plain file";
        return unreadable(name, what);
      }
      long size = Files.size(path);
      if (size > MOST_MEBIBYTES * 1024L * 1024L) {
        return Checked.failed(
            Diagnostic.of(
                DiagnosticCode.HEADER_TOO_LARGE,
                List.of(),
                "is it the right file? " + HELP,
                name,
                size / (1024 * 1024),
                MOST_MEBIBYTES));
      }
      return decode(name, Files.readAllBytes(path));
    } catch (NoSuchFileException vanished) {
      return Checked.failed(Diagnostic.of(DiagnosticCode.HEADER_NOT_FOUND, List.of(), HELP, name));
    } catch (AccessDeniedException denied) {
      return unreadable(name, "permission denied");
    } catch (IOException broken) {
      return unreadable(name, String.valueOf(broken.getMessage()));
    }
  }

  private static Checked<SourceText> unreadable(String name, String reason) {
    return Checked.failed(
        Diagnostic.of(DiagnosticCode.HEADER_UNREADABLE, List.of(), HELP, name, reason));
  }

  static Checked<SourceText> decode(String name, byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return Checked.failed(
            Diagnostic.of(
                DiagnosticCode.HEADER_BINARY,
                List.of(),
                "is it the right file? If it is UTF-16, save it as UTF-8",
                name,
                i));
      }
    }
    String text = text(bytes);
    return Checked.of(
        new SourceText(name, text.startsWith("\uFEFF") ? " " + text.substring(1) : text));
  }

  /** Headers in older encodings have other letters in comments only, where they do no harm. */
  private static String text(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, ISO_8859_1);
    }
  }
}
