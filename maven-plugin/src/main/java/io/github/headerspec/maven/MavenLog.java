package io.github.headerspec.maven;

import io.github.headerspec.cli.BuildTool;
import org.apache.maven.plugin.logging.Log;

/** Maven's log, as the command sees it. */
record MavenLog(Log log) implements BuildTool.Log {

  @Override
  public void error(String message) {
    log.error(message);
  }

  @Override
  public void warning(String message) {
    log.warn(message);
  }

  @Override
  public void info(String message) {
    log.info(message);
  }
}
