package io.github.headerspec.generator;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.TypeSpec;

/** Lays out the class whose Javadoc shows all enums of a header. */
final class OverviewWriter {

  private OverviewWriter() {}

  static TypeSpec write(OverviewPlan plan) {
    return TypeSpec.classBuilder(plan.typeName())
        .addModifiers(PUBLIC, FINAL)
        .addJavadoc("$L", plan.javadoc())
        .addMethod(CommonMembers.noInstances())
        .build();
  }
}
