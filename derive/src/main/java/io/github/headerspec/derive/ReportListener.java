package io.github.headerspec.derive;

import java.nio.file.Path;

/** Gets what a task reports, as soon as it is known. */
public interface ReportListener {

  /**
   * Work on a header begins; not called by all tasks.
   *
   * @param header the header
   */
  default void begins(Path header) {}

  /**
   * Work on one or several files has ended.
   *
   * @param report what was found
   */
  void reports(TaskReport report);
}
