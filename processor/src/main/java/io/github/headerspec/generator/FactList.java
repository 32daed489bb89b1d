package io.github.headerspec.generator;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.spec.DocText;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.IntegerType;
import io.github.headerspec.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The list in the Javadoc of an enum that says where it is from and how its values are stored. */
final class FactList {

  private static final int MAX_NAMES = 3;

  private final Spec spec;
  private final EnumSpec enumSpec;

  private FactList(Spec spec, EnumSpec enumSpec) {
    this.spec = spec;
    this.enumSpec = enumSpec;
  }

  /** The list for an enum. */
  static String of(Spec spec, EnumSpec enumSpec) {
    return new FactList(spec, enumSpec).html();
  }

  private String html() {
    List<String> facts = new ArrayList<>();
    facts.add(origin());
    facts.add("<dt>Underlying type<dd>" + underlyingType(enumSpec.type().value()));
    facts.add("<dt>Header<dd>" + header());
    String available = availability(enumSpec.text().availability());
    if (!available.isEmpty()) {
      facts.add("<dt>Availability<dd>" + available);
    }
    return "<dl class=\"notes\">\n" + String.join("\n", facts) + "\n</dl>";
  }

  private String origin() {
    return switch (enumSpec.origin()) {
      case ENUM ->
          "<dt>Native type<dd>"
              + indexed(enumSpec.nativeName().value())
              + enumSpec
                  .tag()
                  .map(Located::value)
                  .filter(tag -> !tag.equals(enumSpec.nativeName().value()))
                  .map(tag -> ", tag " + indexed(tag))
                  .orElse("")
              + enumSpec.pointer().map(name -> ", pointer " + indexed(name.value())).orElse("");
      case ANONYMOUS ->
          "<dt>Native type<dd>an enum without a name, here called "
              + indexed(enumSpec.nativeName().value());
      case MACROS, CONSTANTS ->
          "<dt>Native names<dd>"
              + enumSpec.origin().word()
              + patterns(enumSpec.members().match())
              + ", here called "
              + indexed(enumSpec.nativeName().value());
    };
  }

  private static String patterns(List<Located<String>> names) {
    String some =
        names.stream()
            .limit(MAX_NAMES)
            .map(name -> " " + Html.code(name.value()))
            .collect(Collectors.joining(","));
    return names.size() > MAX_NAMES ? some + ", …" : some;
  }

  private static String underlyingType(IntegerType type) {
    String sign =
        type.isSigned()
            ? "signed"
            : "unsigned; "
                + Html.code(Carrier.of(type).primitive().toString())
                + " carries its bits, so print it with "
                + Html.code(Carrier.of(type).box().getSimpleName() + ".toUnsignedString");
    boolean widened = type.bits() < 32 && !type.isSigned();
    return type.bits() + "-bit " + (widened ? "unsigned" : sign);
  }

  private String header() {
    String header = Html.code(spec.header().value());
    String linked = spec.docs().map(docs -> Html.link(docs.value(), header)).orElse(header);
    return linked
        + spec.target().map(target -> ", values for " + Html.code(target.value())).orElse("");
  }

  /** The versions since which something is there; empty if none is known. */
  static String availability(DocText.Availability availability) {
    List<String> parts = new ArrayList<>();
    availability.since().ifPresent(since -> parts.add("since " + text(since)));
    availability.windowsClient().ifPresent(client -> parts.add("client: " + text(client)));
    availability.windowsServer().ifPresent(server -> parts.add("server: " + text(server)));
    availability.apps().ifPresent(apps -> parts.add("apps: " + text(apps)));
    return String.join("; ", parts);
  }

  private static String text(Located<String> fact) {
    return Html.text(fact.value());
  }

  /** A name that Javadoc's search box finds. */
  static String index(String name) {
    return "{@index " + name + "}";
  }

  private static String indexed(String name) {
    return "<code>" + index(name) + "</code>";
  }
}
