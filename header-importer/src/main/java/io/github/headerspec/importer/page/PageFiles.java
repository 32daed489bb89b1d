package io.github.headerspec.importer.page;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.diagnostic.SourceText;
import io.github.headerspec.io.FileFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Reads the files of pages and says why one cannot be read. */
final class PageFiles {

  /** Real pages are far below this. */
  static final int MAX_BYTES = 1024 * 1024;

  /** Where the bytes of files come from. */
  @FunctionalInterface
  interface Opener {
    /**
     * Reads a file.
     *
     * @param file the file
     * @param most how many bytes are wanted of a large file
     * @return the bytes
     * @throws IOException if it cannot be read
     */
    byte[] read(Path file, int most) throws IOException;
  }

  private PageFiles() {}

  /** The text of a file. */
  static Checked<SourceText> read(Path file, Opener opener) {
    try {
      byte[] bytes = opener.read(file, MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        return unreadable(file, "it has more than " + MAX_BYTES + " bytes", "split the page");
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return Checked.of(new SourceText(file.toString(), withoutMark));
    } catch (CharacterCodingException wrong) {
      return unreadable(file, "it is not UTF-8", "save the page as UTF-8");
    } catch (IOException failure) {
      return Checked.failure(failed(file, failure));
    }
  }

  /** What is said about a file or folder that cannot be read. */
  static Diagnostic failed(Path file, IOException failure) {
    String help = "correct this, or leave it out of the documentation";
    return diagnostic(file, FileFailure.reason(failure), help);
  }

  private static Checked<SourceText> unreadable(Path file, String reason, String help) {
    return Checked.failure(diagnostic(file, reason, help));
  }

  private static Diagnostic diagnostic(Path file, String reason, String help) {
    return Diagnostic.of(
        DiagnosticCode.DOCUMENTATION_UNREADABLE, List.of(), help, file.toString(), reason);
  }
}
