package io.github.headerspec.generated;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.NamePattern;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Compares a spec with what is generated from it. */
final class Staleness {

  private static final String BUILD_ANEW =
      "build from scratch, for instance with: mvn clean compile";

  /** Where an annotation asks for a spec: all that is generated from it is there or missing. */
  private record Place(Path root, String packageName, String specPath) {

    static Place of(GeneratedFile file) {
      return new Place(file.root(), file.packageName(), file.from().spec());
    }

    String shown() {
      return packageName.isEmpty() ? "the unnamed package" : "package '" + packageName + "'";
    }
  }

  /**
   * What is at such a place.
   *
   * @param includes what the annotation includes, or each of several ones
   * @param files the files by the native names of their enums
   */
  private record Binding(Set<List<String>> includes, Map<String, List<GeneratedFile>> files) {

    static Binding of(List<GeneratedFile> files) {
      return new Binding(
          files.stream().map(file -> file.from().include()).collect(Collectors.toSet()),
          files.stream().collect(grouping(file -> file.from().nativeName())));
    }

    boolean includes(String nativeName) {
      return includes.stream()
          .anyMatch(
              globs ->
                  globs.isEmpty()
                      || globs.stream().anyMatch(glob -> NamePattern.matches(glob, nativeName)));
    }
  }

  private final Origins origins;
  private final Map<Place, Binding> bindings = new LinkedHashMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private Staleness(Origins origins) {
    this.origins = origins;
    origins.files().stream()
        .collect(grouping(Place::of))
        .forEach((place, files) -> bindings.put(place, Binding.of(files)));
  }

  /**
   * Compares.
   *
   * @param origins a spec and what is generated from it: at least one file
   * @return what is not as it must be, in the order of the spec; what it has no enum for is last
   */
  static List<Diagnostic> of(Origins origins) {
    Staleness staleness = new Staleness(origins);
    origins.spec().enums().forEach(staleness::check);
    staleness.bindings.values().forEach(staleness::checkLeftOver);
    return staleness.diagnostics;
  }

  private void check(EnumSpec each) {
    String name = each.nativeName().value();
    bindings.forEach(
        (place, binding) -> {
          List<GeneratedFile> files = binding.files().getOrDefault(name, List.of());
          List<GeneratedFile> stale =
              files.stream().filter(file -> !origins.hasFactsOf(file)).toList();
          if (!stale.isEmpty()) {
            diagnostics.add(at(each, DiagnosticCode.GENERATED_STALE, name).withNotes(paths(stale)));
          } else if (files.isEmpty() && binding.includes(name)) {
            diagnostics.add(at(each, DiagnosticCode.ENUM_NOT_GENERATED, name, place.shown()));
          }
        });
  }

  private void checkLeftOver(Binding binding) {
    binding.files().values().stream()
        .filter(files -> !origins.hasEnumOf(files.get(0)))
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
            origins.spec().text().name());
    diagnostics.add(diagnostic.withNotes(paths(files.subList(1, files.size()))));
  }

  private static List<String> paths(List<GeneratedFile> files) {
    return files.stream().map(file -> file.path().toString()).toList();
  }

  /** Groups files; the groups and what is in them stay in the order of the files. */
  private static <K> Collector<GeneratedFile, ?, Map<K, List<GeneratedFile>>> grouping(
      Function<GeneratedFile, K> key) {
    return Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList());
  }

  private Diagnostic at(EnumSpec each, DiagnosticCode code, Object... arguments) {
    return Diagnostic.at(
        code, origins.spec().text(), each.nativeName().position(), BUILD_ANEW, arguments);
  }
}
