package io.github.headerspec.processor;

import io.github.headerspec.spec.EnumSpec.UnknownPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * What one {@code @GenerateBindings} asks for.
 *
 * @param element the annotated package or type: the originating element of all that is generated
 * @param annotation where to report what is wrong
 * @param specPath the path of the spec as it is written
 * @param include native names or globs
 * @param unknown the policy for unknown values, if not that of the spec
 * @param with the names of the libraries to generate further classes for
 * @param overview whether to generate a class whose Javadoc shows all enums
 */
record BindingRequest(
    Element element,
    AnnotationMirror annotation,
    String specPath,
    List<String> include,
    Optional<UnknownPolicy> unknown,
    List<String> with,
    boolean overview) {

  static final String ANNOTATION = "io.github.headerspec.annotations.GenerateBindings";
  static final String CONTAINER = ANNOTATION + ".List";

  /** The requests of an element, in source order. */
  static List<BindingRequest> of(Element element) {
    List<BindingRequest> requests = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      String name =
          ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
      if (name.equals(ANNOTATION)) {
        requests.add(of(element, mirror));
      } else if (name.equals(CONTAINER)) {
        for (Object repeated : list(attribute(mirror, "value"))) {
          if (((AnnotationValue) repeated).getValue() instanceof AnnotationMirror each) {
            requests.add(of(element, each));
          }
        }
      }
    }
    return requests;
  }

  private static BindingRequest of(Element element, AnnotationMirror mirror) {
    return new BindingRequest(
        element,
        mirror,
        attribute(mirror, "value").map(Object::toString).orElse(""),
        list(attribute(mirror, "include")).stream()
            .map(glob -> ((AnnotationValue) glob).getValue().toString())
            .toList(),
        attribute(mirror, "unknown").flatMap(BindingRequest::policy),
        list(attribute(mirror, "with")).stream()
            .map(each -> simpleName(((AnnotationValue) each).getValue()))
            .toList(),
        attribute(mirror, "overview").filter(Boolean.TRUE::equals).isPresent());
  }

  private static Optional<UnknownPolicy> policy(Object value) {
    return switch (simpleName(value)) {
      case "KEEP" -> Optional.of(UnknownPolicy.KEEP);
      case "REJECT" -> Optional.of(UnknownPolicy.REJECT);
      default -> Optional.empty();
    };
  }

  /** The name of an enum constant; the text of anything else, which is a mistake told already. */
  private static String simpleName(Object value) {
    return value instanceof VariableElement constant
        ? constant.getSimpleName().toString()
        : value.toString();
  }

  private static List<?> list(Optional<Object> value) {
    return value.filter(List.class::isInstance).map(list -> (List<?>) list).orElse(List.of());
  }

  private static Optional<Object> attribute(AnnotationMirror mirror, String name) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(name)) {
        return Optional.of(entry.getValue().getValue());
      }
    }
    return Optional.empty();
  }
}
