package io.github.headerspec.generator;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;

/** What the classes for libraries have in common. */
final class IntegrationCode {

  private IntegrationCode() {}

  /** Begins the class. */
  static TypeSpec.Builder type(EnumPlan plan, IntegrationClass integration) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(
                ClassName.get(plan.packageName(), integration.typeName(plan.typeName())))
            .addModifiers(PUBLIC, FINAL);
    CommonMembers.deprecate(type, plan);
    return type;
  }

  /**
   * Lets the class have types of the library in its interface, although the user's module does not
   * pass the library on: whoever uses the class has it. Where the package is not exported,
   * compilers would call this unnecessary.
   */
  static TypeSpec exporting(TypeSpec type) {
    return type.toBuilder()
        .addAnnotation(
            AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$S", "exports")
                .build())
        .build();
  }
}
