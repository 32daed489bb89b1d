package io.github.headerspec.edit;

import io.github.headerspec.edit.Yaml.Entry;
import io.github.headerspec.edit.Yaml.Items;
import io.github.headerspec.edit.Yaml.Mapping;
import io.github.headerspec.edit.Yaml.Scalar;
import io.github.headerspec.edit.Yaml.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** Lays out YAML as the file around it is laid out. */
final class YamlWriter {

  /**
   * How a file is written.
   *
   * @param indent how much deeper a nested mapping begins than its key
   * @param dashOffset how much deeper the dash of a list begins than the key of the list
   * @param afterDash how much deeper an entry begins than its dash
   * @param lineEnd what ends a line
   */
  record Style(int indent, int dashOffset, int afterDash, String lineEnd) {
    static final Style NEW_FILE = new Style(2, 2, 2, "\n");
  }

  private final Style style;

  YamlWriter(Style style) {
    this.style = style;
  }

  /** An entry of a list: a dash, and the mapping in further lines. */
  String item(Mapping mapping, int dashColumn, int keyColumn) {
    StringBuilder out = new StringBuilder();
    item(out, mapping, dashColumn, keyColumn);
    return out.toString();
  }

  /** EntryFactory of a mapping, each from the beginning of a line to the end of one. */
  String entries(List<Entry> entries, int column) {
    StringBuilder out = new StringBuilder();
    for (Entry entry : entries) {
      out.append(" ".repeat(column));
      entry(out, entry, column);
    }
    return out.toString();
  }

  private void item(StringBuilder out, Mapping mapping, int dashColumn, int keyColumn) {
    out.append(" ".repeat(dashColumn)).append('-');
    out.append(" ".repeat(Math.max(1, keyColumn - dashColumn - 1)));
    String all = entries(mapping.entries(), keyColumn);
    out.append(all, keyColumn, all.length());
  }

  private void entry(StringBuilder out, Entry entry, int column) {
    out.append(entry.key()).append(':');
    String comment = entry.comment().map(text -> "  # " + text).orElse("") + style.lineEnd();
    if (entry.value() instanceof Scalar scalar) {
      int textColumn = column + entry.key().length() + 2;
      List<String> lines =
          scalar.isLiteral()
              ? List.of(scalar.text())
              : ScalarText.inBlock(scalar.text(), textColumn, column + style.indent());
      out.append(' ').append(lines.get(0)).append(comment);
      lines.stream().skip(1).forEach(line -> out.append(line).append(style.lineEnd()));
    } else if (entry.value() instanceof Mapping mapping) {
      out.append(comment).append(entries(mapping.entries(), column + style.indent()));
    } else if (entry.value() instanceof Texts texts) {
      String line = flow(texts);
      if (column + entry.key().length() + 2 + line.length() <= ScalarText.WIDTH) {
        out.append(' ').append(line).append(comment);
      } else {
        out.append(comment);
        texts.texts().forEach(each -> out.append(textItem(each, column + style.dashOffset())));
      }
    } else if (entry.value() instanceof Items items) {
      out.append(comment);
      int dashColumn = column + style.dashOffset();
      for (Mapping each : items.mappings()) {
        item(out, each, dashColumn, dashColumn + style.afterDash());
      }
    }
  }

  /** An entry of a list of texts, in a line of its own. */
  String textItem(String text, int dashColumn) {
    return " ".repeat(dashColumn) + "- " + ScalarText.inFlow(text) + style.lineEnd();
  }

  /** A value in one line. */
  static String flow(Yaml value) {
    if (value instanceof Scalar scalar) {
      return scalar.isLiteral() ? scalar.text() : ScalarText.inFlow(scalar.text());
    }
    if (value instanceof Mapping mapping) {
      return mapping.entries().stream()
          .map(YamlWriter::flow)
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof Texts list) {
      return list.texts().stream()
          .map(ScalarText::inFlow)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return ((Items) value)
        .mappings().stream().map(YamlWriter::flow).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A key with its value in one line. */
  static String flow(Entry entry) {
    return entry.key() + ": " + flow(entry.value());
  }
}
