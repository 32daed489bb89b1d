package io.github.headerspec.edit;

import io.github.headerspec.edit.YamlWriter.Style;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** The text of a spec without mistakes, and where in it the YAML nodes are. */
final class YamlSource {

  private final String text;
  private final int[] offsets;
  private final MappingNode root;
  private final String lineEnd;
  private final Style fileStyle;

  /**
   * Reads the nodes again, because records have no layout.
   *
   * @param text a text that a spec was read from, so that nothing in it is too deep or too large
   */
  YamlSource(String text) {
    this.text = text;
    this.offsets = offsets(text);
    LoadSettings settings =
        LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setBufferSize(1 << 16)
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();
    this.root =
        (MappingNode)
            new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text)))
                .getSingleNode()
                .orElseThrow();
    this.lineEnd = lineEnd(text);
    this.fileStyle = fileStyle();
  }

  /** The parser counts code points. */
  private static int[] offsets(String text) {
    int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
    int offset = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = offset;
      offset += offset < text.length() ? Character.charCount(text.codePointAt(offset)) : 0;
    }
    return offsets;
  }

  private static String lineEnd(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return text.startsWith("\r\n", end) ? "\r\n" : text.startsWith("\r", end) ? "\r" : "\n";
  }

  String text() {
    return text;
  }

  MappingNode root() {
    return root;
  }

  /** What ends the first line. */
  String lineEnd() {
    return lineEnd;
  }

  String between(int start, int end) {
    return text.substring(start, end);
  }

  int start(Node node) {
    return offset(node.getStartMark());
  }

  static int column(Node node) {
    return node.getStartMark().map(Mark::getColumn).orElse(0);
  }

  private int offset(Optional<Mark> mark) {
    return offsets[mark.map(Mark::getIndex).orElse(0)];
  }

  /**
   * Where the last character of a node ends. What the parser says about blocks includes the blank
   * lines and comments that follow.
   */
  int end(Node node) {
    if (node instanceof CollectionNode<?> collection && !isFlow(node)) {
      List<?> children = collection.getValue();
      Object last = children.get(children.size() - 1);
      return end(last instanceof NodeTuple tuple ? tuple.getValueNode() : (Node) last);
    }
    int end = offset(node.getEndMark());
    if (node instanceof ScalarNode scalar && isBlock(scalar)) {
      while (Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
    }
    return end;
  }

  private static boolean isBlock(ScalarNode scalar) {
    return scalar.getScalarStyle() == ScalarStyle.LITERAL
        || scalar.getScalarStyle() == ScalarStyle.FOLDED;
  }

  /** Whether a node is a list or a mapping in brackets. */
  static boolean isFlow(Node node) {
    return node instanceof CollectionNode<?> collection
        && collection.getFlowStyle() == FlowStyle.FLOW;
  }

  int lineStart(int offset) {
    int start = offset;
    while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Where the line ends, before what ends it. */
  int lineEnd(int offset) {
    int end = offset;
    while (end < text.length() && !isLineEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Where the next line begins. */
  int nextLine(int offset) {
    int end = lineEnd(offset);
    return text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
  }

  /** Whether the text ends without a line end. */
  boolean isUnfinished() {
    return !text.isEmpty() && !isLineEnd(text.charAt(text.length() - 1));
  }

  private static boolean isLineEnd(char character) {
    return character == '\n' || character == '\r';
  }

  /** The comma between two entries in brackets; not one in a comment. */
  int comma(int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) != ',') {
      at = text.charAt(at) == '#' ? lineEnd(at) : at + 1;
    }
    return at;
  }

  /** The comment behind the indicator of a block scalar, with the space before it, or nothing. */
  String commentOf(Node scalar) {
    int start = start(scalar);
    int comment = isBlock((ScalarNode) scalar) ? text.indexOf('#', start) : -1;
    return comment < 0 || comment > lineEnd(start)
        ? ""
        : " " + between(comment, lineEnd(start)).stripTrailing();
  }

  /** The place of a key in a mapping, or -1. */
  static int indexOf(MappingNode mapping, String key) {
    List<NodeTuple> tuples = mapping.getValue();
    for (int i = 0; i < tuples.size(); i++) {
      if (tuples.get(i).getKeyNode() instanceof ScalarNode scalar
          && scalar.getValue().strip().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  static Optional<Node> value(MappingNode mapping, String key) {
    int index = indexOf(mapping, key);
    return index < 0 ? Optional.empty() : Optional.of(mapping.getValue().get(index).getValueNode());
  }

  static Optional<SequenceNode> list(MappingNode mapping, String key) {
    return value(mapping, key).map(SequenceNode.class::cast);
  }

  /** The mappings of a list. */
  static List<MappingNode> mappings(SequenceNode list) {
    return list.getValue().stream().map(MappingNode.class::cast).toList();
  }

  /** How a mapping writes what is in it; where it has no example, as the file does elsewhere. */
  Style styleOf(MappingNode mapping) {
    return styleOf(mapping, fileStyle);
  }

  private Style fileStyle() {
    Style style = styleOf(root, new Style(0, 2, 2, lineEnd));
    for (MappingNode each : list(root, "enums").map(YamlSource::mappings).orElse(List.of())) {
      if (!isFlow(each)) {
        style = styleOf(each, style);
        break;
      }
    }
    int indent = style.indent() > 0 ? style.indent() : style.dashOffset();
    return new Style(
        indent > 0 ? indent : style.afterDash(), style.dashOffset(), style.afterDash(), lineEnd);
  }

  private Style styleOf(MappingNode mapping, Style elsewhere) {
    int column = column(mapping);
    int indent = elsewhere.indent();
    int dashOffset = elsewhere.dashOffset();
    int afterDash = elsewhere.afterDash();
    for (NodeTuple tuple : mapping.getValue()) {
      Node value = tuple.getValueNode();
      if (isFlow(value) || value instanceof ScalarNode) {
        continue;
      }
      if (value instanceof SequenceNode list) {
        dashOffset = column(list) - column;
        Node first = list.getValue().get(0);
        afterDash = isOneLine(list, first) ? column(first) - column(list) : afterDash;
      } else {
        indent = column(value) - column;
      }
    }
    return new Style(indent, dashOffset, afterDash, lineEnd);
  }

  private boolean isOneLine(Node one, Node other) {
    return lineStart(start(one)) == lineStart(start(other));
  }
}
