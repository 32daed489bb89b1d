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
import java.util.Optional;

/** Lays out the members that every generated type of constants has, whatever its form. */
final class MemberWriter {

  private final EnumPlan plan;
  private final ClassName self;
  private final TypeName carrier;
  private final LookupCode lookup;

  private MemberWriter(EnumPlan plan) {
    this.plan = plan;
    this.self = ClassName.get(plan.packageName(), plan.typeName());
    this.carrier = plan.carrier().typeName();
    this.lookup = LookupCode.of(plan);
  }

  static void addMembers(TypeSpec.Builder type, EnumPlan plan) {
    new MemberWriter(plan).addTo(type);
  }

  private void addTo(TypeSpec.Builder type) {
    type.addMethod(of()).addMethod(find()).addMethod(ofOrElse()).addMethod(findByNativeName());
    if (plan.describable()) {
      type.addMethod(describe());
    }
    type.addMethod(value()).addMethod(nativeName());
    if (!plan.aliases().isEmpty()) {
      type.addMethod(nativeNames());
    }
    type.addType(values());
    if (plan.flags()) {
      type.addType(MaskWriter.write(plan, self));
    }
    LookupWriter.addByValue(type, plan, self);
    type.addType(LookupWriter.byNativeName(plan, self));
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
    return constant(type, alias.javaName(), alias.javadoc(), alias.deprecated(), constant);
  }

  /** A public constant. */
  static FieldSpec constant(
      TypeName type, String name, String javadoc, boolean deprecated, CodeBlock initializer) {
    FieldSpec.Builder field =
        FieldSpec.builder(type, name, PUBLIC, STATIC, FINAL)
            .addJavadoc("$L", javadoc)
            .initializer(initializer);
    if (deprecated) {
      field.addAnnotation(Deprecated.class);
    }
    return field.build();
  }

  /** What a constant holds. */
  static FieldSpec field(TypeName type, String name, String javadoc) {
    return FieldSpec.builder(type, name, PRIVATE, FINAL).addJavadoc("$L", javadoc).build();
  }

  private MethodSpec of() {
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
        .addCode(lookup.prepare())
        .beginControlFlow("if ($L)", lookup.holds())
        .addStatement("return $L", lookup.constant())
        .endControlFlow()
        .addStatement("throw ByValue.unknown(value)")
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
        .addCode(lookup.prepare())
        .addStatement(
            "return $1L$W? $3T.of($2L)$W: $3T.empty()",
            lookup.holds(),
            lookup.constant(),
            Optional.class)
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
        .addCode(lookup.prepare())
        .addStatement("return $L$W? $L$W: other", lookup.holds(), lookup.constant())
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
        .addStatement("return $T.ofNullable(ByNativeName.get(nativeName))", Optional.class)
        .build();
  }

  private MethodSpec describe() {
    return MethodSpec.methodBuilder("describe")
        .addModifiers(PUBLIC, STATIC)
        .addJavadoc(
            """
            A value for a log line.

            @param value any value
            @return the native name if the value is known, else all its bits in hexadecimal; never null""")
        .returns(String.class)
        .addParameter(carrier, "value")
        .addCode(lookup.prepare())
        .addStatement(
            "return $L$W? $L.nativeName()$W: String.format($T.ROOT, $S, value)",
            lookup.holds(),
            lookup.constant(),
            Locale.class,
            plan.carrier().hexFormat())
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

  private MethodSpec nativeName() {
    return MethodSpec.methodBuilder("nativeName")
        .addModifiers(PUBLIC)
        .addJavadoc(
            """
            The native name.

            @return the name in the header, never null""")
        .returns(String.class)
        .addStatement("return $L", nativeNameExpression())
        .build();
  }

  private CodeBlock nativeNameExpression() {
    if (plan.isClass() || !plan.hasRegularNames()) {
      return CodeBlock.of("nativeName");
    }
    if (plan.holdsNativeNames()) {
      return CodeBlock.of("nativeName.isEmpty() ? $L : nativeName", plan.regularName());
    }
    CodeBlock.Builder expression = CodeBlock.builder();
    for (ConstantPlan constant : plan.constants()) {
      constant
          .nativeName()
          .ifPresent(name -> expression.add("this == $L$W? $S$W: ", constant.javaName(), name));
    }
    return expression.add(plan.regularName()).build();
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
      type.addField(
          constant(
              carrier,
              raw.javaName(),
              raw.javadoc(),
              raw.deprecated(),
              CodeBlock.of("$L", raw.literal())));
    }
    return type.addMethod(noInstances()).build();
  }
}
