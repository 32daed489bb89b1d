package io.github.headerspec.cli;

import io.github.headerspec.compare.Difference;
import io.github.headerspec.importer.HeaderImport;
import io.github.headerspec.importer.ImportRequest;
import io.github.headerspec.spec.Checked;
import io.github.headerspec.spec.Diagnostic;
import io.github.headerspec.spec.DiagnosticCode;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.Severity;
import io.github.headerspec.spec.Spec;
import io.github.headerspec.spec.SpecFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What several commands do with specs. */
final class Specs {

  private Specs() {}

  /** The spec in a file, read and checked. */
  static Checked<Spec> read(Path file) {
    String derive = "headerspec derive HEADER -o " + ShellWords.quote(file.toString());
    return SpecFile.read(file, "correct the path, or make the spec from a header: " + derive);
  }

  static boolean isInvalid(Checked<?> result) {
    return result.value().isEmpty() || hasErrors(result.diagnostics());
  }

  static boolean hasErrors(List<Diagnostic> diagnostics) {
    return diagnostics.stream().anyMatch(each -> each.code().severity() == Severity.ERROR);
  }

  static ExitCode judge(List<Difference> differences) {
    if (differences.isEmpty()) {
      return ExitCode.SUCCESS;
    }
    return differences.stream().anyMatch(each -> each.rule().isBreaking())
        ? ExitCode.BREAKS
        : ExitCode.DIFFERS;
  }

  /** For instance "3 enums, 41 constants". */
  static String size(Spec spec) {
    return Count.of(spec.enums().size(), "enum") + ", " + Count.of(constants(spec), "constant");
  }

  static int constants(Spec spec) {
    return spec.enums().stream().mapToInt(each -> each.constants().size()).sum();
  }

  /** Whether a spec and a header have an enum or a constant in common. */
  static boolean haveCommonNames(Spec spec, HeaderImport header) {
    Set<String> names = new HashSet<>(header.refused());
    header.facts().enums().stream().flatMap(Specs::names).forEach(names::add);
    return spec.enums().stream().flatMap(Specs::names).anyMatch(names::contains);
  }

  private static Stream<String> names(EnumSpec each) {
    return Stream.concat(
        Stream.of(each.nativeName().value()),
        each.constants().stream().map(constant -> constant.nativeName().value()));
  }

  /** The enums of a spec about which a header, as it was read, does not tell. */
  static Set<String> untold(Spec spec, HeaderImport header, ImportRequest request) {
    Set<String> names = new HashSet<>(header.refused());
    spec.enums().stream()
        .filter(each -> each.origin() != EnumSpec.Origin.MACROS)
        .filter(each -> !request.wants(each.nativeName().value()) || isHidden(each, header))
        .forEach(each -> names.add(each.nativeName().value()));
    return names;
  }

  /** The enums of a spec that a header tells of, and about which no difference was reported. */
  static List<EnumSpec> unquestioned(Spec spec, Set<String> untold, List<Difference> differences) {
    Set<String> differing = new HashSet<>(untold);
    for (Difference each : differences) {
      each.before()
          .flatMap(place -> enumAt(spec, place))
          .ifPresent(it -> differing.add(it.nativeName().value()));
    }
    return spec.enums().stream()
        .filter(each -> !differing.contains(each.nativeName().value()))
        .toList();
  }

  /** The last enum that begins before the place. */
  private static Optional<EnumSpec> enumAt(Spec spec, Diagnostic.Place place) {
    return spec.enums().stream()
        .filter(each -> each.nativeName().position().line() <= place.position().line())
        .reduce((first, second) -> second);
  }

  private static boolean isHidden(EnumSpec each, HeaderImport header) {
    Set<String> names = names(each).collect(Collectors.toSet());
    each.tag().ifPresent(tag -> names.add(tag.value()));
    return header.hidden().stream()
        .anyMatch(
            hidden ->
                hidden.name().filter(names::contains).isPresent()
                    || hidden.enumerators().stream().anyMatch(names::contains));
  }

  /** What is said if they have none. */
  static Diagnostic nothingInCommon(Spec spec, Path header) {
    return Diagnostic.at(
        DiagnosticCode.NOTHING_IN_COMMON,
        spec.text(),
        spec.header().position(),
        "give the right header, the right spec, or the options with which the header's enums appear",
        spec.header().value(),
        header);
  }
}
