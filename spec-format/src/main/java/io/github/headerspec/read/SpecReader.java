package io.github.headerspec.read;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.diagnostic.DiagnosticCollector;
import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.diagnostic.SourceText;
import io.github.headerspec.spec.CommentPolicy;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.DocText;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.IntegerLiteral;
import io.github.headerspec.spec.IntegerType;
import io.github.headerspec.spec.Membership;
import io.github.headerspec.spec.ReadSettings;
import io.github.headerspec.spec.Selection;
import io.github.headerspec.spec.Spec;
import io.github.headerspec.spec.SpecFormat;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** From bytes to a {@link Spec}: everything that can be said without comparing two facts. */
public final class SpecReader {

  private final DiagnosticCollector report;

  private SpecReader(DiagnosticCollector report) {
    this.report = report;
  }

  /**
   * Reads a spec.
   *
   * @param name the name of the file for diagnostics, usually its path
   * @param bytes the whole file; the first {@link SpecFormat#MAX_BYTES} + 1 bytes of a larger one
   *     are enough
   * @return the spec and the mistakes. A spec beside mistakes lacks the parts that have them.
   */
  public static Checked<Spec> read(String name, byte[] bytes) {
    return SpecDecoder.decode(name, bytes)
        .flatMap(source -> YamlTree.parse(source).flatMap(root -> read(source, root)));
  }

  private static Checked<Spec> read(SourceText source, Node root) {
    DiagnosticCollector report = new DiagnosticCollector(source);
    if (!(root instanceof MappingNode mapping)) {
      String help = "begin the spec with 'headerspec: " + SpecFormat.VERSION + "'";
      Position position = YamlTree.positionOf(root.getStartMark());
      String found = YamlTree.describe(root);
      report.add(DiagnosticCode.WRONG_TYPE, position, help, "a mapping (key: value)", found);
      return report.with(Optional.empty());
    }
    Optional<Diagnostic> version = FormatVersion.check(source, mapping);
    return version.isPresent()
        ? Checked.failure(version.get())
        : report.with(
            new SpecReader(report).spec(new MappingReader(mapping, SpecFormat.SPEC_KEYS, report)));
  }

  private Optional<Spec> spec(MappingReader in) {
    in.require("headerspec", Integer.toString(SpecFormat.VERSION));
    in.text("headerspec");
    in.require("header", "NAME.h");
    Optional<Located<String>> header = in.text("header");
    Optional<Spec.Provenance> source =
        in.mapping("source", SpecFormat.SOURCE_KEYS)
            .map(from -> new Spec.Provenance(from.text("sdk"), from.text("version")));
    Optional<Located<String>> target = in.text("target");
    Optional<Located<String>> docs = in.url("docs");
    ReadSettings read =
        in.mapping("read", SpecFormat.READ_KEYS)
            .map(
                it ->
                    new ReadSettings(
                        it.texts("define"),
                        it.texts("include"),
                        it.texts("folders"),
                        it.word("comments", CommentPolicy.class)))
            .orElse(ReadSettings.NONE);
    Selection take =
        in.mapping("take", SpecFormat.TAKE_KEYS)
            .map(it -> new Selection(it.texts("only"), it.texts("except"), it.texts("included")))
            .orElse(Selection.ALL);
    in.require("enums", "…");
    List<EnumSpec> enums =
        in.mappings("enums", SpecFormat.ENUM_KEYS, SpecFormat.MAX_ENUMS).stream()
            .flatMap(entry -> enumSpec(entry).stream())
            .toList();
    if (in.size("enums").equals(OptionalInt.of(0))) {
      String help = "add an entry that begins with '- native: '";
      report.add(DiagnosticCode.EMPTY_VALUE, in.positionOf("enums"), help, "enums");
    }
    Located<String> nameOrNone = header.orElse(new Located<>("", in.position()));
    return Optional.of(
        new Spec(report.source(), nameOrNone, source, target, docs, read, take, enums));
  }

  private Optional<EnumSpec> enumSpec(MappingReader in) {
    in.require("native", "NAME");
    Optional<Located<String>> nativeName = in.qualifiedName("native");
    Optional<Located<String>> tag = in.qualifiedName("tag");
    Optional<Located<String>> pointer = in.nativeName("pointer");
    Optional<Located<EnumSpec.Origin>> from = in.word("from", EnumSpec.Origin.class);
    Membership members =
        new Membership(
            in.texts("match"), in.texts("also"), in.texts("except"), in.texts("ignored"));
    if (!in.has("from") && in.has("match")) {
      in.require("from", EnumSpec.Origin.MACROS.word());
    } else if (!in.has("from") || from.isPresent()) {
      checkOrigin(in, from.map(Located::value).orElse(EnumSpec.Origin.ENUM));
    }
    in.require("type", "int32");
    Optional<Located<IntegerType>> type = in.word("type", IntegerType.class);
    in.require("kind", "enum");
    Optional<Located<EnumSpec.Kind>> kind = in.word("kind", EnumSpec.Kind.class);
    Optional<Located<String>> java = in.text("java");
    Optional<Located<String>> stripPrefix = in.text("strip-prefix");
    Optional<Located<EnumSpec.UnknownPolicy>> unknown =
        in.word("unknown", EnumSpec.UnknownPolicy.class);
    DocText text = text(in);
    in.require("constants", "…");
    // Without a type, the constants are still read for the mistakes in them.
    IntegerType width = type.map(Located::value).orElse(IntegerType.INT64);
    Set<String> unreadable = new HashSet<>();
    List<ConstantSpec> constants = constants(in, width, unreadable);
    List<EnumSpec.Retired> retired = retired(in, width);
    if (in.size("constants").equals(OptionalInt.of(0))) {
      String name = nativeName.map(Located::value).orElse("");
      String help = "add the constants, or leave out the enum";
      report.add(DiagnosticCode.NO_CONSTANTS, in.positionOf("constants"), help, name);
    }
    if (nativeName.isEmpty() || type.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new EnumSpec(
            nativeName.get(),
            tag,
            pointer,
            from,
            members,
            type.get(),
            kind.get(),
            java,
            stripPrefix,
            unknown,
            text,
            constants,
            retired,
            unreadable));
  }

