package io.github.headerspec.generator;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.DocText;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.IntegerType;
import io.github.headerspec.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Javadoc of everything that is generated for one enum. */
final class Documentation {

  /** The names of a constant on both sides. */
  record Named(ConstantSpec constant, String javaName) {}

  private final Spec spec;
  private final EnumSpec enumSpec;
  private final String typeName;
  private final Map<String, String> typeNames;

  /**
   * Prepares to document an enum.
   *
   * @param spec the spec
   * @param enumSpec the enum
   * @param typeNames the Java name for each native name of the enums that are generated together
   */
  Documentation(Spec spec, EnumSpec enumSpec, Map<String, String> typeNames) {
    this.spec = spec;
    this.enumSpec = enumSpec;
    this.typeName = typeNames.getOrDefault(enumSpec.nativeName().value(), "");
    this.typeNames = typeNames;
  }

  /** The Javadoc of the enum. */
  String ofType(List<Named> constants, Optional<String> openTypeName, boolean isEnum) {
    List<String> parts = new ArrayList<>();
    parts.add(description(enumSpec.text(), "The values of " + Html.code(nativeName()) + "."));
    parts.add(isEnum ? table(constants) : whyNoEnum(constants.size()));
    parts.add(unknownValues(openTypeName));
    parts.add(facts());
    parts.add(tags(enumSpec.text()));
    return join(parts);
  }

  /** The Javadoc of an enum constant. */
  String ofConstant(ConstantSpec constant) {
    return join(
        List.of(
            description(constant.text(), noDescription(constant)),
            "<p>Native: " + definition(constant) + ".",
            availability(constant.text().availability()),
            tags(constant.text())));
  }

  /** The Javadoc of a further name of a constant. */
  String ofAlias(ConstantSpec alias, String constant) {
    String other = "Another name of {@link " + typeName + "#" + constant + " " + constant + "}.";
    return join(
        List.of(
            description(alias.text(), other),
            alias.text().doc().isPresent() ? "<p>" + other : "",
            "<p>Native: " + definition(alias) + ".",
            availability(alias.text().availability()),
            tags(alias.text())));
  }

  /** The Javadoc of a compile-time constant. */
  String ofRawValue(ConstantSpec constant, Optional<String> enumConstant) {
    String meaning =
        enumConstant
            .map(name -> "The value of {@link " + typeName + "#" + name + "}")
            .orElse("The value of " + Html.code(constant.nativeName().value()));
    boolean sentinel = enumConstant.isEmpty();
    String meaningOfSentinel =
        "<p>A mark for the end or the size of the enumeration, not a value of its own: there is no\n"
            + "enum constant for it.";
    return join(
        List.of(
            meaning + ", " + numbers(constant) + ".",
            sentinel ? asParagraph(description(constant.text(), "")) : "",
            sentinel ? meaningOfSentinel : "",
            deprecation(constant.text())));
  }

  /** The Javadoc of the type that holds unknown values too. */
  String ofOpenType() {
    return join(
        List.of(
            "A value of " + Html.code(nativeName()) + ", known or not.",
            "<p>A known value is a constant of {@link "
                + typeName
                + "}, every other one is an {@link Unknown}:\n{@link #of} never fails and loses nothing.",
            deprecation(enumSpec.text())));
  }

  private String nativeName() {
    return enumSpec.nativeName().value();
  }

  private static String description(DocText text, String otherwise) {
    return text.doc()
        .map(doc -> Markdown.toHtml(doc.value()))
        .filter(html -> !html.isEmpty())
        .orElse(otherwise);
  }

  private static String asParagraph(String html) {
    return html.isEmpty() || html.startsWith("<") ? html : "<p>" + html;
  }

  private static String noDescription(ConstantSpec constant) {
    return Html.code(constant.nativeName().value()) + ", of which the spec has no description.";
  }

  private String definition(ConstantSpec constant) {
    return "<code>"
        + index(constant.nativeName().value())
        + " = "
        + constant.value().value()
        + "</code> ("
        + hexadecimal(constant)
        + ")";
  }

  private String numbers(ConstantSpec constant) {
    return Html.code(constant.value().value().toString()) + " (" + hexadecimal(constant) + ")";
  }

  private String hexadecimal(ConstantSpec constant) {
    return Html.code(NativeValue.hexadecimal(constant.value().value(), enumSpec.type().value()));
  }

