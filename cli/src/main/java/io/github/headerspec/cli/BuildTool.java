package io.github.headerspec.cli;

import io.github.headerspec.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the command for a build tool: what it has to tell goes to the tool's log instead of the
 * terminal.
 *
 * @param folder what relative paths are relative to
 * @param log the tool's log
 * @param cure what to run, in words of the tool, to make a spec agree with its header
 */
public record BuildTool(Path folder, Log log, String cure) {

  /** The log of a build tool. A message begins with its place, as in {@code /a/b.yaml:[2,9]}. */
  public interface Log {

    /**
     * Tells of a mistake, or of a difference that breaks users.
     *
     * @param message one or more lines, without a line feed at the end
     */
    void error(String message);

    /**
     * Tells of what may be a mistake, or of a difference that breaks nobody.
     *
     * @param message one or more lines, without a line feed at the end
     */
    void warning(String message);

    /**
     * Tells what was done.
     *
     * @param message one or more lines, without a line feed at the end
     */
    void info(String message);
  }

  /**
   * Runs the command.
   *
   * @param arguments what a user would type after {@code headerspec}
   * @return how it ended: 0 done, 1 something differs, 2 something differs and breaks users, 3
   *     invalid input, 4 wrong usage, 5 a bug in Headerspec
   */
  public int run(List<String> arguments) {
    return Headerspec.run(arguments, Surroundings.of(this));
  }

  /**
   * Tells the log of a diagnostic, in the form in which the command tells it.
   *
   * @param diagnostic the diagnostic
   */
  public void tell(Diagnostic diagnostic) {
    tell(Finding.of(diagnostic));
  }

  void tell(Finding finding) {
    String message = new MavenFormat(folder).message(finding).stripTrailing();
    switch (finding.level()) {
      case ERROR -> log.error(message);
      case WARNING -> log.warning(message);
      case NOTICE -> log.info(message);
    }
  }
}
