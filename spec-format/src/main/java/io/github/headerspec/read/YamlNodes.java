package io.github.headerspec.read;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.diagnostic.SourceText;
import io.github.headerspec.spec.SpecFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Builds the tree of nodes from what the parser tells. Stops at depth, anchors, aliases, tags and
 * second documents.
 *
 * <p>The library's own composer does more than a spec may use, and takes as long as the parser.
 */
final class YamlNodes {

  private final Parser parser;
  private final SourceText source;
  private int depth;
  private int nodes;

  private YamlNodes(Parser parser, SourceText source) {
    this.parser = parser;
    this.source = source;
  }

  /**
   * The root of the only document.
   *
   * @param parser a parser at its beginning
   * @param source what it parses
   * @return the root; empty if there is no document
   * @throws Refused at something that a spec may not use
   * @throws YamlEngineException if it is not YAML
   */
  static Optional<Node> read(Parser parser, SourceText source) {
    return new YamlNodes(parser, source).document();
  }

  private Optional<Node> document() {
    Optional<Node> root = Optional.empty();
    while (parser.hasNext()) {
      Event event = parser.next();
      if (event instanceof DocumentStartEvent) {
        if (root.isPresent()) {
          throw feature(event, "a second document", "put it into a file of its own");
        }
        root = Optional.of(node(parser.next()));
      }
    }
    return root;
  }

  private Node node(Event event) {
    check(event);
    if (event instanceof ScalarEvent scalar) {
      return new ScalarNode(
          Tag.STR,
          true,
          scalar.getValue(),
          scalar.getScalarStyle(),
          scalar.getStartMark(),
          scalar.getEndMark());
    }
    CollectionStartEvent start = (CollectionStartEvent) event;
    depth++;
    Node collection = start instanceof MappingStartEvent ? mapping(start) : sequence(start);
    depth--;
    return collection;
  }

  private Node mapping(CollectionStartEvent start) {
    List<NodeTuple> entries = new ArrayList<>();
    Event event = parser.next();
    while (!(event instanceof CollectionEndEvent)) {
      Node key = node(event);
      entries.add(new NodeTuple(key, node(parser.next())));
      event = parser.next();
    }
    return new MappingNode(
        Tag.MAP, true, entries, start.getFlowStyle(), start.getStartMark(), event.getEndMark());
  }

  private Node sequence(CollectionStartEvent start) {
    List<Node> entries = new ArrayList<>();
    Event event = parser.next();
    while (!(event instanceof CollectionEndEvent)) {
      entries.add(node(event));
      event = parser.next();
    }
    return new SequenceNode(
        Tag.SEQ, true, entries, start.getFlowStyle(), start.getStartMark(), event.getEndMark());
  }

  private void check(Event event) {
    if (event instanceof CollectionStartEvent && depth == SpecFormat.MAX_DEPTH) {
      String help = "check the brackets and the indentation";
      throw refused(DiagnosticCode.TOO_DEEP, event, help, SpecFormat.MAX_DEPTH);
    }
    if (event instanceof AliasEvent) {
      throw feature(
          event,
          "a YAML alias",
          "repeat what it stands for, or put quotes around text that begins with '*'");
    }
    if (++nodes > SpecFormat.MAX_NODES) {
      String help = "split the spec: one file per header";
      String most = Integer.toString(SpecFormat.MAX_NODES);
      throw refused(DiagnosticCode.TOO_MANY, event, help, most, "keys and values");
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw feature(
          event, "a YAML anchor", "leave it out, or put quotes around text that begins with '&'");
    }
    if (hasTag(event)) {
      throw feature(
          event, "a YAML tag", "leave it out, or put quotes around text that begins with '!'");
    }
  }

  private static boolean hasTag(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag().isPresent();
    }
    return event instanceof CollectionStartEvent collection && collection.getTag().isPresent();
  }

  private Refused feature(Event event, String feature, String help) {
    return refused(DiagnosticCode.YAML_FEATURE, event, help, feature);
  }

  private Refused refused(DiagnosticCode code, Event event, String help, Object... arguments) {
    return new Refused(
        Diagnostic.at(code, source, YamlTree.positionOf(event.getStartMark()), help, arguments));
  }

  /** Leaves the parser, which knows no other way out. */
  static final class Refused extends YamlEngineException {
    private static final long serialVersionUID = 1L;
    private final transient Diagnostic diagnostic;

    Refused(Diagnostic diagnostic) {
      super(diagnostic.message());
      this.diagnostic = diagnostic;
    }

    /** The reason. */
    Diagnostic diagnostic() {
      return diagnostic;
    }
  }
}
