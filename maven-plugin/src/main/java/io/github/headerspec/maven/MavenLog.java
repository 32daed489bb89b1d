package io.github.headerspec.maven;

import io.github.headerspec.derive.Finding;
import io.github.headerspec.derive.MavenMessage;
import io.github.headerspec.derive.ReportListener;
import io.github.headerspec.derive.TaskReport;
import io.github.headerspec.diagnostic.Diagnostic;
import java.nio.file.Path;
import org.apache.maven.plugin.logging.Log;

/**
 * Writes reports to Maven's log.
 *
 * @param log the log
 * @param folder what the paths of files are relative to
 */
record MavenLog(Log log, Path folder) implements ReportListener {

  @Override
  public void reports(TaskReport report) {
    report.findings().forEach(this::report);
    report.diff().ifPresent(log::info);
    report.summary().forEach(log::info);
  }

  void report(Diagnostic diagnostic) {
    report(Finding.of(diagnostic));
  }

  private void report(Finding finding) {
    String message = MavenMessage.of(folder, finding).stripTrailing();
    switch (finding.level()) {
      case ERROR -> log.error(message);
      case WARNING -> log.warn(message);
      case NOTICE -> log.info(message);
    }
  }
}
