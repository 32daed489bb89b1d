package io.github.headerspec.generator;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.headerspec.generator.EnumPlan.RawValuePlan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lays out what every generated type of constants has, be it an enum or a class. */
final class MemberWriter {

  private final EnumPlan plan;
  private final ClassName self;
  private final Class<?> carrier;
  private final LookupCode lookup;

  MemberWriter(EnumPlan plan) {
    this.plan = plan;
    this.self = ClassName.get(plan.packageName(), plan.typeName());
    this.carrier = plan.carrier().primitive();
    this.lookup = LookupCode.of(plan);
  }

  /** Adds what stands before the body. */
  void addHead(TypeSpec.Builder type) {
    type.addModifiers(PUBLIC).addJavadoc("$L", plan.javadoc());
    CommonMembers.deprecate(type, plan);
    plan.openType()
        .ifPresent(
            open -> type.addSuperinterface(ClassName.get(plan.packageName(), open.typeName())));
  }

  /** The field with the native value. */
  FieldSpec valueField() {
    return CommonMembers.field(carrier, "value", "The native value.");
  }

  /** Adds the methods and nested types. */
  void addTo(TypeSpec.Builder type) {
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
    new ValueLookupWriter(plan, self).addTo(type);
    type.addType(new NameLookupWriter(plan, self).write());
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
        .addCode(
            """
            $L\
            if ($L) {
              return $L;
            }
            throw ByValue.unknown(value);
            """,
            lookup.prepare(),
            lookup.holds(),
            lookup.constant())
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
        .addCode(
            """
            $1L\
            return $2L$W? $4T.of($3L)$W: $4T.empty();
            """,
            lookup.prepare(),
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
        .addCode(
            """
            $L\
            return $L$W? $L$W: other;
            """,
            lookup.prepare(),
            lookup.holds(),
            lookup.constant())
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
        .addParameter(String.class, "nativeName")
        .addCode("return $T.ofNullable(ByNativeName.get(nativeName));\n", Optional.class)
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
        .addCode(
            """
            $L\
            return $L$W? $L.nativeName()$W: String.format($T.ROOT, $S, value);
            """,
            lookup.prepare(),
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
            .addCode("return value;\n");
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
        .addCode("return $L;\n", NativeNameCode.of(plan))
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
        .addCode("return ByNativeName.allOf(this);\n")
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
          CommonMembers.constant(
              FieldSpec.builder(carrier, raw.javaName()),
              raw.javadoc(),
              raw.deprecated(),
              CodeBlock.of("$L", raw.literal())));
    }
    return type.addMethod(CommonMembers.noInstances()).build();
  }
}
