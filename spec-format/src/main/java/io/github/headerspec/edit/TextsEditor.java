package io.github.headerspec.edit;

import io.github.headerspec.edit.Yaml.Entry;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Changes lists of texts, in blocks and in brackets. Comments in them stay. */
final class TextsEditor {

  private final YamlSource source;
  private final TextEdits splices;
  private final NodeEditor nodes;

  TextsEditor(YamlSource source, TextEdits splices) {
    this.source = source;
    this.splices = splices;
    this.nodes = new NodeEditor(source, splices);
  }

  /**
   * Makes a list say something else. A list never gets shorter: only people take something out.
   *
   * @param mapping the mapping that has the list
   * @param key its key
   * @param texts what it is to say; empty for what it says already
   * @return the entry to be added, if the mapping has no such key
   */
  Optional<Entry> update(MappingNode mapping, String key, List<String> texts) {
    Optional<Node> value = YamlSource.value(mapping, key);
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    if (value.isEmpty()) {
      return Optional.of(new Entry(key, new Yaml.Texts(texts), Optional.empty()));
    }
    if (value.get() instanceof SequenceNode list) {
      update(list, texts);
    } else if (texts.size() > 1) {
      Node one = value.get();
      splices.replace(
          source.start(one),
          source.end(one),
          YamlWriter.flow(new Yaml.Texts(texts)) + source.commentOf(one));
    } else {
      replace(value.get(), texts.get(0));
    }
    return Optional.empty();
  }

  private void update(SequenceNode list, List<String> texts) {
    List<Node> entries = list.getValue();
    for (int i = 0; i < entries.size() && i < texts.size(); i++) {
      replace(entries.get(i), texts.get(i));
    }
    if (texts.size() > entries.size()) {
      append(list, texts.subList(entries.size(), texts.size()));
    }
  }

  private void replace(Node entry, String text) {
    // The line end of a block is layout.
    if (!((ScalarNode) entry).getValue().stripTrailing().equals(text.stripTrailing())) {
      nodes.replace(entry, text, false);
    }
  }

  private void append(SequenceNode list, List<String> added) {
    Node last = list.getValue().get(list.getValue().size() - 1);
    if (YamlSource.isFlow(list)) {
      String all = YamlWriter.flow(new Yaml.Texts(added));
      splices.insert(source.end(last), ", " + all.substring(1, all.length() - 1));
      return;
    }
    StringBuilder lines = new StringBuilder();
    YamlWriter writer = new YamlWriter(source.styleOf(source.root()));
    added.forEach(each -> lines.append(writer.textItem(each, YamlSource.column(list))));
    nodes.insertLines(source.nextLine(source.end(last)), lines.toString());
  }
}
