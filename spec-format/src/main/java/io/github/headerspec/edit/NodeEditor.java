package io.github.headerspec.edit;

import io.github.headerspec.edit.Yaml.Entry;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Changes scalars and the keys of mappings, in blocks and in brackets. */
final class NodeEditor {

  private final YamlSource source;
  private final TextEdits splices;

  NodeEditor(YamlSource source, TextEdits splices) {
    this.source = source;
    this.splices = splices;
  }

  /** Another text in the place of a scalar, in the same quotes. */
  void replace(Node node, String text, boolean isLiteral) {
    ScalarStyle style = ((ScalarNode) node).getScalarStyle();
    boolean harmless = text.codePoints().allMatch(NodeEditor::isHarmless);
    String written =
        switch (style) {
          case DOUBLE_QUOTED -> harmless ? '"' + text + '"' : ScalarText.inFlow(text);
          case SINGLE_QUOTED -> harmless ? "'" + text + "'" : ScalarText.inFlow(text);
          default -> isLiteral ? text : ScalarText.inFlow(text);
        };
    splices.replace(source.start(node), source.end(node), written + source.commentOf(node));
  }

  private static boolean isHarmless(int character) {
    return Character.isLetterOrDigit(character) || "_-:*?$".indexOf(character) >= 0;
  }

  /** Another text in the place of one that may have several lines, in the form of a new one. */
  void replaceEntry(MappingNode mapping, Entry entry) {
    NodeTuple tuple = mapping.getValue().get(YamlSource.indexOf(mapping, entry.key()));
    Node value = tuple.getValueNode();
    int start = source.start(tuple.getKeyNode());
    if (YamlSource.isFlow(mapping)) {
      splices.replace(start, source.end(value), YamlWriter.flow(entry));
      return;
    }
    int column = YamlSource.column(mapping);
    String lines = new YamlWriter(source.styleOf(mapping)).entries(List.of(entry), column);
    int end = source.end(value);
    int next = source.nextLine(end);
    String behind = source.between(end, source.lineEnd(end)).strip();
    String comment = source.commentOf(value) + (behind.startsWith("#") ? " " + behind : "");
    // Only in its first line a text of several lines can have a comment.
    int firstLine = lines.indexOf(source.lineEnd());
    String commented = lines.substring(0, firstLine) + comment + lines.substring(firstLine);
    boolean unfinished = next == source.text().length() && source.isUnfinished();
    String whole =
        unfinished
            ? commented.substring(0, commented.length() - source.lineEnd().length())
            : commented;
    if (isFirstInLine(tuple)) {
      splices.replace(source.lineStart(start), next, whole);
    } else {
      splices.replace(start, next, whole.substring(column));
    }
  }

  /**
   * Adds keys to a mapping.
   *
   * @param order all keys that the format has here, in their usual order
   */
  void add(MappingNode mapping, List<Entry> entries, List<String> order) {
    for (Entry entry : entries) {
      addBehind(mapping, anchor(mapping, entry.key(), order), entry);
    }
  }

  /** Adds a key behind another one. */
  void addBehind(MappingNode mapping, NodeTuple anchor, Entry entry) {
    int end = source.end(anchor.getValueNode());
    if (YamlSource.isFlow(mapping)) {
      splices.insert(end, ", " + YamlWriter.flow(entry));
      return;
    }
    String lines =
        new YamlWriter(source.styleOf(mapping)).entries(List.of(entry), YamlSource.column(mapping));
    insertLines(source.nextLine(end), lines);
  }

  /** The last of the keys that usually come earlier. */
  private static NodeTuple anchor(MappingNode mapping, String key, List<String> order) {
    List<String> earlier = order.subList(0, order.indexOf(key));
    NodeTuple anchor = mapping.getValue().get(Math.max(0, YamlSource.indexOf(mapping, "native")));
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode name
          && earlier.contains(name.getValue().strip())) {
        anchor = tuple;
      }
    }
    return anchor;
  }

  /** Inserts whole lines where a line begins, or after a last line without an end. */
  void insertLines(int at, String lines) {
    boolean unfinished = at == source.text().length() && source.isUnfinished();
    String end = source.lineEnd();
    splices.insert(
        at, unfinished ? end + lines.substring(0, lines.length() - end.length()) : lines);
  }

  /** Removes keys, but never all of a mapping, with the comments behind their values. */
  void remove(MappingNode mapping, Set<String> keys) {
    List<NodeTuple> tuples = mapping.getValue();
    int leading = 0;
    while (isOneOf(keys, tuples.get(leading))) {
      leading++;
    }
    for (int i = 0; i < tuples.size(); i++) {
      if (!isOneOf(keys, tuples.get(i))) {
        continue;
      }
      if (YamlSource.isFlow(mapping)) {
        removeInFlow(tuples, i, i < leading);
      } else if (i == 0 && !isFirstInLine(tuples.get(0))) {
        i = removeBehindDash(tuples, leading);
      } else {
        NodeTuple tuple = tuples.get(i);
        removeLines(source.start(tuple.getKeyNode()), source.end(tuple.getValueNode()));
      }
    }
  }

  private static boolean isOneOf(Set<String> keys, NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode name && keys.contains(name.getValue().strip());
  }

  private boolean isFirstInLine(NodeTuple tuple) {
    int start = source.start(tuple.getKeyNode());
    return source.between(source.lineStart(start), start).isBlank();
  }

  /**
   * Removes the first keys, which share a line with the dash of a list.
   *
   * @return the index of the last that was removed
   */
  private int removeBehindDash(List<NodeTuple> tuples, int leading) {
    boolean hasComment = false;
    for (int i = 0; i < leading; i++) {
      int end = source.nextLine(source.end(tuples.get(i).getValueNode()));
      int next = source.start(tuples.get(i + 1).getKeyNode());
      hasComment |= source.between(end, next).contains("#");
    }
    int start = source.start(tuples.get(0).getKeyNode());
    if (hasComment) {
      // The dash stays alone in its line, before the comment.
      splices.delete(start, source.end(tuples.get(0).getValueNode()));
      return 0;
    }
    // What is next moves up to the dash.
    splices.delete(start, source.start(tuples.get(leading).getKeyNode()));
    return leading - 1;
  }

  private void removeInFlow(List<NodeTuple> tuples, int index, boolean allBefore) {
    int start = source.start(tuples.get(index).getKeyNode());
    int end = source.end(tuples.get(index).getValueNode());
    if (allBefore) {
      splices.delete(start, source.start(tuples.get(index + 1).getKeyNode()));
    } else {
      removeWithComma(source.end(tuples.get(index - 1).getValueNode()), start, end);
    }
  }

  /**
   * Removes something in brackets with the comma in front of it, but not what is said about the
   * entry before.
   *
   * @param previous where the entry before ends
   */
  void removeWithComma(int previous, int start, int end) {
    if (!source.between(previous, start).contains("#")) {
      splices.delete(previous, end);
      return;
    }
    int comma = source.comma(previous, start);
    splices.delete(comma, comma + 1);
    splices.delete(start, end);
  }

  /** Removes whole lines. */
  void removeLines(int start, int end) {
    splices.delete(source.lineStart(start), source.nextLine(end));
  }
}
