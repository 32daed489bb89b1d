package io.github.headerspec.derive;

import io.github.headerspec.compare.Difference;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.Severity;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One thing to report: a diagnostic or a difference.
 *
 * @param id the id of the diagnostic, or of the difference's rule
 * @param level how much it matters
 * @param message what it is, in one line
 * @param place where it is; empty if it is in no file
 * @param notes further lines
 * @param help what to do; empty if that goes without saying
 * @param difference whether this is what the task was asked for, not a complaint
 * @param breaking whether users of the generated code are broken
 * @param text how people read it, in one or more lines
 */
public record Finding(
    String id,
    Level level,
    String message,
    Optional<Place> place,
    List<String> notes,
    Optional<String> help,
    boolean difference,
    boolean breaking,
    String text) {

  /**
   * Makes a finding.
   *
   * @param id the id of the diagnostic, or of the difference's rule
   * @param level how much it matters
   * @param message what it is, in one line
   * @param place where it is
   * @param notes further lines
   * @param help what to do
   * @param difference whether this is what the task was asked for
   * @param breaking whether users of the generated code are broken
   * @param text how people read it
   */
  public Finding {
    notes = List.copyOf(notes);
  }

  /** How much a finding matters. */
  public enum Level {
    /** Something is wrong, or breaks users. */
    ERROR,
    /** Something may be wrong, or differs and breaks nobody. */
    WARNING,
    /** Something was changed. */
    NOTICE
  }

  /**
   * A place in a file.
   *
   * @param file its path as it was typed
   * @param line the line, from 1
   * @param column the column in Unicode code points, from 1
   */
  public record Place(String file, int line, int column) {

    /**
     * The file's absolute path.
     *
     * @param folder what relative paths are relative to
     * @return the path; empty if this system cannot have a file of that name
     */
    public Optional<Path> absolute(Path folder) {
      try {
        return Optional.of(folder.toAbsolutePath().resolve(file).normalize());
      } catch (InvalidPathException foreign) {
        return Optional.empty();
      }
    }

    private String toText() {
      return VisibleText.oneLine(file) + ":" + line + ":" + column;
    }

    private static Place of(Diagnostic.Place at) {
      return new Place(at.source().name(), at.position().line(), at.position().column());
    }
  }

  /**
   * A diagnostic.
   *
   * @param diagnostic the diagnostic
   * @return the finding
   */
  public static Finding of(Diagnostic diagnostic) {
    return new Finding(
        diagnostic.code().id(),
        diagnostic.code().severity() == Severity.ERROR ? Level.ERROR : Level.WARNING,
        diagnostic.message(),
        diagnostic.place().map(Place::of),
        diagnostic.notes(),
        Optional.of(diagnostic.help()),
        false,
        false,
        diagnostic.render());
  }

  /** A difference that somebody has to look at. */
  static Finding of(Difference difference, Optional<String> help) {
    return of(difference, difference.rule().isBreaking() ? Level.ERROR : Level.WARNING, help);
  }

  /** A difference that has just been taken over. */
  static Finding ofChange(Difference difference) {
    return of(difference, Level.NOTICE, Optional.empty());
  }

  private static Finding of(Difference difference, Level level, Optional<String> help) {
    String message = VisibleText.oneLine(difference.message());
    boolean breaking = difference.rule().isBreaking();
    // The spec's place before the header's: it is the spec that people can change.
    Optional<Place> place = difference.before().or(difference::after).map(Place::of);
    return new Finding(
        difference.rule().id(),
        level,
        message,
        place,
        notes(difference),
        help,
        true,
        breaking,
        difference.render());
  }

  /** Where a fact is now, if it is in two places. */
  private static List<String> notes(Difference difference) {
    return difference.before().isEmpty()
        ? List.of()
        : difference.after().map(Place::of).map(Place::toText).stream().toList();
  }
}
