package io.github.headerspec.generator;

import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.headerspec.generator.EnumPlan.ConstantPlan;

/** Lays out an interface from which a class with very many constants inherits some of them. */
final class HolderWriter {

  private HolderWriter() {}

  static TypeSpec write(EnumPlan plan, HolderPlan holder) {
    ClassName type = ClassName.get(plan.packageName(), plan.typeName());
    TypeSpec.Builder builder =
        TypeSpec.interfaceBuilder(holder.typeName())
            // Public, or reflection and other languages could not get at the constants.
            .addModifiers(PUBLIC)
            .addJavadoc(
                "Holds constants of {@link $L}. To be used through that class only.",
                plan.typeName());
    int ordinal = holder.firstOrdinal();
    for (ConstantPlan constant : holder.constants()) {
      builder.addField(constant(plan, type, constant, ordinal++));
    }
    holder
        .aliases()
        .forEach(
            alias ->
                builder.addField(
                    CommonMembers.alias(
                        alias, type, CodeBlock.of("$T.$L", type, alias.constant()))));
    return holder.constants().isEmpty()
        ? builder.build()
        : builder.addMethod(all(type, holder)).build();
  }

  private static FieldSpec constant(
      EnumPlan plan, ClassName type, ConstantPlan constant, int ordinal) {
    String name = constant.javaName();
    return CommonMembers.constant(
        FieldSpec.builder(type, name),
        constant.javadoc(),
        constant.deprecated(),
        CodeBlock.of(
            "new $1T($2S, $3L, $1T.Value.$2L, $4S)",
            type,
            name,
            ordinal,
            constant.nativeName().orElse(plan.prefix() + name)));
  }

  private static MethodSpec all(ClassName type, HolderPlan holder) {
    CodeBlock names =
        holder.constants().stream()
            .map(constant -> CodeBlock.of("$L", constant.javaName()))
            .collect(CodeBlock.joining(",\n"));
    return MethodSpec.methodBuilder("all")
        .addModifiers(PUBLIC, STATIC)
        .addJavadoc("The constants held here.\n\n@return a new array")
        .returns(ArrayTypeName.of(type))
        .addCode(
            """
            return new $T[] {
            $>$>$L$<$<};
            """,
            type,
            names)
        .build();
  }
}
