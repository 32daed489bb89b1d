package io.github.headerspec.edit;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.edit.Yaml.Entry;
import io.github.headerspec.edit.Yaml.Mapping;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.DocText;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.EnumSpec.Origin;
import io.github.headerspec.spec.IntegerLiteral;
import io.github.headerspec.spec.IntegerType;
import io.github.headerspec.spec.SpecFormat;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The changes that make one enum of a spec agree with the header. */
final class EnumUpdate {

  private final YamlSource source;
  private final TextEdits splices;
  private final NodeEditor editor;
  private final LiteralStyle spelling;
  private final FilledGaps filled;
  private final MappingNode node;
  private final EnumSpec old;
  private final EnumSpec header;
  private final IntegerType type;
  private final EnumMerge merge;
  private final Map<String, Integer> places = new HashMap<>();

  EnumUpdate(
      YamlSource source,
      TextEdits splices,
      LiteralStyle spelling,
      FilledGaps filled,
      MappingNode node,
      EnumSpec old,
      EnumSpec header,
      EnumMerge merge) {
    this.source = source;
    this.splices = splices;
    this.editor = new NodeEditor(source, splices);
    this.spelling = spelling;
    this.filled = filled;
    this.node = node;
    this.old = old;
    this.header = header;
    this.type = header.type().value();
    this.merge = merge;
    for (int i = 0; i < old.constants().size(); i++) {
      places.put(old.constants().get(i).nativeName().value(), i);
    }
  }

  void run() {
    updateKeys();
    ListEditor constants = new ListEditor(source, splices, node, "constants");
    updateConstants(constants);
    updateRetired(constants);
  }

  private void updateKeys() {
    Set<String> removed = new HashSet<>();
    List<Entry> added = new ArrayList<>();
    if (old.origin() != header.origin()) {
      Optional<String> from =
          Optional.of(header.origin().word()).filter(word -> header.origin() != Origin.ENUM);
      set(node, "from", from, true, removed, added);
      if (old.isGroup() != header.isGroup()) {
        removed.addAll(old.isGroup() ? Set.of("match", "except") : Set.of("also", "except"));
        removed.removeIf(key -> YamlSource.indexOf(node, key) < 0);
      }
    }
    setTexts("match", header.members().match()).ifPresent(added::add);
    setTexts("also", header.members().also()).ifPresent(added::add);
    setTexts("except", header.members().except()).ifPresent(added::add);
    setTexts("ignored", header.members().ignored()).ifPresent(added::add);
    set(node, "tag", EntryFactory.value(header.tag()), false, removed, added);
    set(node, "pointer", EntryFactory.value(header.pointer()), false, removed, added);
    set(node, "type", Optional.of(type.word()), true, removed, added);
    if (isPrefixUnused()) {
      removed.add("strip-prefix");
    }
    merge
        .stripPrefix()
        .ifPresent(
            prefix -> added.add(new Entry("strip-prefix", Yaml.text(prefix), Optional.empty())));
    merge.stripPrefix().ifPresent(prefix -> filled.prefix(old, header, prefix));
    added.addAll(missing(node, old.nativeName(), header.text(), header.nativeName()));
    new WordsUpdate(editor, node).run(old.text(), header.text(), removed, added);
    editor.remove(node, removed);
    editor.add(node, added, SpecFormat.ENUM_KEYS);
  }

  private Optional<Entry> setTexts(String key, List<Located<String>> texts) {
    return new TextsEditor(source, splices)
        .update(node, key, texts.stream().map(Located::value).toList());
  }

  /** A prefix that no constant has is a mistake. */
  private boolean isPrefixUnused() {
    return old.stripPrefix()
        .filter(
            prefix ->
                merge.constants().stream()
                    .noneMatch(constant -> constant.name().startsWith(prefix.value())))
        .isPresent();
  }

  /** Changes the value of a key, adds the key or removes it. */
  private void set(
      MappingNode mapping,
      String key,
      Optional<String> text,
      boolean isLiteral,
      Set<String> removed,
      List<Entry> added) {
    Optional<Node> value = YamlSource.value(mapping, key);
    if (text.isEmpty()) {
      if (value.isPresent()) {
        removed.add(key);
      }
    } else if (value.isEmpty()) {
      added.add(new Entry(key, new Yaml.Scalar(text.get(), isLiteral), Optional.empty()));
    } else if (!textOf(value.get()).equals(text.get())) {
      editor.replace(value.get(), text.get(), isLiteral);
    }
  }

