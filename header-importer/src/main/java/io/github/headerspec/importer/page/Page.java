package io.github.headerspec.importer.page;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.diagnostic.SourceText;
import io.github.headerspec.importer.markup.NativeNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of Microsoft's reference.
 *
 * @param text the whole page
 * @param name the name of its file in lower case, without the ending
 * @param front its front matter
 * @param sections its sections in order
 */
record Page(SourceText text, String name, FrontMatter front, List<PageSection> sections) {

  private static final Pattern ID = Pattern.compile("NE:(.+)\\.([^.]+)");
  private static final Pattern HEADER = Pattern.compile("[\\w.+-]+\\.\\w+");

  /** Reads a page. */
  static Checked<Page> read(SourceText text, String fileName) {
    return FrontMatter.read(text)
        .flatMap(
            front ->
                Checked.of(
                    new Page(
                        text,
                        fileName.toLowerCase(Locale.ROOT).replaceFirst("\\.md$", ""),
                        front,
                        PageSection.split(text, front.lastLine()))));
  }

  /** The names of the type that the page is about. */
  Set<String> typeNames() {
    Set<String> names = new LinkedHashSet<>();
    for (Located<String> list : front.texts("req.typenames")) {
      for (String name : list.value().split("[,\\s]+", -1)) {
        names.add(name);
      }
    }
    front.texts("api_name").forEach(name -> names.add(name.value()));
    id().map(id -> id.group(2)).ifPresent(names::add);
    names.removeIf(name -> !NativeNames.isName(name));
    return names;
  }

  /** Whether it is about an enum. */
  boolean isAboutEnum() {
    return id().isPresent() || section("enum-fields").isPresent();
  }

  /** The header that it is about. */
  Optional<Located<String>> header() {
    return front
        .text("req.header")
        .flatMap(
            text -> {
              Matcher name = HEADER.matcher(text.value());
              return name.find() ? Optional.of(text.map(any -> name.group())) : Optional.empty();
            });
  }

  /** Where the page is on the web; only if the file has the name that it has there. */
  Optional<String> address() {
    return id().map(id -> id.group(1).toLowerCase(Locale.ROOT))
        .filter(module -> name.startsWith("ne-" + module.replace('.', '-') + "-"))
        .map(module -> PageLinks.API + module + "/" + name);
  }

  /** What a section says; empty if there is none. */
  String body(String title) {
    return section(title).map(PageSection::body).orElse("");
  }

  /** Where the page says something that is in its head. */
  Position place(Optional<Located<String>> fact) {
    return fact.map(Located::position).orElse(Position.START);
  }

  private Optional<PageSection> section(String title) {
    return sections.stream().filter(section -> section.isNamed(title)).findFirst();
  }

  private Optional<Matcher> id() {
    return front.text("UID").map(id -> ID.matcher(id.value().strip())).filter(Matcher::matches);
  }
}
