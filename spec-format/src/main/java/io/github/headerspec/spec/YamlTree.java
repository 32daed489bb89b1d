package io.github.headerspec.spec;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** From text to the tree of YAML nodes, without the parts of YAML that a spec may not use. */
final class YamlTree {

  private static final String NOTHING = "nothing";

  private YamlTree() {}

  /**
   * Parses a spec.
   *
   * @param source the text, already free of characters that YAML forbids
   * @return the root node, or the one reason why there is none
   */
  static Checked<Node> parse(SourceText source) {
    Optional<Position> directive = directive(source);
    if (directive.isPresent()) {
      return Checked.failed(
          Diagnostic.at(
              DiagnosticCode.YAML_FEATURE,
              source,
              directive.get(),
              YamlSyntax.DELETE_DIRECTIVE,
              "a YAML directive"));
    }
    LoadSettings settings =
        LoadSettings.builder()
            // All scalars are text.
            .setSchema(new FailsafeSchema())
            // With the parser's own, a text of megabytes takes minutes.
            .setBufferSize(1 << 16)
            .setCodePointLimit(Integer.MAX_VALUE)
            // Such keys are told by the reader, with their position.
            .setAllowNonScalarKeys(true)
            .build();
    // The parser does not count a CR as the end of a line if nothing follows.
    String text = source.text().endsWith("\r") ? source.text() + "\n" : source.text();
    StreamReader reader = new StreamReader(settings, text);
    Parser parser = new ParserImpl(settings, reader);
    try {
      return new Composer(settings, new GuardedParser(parser, source))
          .getSingleNode()
          .filter(root -> !describe(root).equals(NOTHING))
          .map(Checked::of)
          .orElseGet(() -> Checked.failed(SpecDecoder.empty(source)));
    } catch (Refused refused) {
      return Checked.failed(refused.diagnostic);
    } catch (MarkedYamlEngineException wrong) {
      return Checked.failed(YamlSyntax.explain(wrong, source));
    } catch (NumberFormatException wrong) {
      return Checked.failed(YamlSyntax.badEscape(source, reader.getMark()));
    } catch (YamlEngineException wrong) {
      // Without a mark; not known to happen to text that has been checked for its characters.
      String help = "correct the YAML";
      String problem = String.valueOf(wrong.getMessage());
      return Checked.failed(
          Diagnostic.at(DiagnosticCode.YAML_SYNTAX, source, Position.START, help, problem));
    }
  }

  /** The parser keeps quiet about directives that it does not know, so it is not asked. */
  private static Optional<Position> directive(SourceText source) {
    int number = 0;
    for (String line : (Iterable<String>) source.text().lines()::iterator) {
      number++;
      if (line.startsWith("%")) {
        return Optional.of(new Position(number, 1));
      }
      String content = line.stripLeading();
      if (!content.isEmpty() && !content.startsWith("#")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The position of the beginning of a node. */
  static Position positionOf(Optional<Mark> mark) {
    return mark.map(at -> new Position(at.getLine() + 1, at.getColumn() + 1))
        .orElse(Position.START);
  }

  /** What people call a node of this kind. */
  static String describe(Node node) {
    return switch (node.getNodeType()) {
      case SCALAR -> ((ScalarNode) node).getValue().isEmpty() ? NOTHING : "text";
      case SEQUENCE -> "a list";
      case MAPPING -> "a mapping";
      case ANCHOR -> "an anchor";
    };
  }

  /** Stops at depth, anchors, aliases, tags and second documents, before anything is built. */
  private static final class GuardedParser implements Parser {
    private final Parser parser;
    private final SourceText source;
    private int depth;
    private int nodes;
    private int documents;

    GuardedParser(Parser parser, SourceText source) {
      this.parser = parser;
      this.source = source;
    }

    @Override
    public boolean checkEvent(Event.ID id) {
      return parser.checkEvent(id);
    }

    @Override
    public Event peekEvent() {
      return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
      return parser.hasNext();
    }

    @Override
    public Event next() {
      Event event = parser.next();
      if (event instanceof CollectionStartEvent && ++depth > SpecFormat.MAX_DEPTH) {
        throw refused(
            DiagnosticCode.TOO_DEEP,
            event,
            "check the brackets and the indentation",
            SpecFormat.MAX_DEPTH);
      }
      if (event instanceof CollectionEndEvent) {
        depth--;
      }
      if (event instanceof DocumentStartEvent && ++documents > 1) {
        throw feature(event, "a second document", "put it into a file of its own");
      }
      if (event instanceof AliasEvent) {
        throw feature(
            event,
            "a YAML alias",
            "repeat what it stands for, or put quotes around text that begins with '*'");
      }
      if (event instanceof NodeEvent && ++nodes > SpecFormat.MAX_NODES) {
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
      return event;
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
          Diagnostic.at(code, source, positionOf(event.getStartMark()), help, arguments));
    }
  }

  /** Leaves the parser, which knows no other way out. */
  private static final class Refused extends YamlEngineException {
    private static final long serialVersionUID = 1L;
    private final transient Diagnostic diagnostic;

    Refused(Diagnostic diagnostic) {
      super(diagnostic.message());
      this.diagnostic = diagnostic;
    }
  }
}
