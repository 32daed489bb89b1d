package io.github.headerspec.edit;

import io.github.headerspec.edit.Yaml.Mapping;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Adds entries to a list of mappings and removes them, in blocks and in brackets. */
final class ListEditor {

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private final YamlSource source;
  private final TextEdits splices;
  private final NodeEditor nodes;
  private final MappingNode owner;
  private final NodeTuple tuple;
  private final SequenceNode list;
  private final List<MappingNode> entries;
  private Set<Integer> removed = Set.of();

  /** The list that a key of a mapping has. */
  ListEditor(YamlSource source, TextEdits splices, MappingNode owner, String key) {
    this.source = source;
    this.splices = splices;
    this.nodes = new NodeEditor(source, splices);
    this.owner = owner;
    this.tuple = owner.getValue().get(YamlSource.indexOf(owner, key));
    this.list = (SequenceNode) tuple.getValueNode();
    this.entries = YamlSource.mappings(list);
  }

  List<MappingNode> entries() {
    return entries;
  }

  /**
   * Inserts entries at one place.
   *
   * @param previous the index of the entry before them, which stays; -1 for the beginning
   * @param blankLines whether there is an empty line between entries
   */
  void insertAfter(int previous, List<Mapping> added, boolean blankLines) {
    if (added.isEmpty()) {
      return;
    }
    if (YamlSource.isFlow(list)) {
      insertInFlow(previous, added);
      return;
    }
    String blank = blankLines ? source.lineEnd() : "";
    for (Mapping mapping : added) {
      if (previous < 0) {
        nodes.insertLines(
            source.nextLine(source.end(tuple.getKeyNode())), item(0, mapping) + blank);
      } else {
        int at = source.nextLine(source.end(entries.get(previous)));
        nodes.insertLines(at, blank + item(previous, mapping));
      }
    }
  }

  /** Inserts entries behind all others. */
  void append(List<Mapping> added) {
    insertAfter(entries.size() - 1, added, false);
  }

  private String item(int model, Mapping mapping) {
    MappingNode neighbour = entries.get(model);
    int dashColumn = YamlSource.column(list);
    int keyColumn = keyColumn(neighbour);
    if (YamlSource.isFlow(neighbour)) {
      return " ".repeat(dashColumn)
          + "-"
          + " ".repeat(keyColumn - dashColumn - 1)
          + YamlWriter.flow(mapping)
          + source.lineEnd();
    }
    return new YamlWriter(source.styleOf(neighbour)).item(mapping, dashColumn, keyColumn);
  }

  /** EntryFactory that begin in another line than their dash are no model. */
  private int keyColumn(MappingNode neighbour) {
    int column = YamlSource.column(neighbour);
    int dash = YamlSource.column(list);
    int lineStart = source.lineStart(source.start(neighbour));
    boolean besideDash = source.between(lineStart, source.start(neighbour)).strip().equals("-");
    return besideDash ? column : dash + YamlWriter.Style.NEW_FILE.afterDash();
  }

  private void insertInFlow(int previous, List<Mapping> added) {
    List<String> items = added.stream().map(YamlWriter::flow).toList();
    if (previous < 0) {
      String behind = removed.size() == entries.size() ? "" : ", ";
      int at = source.start(list) + 1;
      // In front of the first entry, so that the line of the bracket stays as it is.
      int place = entries.isEmpty() ? at : source.start(entries.get(0));
      splices.insert(place, String.join(", ", items) + behind);
      return;
    }
    int end = source.end(entries.get(previous));
    if (!isOnItsOwnLine(previous)) {
      splices.insert(end, ", " + String.join(", ", items));
      return;
    }
    String margin = source.lineEnd() + " ".repeat(YamlSource.column(entries.get(previous)));
    boolean comma = source.between(end, source.lineEnd(end)).stripLeading().startsWith(",");
    if (!comma) {
      splices.insert(end, ",");
    }
    String lines = margin + String.join("," + margin, items) + (comma ? "," : "");
    splices.insert(source.lineEnd(end), lines);
  }

  /** Whether nothing but a comma and a comment follows an entry in its line, and it begins one. */
  private boolean isOnItsOwnLine(int index) {
    int start = source.start(entries.get(index));
    int end = source.end(entries.get(index));
    String rest = source.between(end, source.lineEnd(end)).strip();
    boolean begins = source.between(source.lineStart(start), start).isBlank();
    return begins && (rest.isEmpty() || rest.startsWith("#") || rest.matches(",\\s*(#.*)?"));
  }

  /** Removes entries, before any are inserted; comments with a line of their own stay. */
  void remove(Set<Integer> indices) {
    removed = Set.copyOf(indices);
    for (int index : indices.stream().sorted().toList()) {
      if (YamlSource.isFlow(list)) {
        removeInFlow(index);
      } else {
        nodes.removeLines(dash(index), source.end(entries.get(index)));
      }
    }
  }

  /** Removes the whole list with its key. */
  void removeAll() {
    if (YamlSource.isFlow(list) || YamlSource.isFlow(owner)) {
      String key = ((ScalarNode) tuple.getKeyNode()).getValue().strip();
      nodes.remove(owner, Set.of(key));
    } else {
      nodes.removeLines(source.start(tuple.getKeyNode()), source.end(list));
    }
  }

  private int dash(int index) {
    int start =
        index == 0 ? source.start(list) : source.nextLine(source.end(entries.get(index - 1)));
    int at = start;
    while (source.between(at, source.lineEnd(at)).stripLeading().indexOf('-') != 0) {
      at = source.nextLine(at);
    }
    return at;
  }

  private void removeInFlow(int index) {
    int start = source.start(entries.get(index));
    int end = source.end(entries.get(index));
    int lastKept = index - 1;
    while (removed.contains(lastKept)) {
      lastKept--;
    }
    boolean nothingBehind = IntStream.range(index, entries.size()).allMatch(removed::contains);
    if (nothingBehind && lastKept >= 0 && !isOnItsOwnLine(lastKept)) {
      // With the comma in front of it.
      nodes.removeWithComma(source.end(entries.get(index - 1)), start, end);
    } else if (index + 1 < entries.size()) {
      int next = source.start(entries.get(index + 1));
      String gap = source.between(end, next);
      splices.delete(start, COMMA.matcher(gap).matches() ? next : source.comma(end, next) + 1);
    } else {
      splices.delete(start, end);
    }
  }
}
