package io.github.headerspec.edit;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.edit.Yaml.Entry;
import io.github.headerspec.edit.Yaml.Mapping;
import io.github.headerspec.edit.Yaml.MappingBuilder;
import io.github.headerspec.spec.DocText;
import io.github.headerspec.spec.DocText.See;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.EnumSpec.Origin;
import io.github.headerspec.spec.HeaderWords;
import io.github.headerspec.spec.Membership;
import io.github.headerspec.spec.ReadSettings;
import io.github.headerspec.spec.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the facts of a header look like as entries of a spec. */
final class EntryFactory {

  private EntryFactory() {}

  /**
   * An enum that no spec has yet.
   *
   * @param takenTypeNames the names of the types of other enums in lower case; gets this one's
   */
  static Mapping ofEnum(EnumSpec each, LiteralStyle spelling, Set<String> takenTypeNames) {
    EnumMerge merge = EnumMerge.ofNew(each);
    MappingBuilder entries = new MappingBuilder();
    entries.addText("native", value(each.nativeName()));
    if (each.origin() != Origin.ENUM) {
      entries.add("from", Yaml.literal(each.origin().word()));
    }
    entries
        .addAll(ofMembers(each.members()))
        .addText("tag", value(each.tag()))
        .addText("pointer", value(each.pointer()))
        .add("type", Yaml.literal(each.type().value().word()));
    Yaml kind = Yaml.literal(each.kind().value().word());
    if (each.isFlags()) {
      entries.addProposal("kind", kind, "the values are single bits");
    } else {
      entries.add("kind", kind);
    }
    ProposedNames.ofType(each, takenTypeNames)
        .ifPresent(java -> entries.addProposal("java", Yaml.text(java.name()), java.reason()));
    entries.addText("strip-prefix", merge.stripPrefix()).addAll(ofNewText(each.text()));
    boolean areBits = LiteralStyle.areBits(each, each.isFlags());
    entries.addItems(
        "constants",
        merge.constants().stream()
            .map(constant -> ofConstant(constant, spelling.of(each, constant.header(), areBits)))
            .toList());
    return entries.build();
  }

  private static List<Entry> ofMembers(Membership members) {
    return new MappingBuilder()
        .addTexts("match", members.match())
        .addTexts("also", members.also())
        .addTexts("except", members.except())
        .addTexts("ignored", members.ignored())
        .entries();
  }

  static MappingBuilder ofRead(ReadSettings read) {
    MappingBuilder entries =
        new MappingBuilder()
            .addTexts("define", read.define())
            .addTexts("include", read.include())
            .addTexts("folders", read.folders());
    read.comments().ifPresent(it -> entries.add("comments", Yaml.literal(it.value().word())));
    return entries;
  }

  static MappingBuilder ofTake(Selection take) {
    return new MappingBuilder()
        .addTexts("only", take.only())
        .addTexts("except", take.except())
        .addTexts("included", take.included());
  }

  /** A constant that is new in its enum. */
  static Mapping ofConstant(MergedConstant constant, String value) {
    MappingBuilder entries = new MappingBuilder();
    entries.addText("native", Optional.of(constant.name())).add("value", Yaml.literal(value));
    entries.addText("alias-of", constant.aliasOf());
    if (constant.isSentinel()) {
      entries.addProposal("role", Yaml.literal("sentinel"), "by its name");
    }
    constant
        .javaName()
        .ifPresent(java -> entries.addProposal("java", Yaml.text(java.name()), java.reason()));
    return entries.addAll(ofNewText(constant.header().text())).build();
  }

  static Mapping ofRetired(String name, Optional<String> value) {
    MappingBuilder entries = new MappingBuilder().addText("native", Optional.of(name));
    value.ifPresent(literal -> entries.add("value", Yaml.literal(literal)));
    return entries.build();
  }

  /** What is said for people in a new entry, with the record that nobody has edited it. */
  private static List<Entry> ofNewText(DocText text) {
    List<Entry> entries = new ArrayList<>(ofText(text));
    HeaderWords.digest(text)
        .ifPresent(
            digest -> {
              int words =
                  (text.doc().isPresent() ? 1 : 0) + (text.deprecated().isPresent() ? 1 : 0);
              entries.add(words, new Entry("header-words", Yaml.text(digest), Optional.empty()));
            });
    return entries;
  }

  /** What is said for people. */
  static List<Entry> ofText(DocText text) {
    DocText.Availability where = text.availability();
    return new MappingBuilder()
        .addText("doc", value(text.doc()))
        .addText("deprecated", value(text.deprecated()))
        .addMapping(
            "availability",
            new MappingBuilder()
                .addText("since", value(where.since()))
                .addText("windows-client", value(where.windowsClient()))
                .addText("windows-server", value(where.windowsServer()))
                .addText("apps", value(where.apps())))
        .addItems("see", text.see().stream().map(EntryFactory::ofLink).toList())
        .entries();
  }

  private static Mapping ofLink(See see) {
    if (see instanceof See.Link link) {
      return new MappingBuilder()
          .addText("url", value(link.url()))
          .addText("title", value(link.title()))
          .build();
    }
    return new MappingBuilder().addText("native", value(((See.Native) see).name())).build();
  }

  static Optional<String> value(Optional<Located<String>> fact) {
    return fact.map(Located::value);
  }

  private static Optional<String> value(Located<String> fact) {
    return Optional.of(fact.value());
  }
}