  /** The values come before the long names in C, so that they can be seen on a phone. */
  private String table(List<Named> constants) {
    if (constants.isEmpty()) {
      return "";
    }
    String rows =
        constants.stream()
            .map(
                each ->
                    "<tr><th scope=\"row\" style=\"text-align:left\">{@link #"
                        + each.javaName()
                        + "}</th><td style=\"text-align:right\">"
                        + each.constant().value().value()
                        + "</td><td>"
                        + hexadecimal(each.constant())
                        + "</td><td>"
                        + Html.code(each.constant().nativeName().value())
                        + "</td></tr>")
            .collect(Collectors.joining("\n"));
    return """
        <table class="striped">
        <caption>Constants</caption>
        <thead>
        <tr><th scope="col">Java</th><th scope="col">Decimal</th>\
        <th scope="col">Hexadecimal</th><th scope="col">C</th></tr>
        </thead>
        <tbody>
        """
        + rows
        + "\n</tbody>\n</table>";
  }

  private static String whyNoEnum(int constants) {
    return "<p>This is a class and not an enum, because it has "
        + constants
        + " constants, and the code that makes those of\nan enum must fit in a method of 64 KiB."
        + " It has the methods of an enum. A {@code switch} takes\n{@link Value}.";
  }

  private String unknownValues(Optional<String> openTypeName) {
    String argument = "(" + Carrier.of(enumSpec.type().value()).typeName() + ")";
    String open =
        enumSpec.isFlags()
            ? "\nCombinations of flags, and bits that no flag has, are a {@link Mask}."
            : openTypeName
                .map(name -> "\n{@link " + name + "#of" + argument + "} keeps them.")
                .orElse("");
    return "<p>Unknown values: {@link #find} is empty, {@link #of} throws, {@link #ofOrElse} returns\n"
        + "what the caller chose."
        + open;
  }

  private String facts() {
    List<String> facts = new ArrayList<>();
    facts.add(origin());
    facts.add("<dt>Underlying type<dd>" + underlyingType(enumSpec.type().value()));
    facts.add("<dt>Header<dd>" + header());
    String available = availabilityText(enumSpec.text().availability());
    if (!available.isEmpty()) {
      facts.add("<dt>Availability<dd>" + available);
    }
    return "<dl class=\"notes\">\n" + String.join("\n", facts) + "\n</dl>";
  }

  private String origin() {
    return switch (enumSpec.origin()) {
      case ENUM ->
          "<dt>Native type<dd>"
              + indexed(nativeName())
              + enumSpec
                  .tag()
                  .map(Located::value)
                  .filter(tag -> !tag.equals(nativeName()))
                  .map(tag -> ", tag " + indexed(tag))
                  .orElse("")
              + enumSpec.pointer().map(name -> ", pointer " + indexed(name.value())).orElse("");
      case ANONYMOUS ->
          "<dt>Native type<dd>an enum without a name, here called " + indexed(nativeName());
      case MACROS ->
          "<dt>Native names<dd>macros"
              + enumSpec.pattern().map(pattern -> " " + Html.code(pattern.value())).orElse("")
              + ", here called "
              + indexed(nativeName());
    };
  }

  private static String underlyingType(IntegerType type) {
    String sign =
        type.isSigned()
            ? "signed"
            : "unsigned; "
                + Html.code(Carrier.of(type).typeName().toString())
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

  private static String availability(DocText.Availability availability) {
    String text = availabilityText(availability);
    return text.isEmpty() ? "" : "<p>Availability: " + text + ".";
  }

  private static String availabilityText(DocText.Availability availability) {
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

  private String tags(DocText text) {
    return Stream.concat(Stream.of(deprecation(text)), text.see().stream().map(this::see))
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static String deprecation(DocText text) {
    return text.deprecated()
        .map(reason -> Markdown.toHtml(reason.value()))
        .map(html -> "@deprecated " + (html.isEmpty() ? "The spec gives no reason." : html))
        .orElse("");
  }

  private String see(DocText.See see) {
    if (see instanceof DocText.See.Link link) {
      String title = link.title().orElse(link.url()).value();
      return "@see " + Html.link(link.url().value(), Html.text(title));
    }
    String name = ((DocText.See.Native) see).name().value();
    if (name.equals(nativeName())) {
      return "";
    }
    String generated = typeNames.get(name);
    // In quotes, because that is how Javadoc takes a reference to something it cannot link to; and
    // its parser takes names for such that begin beyond the first 65,536 characters.
    boolean isLink = generated != null && !Character.isSurrogate(generated.charAt(0));
    return "@see " + (isLink ? generated : "\"" + Html.text(name) + "\"");
  }

  /** A name that Javadoc's search box finds. */
  private static String index(String name) {
    return "{@index " + name + "}";
  }

  private static String indexed(String name) {
    return "<code>" + index(name) + "</code>";
  }

  private static String join(List<String> parts) {
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
  }
}
