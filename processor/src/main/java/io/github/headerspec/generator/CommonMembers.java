package io.github.headerspec.generator;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.headerspec.generator.EnumPlan.AliasPlan;
import java.lang.reflect.Type;

/** Declarations that generated types of several kinds have in common. */
final class CommonMembers {

  private CommonMembers() {}

  /** Marks a type that is made for a deprecated enum. */
  static void deprecate(TypeSpec.Builder type, EnumPlan plan) {
    if (plan.deprecated()) {
      type.addAnnotation(Deprecated.class);
    }
  }

  /** A public method of another type, done in this one. */
  static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(PUBLIC);
  }

  /** The constructor of a class with nothing but static members. */
  static MethodSpec noInstances() {
    return MethodSpec.constructorBuilder()
        .addModifiers(PRIVATE)
        .addJavadoc("Not to be called: there are no instances.")
        .build();
  }

  /** A field with another name of a constant. */
  static FieldSpec alias(AliasPlan alias, ClassName type, CodeBlock constant) {
    return constant(
        FieldSpec.builder(type, alias.javaName()), alias.javadoc(), alias.deprecated(), constant);
  }

  /** A public constant. */
  static FieldSpec constant(
      FieldSpec.Builder field, String javadoc, boolean deprecated, CodeBlock initializer) {
    field.addModifiers(PUBLIC, STATIC, FINAL).addJavadoc("$L", javadoc).initializer(initializer);
    if (deprecated) {
      field.addAnnotation(Deprecated.class);
    }
    return field.build();
  }

  /** A field that an object keeps. */
  static FieldSpec field(Type type, String name, String javadoc) {
    return FieldSpec.builder(type, name, PRIVATE, FINAL).addJavadoc("$L", javadoc).build();
  }
}
