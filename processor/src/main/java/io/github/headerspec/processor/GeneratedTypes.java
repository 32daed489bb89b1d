package io.github.headerspec.processor;

import io.github.headerspec.generator.GeneratedSource;
import io.github.headerspec.spec.Checked;
import io.github.headerspec.spec.Diagnostic;
import io.github.headerspec.spec.DiagnosticCode;
import java.util.ArrayList;
import java.util.HashMap;
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
    for (GeneratedSource source : sources) {
      String typeName = source.typeName();
      BindingRequest owner = owners.putIfAbsent(typeName, request);
      if (owner != null) {
        String other = "@GenerateBindings(\"" + owner.specPath() + "\") of " + owner.element();
        String help = "keep one of the two annotations, or tell them apart with 'include'";
        diagnostics.add(
            Diagnostic.of(DiagnosticCode.TYPE_GENERATED_TWICE, List.of(), help, typeName, other));
      } else if (written.contains(typeName)) {
        diagnostics.add(exists(typeName));
      }
    }
    return new Checked<>(Optional.of(sources), diagnostics);
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
