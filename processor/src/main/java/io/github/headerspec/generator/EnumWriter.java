package io.github.headerspec.generator;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.headerspec.generator.EnumPlan.AliasPlan;
import io.github.headerspec.generator.EnumPlan.ConstantPlan;
import io.github.headerspec.generator.EnumPlan.RawValuePlan;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Lays out the enum. */
final class EnumWriter {

  private final EnumPlan plan;
  private final ClassName self;
  private final TypeName carrier;

  private EnumWriter(EnumPlan plan) {
    this.plan = plan;
    this.self = ClassName.get(plan.packageName(), plan.typeName());
    this.carrier = plan.carrier().typeName();
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
    plan.aliases().forEach(alias -> type.addField(alias(alias)));
    type.addField(field(carrier, "value", "The native value."));
    type.addField(field(ClassName.get(String.class), "nativeName", "The native name."));
    long irregular =
        plan.constants().stream().filter(constant -> constant.nativeName().isPresent()).count();
    if (irregular == 0 || irregular < plan.constants().size()) {
      type.addMethod(constructor());
    }
    if (irregular > 0) {
      type.addMethod(constructorWithName());
    }
    type.addMethod(of()).addMethod(find()).addMethod(ofOrElse()).addMethod(findByNativeName());
    type.addMethod(value()).addMethod(nativeName());
    if (!plan.aliases().isEmpty()) {
      type.addMethod(nativeNames());
    }
    type.addType(values());
    type.addType(LookupWriter.byValue(plan, self));
    type.addType(LookupWriter.byNativeName(plan, self));
    return type.build();
  }

  private void addConstant(TypeSpec.Builder type, ConstantPlan constant) {
    CodeBlock arguments =
        constant
            .nativeName()
            .map(name -> CodeBlock.of("Value.$L, $S", constant.javaName(), name))
            .orElseGet(() -> CodeBlock.of("Value.$L", constant.javaName()));
    TypeSpec.Builder body =
        TypeSpec.anonymousClassBuilder(arguments).addJavadoc("$L", constant.javadoc());
    if (constant.deprecated()) {
      body.addAnnotation(Deprecated.class);
    }
    type.addEnumConstant(constant.javaName(), body.build());
  }

  private FieldSpec alias(AliasPlan alias) {
    FieldSpec.Builder field =
        FieldSpec.builder(self, alias.javaName(), PUBLIC, STATIC, FINAL)
            .addJavadoc("$L", alias.javadoc())
            .initializer("$L", alias.constant());
    if (alias.deprecated()) {
      field.addAnnotation(Deprecated.class);
    }
    return field.build();
  }

  private static FieldSpec field(TypeName type, String name, String javadoc) {
    return FieldSpec.builder(type, name, PRIVATE, FINAL).addJavadoc("$L", javadoc).build();
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addJavadoc(
            """
            Makes a constant whose native name is the common prefix and its own name.

            @param value the native value""")
        .addParameter(carrier, "value")
        .addStatement("this.value = value")
        .addStatement(
            plan.prefix().isEmpty()
                ? CodeBlock.of("this.nativeName = name()")
                : CodeBlock.of("this.nativeName = $S.concat(name())", plan.prefix()))
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

  private MethodSpec of() {
    String known = plan.knownValues().isEmpty() ? "" : "; known: " + plan.knownValues();
    return MethodSpec.methodBuilder("of")
        .addModifiers(PUBLIC, STATIC)
        .addJavadoc(
            """
            The constant with a native value.

            @param value a native value
            @return the constant, never null
            @throws IllegalArgumentException if no constant has this value""")
        .returns(self)
        .addParameter(carrier, "value")
        .addStatement("$T known = ByValue.get(value)", self)
        .beginControlFlow("if (known == null)")
        .addStatement(
            "throw new IllegalArgumentException($ZString.format($T.ROOT,$W$S,$W$L,$Wvalue))",
            Locale.class,
            "%s (" + plan.carrier().hexFormat() + ") is no " + plan.nativeName() + known,
            plan.decimal())
        .endControlFlow()
        .addStatement("return known")
        .build();
  }

  private MethodSpec find() {
    return MethodSpec.methodBuilder("find")
        .addModifiers(PUBLIC, STATIC)
        .addJavadoc(
            """
            The constant with a native value, if there is one.

            @param value any value
            @return the constant, or empty if no constant has this value""")
        .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), self))
        .addParameter(carrier, "value")
        .addStatement("return $T.ofNullable(ByValue.get(value))", Optional.class)
        .build();
  }

  private MethodSpec ofOrElse() {
    return MethodSpec.methodBuilder("ofOrElse")
        .addModifiers(PUBLIC, STATIC)
        .addJavadoc(
            """
            The constant with a native value, or another one.

            @param value any value
            @param other what to return for an unknown value; may be null
            @return the constant, or {@code other} if no constant has this value""")
        .returns(self)
        .addParameter(carrier, "value")
        .addParameter(self, "other")
        .addStatement("$T known = ByValue.get(value)", self)
        .addStatement("return known == null ? other : known")
        .build();
  }

  private MethodSpec findByNativeName() {
    return MethodSpec.methodBuilder("findByNativeName")
        .addModifiers(PUBLIC, STATIC)
        .addJavadoc(
            """
            The constant with a native name, if there is one.

            @param nativeName a name as the header has it
            @return the constant, or empty if none has this name
            @throws NullPointerException if the name is null""")
        .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), self))
        .addParameter(ParameterSpec.builder(String.class, "nativeName").build())
        .addStatement("$T.requireNonNull(nativeName, $S)", Objects.class, "nativeName")
        .addStatement("return $T.ofNullable(ByNativeName.get(nativeName))", Optional.class)
        .build();
  }

  private MethodSpec value() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("value")
            .addModifiers(PUBLIC)
            .addJavadoc(
                """
                The native value. It is never the ordinal, even where the two are equal.

                @return the value in the header""")
            .returns(carrier)
            .addStatement("return value");
    if (plan.openType().isPresent()) {
      method.addAnnotation(Override.class);
    }
    return method.build();
  }

  private static MethodSpec nativeName() {
    return MethodSpec.methodBuilder("nativeName")
        .addModifiers(PUBLIC)
        .addJavadoc(
            """
            The native name.

            @return the name in the header, never null""")
        .returns(String.class)
        .addStatement("return nativeName")
        .build();
  }

  private static MethodSpec nativeNames() {
    return MethodSpec.methodBuilder("nativeNames")
        .addModifiers(PUBLIC)
        .addJavadoc(
            """
            All native names: that of {@link #nativeName()} and those of the aliases.

            @return the names, the constant's own first; unmodifiable""")
        .returns(ParameterizedTypeName.get(List.class, String.class))
        .addStatement("return ByNativeName.allOf(this)")
        .build();
  }

  private TypeSpec values() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder("Value")
            .addModifiers(PUBLIC, STATIC, FINAL)
            .addJavadoc(
                """
                The native values as compile-time constants, for a {@code switch} over raw values and for
                annotations.""");
    for (RawValuePlan raw : plan.rawValues()) {
      FieldSpec.Builder field =
          FieldSpec.builder(carrier, raw.javaName(), PUBLIC, STATIC, FINAL)
              .addJavadoc("$L", raw.javadoc())
              .initializer("$L", raw.literal());
      if (raw.deprecated()) {
        field.addAnnotation(Deprecated.class);
      }
      type.addField(field.build());
    }
    return type.addMethod(LookupWriter.noInstances()).build();
  }
}
