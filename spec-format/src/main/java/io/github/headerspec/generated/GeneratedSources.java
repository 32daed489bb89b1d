package io.github.headerspec.generated;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.diagnostic.Severity;
import io.github.headerspec.io.FileFailure;
import io.github.headerspec.read.SpecFile;
import io.github.headerspec.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells whether generated code is still what its specs say. Each generated file has, in a comment,
 * the digest of the facts that it was generated from; here it is compared with that of the spec as
 * it is now.
 *
 * <p>For builds that may not notice that a spec has changed. In a unit test:
 *
 * <pre>
 * GeneratedSources.requireCurrent(
 *     Path.of("target/generated-sources/annotations"),
 *     Path.of("src/main/resources/headerspec/mylib.yaml"));
 * </pre>
 */
public final class GeneratedSources {

  private GeneratedSources() {}

  /**
   * Fails unless all that is generated from some specs is there and is what they say now.
   *
   * @param folder the folder into which the compiler writes generated sources, such as {@code
   *     target/generated-sources/annotations}
   * @param specs the files of the specs; several of the same name are told apart only if all of
   *     them are given
   * @throws AssertionError if something is stale, missing, left over or cannot be read; the message
   *     is for people and says what to do
   * @throws IllegalArgumentException if no spec is given
   */
  public static void requireCurrent(Path folder, Path... specs) {
    List<Diagnostic> diagnostics = check(folder, specs);
    if (!diagnostics.isEmpty()) {
      throw new AssertionError(
          diagnostics.stream()
              .map(Diagnostic::render)
              .collect(Collectors.joining("\n", "generated code is not current\n", "")));
    }
  }

  /**
   * Compares what is generated from some specs with what they say now.
   *
   * @param folder the folder into which the compiler writes generated sources
   * @param specs the files of the specs
   * @return what is not as it must be, in the order of the specs: their own mistakes first
   * @throws IllegalArgumentException if no spec is given
   */
  public static List<Diagnostic> check(Path folder, Path... specs) {
    if (specs.length == 0) {
      throw new IllegalArgumentException("name at least one spec");
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<Spec> valid = new ArrayList<>();
    for (Path file : specs) {
      Checked<Spec> read =
          SpecFile.read(file, "correct the path; here it means " + file.toAbsolutePath());
      diagnostics.addAll(read.diagnostics());
      if (read.diagnostics().stream().noneMatch(each -> each.code().severity() == Severity.ERROR)) {
        read.value().ifPresent(valid::add);
      }
    }
    diagnostics.addAll(check(List.of(folder), valid));
    return diagnostics;
  }

  /**
   * Compares what is generated from some specs with what they say now.
   *
   * @param folders the folders into which compilers write generated sources; what is generated from
   *     a spec may be in any of them
   * @param specs specs without mistakes, the names of whose texts are the paths of their files
   * @return what is not as it must be, in the order of the specs; only {@link
   *     DiagnosticCode#GENERATED_UNREADABLE} if any folder cannot be read
   */
  public static List<Diagnostic> check(List<Path> folders, List<Spec> specs) {
    List<Diagnostic> unreadable = new ArrayList<>();
    List<GeneratedFile> files = new ArrayList<>();
    for (Path folder : new LinkedHashSet<>(folders)) {
      try {
        files.addAll(GeneratedFile.in(folder));
      } catch (IOException failure) {
        unreadable.add(unreadable(folder, failure));
      }
    }
    return unreadable.isEmpty() ? compare(folders, specs, files) : unreadable;
  }

  private static List<Diagnostic> compare(
      List<Path> folders, List<Spec> specs, List<GeneratedFile> files) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Origins each : Origins.assign(specs, files)) {
      if (each.files().isEmpty()) {
        diagnostics.add(nothing(each.spec(), folders, files));
      } else {
        diagnostics.addAll(Staleness.of(each));
      }
    }
    return diagnostics;
  }

  private static Diagnostic nothing(Spec spec, List<Path> folders, List<GeneratedFile> files) {
    Path file = Path.of(spec.text().name()).getFileName();
    List<String> notes = new ArrayList<>();
    folders.forEach(folder -> notes.add("looked for it in " + folder));
    String others =
        files.stream().map(each -> each.from().spec()).distinct().collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      notes.add("what is there is generated from " + others);
    }
    return Diagnostic.at(
            DiagnosticCode.NOTHING_GENERATED,
            spec.text(),
            spec.header().position(),
            "annotate a package with @GenerateBindings(\""
                + file
                + "\") and build from scratch, or name the folder into which your compiler writes"
                + " generated sources")
        .withNotes(notes);
  }

  private static Diagnostic unreadable(Path folder, IOException failure) {
    return Diagnostic.of(
        DiagnosticCode.GENERATED_UNREADABLE,
        folder.isAbsolute() ? List.of() : List.of("that is " + folder.toAbsolutePath()),
        "compile first, or name the folder into which your compiler writes generated sources: with"
            + " Maven target/generated-sources/annotations, with Gradle"
            + " build/generated/sources/annotationProcessor/java/main",
        folder,
        FileFailure.reason(failure));
  }
}
