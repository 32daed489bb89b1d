package io.github.headerspec.processor;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.generator.Integration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;

/** Whether the libraries are there that a request wants further classes for. */
final class Libraries {

  /** The Java version with the final foreign function and memory API: JEP 454. */
  private static final int JAVA_WITH_FFM = 22;

  /** What a library is called where it is needed. */
  private record Library(String type, String artifact, String module) {}

  private Libraries() {}

  /** The integrations that a request names and this processor knows. */
  static Set<Integration> integrations(BindingRequest request) {
    Set<Integration> integrations = EnumSet.noneOf(Integration.class);
    for (Integration each : Integration.values()) {
      if (request.with().contains(each.name())) {
        integrations.add(each);
      }
    }
    return integrations;
  }

  /** Passes on what is given, with a mistake for each library that is not there. */
  static <T> Checked<T> require(
      BindingRequest request, ProcessingEnvironment environment, T passedOn) {
    List<Diagnostic> mistakes = new ArrayList<>(unknown(request));
    for (Integration each : integrations(request)) {
      (each == Integration.FFM
              ? checkJava(environment.getSourceVersion())
              : checkLibrary(each, request, environment.getElementUtils()))
          .ifPresent(mistakes::add);
    }
    return new Checked<>(Optional.of(passedOn), mistakes);
  }

  /** Constants of newer annotations than this processor knows. */
  private static List<Diagnostic> unknown(BindingRequest request) {
    Set<String> known =
        Stream.of(Integration.values()).map(Integration::name).collect(Collectors.toSet());
    return request.with().stream()
        // Anything else is a mistake that the compiler tells.
        .filter(SourceVersion::isName)
        .filter(name -> !known.contains(name))
        .map(
            name ->
                missing(
                    name,
                    "a newer headerspec-processor; this one does not know it",
                    "use one version of headerspec-annotations and headerspec-processor"))
        .toList();
  }

  private static Optional<Diagnostic> checkJava(SourceVersion source) {
    // Older compilers have no constant RELEASE_22 to compare with.
    int version = Integer.parseInt(source.name().replace("RELEASE_", ""));
    return version >= JAVA_WITH_FFM
        ? Optional.empty()
        : Optional.of(
            missing(
                Integration.FFM.name(),
                "Java " + JAVA_WITH_FFM + " or newer; this is compiled for Java " + version,
                "compile with '--release "
                    + JAVA_WITH_FFM
                    + "' or more, or take FFM out of 'with'"));
  }

  private static Optional<Diagnostic> checkLibrary(
      Integration integration, BindingRequest request, Elements elements) {
    Library library = library(integration);
    ModuleElement module = elements.getModuleOf(request.element());
    boolean named = module != null && !module.isUnnamed();
    boolean found =
        (named
                ? elements.getTypeElement(module, library.type())
                : elements.getTypeElement(library.type()))
            != null;
    if (found) {
      return Optional.empty();
    }
    String dependency = "add " + library.artifact() + " to the dependencies";
    return Optional.of(
        missing(
            integration.name(),
            library.type() + ", which this compilation cannot see",
            (named
                    ? dependency + " and 'requires " + library.module() + ";' to module-info.java"
                    : dependency)
                + ", or take "
                + integration
                + " out of 'with'"));
  }

  private static Library library(Integration integration) {
    return integration == Integration.JNA
        ? new Library("com.sun.jna.TypeConverter", "net.java.dev.jna:jna", "com.sun.jna")
        : new Library(
            "com.fasterxml.jackson.databind.module.SimpleModule",
            "com.fasterxml.jackson.core:jackson-databind",
            "com.fasterxml.jackson.databind");
  }

  private static Diagnostic missing(String integration, String what, String help) {
    return Diagnostic.of(DiagnosticCode.LIBRARY_MISSING, List.of(), help, integration, what);
  }
}
