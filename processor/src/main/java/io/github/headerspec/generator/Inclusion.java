package io.github.headerspec.generator;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.read.Suggestion;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.NamePattern;
import io.github.headerspec.spec.Spec;
import java.util.List;

/** Which enums of a spec are generated. */
final class Inclusion {

  private Inclusion() {}

  static List<EnumSpec> select(Spec spec, List<String> include, List<Diagnostic> diagnostics) {
    if (include.isEmpty()) {
      return spec.enums();
    }
    List<String> known =
        spec.enums().stream().map(each -> each.nativeName().value()).distinct().toList();
    for (String glob : include) {
      if (known.stream().noneMatch(name -> NamePattern.matches(glob, name))) {
        diagnostics.add(
            Diagnostic.of(
                DiagnosticCode.INCLUDE_MATCHES_NOTHING,
                List.of("spec: " + spec.text().name()),
                Suggestion.help(glob, known),
                glob));
      }
    }
    return spec.enums().stream()
        .filter(
            each ->
                include.stream()
                    .anyMatch(glob -> NamePattern.matches(glob, each.nativeName().value())))
        .toList();
  }
}
