package io.github.headerspec.derive;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.PlainText;
import io.github.headerspec.importer.CompilerTarget;
import io.github.headerspec.importer.HeaderImport;
import io.github.headerspec.importer.HeaderImporter;
import io.github.headerspec.importer.ImportRequest;
import io.github.headerspec.importer.Machine;
import io.github.headerspec.importer.Target;
import io.github.headerspec.importer.WindowsHeader;
import io.github.headerspec.importer.compiler.NativeCompiler;
import io.github.headerspec.read.Suggestion;
import io.github.headerspec.spec.Spec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the headers of one task, all with the same settings. Several threads may do so at once. */
final class HeaderReader {

  private final HeaderSettings settings;
  private final Optional<NativeCompiler> compiler;
  private final Path checkout;
  private final HeaderImporter importer = new HeaderImporter();

  HeaderReader(HeaderSettings settings) {
    this.settings = settings;
    this.checkout = RememberedSettings.checkout(settings.folder());
    this.compiler = settings.compiler().map(it -> it.compiler(settings.folder()));
  }

  /** Why the compiler cannot be used at all. */
  Optional<Diagnostic> compilerError() {
    return compiler.flatMap(it -> CompilerTarget.of(it).diagnostics().stream().findFirst());
  }

  /** The compiler that confirms what is taken, as it is shown. */
  Optional<String> compilerName() {
    return settings.compiler().map(it -> PlainText.visible(it.program()));
  }

  /**
   * What to take from a header.
   *
   * @param header the header
   * @param specFile where its spec is, or is going to be
   * @param spec the spec there is already, which says how the header is read
   */
  Checked<ImportRequest> request(Path header, Path specFile, Optional<Spec> spec) {
    return RememberedSettings.of(settings, checkout, specFile, spec)
        .flatMap(remembered -> request(header, spec, remembered));
  }

  private Checked<ImportRequest> request(
      Path header, Optional<Spec> spec, RememberedSettings remembered) {
    List<Path> folders = remembered.includeFolders();
    List<Path> forced =
        remembered.forcedIncludes().stream().map(file -> find(file, folders)).toList();
    Optional<Path> missing = forced.stream().filter(file -> !Files.exists(file)).findFirst();
    if (missing.isPresent()) {
      return Checked.failure(
          Diagnostic.of(
              DiagnosticCode.HEADER_NOT_FOUND,
              List.of(),
              "correct -include, or add the folder that has the file with -I",
              missing.get()));
    }
    return target(spec, header)
        .flatMap(
            it ->
                Checked.of(
                    new ImportRequest(
                        header,
                        folders,
                        remembered.macros(),
                        forced,
                        it,
                        remembered.only(),
                        remembered.except(),
                        remembered.included(),
                        remembered.macroGroups(),
                        compiler,
                        remembered.comments(),
                        remembered.remembered())));
  }

  /** Reads a header; the compiler is not asked about its facts. */
  Checked<HeaderImport> read(ImportRequest request) {
    return importer.readNext(request);
  }

  /** Reads a header, and refuses what the compiler does not confirm. */
  Checked<HeaderImport> readConfirmed(ImportRequest request) {
    return read(request).flatMap(it -> CompilerWitness.confirm(it, request));
  }

  private Checked<Target> target(Optional<Spec> spec, Path header) {
    if (settings.target().isPresent()) {
      return Checked.of(settings.target().get());
    }
    Optional<Located<String>> recorded = spec.flatMap(Spec::target);
    if (recorded.isEmpty()) {
      return compiler.map(CompilerTarget::of).orElseGet(() -> usualTarget(header));
    }
    String word = recorded.get().value();
    return Target.of(word)
        .map(Checked::of)
        .orElseGet(
            () ->
                Checked.failure(
                    Diagnostic.at(
                        DiagnosticCode.UNKNOWN_TARGET,
                        spec.get().text(),
                        recorded.get().position(),
                        Suggestion.help(word, Target.words()) + " --target overrules it",
                        word)));
  }

  /** The target of a header about which nobody has said anything. */
  private Checked<Target> usualTarget(Path header) {
    Machine machine = settings.machine();
    if (WindowsHeader.is(header)) {
      return Checked.of(machine.windows());
    }
    return machine
        .target()
        .map(Checked::of)
        .orElseGet(
            () ->
                Checked.failure(
                    Diagnostic.of(
                        DiagnosticCode.WRONG_USAGE,
                        List.of(),
                        "add --target with what the values shall hold for: "
                            + String.join(", ", Target.words()),
                        "this machine (" + machine + ") is not a target of Headerspec")));
  }

  /** Like a compiler: as it is named, or else in the folders for included files. */
  private Path find(String file, List<Path> folders) {
    return Stream.concat(Stream.of(settings.folder()), folders.stream())
        .map(each -> each.resolve(file))
        .filter(Files::exists)
        .findFirst()
        .orElse(settings.folder().resolve(file));
  }
}
