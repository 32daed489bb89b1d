package io.github.headerspec.generator;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.SEALED;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.headerspec.generator.EnumPlan.OpenTypePlan;
import io.github.headerspec.generator.LookupPlan.Dense;
import java.util.Locale;

/** Lays out the sealed interface of known and unknown values. */
final class OpenTypeWriter {

  private final EnumPlan plan;
  private final OpenTypePlan open;
  private final ClassName enumName;
  private final ClassName self;
  private final ClassName unknown;
  private final Class<?> carrier;

  private OpenTypeWriter(EnumPlan plan, OpenTypePlan open) {
    this.plan = plan;
    this.open = open;
    this.enumName = ClassName.get(plan.packageName(), plan.typeName());
    this.self = ClassName.get(plan.packageName(), open.typeName());
    this.unknown = self.nestedClass("Unknown");
    this.carrier = plan.carrier().primitive();
  }

  static TypeSpec write(EnumPlan plan, OpenTypePlan open) {
    return new OpenTypeWriter(plan, open).write();
  }

  private TypeSpec write() {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(self)
            .addModifiers(PUBLIC, SEALED)
            .addPermittedSubclass(enumName)
            .addPermittedSubclass(unknown)
            .addJavadoc("$L", open.javadoc());
    CommonMembers.deprecate(type, plan);
    return type.addMethod(of()).addMethod(abstractValue()).addType(unknown()).build();
  }

  private MethodSpec of() {
    return MethodSpec.methodBuilder("of")
        .addModifiers(PUBLIC, STATIC)
        .addJavadoc(
            """
            The value, known or not.

            @param value any value
            @return the constant with this value, or an {@link Unknown} that keeps it; never null""")
        .returns(self)
        .addParameter(carrier, "value")
        .addCode(knownOrNot())
        .build();
  }

  private CodeBlock knownOrNot() {
    if (plan.lookup() instanceof Dense dense && dense.complete()) {
      // The compiler sees that 'of' asks the same, and leaves one range check; a check for null
      // would be one more.
      return CodeBlock.of(
          """
          return value >= $L && value <= $L ? $T.of(value) : new Unknown(value);
          """,
          plan.carrier().literal(dense.first()),
          plan.carrier().literal(dense.last()),
          enumName);
    }
    return CodeBlock.of(
        """
        $1T known = $1T.ofOrElse(value, null);
        return known == null ? new Unknown(value) : known;
        """,
        enumName);
  }

  private MethodSpec abstractValue() {
    return MethodSpec.methodBuilder("value")
        .addModifiers(PUBLIC, ABSTRACT)
        .addJavadoc(
            """
            The native value.

            @return the value that came from native code""")
        .returns(carrier)
        .build();
  }

  private TypeSpec unknown() {
    return TypeSpec.classBuilder(unknown)
        .addModifiers(PUBLIC, STATIC, FINAL)
        .addSuperinterface(self)
        .addJavadoc(
            "A value that no constant of {@link $L} has. Equal to another one with the same value.",
            plan.typeName())
        .addField(CommonMembers.field(carrier, "value", "The native value."))
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(PRIVATE)
                .addJavadoc(
                    """
                    Keeps a value.

                    @param value a value that no constant has""")
                .addParameter(carrier, "value")
                .addCode("this.value = value;\n")
                .build())
        .addMethod(
            CommonMembers.override("value").returns(carrier).addCode("return value;\n").build())
        .addMethod(
            CommonMembers.override("equals")
                .returns(boolean.class)
                .addParameter(Object.class, "other")
                .addCode("return other instanceof Unknown unknown && unknown.value == value;\n")
                .build())
        .addMethod(
            CommonMembers.override("hashCode")
                .returns(int.class)
                .addCode("return $T.hashCode(value);\n", plan.carrier().box())
                .build())
        .addMethod(
            CommonMembers.override("toString")
                .returns(String.class)
                .addJavadoc(
                    "$L",
                    "For people.\n\n@return the native type and the value in decimal and hexadecimal")
                .addCode(
                    "return String.format($T.ROOT, $S, $L, value);\n",
                    Locale.class,
                    plan.nativeName() + " %s (" + plan.carrier().hexFormat() + ")",
                    NativeValueCode.decimal(plan))
                .build())
        .build();
  }
}
