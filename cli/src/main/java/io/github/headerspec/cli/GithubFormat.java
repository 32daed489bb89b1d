package io.github.headerspec.cli;

import io.github.headerspec.derive.Finding;
import io.github.headerspec.diagnostic.PlainText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Workflow commands of GitHub Actions, which become annotations of a pull request.
 *
 * @param folder what the paths of files are relative to: the checkout
 */
record GithubFormat(Path folder) implements FindingFormat {

  @Override
  public String render(List<Finding> findings) {
    return findings.stream().map(this::render).collect(Collectors.joining());
  }

  private String render(Finding finding) {
    List<String> properties = new ArrayList<>();
    finding
        .place()
        .ifPresent(
            place -> {
              properties.add("file=" + property(relative(place)));
              properties.add("line=" + place.line());
              properties.add("col=" + place.column());
            });
    properties.add("title=" + property(finding.id()));
    List<String> lines = new ArrayList<>();
    lines.add(finding.breaking() ? "breaking: " + finding.message() : finding.message());
    lines.addAll(finding.notes());
    finding.help().ifPresent(help -> lines.add("help: " + help));
    return "::"
        + finding.level().name().toLowerCase(Locale.ROOT)
        + " "
        + String.join(",", properties)
        + "::"
        + data(String.join("\n", lines))
        + "\n";
  }

  /** Annotations are shown only at files below the checkout. */
  private String relative(Finding.Place place) {
    Path checkout = folder.toAbsolutePath().normalize();
    return place
        .absolute(folder)
        .map(file -> file.startsWith(checkout) ? checkout.relativize(file) : file)
        .map(Path::toString)
        .orElse(place.file())
        .replace('\\', '/');
  }

  private static String data(String text) {
    return PlainText.visible(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"));
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
