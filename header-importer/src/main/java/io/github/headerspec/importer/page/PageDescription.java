package io.github.headerspec.importer.page;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.markup.Markup;
import io.github.headerspec.importer.markup.SeeAlso;
import io.github.headerspec.read.Suggestion;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.DocText;
import io.github.headerspec.spec.EnumSpec;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An enum with what a page says about it. A page fills in what the header's own comments leave
 * open; names and values are the header's alone.
 */
final class PageDescription {

  private final Page page;
  private final String header;
  private final EnumSpec facts;
  private final List<PageField> fields;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  PageDescription(Page page, String header, EnumSpec facts) {
    this.page = page;
    this.header = header;
    this.facts = facts;
    this.fields = PageField.of(page, names(facts));
  }

  /** Whether a page and an enum have anything in common but a name. */
  static boolean sharesConstant(Page page, EnumSpec facts) {
    Set<String> names = names(facts);
    return PageField.of(page, names).stream().anyMatch(field -> names.contains(field.name()));
  }

  /** Where the page contradicts the header, in the order of the page. */
  List<Diagnostic> contradictions() {
    page.header()
        .filter(other -> !other.value().equalsIgnoreCase(fileName(header)))
        .ifPresent(
            other ->
                warn(
                    DiagnosticCode.PAGE_OF_OTHER_HEADER,
                    other.position(),
                    "check that the page is about this enum; only its text is taken",
                    facts.nativeName().value(),
                    other.value(),
                    fileName(header)));
    Map<String, ConstantSpec> constants = constants();
    for (PageField field : fields) {
      ConstantSpec constant = constants.get(field.name());
      if (constant == null) {
        warn(
            DiagnosticCode.PAGE_CONSTANT_UNKNOWN,
            field.position(),
            Suggestion.nearest(field.name(), constants.keySet())
                .map(name -> "did you mean '" + name + "'?")
                .orElse("nothing is taken for it; the page may be about another version"),
            field.name(),
            facts.nativeName().value());
      } else {
        field.value().ifPresent(written -> compare(written, constant));
      }
    }
    return diagnostics.stream()
        .sorted(Comparator.comparing(each -> each.place().orElseThrow().position()))
        .toList();
  }

  /** Where the documentation of the whole header is on the web. */
  Optional<String> headerAddress() {
    return page.address()
        .filter(address -> page.name().startsWith(PageIndex.prefix(header) + "-"))
        .map(address -> address.substring(0, address.lastIndexOf('/') + 1));
  }

  private void compare(Located<String> written, ConstantSpec constant) {
    BigInteger value = constant.value().value();
    BigInteger modulus = BigInteger.ONE.shiftLeft(facts.type().value().bits());
    // The same bits: pages write 0xFFFFFFFF for -1.
    boolean differs =
        valueOf(written.value())
            .filter(other -> other.subtract(value).mod(modulus).signum() != 0)
            .isPresent();
    if (differs) {
      warn(
          DiagnosticCode.PAGE_VALUE_DIFFERS,
          written.position(),
          "the header's value is taken; check that the page is about this header",
          constant.nativeName().value(),
          written.value(),
          value);
    }
  }

  /** What is written, if it is a literal without doubt or the name of another constant. */
  private Optional<BigInteger> valueOf(String written) {
    return PageField.literal(written)
        .or(
            () ->
                Optional.ofNullable(constants().get(written))
                    .map(constant -> constant.value().value()));
  }

  /** The enum with the page's words. */
  EnumSpec described() {
    Map<String, String> docs = new LinkedHashMap<>();
    for (PageField field : fields) {
      docs.merge(
          field.name(), clean(field.text()), (first, other) -> first.isEmpty() ? other : first);
    }
    return new EnumSpec(
        facts.nativeName(),
        facts.tag(),
        facts.pointer(),
        facts.from(),
        facts.members(),
        facts.type(),
        facts.kind(),
        facts.javaName(),
        facts.stripPrefix(),
        facts.unknown(),
        text(),
        facts.constants().stream().map(constant -> described(constant, docs)).toList(),
        facts.retired(),
        facts.unreadable());
  }

  private DocText text() {
    Position position = facts.nativeName().position();
    String doc = clean(page.body("description") + "\n\n" + page.body("remarks"));
    DocText own = facts.text();
    return new DocText(
        own.doc().or(() -> located(doc, position)),
        own.deprecated(),
        availability(own.availability(), PageAvailability.of(page.front(), position)),
        see(own.see(), position));
  }

  private static DocText.Availability availability(
      DocText.Availability own, DocText.Availability page) {
    return new DocText.Availability(
        own.since(),
        own.windowsClient().or(page::windowsClient),
        own.windowsServer().or(page::windowsServer),
        own.apps().or(page::apps));
  }

  private List<DocText.See> see(List<DocText.See> own, Position position) {
    List<DocText.See> all = new ArrayList<>(own);
    all.addAll(PageReferences.read(Markup.toHtml(page.body("see-also")), this::resolve, position));
    page.address().flatMap(url -> SeeAlso.address(url, "", position)).ifPresent(all::add);
    Set<String> names = PageFinder.names(facts);
    all.removeIf(
        see -> see instanceof DocText.See.Native name && names.contains(name.name().value()));
    return SeeAlso.distinct(all);
  }

  private static ConstantSpec described(ConstantSpec constant, Map<String, String> docs) {
    Located<String> name = constant.nativeName();
    String doc = docs.getOrDefault(name.value(), "");
    DocText own = constant.text();
    return new ConstantSpec(
        name,
        constant.value(),
        constant.javaName(),
        constant.aliasOf(),
        constant.role(),
        new DocText(
            own.doc().or(() -> located(doc, name.position())),
            own.deprecated(),
            own.availability(),
            own.see()));
  }

  private String clean(String markup) {
    return Markup.toCommonMark(markup, this::resolve);
  }

  private Optional<String> resolve(String link) {
    return PageLinks.resolve(page.address(), link);
  }

  private Map<String, ConstantSpec> constants() {
    return facts.constants().stream()
        .collect(
            Collectors.toMap(
                constant -> constant.nativeName().value(),
                constant -> constant,
                (first, same) -> first,
                LinkedHashMap::new));
  }

  private static Set<String> names(EnumSpec facts) {
    return facts.constants().stream()
        .map(constant -> constant.nativeName().value())
        .collect(Collectors.toSet());
  }

  private static String fileName(String header) {
    return header
        .substring(Math.max(header.lastIndexOf('/'), header.lastIndexOf('\\')) + 1)
        .toLowerCase(Locale.ROOT);
  }

  private static Optional<Located<String>> located(String text, Position position) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new Located<>(text, position));
  }

  private void warn(DiagnosticCode code, Position position, String help, Object... arguments) {
    diagnostics.add(Diagnostic.at(code, page.text(), position, help, arguments));
  }
}
