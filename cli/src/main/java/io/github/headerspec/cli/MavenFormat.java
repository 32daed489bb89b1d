package io.github.headerspec.cli;

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
        + message(finding);
  }

  /** A finding without its level, which Maven's own log adds. */
  String message(Finding finding) {
    StringBuilder text = new StringBuilder();
    finding.place().ifPresent(place -> text.append(absolute(place)));
    text.append(Finding.oneLine(finding.message()));
    text.append(" [").append(finding.id()).append("]\n");
    for (String note : finding.notes()) {
      text.append("  ").append(Finding.oneLine(note)).append('\n');
    }
    finding
        .help()
        .ifPresent(help -> text.append("  help: ").append(Finding.oneLine(help)).append('\n'));
    return text.toString();
  }

  private String absolute(Finding.Place place) {
    return "%s:[%d,%d] "
        .formatted(
            Finding.oneLine(place.absolute(folder).map(Path::toString).orElse(place.file())),
            place.line(),
            place.column());
  }
}
