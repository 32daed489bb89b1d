package io.github.headerspec.generator;

import io.github.headerspec.generator.Documentation.Named;
import io.github.headerspec.spec.DocText;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The Javadoc that shows all enums of a header on one page. */
final class OverviewDocumentation {

  /** One enum, with its constants in the order of the header. */
  private record Section(EnumSpec enumSpec, String typeName, List<Named> constants) {}

  private final Spec spec;
  private final List<Section> sections = new ArrayList<>();

  OverviewDocumentation(Spec spec) {
    this.spec = spec;
  }

  /** Adds an enum. */
  void add(EnumSpec enumSpec, String typeName, List<Named> constants) {
    sections.add(new Section(enumSpec, typeName, constants));
  }

  /** The whole page. */
  String text() {
    String header = Html.code(spec.header().value());
    String contents =
        sections.stream()
            .map(each -> "<li><a href=\"#" + anchor(each) + "\">" + each.typeName() + "</a>")
            .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
    return "All enums of "
        + spec.docs().map(docs -> Html.link(docs.value(), header)).orElse(header)
        + spec.target().map(to -> ", values for " + Html.code(to.value())).orElse("")
        + ", on one page.\n\n"
        + contents
        + "\n\n"
        + sections.stream().map(this::text).collect(Collectors.joining("\n\n"));
  }

  private String text(Section section) {
    String nativeName = section.enumSpec().nativeName().value();
    return """
        <h2 id="%s">%s</h2>

        <p>{@link %s}: %s

        <table class="striped">
        <caption>%s</caption>
        <thead>
        <tr><th scope="col">C</th><th scope="col">Value</th><th scope="col">Meaning</th></tr>
        </thead>
        <tbody>
        %s
        </tbody>
        </table>"""
        .formatted(
            anchor(section),
            Html.code(nativeName),
            section.typeName(),
            summary(section.enumSpec().text(), "its values."),
            Html.text(section.enumSpec().type().value().word()),
            section.constants().stream()
                .map(each -> row(section, each))
                .collect(Collectors.joining("\n")));
  }

  private static String row(Section section, Named each) {
    String holder =
        each.constant().isSentinel() ? section.typeName() + ".Value" : section.typeName();
    String link =
        "{@link %s#%s %s}"
            .formatted(holder, each.javaName(), breakable(each.constant().nativeName().value()));
    return "<tr><th scope=\"row\" style=\"text-align:left\">"
        + link
        + "</th><td style=\"text-align:right\">"
        + each.constant().value().value()
        + " "
        + Html.code(
            NativeValue.hexadecimal(
                each.constant().value().value(), section.enumSpec().type().value()))
        + "</td><td>"
        + meaning(each)
        + "</td></tr>";
  }

  /** A name that may go on in the next line after each underscore, for narrow screens. */
  private static String breakable(String nativeName) {
    return nativeName.replace("_", "_<wbr>");
  }

  private static String meaning(Named each) {
    String otherwise =
        each.constant()
            .aliasOf()
            .map(other -> "The same as " + Html.code(other.value()) + ".")
            .orElse("");
    String deprecated =
        each.constant().text().deprecated().isPresent() ? "<em>Deprecated.</em> " : "";
    return deprecated + summary(each.constant().text(), otherwise);
  }

  /** The first paragraph of a description. */
  private static String summary(DocText text, String otherwise) {
    String html = text.doc().map(doc -> Markdown.toHtml(doc.value())).orElse("");
    int end = html.indexOf("\n\n");
    String first = end < 0 ? html : html.substring(0, end);
    return first.isEmpty() || first.startsWith("<p>") ? otherwise : first;
  }

  /** A place on the page; javac takes only ASCII for an address. */
  private String anchor(Section section) {
    return section.typeName().matches("[A-Za-z0-9_]+")
        ? section.typeName()
        : "enum-" + (sections.indexOf(section) + 1);
  }
}