  /** A block's line end is layout. */
  private static String textOf(Node scalar) {
    return ((ScalarNode) scalar).getValue().stripTrailing();
  }

  /** What the header says for people, and the spec says nothing about. */
  private List<Entry> missing(
      MappingNode mapping, Located<String> name, DocText text, Located<String> inHeader) {
    List<Entry> missing =
        EntryFactory.ofText(text).stream()
            .filter(entry -> YamlSource.indexOf(mapping, entry.key()) < 0)
            .toList();
    missing.forEach(entry -> filled.text(name, entry.key(), inHeader));
    return missing;
  }

  private void updateConstants(ListEditor list) {
    boolean areBits = LiteralStyle.areBits(header, old.isFlags());
    Set<Integer> gone = new HashSet<>();
    merge
        .gone()
        .forEach(constant -> gone.add(places.getOrDefault(constant.nativeName().value(), -1)));
    list.remove(gone);
    int previous = -1;
    Map<Integer, List<Mapping>> added = new TreeMap<>();
    for (MergedConstant constant : merge.constants()) {
      if (constant.old().isPresent()) {
        previous = places.getOrDefault(constant.name(), -1);
        updateConstant(constant.old().get(), constant, list.entries().get(previous));
      } else {
        String value = spelling.of(header, constant.header(), areBits);
        added
            .computeIfAbsent(previous, at -> new ArrayList<>())
            .add(EntryFactory.ofConstant(constant, value));
      }
    }
    added.forEach((at, mappings) -> list.insertAfter(at, mappings, false));
  }

  private void updateConstant(ConstantSpec was, MergedConstant constant, MappingNode entry) {
    Node value = YamlSource.value(entry, "value").orElseThrow();
    String literal = textOf(value);
    BigInteger number = constant.header().value().value();
    if (!IntegerLiteral.parse(literal, type).equals(number)) {
      editor.replace(value, IntegerLiteral.like(literal, number, type), true);
    }
    Set<String> removed = new HashSet<>();
    List<Entry> added = new ArrayList<>();
    set(entry, "alias-of", constant.aliasOf(), false, removed, added);
    added.addAll(
        missing(entry, was.nativeName(), constant.header().text(), constant.header().nativeName()));
    new WordsUpdate(editor, entry).run(was.text(), constant.header().text(), removed, added);
    editor.remove(entry, removed);
    editor.add(entry, added, SpecFormat.CONSTANT_KEYS);
  }

  private void updateRetired(ListEditor constants) {
    List<Mapping> added = new ArrayList<>();
    for (ConstantSpec constant : merge.gone()) {
      added.add(
          EntryFactory.ofRetired(constant.nativeName().value(), retiredValue(constants, constant)));
    }
    if (YamlSource.indexOf(node, "retired") < 0) {
      if (!added.isEmpty()) {
        Entry retired = new Entry("retired", new Yaml.Items(added), Optional.empty());
        editor.add(node, List.of(retired), SpecFormat.ENUM_KEYS);
      }
      return;
    }
    ListEditor retired = new ListEditor(source, splices, node, "retired");
    Set<String> present = new HashSet<>();
    merge.constants().forEach(constant -> present.add(constant.name()));
    Set<Integer> back = new HashSet<>();
    for (int i = 0; i < old.retired().size(); i++) {
      EnumSpec.Retired each = old.retired().get(i);
      MappingNode entry = retired.entries().get(i);
      Optional<Node> value = YamlSource.value(entry, "value");
      if (present.contains(each.nativeName().value())) {
        back.add(i);
      } else if (value.filter(it -> isReused(textOf(it))).isPresent()) {
        editor.remove(entry, Set.of("value"));
      }
    }
    if (back.size() == old.retired().size() && !back.isEmpty() && added.isEmpty()) {
      retired.removeAll();
    } else {
      retired.remove(back);
      retired.append(added);
    }
  }

  private Optional<String> retiredValue(ListEditor constants, ConstantSpec constant) {
    BigInteger number = constant.value().value();
    String literal =
        textOf(
            YamlSource.value(
                    constants.entries().get(places.getOrDefault(constant.nativeName().value(), -1)),
                    "value")
                .orElseThrow());
    boolean means = IntegerLiteral.parse(literal, type).equals(number);
    return Optional.of(means ? literal : number.toString()).filter(it -> !isReused(it));
  }

  private boolean isReused(String literal) {
    return merge.ownValues().contains(IntegerLiteral.parse(literal, type));
  }
}
