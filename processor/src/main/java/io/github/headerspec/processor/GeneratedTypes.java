package io.github.headerspec.processor;

import io.github.headerspec.generator.GeneratedSource;
import io.github.headerspec.spec.Checked;
import io.github.headerspec.spec.Diagnostic;
import io.github.headerspec.spec.DiagnosticCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Who generates which type, over all rounds of a compilation. */
final class GeneratedTypes {

  private final Map<String, BindingRequest> owners = new HashMap<>();

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
      BindingRequest owner = owners.putIfAbsent(typeName, request);
      if (owner != null) {
        twice.computeIfAbsent(owner, first -> new ArrayList<>()).add(typeName);
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
        "@GenerateBindings(\"" + owner.specPath() + "\") of " + owner.element());
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
