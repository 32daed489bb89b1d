package io.github.headerspec.read;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.diagnostic.SourceText;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
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
      return Checked.failure(
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
      return YamlNodes.read(parser, source)
          .filter(root -> !describe(root).equals(NOTHING))
          .map(Checked::of)
          .orElseGet(() -> Checked.failure(SpecDecoder.empty(source)));
    } catch (YamlNodes.Refused refused) {
      return Checked.failure(refused.diagnostic());
    } catch (MarkedYamlEngineException wrong) {
      return Checked.failure(YamlSyntax.explain(wrong, source));
    } catch (NumberFormatException wrong) {
      return Checked.failure(YamlSyntax.badEscape(source, reader.getMark()));
    } catch (YamlEngineException wrong) {
      // Without a mark; not known to happen to text that has been checked for its characters.
      String help = "correct the YAML";
      String problem = String.valueOf(wrong.getMessage());
      return Checked.failure(
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
}
