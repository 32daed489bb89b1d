package io.github.headerspec.derive;

import io.github.headerspec.compare.Difference;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.importer.HeaderImport;
import io.github.headerspec.importer.ImportRequest;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.Spec;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a spec a header, as it was read, says something about. */
final class HeaderCoverage {

  private HeaderCoverage() {}

  /** Whether a spec and a header have an enum or a constant in common. */
  static boolean haveCommonNames(Spec spec, HeaderImport header) {
    Set<String> names = new HashSet<>(header.refused());
    header.facts().enums().stream().flatMap(HeaderCoverage::names).forEach(names::add);
    return spec.enums().stream().flatMap(HeaderCoverage::names).anyMatch(names::contains);
  }

  private static Stream<String> names(EnumSpec each) {
    return Stream.concat(
        Stream.of(each.nativeName().value()),
        each.constants().stream().map(constant -> constant.nativeName().value()));
  }

  /** The enums of a spec about which a header, as it was read, says nothing. */
  static Set<String> notCompared(Spec spec, HeaderImport header, ImportRequest request) {
    Set<String> names = new HashSet<>(header.refused());
    spec.enums().stream()
        .filter(each -> each.origin() != EnumSpec.Origin.MACROS)
        .filter(each -> !request.wants(each.nativeName().value()) || isHidden(each, header))
        .forEach(each -> names.add(each.nativeName().value()));
    return names;
  }

  /** The enums of a spec that are compared, and about which no difference was reported. */
  static List<EnumSpec> undisputed(
      Spec spec, Set<String> notCompared, List<Difference> differences) {
    Set<String> differing = new HashSet<>(notCompared);
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

  /** What is reported if they have none. */
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
