package io.github.headerspec.cli;

import io.github.headerspec.derive.Finding;
import io.github.headerspec.derive.MavenMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * As Maven's compiler plugin writes, which development environments and build servers turn into
 * links.
 *
 * @param folder what the paths of files are relative to
 */
record MavenFormat(Path folder) implements FindingFormat {

  @Override
  public String render(List<Finding> findings) {
    return findings.stream().map(this::render).collect(Collectors.joining());
  }

  private String render(Finding finding) {
    return switch (finding.level()) {
          case ERROR -> "[ERROR] ";
          case WARNING -> "[WARNING] ";
          case NOTICE -> "[INFO] ";
        }
        + MavenMessage.of(folder, finding);
  }
}
