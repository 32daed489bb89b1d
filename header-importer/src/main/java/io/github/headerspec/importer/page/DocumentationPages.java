package io.github.headerspec.importer.page;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.importer.HeaderImport;
import io.github.headerspec.io.RegularFile;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.Spec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pages of Microsoft's reference (the sdk-api repository), found by the type they are about. */
public final class DocumentationPages {

  private final PageIndex index;
  private final PageFiles.Opener opener;

  private DocumentationPages(PageIndex index, PageFiles.Opener opener) {
    this.index = index;
    this.opener = opener;
  }

  /**
   * Opens pages. Folders are searched through once, by the names of their files; links to folders
   * are not followed.
   *
   * @param roots pages, and folders with pages at any depth
   * @return the pages, always; and what of the roots cannot be found or read
   */
  public static Checked<DocumentationPages> in(List<Path> roots) {
    return in(roots, RegularFile::read);
  }

  static Checked<DocumentationPages> in(List<Path> roots, PageFiles.Opener opener) {
    return PageIndex.of(roots).flatMap(index -> Checked.of(new DocumentationPages(index, opener)));
  }

  /**
   * Adds what the pages say about the enums of a header. Values in pages are never taken, and what
   * the header's own comments say is kept: pages fill in what is missing.
   *
   * @param header what the header says
   * @return the same with descriptions, availability and links, and with diagnostics about pages
   *     that contradict the header or cannot be read. What is added has the position of the name
   *     that it is about.
   */
  public HeaderImport describe(HeaderImport header) {
    Spec facts = header.facts();
    PageFinder finder = new PageFinder(facts, index, opener);
    List<Diagnostic> contradictions = new ArrayList<>();
    List<EnumSpec> enums = new ArrayList<>();
    Optional<Located<String>> docs = facts.docs();
    for (EnumSpec each : facts.enums()) {
      boolean isNamed = each.origin() == EnumSpec.Origin.ENUM;
      Optional<Page> page = isNamed ? finder.find(each) : Optional.empty();
      if (page.isPresent()) {
        PageDescription description = new PageDescription(page.get(), facts.header().value(), each);
        enums.add(description.described());
        contradictions.addAll(description.contradictions());
        docs =
            docs.or(() -> description.headerAddress().map(url -> facts.header().map(any -> url)));
      } else {
        enums.add(each);
      }
    }
    List<Diagnostic> diagnostics = new ArrayList<>(header.diagnostics());
    diagnostics.addAll(finder.diagnostics());
    diagnostics.addAll(contradictions);
    Spec described =
        new Spec(
            facts.text(),
            facts.header(),
            facts.source(),
            facts.target(),
            docs,
            facts.read(),
            facts.take(),
            enums);
    return new HeaderImport(
        described, header.cpp(), header.refused(), header.hidden(), List.copyOf(diagnostics));
  }

  /**
   * Counts the constants about which neither the header nor a page says anything.
   *
   * @param header what the header and the pages say
   * @return how many constants have no description
   */
  public static long withoutDescription(HeaderImport header) {
    return header.facts().enums().stream()
        .flatMap(each -> each.constants().stream())
        .filter(constant -> constant.text().doc().isEmpty())
        .count();
  }
}
