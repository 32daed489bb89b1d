package io.github.headerspec.importer.page;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.Spec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the pages about the enums of one header, and opens as few files as possible. */
final class PageFinder {

  private final Spec header;
  private final PageIndex index;
  private final PageFiles.Opener opener;
  private final Map<Path, Optional<Page>> opened = new HashMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  PageFinder(Spec header, PageIndex index, PageFiles.Opener opener) {
    this.header = header;
    this.index = index;
    this.opener = opener;
  }

  /** What was wrong with files that were opened, each told once. */
  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** The names under which documentation may know an enum. */
  static Set<String> names(EnumSpec each) {
    Set<String> names = new LinkedHashSet<>();
    names.add(each.nativeName().value());
    each.tag().ifPresent(tag -> names.add(tag.value()));
    return names;
  }

  /**
   * The page about an enum: one that was given by name; one whose file is called after header and
   * type; another one of the header, by its front matter; the only one about a type of this name in
   * another header.
   */
  Optional<Page> find(EnumSpec each) {
    Set<String> names = names(each);
    return firstAbout(names, index.named())
        .or(() -> ofHeader(names))
        .or(() -> ofOtherHeader(each, names));
  }

  private Optional<Page> ofHeader(Set<String> names) {
    String prefix = PageIndex.prefix(header.header().value());
    for (String type : fileTypes(names)) {
      for (Path file : index.byType().getOrDefault(type, List.of())) {
        Optional<Page> page =
            PageIndex.prefixOf(file).equals(prefix) ? open(file) : Optional.empty();
        if (page.isPresent()) {
          return page;
        }
      }
    }
    Set<String> known = new LinkedHashSet<>();
    header.enums().forEach(other -> known.addAll(fileTypes(names(other))));
    List<Path> others =
        index.byHeader().getOrDefault(prefix, List.of()).stream()
            .filter(file -> !known.contains(PageIndex.typeOf(file)))
            .toList();
    return firstAbout(names, others);
  }

  private Optional<Page> ofOtherHeader(EnumSpec each, Set<String> names) {
    String prefix = PageIndex.prefix(header.header().value());
    Map<String, Page> pages = new LinkedHashMap<>();
    for (String type : fileTypes(names)) {
      for (Path file : index.byType().getOrDefault(type, List.of())) {
        if (!PageIndex.prefixOf(file).equals(prefix)) {
          open(file)
              .filter(page -> isAbout(page, names) && PageDescription.sharesConstant(page, each))
              .ifPresent(page -> pages.putIfAbsent(page.name(), page));
        }
      }
    }
    if (pages.size() > 1) {
      List<String> notes =
          pages.values().stream().map(page -> "found: " + page.text().name()).toList();
      String help = "give the right one of these files alone";
      String name = each.nativeName().value();
      diagnostics.add(
          Diagnostic.of(
              DiagnosticCode.PAGE_AMBIGUOUS,
              notes,
              help,
              pages.size(),
              name,
              header.header().value()));
      return Optional.empty();
    }
    return pages.values().stream().findFirst();
  }

  private Optional<Page> firstAbout(Set<String> names, List<Path> files) {
    for (Path file : files) {
      Optional<Page> page = open(file).filter(each -> isAbout(each, names));
      if (page.isPresent()) {
        return page;
      }
    }
    return Optional.empty();
  }

  private static boolean isAbout(Page page, Set<String> names) {
    return !Collections.disjoint(page.typeNames(), names);
  }

  /** How files call these types: in lower case, without name spaces, often without underscores. */
  private static Set<String> fileTypes(Set<String> names) {
    Set<String> types = new LinkedHashSet<>();
    for (String name : names) {
      String type = name.substring(name.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
      types.add(type);
      types.add(type.replaceFirst("^_+", ""));
    }
    return types;
  }

  private Optional<Page> open(Path file) {
    return opened.computeIfAbsent(file, this::read);
  }

  private Optional<Page> read(Path file) {
    Checked<Page> page =
        PageFiles.read(file, opener)
            .flatMap(text -> Page.read(text, file.getFileName().toString()))
            .flatMap(PageFinder::aboutEnum);
    diagnostics.addAll(page.diagnostics());
    return page.value();
  }

  private static Checked<Page> aboutEnum(Page page) {
    if (page.isAboutEnum()) {
      return Checked.of(page);
    }
    Optional<Located<String>> id = page.front().text("UID");
    String reason = id.map(text -> "it is about '" + text.value() + "'").orElse("it has no UID");
    String help = "give the page of the enum, whose UID begins with 'NE:'";
    Position position = page.place(id);
    return Checked.failure(
        Diagnostic.at(DiagnosticCode.PAGE_NOT_UNDERSTOOD, page.text(), position, help, reason));
  }
}
