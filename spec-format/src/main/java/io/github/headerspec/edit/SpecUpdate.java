package io.github.headerspec.edit;

import io.github.headerspec.compare.EnumMatches;
import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.edit.Yaml.Mapping;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.JavaNames;
import io.github.headerspec.spec.Spec;
import io.github.headerspec.spec.SpecFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** The changes that make a spec agree with a header. */
final class SpecUpdate {

  static final String BY_HAND =
      "write one key a line where the header has changed, or make the change by hand";

  private final Spec spec;
  private final Spec header;
  private final Set<String> refused;
  private final YamlSource source;
  private final TextEdits splices = new TextEdits();
  private final List<Diagnostic> problems = new ArrayList<>();
  private final FilledGaps filled;
  private final LiteralStyle spelling;

  SpecUpdate(Spec spec, Spec header, Set<String> refused) {
    this.spec = spec;
    this.header = header;
    this.refused = refused;
    this.source = new YamlSource(spec.text().text());
    this.filled = new FilledGaps(spec, header);
    this.spelling = new LiteralStyle(header.text());
  }

  FilledGaps filled() {
    return filled;
  }

  /** The changed text, or why there is none. */
  Checked<String> text() {
    header.target().ifPresent(this::updateTarget);
    updateSettings("read", EntryFactory.ofRead(header.read()), SpecFormat.READ_KEYS);
    updateSettings("take", EntryFactory.ofTake(header.take()), SpecFormat.TAKE_KEYS);
    ListEditor enums = new ListEditor(source, splices, source.root(), "enums");
    Map<String, Integer> places = new HashMap<>();
    Set<String> typeNames = new HashSet<>();
    for (int i = 0; i < spec.enums().size(); i++) {
      EnumSpec each = spec.enums().get(i);
      places.put(each.nativeName().value(), i);
      typeNames.add(JavaNames.typeNameOf(each).value().toLowerCase(Locale.ROOT));
    }
    EnumMatches matches = EnumMatches.of(spec, header);
    Map<Integer, List<Mapping>> added = new TreeMap<>();
    int previous = -1;
    for (EnumSpec each : header.enums()) {
      Optional<EnumSpec> old = matches.before(each);
      previous = old.map(it -> places.getOrDefault(it.nativeName().value(), -1)).orElse(previous);
      if (isRefused(each) || old.filter(this::isRefused).isPresent()) {
        continue;
      }
      if (old.isPresent()) {
        update(enums.entries().get(previous), old.get(), each);
      } else {
        added
            .computeIfAbsent(previous, at -> new ArrayList<>())
            .add(EntryFactory.ofEnum(each, spelling, typeNames));
      }
    }
    boolean blankLines = hasBlankLines(enums.entries());
    added.forEach((at, mappings) -> enums.insertAfter(at, mappings, blankLines));
    if (!problems.isEmpty()) {
      return new Checked<>(Optional.empty(), problems);
    }
    return splices
        .applyTo(source)
        .map(Checked::of)
        .orElseGet(
            () ->
                Checked.failure(
                    notEditable(
                        spec, Position.START, BY_HAND, "two changes are about the same place")));
  }

  /** Says why a spec is not edited. */
  static Diagnostic notEditable(Spec spec, Position position, String help, String reason) {
    return Diagnostic.at(DiagnosticCode.SPEC_NOT_EDITABLE, spec.text(), position, help, reason);
  }

  private void update(MappingNode node, EnumSpec old, EnumSpec each) {
    EnumMerge merge = EnumMerge.of(old, each);
    if (merge.constants().stream().allMatch(MergedConstant::isSentinel)) {
      problems.add(
          notEditable(
              spec,
              old.nativeName().position(),
              "leave out 'role: sentinel' where a constant is a value of its own, or delete the enum",
              "the header has only sentinels left of " + old.nativeName().value()));
      return;
    }
    new EnumUpdate(source, splices, spelling, filled, node, old, each, merge).run();
  }

  private boolean isRefused(EnumSpec each) {
    return refused.contains(each.nativeName().value());
  }

  /** Values that hold for another ABI must not stand beside the name of the old one. */
  private void updateTarget(Located<String> target) {
    NodeEditor editor = new NodeEditor(source, splices);
    MappingNode root = source.root();
    if (spec.target().isEmpty()) {
      NodeTuple anchor = root.getValue().get(YamlSource.indexOf(root, "header"));
      editor.addBehind(
          root, anchor, new Yaml.Entry("target", Yaml.text(target.value()), Optional.empty()));
    } else if (!spec.target().get().value().equals(target.value())) {
      editor.replace(YamlSource.value(root, "target").orElseThrow(), target.value(), false);
    }
  }

  /** What the command line has said, beside what the spec says already. */
  private void updateSettings(String key, Yaml.MappingBuilder settings, List<String> order) {
    if (settings.entries().isEmpty()) {
      return;
    }
    NodeEditor editor = new NodeEditor(source, splices);
    MappingNode root = source.root();
    if (YamlSource.indexOf(root, key) < 0) {
      Yaml.Entry entry = new Yaml.Entry(key, settings.build(), Optional.empty());
      editor.add(root, List.of(entry), SpecFormat.SPEC_KEYS);
      return;
    }
    MappingNode mapping = (MappingNode) YamlSource.value(root, key).orElseThrow();
    TextsEditor texts = new TextsEditor(source, splices);
    for (Yaml.Entry each : settings.entries()) {
      Optional<Node> old = YamlSource.value(mapping, each.key());
      if (each.value() instanceof Yaml.Texts said) {
        texts
            .update(mapping, each.key(), said.texts())
            .ifPresent(added -> editor.add(mapping, List.of(added), order));
      } else if (old.isEmpty()) {
        editor.add(mapping, List.of(each), order);
      } else {
        editor.replace(old.get(), ((Yaml.Scalar) each.value()).text(), true);
      }
    }
  }

  /** Whether enums are set apart, as in a new spec. */
  private boolean hasBlankLines(List<MappingNode> enums) {
    if (enums.size() < 2) {
      return true;
    }
    int start = source.nextLine(source.end(enums.get(0)));
    int end = source.start(enums.get(1));
    // In brackets, the next one may be in the same line.
    String gap = source.between(Math.min(start, end), end);
    return gap.lines().anyMatch(String::isBlank);
  }
}
