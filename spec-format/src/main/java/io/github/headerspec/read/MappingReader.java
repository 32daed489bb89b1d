package io.github.headerspec.read;

import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.diagnostic.DiagnosticCollector;
import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.spec.CIdentifier;
import io.github.headerspec.spec.IntegerLiteral;
import io.github.headerspec.spec.Keyword;
import io.github.headerspec.spec.QualifiedNames;
import io.github.headerspec.spec.SpecFormat;
import io.github.headerspec.spec.WebAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads one mapping of a spec key by key. Whatever is wrong is reported once, here, and then looks
 * to the caller as if it were not there.
 */
final class MappingReader {

  private final Position position;
  private final Map<String, NodeTuple> entries = new HashMap<>();
  private final Set<String> guessed = new HashSet<>();
  private final Map<String, String> required = new HashMap<>();
  private final DiagnosticCollector report;
  private boolean hasStrangeKey;

  /**
   * Opens a mapping.
   *
   * @param mapping the node
   * @param known the keys the format has here
   * @param report takes the mistakes
   */
  MappingReader(MappingNode mapping, List<String> known, DiagnosticCollector report) {
    this.position = YamlTree.positionOf(mapping.getStartMark());
    this.report = report;
    Map<String, NodeTuple> misspelt = new HashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      Optional<Located<String>> key = key(entry, known);
      if (key.isEmpty()) {
        hasStrangeKey = true;
        continue;
      }
      String name = key.get().value();
      Position at = key.get().position();
      NodeTuple first = known.contains(name) ? entries.putIfAbsent(name, entry) : null;
      if (first != null) {
        int line = positionOf(first.getKeyNode()).line();
        report.add(DiagnosticCode.DUPLICATE_KEY, at, "keep one of the two", name, line);
      } else if (!known.contains(name)) {
        report.add(DiagnosticCode.UNKNOWN_KEY, at, Suggestion.help(name, known), name);
        Optional<String> nearest = Suggestion.nearest(name, known);
        nearest.ifPresent(word -> misspelt.putIfAbsent(word, entry));
        hasStrangeKey |= nearest.isEmpty();
      }
    }
    // Read as it is probably meant, a misspelt key is one mistake, and not a missing key as well.
    misspelt.keySet().removeAll(entries.keySet());
    entries.putAll(misspelt);
    guessed.addAll(misspelt.keySet());
  }

  Position position() {
    return position;
  }

  /** Where the value of a key is, or else the mapping. */
  Position positionOf(String key) {
    return value(key).map(MappingReader::positionOf).orElse(position);
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  /** Reports a key that is missing, unless a key that nobody knows is likely to be it. */
  void require(String key, String example) {
    String entry = "'" + key + ": " + example + "'";
    required.put(key, entry);
    if (!has(key) && !hasStrangeKey) {
      String help = "add " + entry;
      report.add(DiagnosticCode.MISSING_KEY, position, help, key);
    }
  }

  /**
   * Whether there is a key that nobody knows; what it was meant to say is then not known either.
   */
  boolean hasStrangeKey() {
    return hasStrangeKey;
  }

  /** Reports a key that has no meaning beside another one. */
  void exclude(String key, String other, String help) {
    if (has(other)) {
      refuse(key, other, help);
    }
  }

  /** Reports a key that has no meaning beside what the mapping says elsewhere. */
  void refuse(String key, String other, String help) {
    NodeTuple entry = entries.get(key);
    if (entry != null) {
      Position at = positionOf(entry.getKeyNode());
      report.add(DiagnosticCode.EXCLUSIVE_KEYS, at, help, key, other);
    }
  }

  /** What is written as the value of a key, right or wrong; empty if it is no text. */
  String written(String key) {
    return value(key).orElse(null) instanceof ScalarNode scalar ? textOf(scalar) : "";
  }

  /** DocText, which is never empty. */
  Optional<Located<String>> text(String key) {
    String entry = required.getOrDefault(key, "one text, in quotes if it begins with '[' or '{'");
    return scalar(key, "text", "write " + entry);
  }

  /** A list of texts; one text stands for a list of one. */
  List<Located<String>> texts(String key) {
    Optional<Node> node = value(key);
    if (!(node.orElse(null) instanceof SequenceNode list)) {
      return text(key).stream().toList();
    }
    List<Node> nodes = list.getValue();
    if (nodes.isEmpty()) {
      report(
          key,
          DiagnosticCode.EMPTY_VALUE,
          positionOf(list),
          "add a text, or leave out the key",
          key);
    } else if (nodes.size() > SpecFormat.MAX_ENTRIES) {
      tooMany(key, nodes, SpecFormat.MAX_ENTRIES, "say it with fewer entries, such as 'NAME_*'");
      return List.of();
    }
    return nodes.stream().flatMap(each -> entry(key, each).stream()).toList();
  }

  private Optional<Located<String>> entry(String key, Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      wrongType(key, node, "text", "write one text for each entry of '" + key + "'");
    } else if (scalar.getValue().isBlank()) {
      String help = "write a text, or leave out the entry";
      report(key, DiagnosticCode.EMPTY_VALUE, positionOf(scalar), help, key);
    } else {
      return Optional.of(new Located<>(textOf(scalar), positionOf(scalar)));
    }
    return Optional.empty();
  }

  /** One of a few words. */
  <E extends Enum<E> & Keyword> Optional<Located<E>> word(String key, Class<E> words) {
    return text(key).flatMap(text -> word(key, text, words));
  }

  /** A name of C. */
  Optional<Located<String>> nativeName(String key) {
    return text(key).filter(name -> isName(key, name, CIdentifier.isValid(name.value())));
  }

  /** A name of C or C++ that may be qualified, such as {@code IVssAsync::Wait}. */
  Optional<Located<String>> qualifiedName(String key) {
    return text(key).filter(name -> isName(key, name, QualifiedNames.isValid(name.value())));
  }

  /** A web address. */
  Optional<Located<String>> url(String key) {
    return text(key)
        .filter(
            url -> {
              boolean valid = WebAddress.isValid(url.value());
              if (!valid) {
                String help = WebAddress.help(url.value());
                report(key, DiagnosticCode.INVALID_URL, url.position(), help, url.value());
              }
              return valid;
            });
  }

  /** An integer as it is written. */
  Optional<Located<String>> integer(String key) {
    return scalar(key, "an integer", IntegerLiteral.HELP)
        .filter(
            literal -> {
              boolean valid = IntegerLiteral.isInteger(literal.value());
              if (!valid) {
                report(
                    key,
                    DiagnosticCode.INVALID_INTEGER,
                    literal.position(),
                    IntegerLiteral.help(literal.value()),
                    literal.value());
              }
              return valid;
            });
  }

  /** A mapping. */
  Optional<MappingReader> mapping(String key, List<String> known) {
    return value(key).flatMap(node -> mapping(key, node, known));
  }

  /** The mappings of a list; entries that are something else are left out. */
  List<MappingReader> mappings(String key, List<String> known, int most) {
    Optional<Node> node = value(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (!(node.get() instanceof SequenceNode sequence)) {
      wrongType(key, node.get(), "a list", "begin each entry with '- '");
      return List.of();
    }
    List<Node> nodes = sequence.getValue();
    if (nodes.size() > most) {
      tooMany(key, nodes, most, "leave out what is not needed, or split the spec");
      return List.of();
    }
    return nodes.stream().flatMap(each -> mapping(key, each, known).stream()).toList();
  }

  private void tooMany(String key, List<Node> nodes, int most, String help) {
    report(
        key,
        DiagnosticCode.TOO_MANY,
        positionOf(nodes.get(most)),
        help,
        most,
        "entries in '" + key + "'");
  }

  /** How many entries a list has, readable or not; empty if there is no list. */
  OptionalInt size(String key) {
    return value(key).orElse(null) instanceof SequenceNode list
        ? OptionalInt.of(list.getValue().size())
        : OptionalInt.empty();
  }

  private Optional<Node> value(String key) {
    return Optional.ofNullable(entries.get(key)).map(NodeTuple::getValueNode);
  }

  private Optional<MappingReader> mapping(String key, Node node, List<String> known) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new MappingReader(mapping, known, report));
    }
    String help = "write 'key: value', with the keys known here: " + String.join(", ", known);
    wrongType(key, node, "a mapping (key: value)", help);
    return Optional.empty();
  }

  private Optional<Located<String>> key(NodeTuple entry, List<String> known) {
    Node node = entry.getKeyNode();
    if (node instanceof ScalarNode scalar) {
      return Optional.of(new Located<>(textOf(scalar), positionOf(node)));
    }
    wrongType("", node, "a key", "known here: " + String.join(", ", known));
    return Optional.empty();
  }

  private Optional<Located<String>> scalar(String key, String expected, String help) {
    Optional<Node> node = value(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (!(node.get() instanceof ScalarNode scalar)) {
      wrongType(key, node.get(), expected, help);
      return Optional.empty();
    }
    if (scalar.getValue().isBlank()) {
      String orElse = required.getOrDefault(key, "a value, or leave out the key");
      report(key, DiagnosticCode.EMPTY_VALUE, positionOf(scalar), "write " + orElse, key);
      return Optional.empty();
    }
    return Optional.of(new Located<>(textOf(scalar), positionOf(scalar)));
  }

  /** The line end that a block scalar has at its end is layout, not text. */
  private static String textOf(ScalarNode scalar) {
    boolean block =
        scalar.getScalarStyle() == ScalarStyle.LITERAL
            || scalar.getScalarStyle() == ScalarStyle.FOLDED;
    return block ? scalar.getValue().stripTrailing() : scalar.getValue();
  }

  /** Reports a mistake in the value of a key, unless the key itself was only guessed. */
  private void report(
      String key, DiagnosticCode code, Position at, String help, Object... arguments) {
    if (guessed.contains(key)) {
      hasStrangeKey = true;
    } else {
      report.add(code, at, help, arguments);
    }
  }

  private void wrongType(String key, Node node, String expected, String help) {
    String found = YamlTree.describe(node);
    report(key, DiagnosticCode.WRONG_TYPE, positionOf(node), help, expected, found);
  }

  private <E extends Enum<E> & Keyword> Optional<Located<E>> word(
      String key, Located<String> text, Class<E> words) {
    Map<String, E> known =
        Stream.of(words.getEnumConstants())
            .collect(
                Collectors.toMap(
                    Keyword::word, word -> word, (one, other) -> one, LinkedHashMap::new));
    E found = known.get(text.value());
    if (found == null) {
      String help = Suggestion.help(text.value(), known.keySet());
      report(key, DiagnosticCode.UNKNOWN_WORD, text.position(), help, text.value(), key);
    }
    return Optional.ofNullable(found).map(word -> new Located<>(word, text.position()));
  }

  private boolean isName(String key, Located<String> name, boolean wellFormed) {
    boolean tooLong = name.value().length() > SpecFormat.MAX_NAME_LENGTH;
    boolean valid = !tooLong && wellFormed;
    if (!valid) {
      String help =
          tooLong
              ? "names have at most " + SpecFormat.MAX_NAME_LENGTH + " characters"
              : "write the name as the header has it: letters, digits and _, no digit first";
      report(key, DiagnosticCode.INVALID_NATIVE_NAME, name.position(), help, name.value());
    }
    return valid;
  }

  private static Position positionOf(Node node) {
    return YamlTree.positionOf(node.getStartMark());
  }
}
