package io.github.headerspec.cli;

import io.github.headerspec.derive.Finding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One JSON document: an array with an object for each finding, always with the same keys, in ASCII.
 * Without a library, because writing five kinds of values takes fewer lines than describing them to
 * one.
 */
final class JsonFormat implements FindingFormat {

  @Override
  public String render(List<Finding> findings) {
    return findings.isEmpty()
        ? "[]\n"
        : findings.stream()
            .map(JsonFormat::object)
            .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
  }

  private static String object(Finding finding) {
    return "{"
        + String.join(
            ", ",
            member("id", string(finding.id())),
            member("severity", string(finding.level().name().toLowerCase(Locale.ROOT))),
            member("breaking", Boolean.toString(finding.breaking())),
            member("message", string(finding.message())),
            member("file", finding.place().map(at -> string(at.file())).orElse("null")),
            member("line", finding.place().map(at -> Integer.toString(at.line())).orElse("null")),
            member(
                "column", finding.place().map(at -> Integer.toString(at.column())).orElse("null")),
            member("notes", array(finding.notes())),
            member("help", finding.help().map(JsonFormat::string).orElse("null")))
        + "}";
  }

  private static String member(String key, String value) {
    return string(key) + ": " + value;
  }

  private static String array(List<String> texts) {
    return texts.stream().map(JsonFormat::string).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String string(String text) {
    StringBuilder result = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      switch (unit) {
        case '"' -> result.append("\\\"");
        case '\\' -> result.append("\\\\");
        case '\n' -> result.append("\\n");
        case '\r' -> result.append("\\r");
        case '\t' -> result.append("\\t");
        default -> {
          if (unit >= ' ' && unit <= '~') {
            result.append(unit);
          } else {
            result.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
          }
        }
      }
    }
    return result.append('"').toString();
  }
}
