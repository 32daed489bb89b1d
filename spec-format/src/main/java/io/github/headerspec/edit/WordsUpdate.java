package io.github.headerspec.edit;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.edit.Yaml.Entry;
import io.github.headerspec.spec.DocText;
import io.github.headerspec.spec.HeaderWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** The changes to the words of one entry that a header has changed and nobody has edited. */
final class WordsUpdate {

  private final NodeEditor editor;
  private final MappingNode entry;

  WordsUpdate(NodeEditor editor, MappingNode entry) {
    this.editor = editor;
    this.entry = entry;
  }

  /**
   * Replaces the words that are there already.
   *
   * @param was the words of the spec
   * @param header the words of the header
   * @param removed gets the keys to remove
   * @param added gets the entries to add
   */
  void run(DocText was, DocText header, Set<String> removed, List<Entry> added) {
    DocText now = HeaderWords.merged(was, header);
    replace("doc", was.doc(), now.doc());
    replace("deprecated", was.deprecated(), now.deprecated());
    Optional<String> recorded = EntryFactory.value(was.headerWords());
    Optional<String> digest = EntryFactory.value(now.headerWords());
    if (recorded.isPresent() && digest.isEmpty()) {
      removed.add("header-words");
    } else if (digest.isPresent() && recorded.isEmpty()) {
      added.add(new Entry("header-words", Yaml.text(digest.get()), Optional.empty()));
    } else if (!digest.equals(recorded)) {
      editor.replace(YamlSource.value(entry, "header-words").orElseThrow(), digest.get(), false);
    }
  }

  private void replace(String key, Optional<Located<String>> was, Optional<Located<String>> now) {
    boolean changed =
        was.isPresent() && now.isPresent() && !was.get().value().equals(now.get().value());
    if (changed) {
      editor.replaceEntry(entry, new Entry(key, Yaml.text(now.get().value()), Optional.empty()));
    }
  }
}
