package io.github.headerspec.read;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.diagnostic.SourceText;
import io.github.headerspec.io.FileFailure;
import io.github.headerspec.io.RegularFile;
import io.github.headerspec.spec.Spec;
import io.github.headerspec.spec.SpecFormat;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** A spec in a file. */
public final class SpecFile {

  private SpecFile() {}

  /**
   * Reads and checks a spec.
   *
   * @param file its file, whose path becomes the name of the text
   * @param whereElse what to do if there is no such file
   * @return the spec and all mistakes, in the order of the text
   */
  public static Checked<Spec> read(Path file, String whereElse) {
    String name = file.toString();
    try {
      // One byte more than allowed, so that the reader can tell.
      return check(name, RegularFile.read(file, SpecFormat.MAX_BYTES + 1));
    } catch (NoSuchFileException missing) {
      return Checked.failure(
          Diagnostic.of(DiagnosticCode.SPEC_NOT_FOUND, List.of(), whereElse, name));
    } catch (IOException unreadable) {
      return Checked.failure(
          Diagnostic.at(
              DiagnosticCode.SPEC_UNREADABLE,
              new SourceText(name, ""),
              Position.START,
              "make it a file that you may read",
              FileFailure.reason(unreadable)));
    }
  }

  /**
   * Checks a spec.
   *
   * @param name the name of the text
   * @param bytes all of it
   * @return the spec and all mistakes, in the order of the text
   */
  public static Checked<Spec> check(String name, byte[] bytes) {
    return SpecReader.read(name, bytes).flatMap(SpecChecker::check).sortedByPosition();
  }
}
