package io.github.headerspec.edit;

import io.github.headerspec.edit.TextEdits.Splice;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The lines of a spec that hold nothing but a comment. They are people's: when what is around them
 * goes, they stay.
 */
final class CommentLines {

  private final YamlSource source;
  private final String text;

  /** Where they begin, with where the next line begins. */
  private final NavigableMap<Integer, Integer> lines = new TreeMap<>();

  CommentLines(YamlSource source) {
    this.source = source;
    this.text = source.text();
    List<int[]> scalars = new ArrayList<>();
    addScalars(source.root(), scalars);
    int next = 0;
    for (int at = 0; at < text.length(); at = source.nextLine(at)) {
      int mark = at;
      while (mark < text.length() && (text.charAt(mark) == ' ' || text.charAt(mark) == '\t')) {
        mark++;
      }
      while (next < scalars.size() && scalars.get(next)[1] <= mark) {
        next++;
      }
      boolean inScalar = next < scalars.size() && scalars.get(next)[0] <= mark;
      if (!inScalar && text.startsWith("#", mark)) {
        lines.put(at, source.nextLine(at));
      }
    }
  }

  /** Where scalars begin and end, in the order of the text. */
  private void addScalars(Node node, List<int[]> scalars) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        addScalars(tuple.getKeyNode(), scalars);
        addScalars(tuple.getValueNode(), scalars);
      }
    } else if (node instanceof SequenceNode list) {
      list.getValue().forEach(each -> addScalars(each, scalars));
    } else {
      scalars.add(new int[] {source.start(node), source.end(node)});
    }
  }

  int count() {
    return lines.size();
  }

  /** The same changes, but these lines stay lines of comments. */
  List<Splice> sparedBy(List<Splice> splices) {
    List<Splice> spared = new ArrayList<>();
    NavigableMap<Integer, Integer> margins = new TreeMap<>();
    for (Splice splice : splices) {
      spared.addAll(without(splice));
      addMargins(splice, margins);
    }
    margins.forEach(
        (line, margin) -> {
          int excess = indentation(text, line) - margin;
          if (excess > 0) {
            spared.add(new Splice(line, line + excess, ""));
          }
        });
    return spared;
  }

  /** Only what is before, between and behind the lines. */
  private List<Splice> without(Splice splice) {
    List<Splice> parts = new ArrayList<>();
    int start = splice.start();
    boolean isLineStart = start == source.lineStart(start);
    for (int line : lines.subMap(start, splice.end()).keySet()) {
      int lineEnd = source.nextLine(line);
      if (lineEnd > splice.end()) {
        break;
      }
      int end = line;
      // The line remains one, also where what is left before it has no line end any more.
      while (!isLineStart && end > start && isLineEnd(end - 1)) {
        end--;
      }
      parts.add(new Splice(start, end, parts.isEmpty() ? splice.text() : ""));
      start = lineEnd;
      isLineStart = true;
    }
    if (parts.isEmpty()) {
      return List.of(splice);
    }
    while (!isLineEnd(splice.end() - 1) && start < splice.end() && text.charAt(start) == ' ') {
      start++;
    }
    parts.add(new Splice(start, splice.end(), ""));
    return parts;
  }

  /**
   * How deep lines in and behind a change may be: behind a text of several lines, a deeper one
   * would become part of the text.
   */
  private void addMargins(Splice splice, NavigableMap<Integer, Integer> margins) {
    int margin = margin(splice);
    for (int line : lines.subMap(splice.start(), splice.end()).keySet()) {
      margins.merge(line, margin, Math::min);
    }
    int at = splice.end();
    if (at != source.lineStart(at) || (!splice.text().isEmpty() && !endsDeeper(splice.text()))) {
      return;
    }
    while (at < text.length()) {
      if (lines.containsKey(at)) {
        margins.merge(at, margin, Math::min);
      } else if (!isBlank(at)) {
        return;
      }
      at = source.nextLine(at);
    }
  }

  /** How far the first line that changes is indented. */
  private int margin(Splice splice) {
    if (!splice.text().isEmpty()) {
      return indentation(splice.text().stripTrailing().replaceFirst("^[\r\n]+", ""), 0);
    }
    int at = source.lineStart(splice.start());
    while (at < splice.end() && (lines.containsKey(at) || isBlank(at))) {
      at = source.nextLine(at);
    }
    return indentation(text, at);
  }

  /** Whether an inserted text ends with a line that is deeper than its first one. */
  private static boolean endsDeeper(String inserted) {
    List<String> content = inserted.lines().filter(line -> !line.isBlank()).toList();
    String last = content.get(content.size() - 1);
    return indentation(last, 0) > indentation(content.get(0), 0);
  }

  private boolean isBlank(int lineStart) {
    return source.between(lineStart, source.lineEnd(lineStart)).isBlank();
  }

  private static int indentation(String text, int lineStart) {
    int at = lineStart;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at - lineStart;
  }

  private boolean isLineEnd(int at) {
    return text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }
}
