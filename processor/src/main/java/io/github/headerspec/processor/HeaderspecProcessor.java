package io.github.headerspec.processor;

import com.google.auto.service.AutoService;
import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.generator.GeneratedSource;
import io.github.headerspec.generator.GenerationRequest;
import io.github.headerspec.generator.Generator;
import io.github.headerspec.read.SpecChecker;
import io.github.headerspec.read.SpecReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Generates bindings for each {@code @GenerateBindings}.
 *
 * <p>Option {@code headerspec.specs}: folders in which specs are looked for first, separated like
 * the entries of a class path.
 */
@AutoService(Processor.class)
public final class HeaderspecProcessor extends AbstractProcessor {

  private static final String GENERATED = "javax.annotation.processing.Generated";

  /** A request and the sources made for it. */
  private record Result(BindingRequest request, List<GeneratedSource> sources) {}

  private final GeneratedTypes types = new GeneratedTypes();

  /** Called by the compiler. */
  public HeaderspecProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    // The generated types carry the third, and lint complains of annotations that nobody claims.
    return Set.of(BindingRequest.ANNOTATION, BindingRequest.CONTAINER, GENERATED);
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(SpecLocator.OPTION);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  @SuppressWarnings("DoNotClaimAnnotations")
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Reporter reporter = new Reporter(processingEnv.getMessager());
    List<Result> results = new ArrayList<>();
    for (Element element : annotatedElements(annotations, round)) {
      for (BindingRequest request : BindingRequest.of(element)) {
        reporter.guard(request, () -> results.add(generate(request, round, reporter)));
      }
    }
    if (!reporter.hasErrors()) {
      SourceOutput output = new SourceOutput(processingEnv.getFiler(), reporter);
      for (Result result : results) {
        reporter.guard(result.request(), () -> output.write(result.request(), result.sources()));
      }
    }
    return true;
  }

  private static Set<Element> annotatedElements(
      Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Set<Element> elements = new LinkedHashSet<>();
    annotations.forEach(annotation -> elements.addAll(round.getElementsAnnotatedWith(annotation)));
    return elements;
  }

  private Result generate(BindingRequest request, RoundEnvironment round, Reporter reporter) {
    Checked<List<GeneratedSource>> sources =
        SpecLocator.locate(request, processingEnv)
            .flatMap(found -> SpecReader.read(found.name(), found.bytes()))
            .flatMap(SpecChecker::check)
            .flatMap(spec -> Libraries.require(request, processingEnv, spec))
            .flatMap(spec -> Generator.generate(spec, generationRequest(request, processingEnv)))
            .flatMap(made -> types.claim(made, request, round))
            .sortedByPosition();
    reporter.report(request, sources.diagnostics());
    return new Result(request, sources.value().orElse(List.of()));
  }

  private static GenerationRequest generationRequest(
      BindingRequest request, ProcessingEnvironment environment) {
    Elements elements = environment.getElementUtils();
    ModuleElement module = elements.getModuleOf(request.element());
    TypeElement generated =
        module == null
            ? elements.getTypeElement(GENERATED)
            : elements.getTypeElement(module, GENERATED);
    return new GenerationRequest(
        request.specPath(),
        elements.getPackageOf(request.element()).getQualifiedName().toString(),
        request.include(),
        request.unknown(),
        Libraries.integrations(request),
        request.overview(),
        isExported(elements.getPackageOf(request.element()), module),
        generated != null);
  }

  private static boolean isExported(PackageElement annotated, ModuleElement module) {
    return module != null
        && ElementFilter.exportsIn(module.getDirectives()).stream()
            .anyMatch(exports -> exports.getPackage().equals(annotated));
  }
}
