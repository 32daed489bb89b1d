package io.github.headerspec.generator;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.headerspec.generator.EnumPlan.ConstantPlan;

/** Lays out the enum: its constants and constructors. */
final class EnumWriter {

  private final EnumPlan plan;
  private final ClassName self;
  private final Class<?> carrier;
  private final boolean holdsNativeNames;

  private EnumWriter(EnumPlan plan) {
    this.plan = plan;
    this.self = ClassName.get(plan.packageName(), plan.typeName());
    this.carrier = plan.carrier().primitive();
    this.holdsNativeNames = plan.holdsNativeNames();
  }

  static TypeSpec write(EnumPlan plan) {
    return new EnumWriter(plan).write();
  }

  private TypeSpec write() {
    TypeSpec.Builder type = TypeSpec.enumBuilder(self);
    MemberWriter members = new MemberWriter(plan);
    members.addHead(type);
    plan.constants().forEach(constant -> addConstant(type, constant));
    plan.aliases()
        .forEach(
            alias ->
                type.addField(
                    CommonMembers.alias(alias, self, CodeBlock.of("$L", alias.constant()))));
    type.addField(members.valueField());
    if (holdsNativeNames) {
      type.addField(
          CommonMembers.field(
              String.class,
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
    members.addTo(type);
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
        .addCode("this.value = value;\n")
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
        .addCode(
            """
            this.value = value;
            this.nativeName = nativeName;
            """)
        .build();
  }
}
