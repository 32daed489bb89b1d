package io.github.headerspec.edit;

import io.github.headerspec.compare.Difference;
import io.github.headerspec.compare.Rule;
import io.github.headerspec.compare.SpecComparison;
import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.edit.Yaml.Entry;
import io.github.headerspec.edit.Yaml.MappingBuilder;
import io.github.headerspec.edit.YamlWriter.Style;
import io.github.headerspec.read.SpecChecker;
import io.github.headerspec.read.SpecReader;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.Spec;
import io.github.headerspec.spec.SpecFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the text of a spec agree with a header. */
public final class SpecEditor {

  private static final String SCHEMA =
      "# yaml-language-server: $schema=headerspec-" + SpecFormat.VERSION + ".schema.json\n";

  private SpecEditor() {}

  /**
   * The text of a spec and how it differs from the one before.
   *
   * @param text the whole file
   * @param changes the facts that changed, in the order of the header; the enums that are gone from
   *     it, which stay in the spec; and what was written where the spec said nothing
   */
  public record Edit(String text, List<Difference> changes) {

    /**
     * Makes an edit.
     *
     * @param text the whole file
     * @param changes the facts that changed
     */
    public Edit {
      changes = List.copyOf(changes);
    }
  }

  /**
   * A new spec.
   *
   * @param header the facts of the header, at least one enum
   * @return the text of the spec
   */
  public static String create(Spec header) {
    YamlWriter writer = new YamlWriter(Style.NEW_FILE);
    MappingBuilder top =
        new MappingBuilder()
            .addText("header", Optional.of(header.header().value()))
            .addMapping(
                "source",
                new MappingBuilder()
                    .addText("sdk", header.source().flatMap(it -> EntryFactory.value(it.sdk())))
                    .addText(
                        "version", header.source().flatMap(it -> EntryFactory.value(it.version()))))
            .addText("target", EntryFactory.value(header.target()))
            .addText("docs", EntryFactory.value(header.docs()))
            .addMapping("read", EntryFactory.ofRead(header.read()))
            .addMapping("take", EntryFactory.ofTake(header.take()));
    StringBuilder text = new StringBuilder(SCHEMA);
    Entry version =
        new Entry(
            "headerspec", Yaml.literal(Integer.toString(SpecFormat.VERSION)), Optional.empty());
    text.append(writer.entries(List.of(version), 0)).append('\n');
    text.append(writer.entries(top.entries(), 0)).append("\nenums:\n");
    LiteralStyle spelling = new LiteralStyle(header.text());
    Set<String> typeNames = new HashSet<>();
    List<String> enums = new ArrayList<>();
    int dash = Style.NEW_FILE.dashOffset();
    for (EnumSpec each : header.enums()) {
      enums.add(
          writer.item(
              EntryFactory.ofEnum(each, spelling, typeNames),
              dash,
              dash + Style.NEW_FILE.afterDash()));
    }
    return text.append(String.join("\n", enums)).toString();
  }

  /**
   * Changes an existing spec so that it agrees with the header. Only what differs is touched:
   * renames, descriptions, order, comments, blank lines and the way things are written survive byte
   * for byte.
   *
   * <p>Names, values, tags, pointers, types and the target are taken from the header. Kinds, roles,
   * Java names and prefixes that the spec has already stay as they are. So do descriptions, unless
   * there is none, or the spec records that it came from the header. Constants that are gone are
   * retired. Enums that are gone stay, because only people can know whether the header was the
   * right one.
   *
   * @param spec the existing spec, without mistakes
   * @param header the facts of the header
   * @param refused native names of enums of the header whose facts are not known or not asked for;
   *     left as they are
   * @return the text, which is that of the existing spec if nothing differs; or why the spec cannot
   *     be edited in place
   */
  public static Checked<Edit> update(Spec spec, Spec header, Set<String> refused) {
    SpecUpdate update = new SpecUpdate(spec, header, refused);
    return update
        .text()
        .flatMap(
            text ->
                problem(spec, text, header, refused)
                    .map(
                        reason ->
                            Checked.<Edit>failure(
                                SpecUpdate.notEditable(
                                    spec, Position.START, SpecUpdate.BY_HAND, reason)))
                    .orElseGet(
                        () -> {
                          List<Difference> changes =
                              new ArrayList<>(SpecComparison.withHeader(spec, header, refused));
                          changes.addAll(update.filled().changes());
                          return Checked.of(new Edit(text, changes));
                        }));
  }

  /** Reads what was written, because a broken spec is worse than none. */
  private static Optional<String> problem(
      Spec spec, String text, Spec header, Set<String> refused) {
    if (text.equals(spec.text().text())) {
      return Optional.empty();
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Checked<Spec> result = SpecReader.read(spec.text().name(), bytes).flatMap(SpecChecker::check);
    if (!result.hasNoDiagnostics()) {
      Diagnostic first = result.sortedByPosition().diagnostics().get(0);
      return Optional.of("the result would have a mistake: " + first.message());
    }
    if (commentLines(text) != commentLines(spec.text().text())) {
      return Optional.of("a comment would become text, or text a comment");
    }
    return SpecComparison.withHeader(result.value().orElseThrow(), header, refused).stream()
        .filter(difference -> difference.rule() != Rule.ENUM_REMOVED)
        .findFirst()
        .map(
            difference -> "the result would still differ from the header: " + difference.message());
  }

  private static int commentLines(String text) {
    return new CommentLines(new YamlSource(text)).count();
  }
}
