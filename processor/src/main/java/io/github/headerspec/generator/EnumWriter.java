package io.github.headerspec.generator;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.headerspec.generator.EnumPlan.ConstantPlan;

/** Lays out the enum: its constants and constructors. */
final class EnumWriter {

  private final EnumPlan plan;
  private final ClassName self;
  private final TypeName carrier;
  private final boolean holdsNativeNames;

  private EnumWriter(EnumPlan plan) {
    this.plan = plan;
    this.self = ClassName.get(plan.packageName(), plan.typeName());
    this.carrier = plan.carrier().typeName();
    this.holdsNativeNames = plan.holdsNativeNames();
  }

  static TypeSpec write(EnumPlan plan) {
    return new EnumWriter(plan).write();
  }

  private TypeSpec write() {
    TypeSpec.Builder type =
        TypeSpec.enumBuilder(self).addModifiers(PUBLIC).addJavadoc("$L", plan.javadoc());
    if (plan.deprecated()) {
      type.addAnnotation(Deprecated.class);
    }
    plan.openType()
        .ifPresent(
            open -> type.addSuperinterface(ClassName.get(plan.packageName(), open.typeName())));
    plan.constants().forEach(constant -> addConstant(type, constant));
    plan.aliases()
        .forEach(
            alias ->
                type.addField(
                    MemberWriter.alias(alias, self, CodeBlock.of("$L", alias.constant()))));
    type.addField(MemberWriter.field(carrier, "value", "The native value."));
    if (holdsNativeNames) {
      type.addField(
          MemberWriter.field(
              ClassName.get(String.class),
              "nativeName",
              plan.hasRegularNames()
                  ? "The native name; empty if it is the common prefix and the name in Java."
                  : "The native name."));
    }
    if (plan.hasRegularNames()) {
      type.addMethod(constructor());
    }
    if (holdsNativeNames) {
      type.addMethod(constructorWithName());
    }
    MemberWriter.addMembers(type, plan);
    return type.build();
  }

  private void addConstant(TypeSpec.Builder type, ConstantPlan constant) {
    CodeBlock arguments =
        constant
            .nativeName()
            .filter(name -> holdsNativeNames)
            .map(name -> CodeBlock.of("Value.$L, $S", constant.javaName(), name))
            .orElseGet(() -> CodeBlock.of("Value.$L", constant.javaName()));
    TypeSpec.Builder body =
        TypeSpec.anonymousClassBuilder(arguments).addJavadoc("$L", constant.javadoc());
    if (constant.deprecated()) {
      body.addAnnotation(Deprecated.class);
    }
    type.addEnumConstant(constant.javaName(), body.build());
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addJavadoc(
            "$L\n\n@param value the native value",
            holdsNativeNames
                ? "Makes a constant whose native name is the common prefix and its own name."
                : "Makes a constant.")
        .addParameter(carrier, "value")
        .addStatement("this.value = value")
        .addCode(holdsNativeNames ? "this.nativeName = \"\";\n" : "")
        .build();
  }

  private MethodSpec constructorWithName() {
    return MethodSpec.constructorBuilder()
        .addJavadoc(
            """
            Makes a constant.

            @param value the native value
            @param nativeName the native name""")
        .addParameter(carrier, "value")
        .addParameter(String.class, "nativeName")
        .addStatement("this.value = value")
        .addStatement("this.nativeName = nativeName")
        .build();
  }
}
