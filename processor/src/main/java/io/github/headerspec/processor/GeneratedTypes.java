package io.github.headerspec.processor;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.generator.GeneratedSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Who generates which type, over all rounds of a compilation. */
final class GeneratedTypes {

  /** A type and the request that claimed it. */
  private record Owned(String typeName, BindingRequest owner) {}

  /** By the type's name in small letters: names that differ only in case can be one file. */
  private final Map<String, Owned> types = new HashMap<>();

  /** Claims the types of a request, unless they exist or are claimed already. */
  Checked<List<GeneratedSource>> claim(
      List<GeneratedSource> sources, BindingRequest request, RoundEnvironment round) {
    Set<String> written =
        ElementFilter.typesIn(round.getRootElements()).stream()
            .map(TypeElement::getQualifiedName)
            .map(Object::toString)
            .collect(Collectors.toSet());
    List<Diagnostic> diagnostics = new ArrayList<>();
    Map<BindingRequest, List<String>> twice = new LinkedHashMap<>();
    for (GeneratedSource source : sources) {
      String typeName = source.typeName();
      Owned first =
          types.putIfAbsent(typeName.toLowerCase(Locale.ROOT), new Owned(typeName, request));
      if (first != null && first.typeName().equals(typeName)) {
        twice.computeIfAbsent(first.owner(), owner -> new ArrayList<>()).add(typeName);
      } else if (first != null) {
        diagnostics.add(differsInCase(typeName, first));
      } else if (written.contains(typeName)) {
        diagnostics.add(exists(typeName));
      }
    }
    twice.forEach((owner, typeNames) -> diagnostics.add(generatedTwice(typeNames, owner)));
    return new Checked<>(Optional.of(sources), diagnostics);
  }

  /** One diagnostic for all types that two requests have in common. */
  private static Diagnostic generatedTwice(List<String> typeNames, BindingRequest owner) {
    List<String> others =
        typeNames.stream().skip(1).map(typeName -> "so is type '" + typeName + "'").toList();
    return Diagnostic.of(
        DiagnosticCode.TYPE_GENERATED_TWICE,
        others,
        "keep one of the two annotations, or tell them apart with 'include'",
        typeNames.get(0),
        text(owner));
  }

  private static Diagnostic differsInCase(String typeName, Owned first) {
    return Diagnostic.of(
        DiagnosticCode.TYPE_DIFFERS_IN_CASE,
        List.of(),
        "add 'java: SomeOtherName' to one of the two enums",
        typeName,
        first.typeName(),
        text(first.owner()));
  }

  private static String text(BindingRequest request) {
    return "@GenerateBindings(\"" + request.specPath() + "\") of " + request.element();
  }

  /** The diagnostic about a type that the user has. */
  static Diagnostic exists(String typeName) {
    return Diagnostic.of(
        DiagnosticCode.TYPE_EXISTS,
        List.of(),
        "rename or delete that type, or add 'java: SomeOtherName' to the enum in the spec",
        typeName);
  }
}
