package io.github.headerspec.cli;

import io.github.headerspec.compare.Difference;
import io.github.headerspec.edit.SpecEditor;
import io.github.headerspec.importer.HeaderImport;
import io.github.headerspec.importer.HeaderImporter;
import io.github.headerspec.importer.documentation.DocumentationPages;
import io.github.headerspec.spec.Checked;
import io.github.headerspec.spec.Diagnostic;
import io.github.headerspec.spec.Spec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one header and the spec there is already come to. Nothing is written yet.
 *
 * @param header what the header says; empty if it cannot be read
 * @param existing the spec there is already
 * @param text the new text of the spec; empty if there is nothing to write
 * @param changes the facts that the new text changes
 * @param diagnostics what is wrong and what people should know
 */
record Derivation(
    Optional<HeaderImport> header,
    Optional<Spec> existing,
    Optional<String> text,
    List<Difference> changes,
    List<Diagnostic> diagnostics) {

  /** Reads a header, and the spec if there is one, and joins them. */
  static Derivation of(
      Path folder, Path header, Path output, HeaderOptions options, DocumentationPages pages) {
    Optional<Checked<Spec>> read =
        Files.exists(output) ? Optional.of(Specs.read(output)) : Optional.empty();
    if (read.filter(Specs::isInvalid).isPresent()) {
      return failed(read.get().diagnostics());
    }
    Optional<Spec> existing = read.flatMap(Checked::value);
    Checked<HeaderImport> facts =
        options
            .request(folder, header, existing)
            .then(HeaderImporter::read)
            .then(it -> Checked.of(pages.describe(it)));
    return facts
        .value()
        .map(it -> join(existing, it, header, output))
        .orElseGet(() -> failed(facts.diagnostics()));
  }

  private static Derivation failed(List<Diagnostic> diagnostics) {
    return new Derivation(
        Optional.empty(), Optional.empty(), Optional.empty(), List.of(), diagnostics);
  }

  private static Derivation join(
      Optional<Spec> existing, HeaderImport header, Path path, Path output) {
    List<Diagnostic> diagnostics = new ArrayList<>(header.diagnostics());
    if (existing.isPresent() && !Specs.haveCommonNames(existing.get(), header)) {
      diagnostics.add(Specs.nothingInCommon(existing.get(), path));
      return new Derivation(
          Optional.of(header), existing, Optional.empty(), List.of(), diagnostics);
    }
    if (header.facts().enums().isEmpty()) {
      return new Derivation(
          Optional.of(header), existing, Optional.empty(), List.of(), diagnostics);
    }
    Optional<SpecEditor.Edit> edit =
        existing.map(spec -> SpecEditor.update(spec, header.facts(), header.refused()));
    String text =
        edit.map(SpecEditor.Edit::text).orElseGet(() -> SpecEditor.create(header.facts()));
    List<Difference> changes = edit.map(SpecEditor.Edit::changes).orElse(List.of());
    // What would not be accepted is not written.
    Checked<Spec> result = Specs.check(output.toString(), text.getBytes(StandardCharsets.UTF_8));
    if (Specs.isInvalid(result)) {
      diagnostics.addAll(result.diagnostics());
      return new Derivation(
          Optional.of(header), existing, Optional.empty(), List.of(), diagnostics);
    }
    return new Derivation(Optional.of(header), existing, Optional.of(text), changes, diagnostics);
  }

  /** Whether the text is not the one that is there. */
  boolean isNews() {
    return text.isPresent() && !text.equals(existing.map(spec -> spec.text().text()));
  }

  /** Whether the header says nothing at all. */
  boolean isNothing() {
    return header.isPresent()
        && header.get().facts().enums().isEmpty()
        && header.get().refused().isEmpty();
  }

  /** How many enums are hidden by an {@code #if}. */
  int hidden() {
    return 0;
  }
}
