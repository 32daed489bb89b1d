package io.github.headerspec.cli;

import io.github.headerspec.derive.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** For people. */
final class TextFormat implements FindingFormat {

  @Override
  public String render(List<Finding> findings) {
    return findings.stream().map(finding -> finding.text() + "\n").collect(Collectors.joining());
  }
}
