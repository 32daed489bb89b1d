package io.github.headerspec.derive;

import java.nio.file.Path;

/**
 * A finding as Maven's compiler plugin writes it, which development environments and build servers
 * turn into links.
 */
public final class MavenMessage {

  private MavenMessage() {}

  /**
   * Writes a finding without its level, which Maven's own log adds.
   *
   * @param folder what the paths of files are relative to
   * @param finding the finding
   * @return one or more lines; a place is written as {@code /a/b.yaml:[2,9]}
   */
  public static String of(Path folder, Finding finding) {
    StringBuilder text = new StringBuilder();
    finding.place().ifPresent(place -> text.append(absolute(folder, place)));
    text.append(VisibleText.oneLine(finding.message()));
    text.append(" [").append(finding.id()).append("]\n");
    for (String note : finding.notes()) {
      text.append("  ").append(VisibleText.oneLine(note)).append('\n');
    }
    finding
        .help()
        .ifPresent(help -> text.append("  help: ").append(VisibleText.oneLine(help)).append('\n'));
    return text.toString();
  }

  private static String absolute(Path folder, Finding.Place place) {
    return "%s:[%d,%d] "
        .formatted(
            VisibleText.oneLine(place.absolute(folder).map(Path::toString).orElse(place.file())),
            place.line(),
            place.column());
  }
}
