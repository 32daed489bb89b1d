package io.github.headerspec.generated;

import io.github.headerspec.spec.Diagnostic;
import io.github.headerspec.spec.DiagnosticCode;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.NamePattern;
import io.github.headerspec.spec.Spec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares a spec with what is generated from it. */
final class Staleness {

  private static final String BUILD_ANEW =
      "build from scratch, for instance with: mvn clean compile";

  /** Where an annotation asks for a spec: all that is generated from it is there or missing. */
  private record Binding(Path root, String packageName, String specPath) {

    static Binding of(GeneratedFile file) {
      return new Binding(file.root(), file.packageName(), file.from().spec());
    }

    String shown() {
      return packageName.isEmpty() ? "the unnamed package" : "package '" + packageName + "'";
    }
  }

  private final Spec spec;
  private final Map<String, String> facts;
  private final Map<Binding, List<GeneratedFile>> bindings;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private Staleness(Spec spec, List<GeneratedFile> files) {
    this.spec = spec;
    this.facts = Origins.factsOf(spec);
    this.bindings =
        files.stream()
            .collect(Collectors.groupingBy(Binding::of, LinkedHashMap::new, Collectors.toList()));
  }

  /**
   * Compares.
   *
   * @param spec the spec
   * @param files what is generated from it: at least one file
   * @return what is not as it must be, in the order of the spec; what it has no enum for is last
   */
  static List<Diagnostic> of(Spec spec, List<GeneratedFile> files) {
    Staleness staleness = new Staleness(spec, files);
    spec.enums().forEach(staleness::check);
    staleness.bindings.values().forEach(staleness::checkLeftOver);
    return staleness.diagnostics;
  }

  private void check(EnumSpec each) {
    String name = each.nativeName().value();
    for (Map.Entry<Binding, List<GeneratedFile>> binding : bindings.entrySet()) {
      List<GeneratedFile> files =
          binding.getValue().stream().filter(file -> isOf(name, file)).toList();
      List<GeneratedFile> stale =
          files.stream().filter(file -> !file.from().facts().equals(facts.get(name))).toList();
      if (!stale.isEmpty()) {
        diagnostics.add(at(each, DiagnosticCode.GENERATED_STALE, name).withNotes(paths(stale)));
      } else if (files.isEmpty() && isWanted(name, binding.getValue())) {
        String shown = binding.getKey().shown();
        diagnostics.add(at(each, DiagnosticCode.ENUM_NOT_GENERATED, name, shown));
      }
    }
  }

  private void checkLeftOver(List<GeneratedFile> files) {
    files.stream()
        .filter(file -> !facts.containsKey(file.from().nativeName()))
        .collect(
            Collectors.groupingBy(
                file -> file.from().nativeName(), LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(this::tellLeftOver);
  }

  /** One diagnostic for all files of an enum. */
  private void tellLeftOver(List<GeneratedFile> files) {
    Diagnostic.Place place = files.get(0).place();
    Diagnostic diagnostic =
        Diagnostic.at(
            DiagnosticCode.GENERATED_LEFT_OVER,
            place.source(),
            place.position(),
            BUILD_ANEW,
            files.get(0).from().nativeName(),
            spec.text().name());
    diagnostics.add(diagnostic.withNotes(paths(files.subList(1, files.size()))));
  }

  /** Whether the annotation asks for an enum; it is one annotation, or several that say more. */
  private static boolean isWanted(String nativeName, List<GeneratedFile> files) {
    return files.stream()
        .map(file -> file.from().include())
        .distinct()
        .anyMatch(
            include ->
                include.isEmpty()
                    || include.stream().anyMatch(glob -> NamePattern.matches(glob, nativeName)));
  }

  private static boolean isOf(String nativeName, GeneratedFile file) {
    return file.from().nativeName().equals(nativeName);
  }

  private static List<String> paths(List<GeneratedFile> files) {
    return files.stream().map(file -> file.path().toString()).toList();
  }

  private Diagnostic at(EnumSpec each, DiagnosticCode code, Object... arguments) {
    return Diagnostic.at(code, spec.text(), each.nativeName().position(), BUILD_ANEW, arguments);
  }
}
