package io.github.headerspec.derive;

import io.github.headerspec.compare.Difference;
import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.edit.SpecEditor;
import io.github.headerspec.importer.HeaderImport;
import io.github.headerspec.importer.ImportRequest;
import io.github.headerspec.read.SpecFile;
import io.github.headerspec.spec.Spec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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

  private static final Set<DiagnosticCode> MISTAKES =
      Set.of(
          DiagnosticCode.NO_SUCH_INCLUDE,
          DiagnosticCode.MACRO_OF_TWO_GROUPS,
          DiagnosticCode.GROUP_WITHOUT_TYPE);

  /**
   * Reads a header, and the spec if there is one, and joins them.
   *
   * @param header the header
   * @param output the spec
   * @param request how to read the header, given what the spec says
   * @param read reads the header and what there is beside it
   */
  static Derivation of(
      Path header,
      Path output,
      Function<Optional<Spec>, Checked<ImportRequest>> request,
      Function<ImportRequest, Checked<HeaderImport>> read) {
    Optional<Checked<Spec>> old =
        Files.exists(output) ? Optional.of(Specs.read(output)) : Optional.empty();
    if (old.filter(Specs::isInvalid).isPresent()) {
      return failed(old.get().diagnostics());
    }
    Optional<Spec> existing = old.flatMap(Checked::value);
    Checked<ImportRequest> asked = request.apply(existing);
    Checked<HeaderImport> facts = asked.flatMap(read);
    return facts
        .value()
        .map(it -> join(existing, it, asked.value().orElseThrow(), header, output))
        .orElseGet(() -> failed(facts.diagnostics()));
  }

  private static Derivation failed(List<Diagnostic> diagnostics) {
    return new Derivation(
        Optional.empty(), Optional.empty(), Optional.empty(), List.of(), diagnostics);
  }

  private static Derivation join(
      Optional<Spec> existing, HeaderImport header, ImportRequest request, Path path, Path output) {
    if (header.facts().enums().isEmpty() && header.refused().isEmpty()) {
      return nothing(existing, header, List.of());
    }
    if (existing.isPresent() && !HeaderCoverage.haveCommonNames(existing.get(), header)) {
      return nothing(
          existing, header, List.of(HeaderCoverage.nothingInCommon(existing.get(), path)));
    }
    if (header.facts().enums().isEmpty() || isMistaken(header)) {
      return nothing(existing, header, List.of());
    }
    Checked<SpecEditor.Edit> edit =
        existing
            .map(
                spec ->
                    SpecEditor.update(
                        spec, header.facts(), HeaderCoverage.notCompared(spec, header, request)))
            .orElseGet(() -> create(header, output));
    if (Specs.isInvalid(edit)) {
      return nothing(existing, header, edit.diagnostics());
    }
    SpecEditor.Edit done = edit.value().orElseThrow();
    return new Derivation(
        Optional.of(header),
        existing,
        Optional.of(done.text()),
        done.changes(),
        header.diagnostics());
  }

  /** Whether what is asked for cannot be meant: it must not be remembered. */
  private static boolean isMistaken(HeaderImport header) {
    return header.diagnostics().stream().anyMatch(each -> MISTAKES.contains(each.code()));
  }

  /** A new spec, read again: what would not be accepted is not written. */
  private static Checked<SpecEditor.Edit> create(HeaderImport header, Path output) {
    String text = SpecEditor.create(header.facts());
    return SpecFile.check(output.toString(), text.getBytes(StandardCharsets.UTF_8))
        .flatMap(spec -> Checked.of(new SpecEditor.Edit(text, List.of())));
  }

  private static Derivation nothing(
      Optional<Spec> existing, HeaderImport header, List<Diagnostic> reasons) {
    List<Diagnostic> diagnostics = new ArrayList<>(header.diagnostics());
    diagnostics.addAll(reasons);
    return new Derivation(Optional.of(header), existing, Optional.empty(), List.of(), diagnostics);
  }

  /** Whether the text is not the one that is there. */
  boolean changesFile() {
    return text.isPresent() && !text.equals(existing.map(spec -> spec.text().text()));
  }
}