  /**
   * What comes from elsewhere than a named enum has no names of one; and only what has no
   * enumerators is gathered by name.
   */
  private static void checkOrigin(MappingReader in, EnumSpec.Origin origin) {
    String beside = "from: " + origin.word();
    if (origin != EnumSpec.Origin.ENUM) {
      in.refuse("tag", beside, "leave it out: only an enum with a name has a tag");
      in.refuse("pointer", beside, "leave it out: only an enum with a name has a pointer type");
    }
    if (!origin.isGroup()) {
      in.refuse(
          "match", beside, "leave it out: an enum has its enumerators; macros join with 'also'");
      if (!in.has("also")) {
        in.refuse("except", beside, "use 'ignored': 'except' is for 'match' and 'also'");
      }
    } else {
      in.refuse("also", beside, "use 'match': 'also' adds macros to an enum");
    }
  }

  private List<ConstantSpec> constants(MappingReader in, IntegerType type, Set<String> unreadable) {
    List<MappingReader> entries =
        in.mappings("constants", SpecFormat.CONSTANT_KEYS, SpecFormat.MAX_CONSTANTS);
    if (entries.size() < in.size("constants").orElse(0)) {
      unreadable.add("");
    }
    List<ConstantSpec> constants = new ArrayList<>();
    for (MappingReader entry : entries) {
      entry.require("native", "NAME");
      Optional<Located<String>> nativeName = entry.nativeName("native");
      Optional<ConstantSpec> constant = constant(entry, nativeName, type);
      constant.ifPresentOrElse(constants::add, () -> unreadable.add(entry.written("native")));
    }
    return constants;
  }

  private Optional<ConstantSpec> constant(
      MappingReader in, Optional<Located<String>> nativeName, IntegerType type) {
    int before = report.count();
    in.require("value", "…");
    Optional<Located<BigInteger>> value = integer(in, type);
    Optional<Located<String>> java = in.text("java");
    Optional<Located<String>> aliasOf = in.text("alias-of");
    Optional<Located<ConstantSpec.Role>> role = in.word("role", ConstantSpec.Role.class);
    DocText text = text(in);
    boolean readable = report.count() == before && !in.hasStrangeKey();
    if (nativeName.isEmpty() || value.isEmpty() || !readable) {
      return Optional.empty();
    }
    return Optional.of(new ConstantSpec(nativeName.get(), value.get(), java, aliasOf, role, text));
  }

  private List<EnumSpec.Retired> retired(MappingReader in, IntegerType type) {
    List<EnumSpec.Retired> retired = new ArrayList<>();
    for (MappingReader entry :
        in.mappings("retired", SpecFormat.RETIRED_KEYS, SpecFormat.MAX_CONSTANTS)) {
      entry.require("native", "NAME");
      Optional<Located<String>> nativeName = entry.nativeName("native");
      Optional<Located<BigInteger>> value = integer(entry, type);
      nativeName.ifPresent(name -> retired.add(new EnumSpec.Retired(name, value)));
    }
    return retired;
  }

  private static Optional<Located<BigInteger>> integer(MappingReader in, IntegerType type) {
    return in.integer("value")
        .map(literal -> literal.map(text -> IntegerLiteral.parse(text, type)));
  }

  private DocText text(MappingReader in) {
    return new DocText(
        in.text("doc"), in.text("deprecated"), availability(in), see(in), in.text("header-words"));
  }

  private static DocText.Availability availability(MappingReader in) {
    return in.mapping("availability", SpecFormat.AVAILABILITY_KEYS)
        .map(
            entry ->
                new DocText.Availability(
                    entry.text("since"),
                    entry.text("windows-client"),
                    entry.text("windows-server"),
                    entry.text("apps")))
        .orElse(DocText.Availability.UNSAID);
  }

  private static List<DocText.See> see(MappingReader in) {
    List<DocText.See> see = new ArrayList<>();
    for (MappingReader entry : in.mappings("see", SpecFormat.SEE_KEYS, SpecFormat.MAX_ENTRIES)) {
      Optional<Located<String>> name = entry.qualifiedName("native");
      Optional<Located<String>> url = entry.url("url");
      Optional<Located<String>> title = entry.text("title");
      if (entry.has("url")) {
        entry.exclude("native", "url", "make it an entry of its own");
        url.ifPresent(address -> see.add(new DocText.See.Link(address, title)));
      } else {
        entry.require("native", "NAME' or 'url: https://…");
        entry.exclude("title", "native", "leave it out: only the link to a 'url' has a title");
        name.ifPresent(it -> see.add(new DocText.See.Native(it)));
      }
    }
    return see;
  }
}
