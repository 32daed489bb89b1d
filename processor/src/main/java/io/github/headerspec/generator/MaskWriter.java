package io.github.headerspec.generator;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Lays out the class of combined flags. */
final class MaskWriter {

  private final EnumPlan plan;
  private final ClassName flag;
  private final ClassName self;
  private final Class<?> carrier;

  private MaskWriter(EnumPlan plan, ClassName flag) {
    this.plan = plan;
    this.flag = flag;
    this.self = flag.nestedClass("Mask");
    this.carrier = plan.carrier().primitive();
  }

  static TypeSpec write(EnumPlan plan, ClassName flag) {
    return new MaskWriter(plan, flag).write();
  }

  private TypeSpec write() {
    MaskTextWriter text = new MaskTextWriter(plan, flag);
    return TypeSpec.classBuilder(self)
        .addModifiers(PUBLIC, STATIC, FINAL)
        .addJavadoc(
            """
            A combination of flags: any value of $L, with the bits that no flag has.
            Immutable; two with the same bits are equal.""",
            Html.code(plan.nativeName()))
        .addField(
            FieldSpec.builder(ArrayTypeName.of(flag), "FLAGS", PRIVATE, STATIC, FINAL)
                .addJavadoc("All flags.")
                .initializer("values()")
                .build())
        .addField(CommonMembers.field(carrier, "bits", "All bits."))
        .addMethod(constructor())
        .addMethod(ofBits())
        .addMethod(ofFlags())
        .addMethod(ofCollection())
        .addMethod(text.parse())
        .addMethod(bits())
        .addMethod(flags())
        .addMethod(unknownBits())
        .addMethod(has())
        .addMethod(changed("with", "This combination and a flag.", "bits | flag.value"))
        .addMethod(
            changed(
                "without", "This combination without the bits of a flag.", "bits & ~flag.value"))
        .addMethod(equality())
        .addMethod(hash())
        .addMethod(text.format())
        .addMethod(text.isPartOfAnother())
        .addMethod(text.bitsOf())
        .build();
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(PRIVATE)
        .addJavadoc("Keeps bits.\n\n@param bits all bits")
        .addParameter(carrier, "bits")
        .addCode("this.bits = bits;\n")
        .build();
  }

  private MethodSpec ofBits() {
    return factory(
            """
            The combination with given bits.

            @param bits any native value
            @return the combination; no bit is lost""")
        .addParameter(carrier, "bits")
        .addCode("return new Mask(bits);\n")
        .build();
  }

  private MethodSpec ofFlags() {
    return union(
        factory(
                """
                The combination of some flags.

                @param flags the flags; none for an empty combination
                @return the combination""")
            .addParameter(ArrayTypeName.of(flag), "flags")
            .varargs());
  }

  private MethodSpec ofCollection() {
    return union(
        factory(
                """
                The combination of some flags.

                @param flags the flags
                @return the combination""")
            .addParameter(
                ParameterizedTypeName.get(ClassName.get(Collection.class), flag), "flags"));
  }

  private MethodSpec union(MethodSpec.Builder factory) {
    return factory
        .addCode(
            """
            $T bits = 0;
            for ($T flag : flags) {
              bits |= flag.value;
            }
            return new Mask(bits);
            """,
            carrier,
            flag)
        .build();
  }

  private MethodSpec bits() {
    return MethodSpec.methodBuilder("bits")
        .addModifiers(PUBLIC)
        .addJavadoc("The native value.\n\n@return all bits, those that no flag has among them")
        .returns(carrier)
        .addCode("return bits;\n")
        .build();
  }

  private MethodSpec flags() {
    return MethodSpec.methodBuilder("flags")
        .addModifiers(PUBLIC)
        .addJavadoc(
            """
            The flags that are set: of a flag of several bits, all; of a flag without bits, only if
            nothing else is set.

            @return the flags in the order of the header; unmodifiable""")
        .returns(ParameterizedTypeName.get(ClassName.get(Set.class), flag))
        .addCode(
            """
            $1T<$2T> flags = $3L;
            for ($2T each : FLAGS) {
              if (has(each)) {
                flags.add(each);
              }
            }
            return $4T.unmodifiableSet(flags);
            """,
            Set.class,
            flag,
            emptySet(),
            Collections.class)
        .build();
  }

  private CodeBlock emptySet() {
    return plan.isClass()
        ? CodeBlock.of("new $T<>()", LinkedHashSet.class)
        : CodeBlock.of("$T.noneOf($T.class)", EnumSet.class, flag);
  }

  private MethodSpec unknownBits() {
    return MethodSpec.methodBuilder("unknownBits")
        .addModifiers(PUBLIC)
        .addJavadoc(
            """
            The bits that none of the {@link #flags()} has.

            @return the bits, or 0 if the flags say everything""")
        .returns(carrier)
        .addCode(
            """
            $T unknown = bits;
            for ($T each : FLAGS) {
              if (has(each)) {
                unknown &= ~each.value;
              }
            }
            return unknown;
            """,
            carrier,
            flag)
        .build();
  }

  private MethodSpec has() {
    return MethodSpec.methodBuilder("has")
        .addModifiers(PUBLIC)
        .addJavadoc(
            """
            Whether a flag is set.

            @param flag a flag
            @return {@code true} if all its bits are set; for a flag without bits, if no bit is set""")
        .returns(boolean.class)
        .addParameter(flag, "flag")
        .addCode("return flag.value == 0 ? bits == 0 : (bits & flag.value) == flag.value;\n")
        .build();
  }

  private MethodSpec changed(String name, String javadoc, String bits) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(PUBLIC)
        .addJavadoc("$L\n\n@param flag the flag\n@return the changed combination", javadoc)
        .returns(self)
        .addParameter(flag, "flag")
        .addCode("return new Mask($L);\n", bits)
        .build();
  }

  private MethodSpec equality() {
    return CommonMembers.override("equals")
        .returns(boolean.class)
        .addParameter(Object.class, "other")
        .addCode("return other instanceof Mask mask && mask.bits == bits;\n")
        .build();
  }

  private MethodSpec hash() {
    return CommonMembers.override("hashCode")
        .returns(int.class)
        .addCode("return $T.hashCode(bits);\n", plan.carrier().box())
        .build();
  }

  private MethodSpec.Builder factory(String javadoc) {
    return MethodSpec.methodBuilder("of")
        .addModifiers(PUBLIC, STATIC)
        .addJavadoc("$L", javadoc)
        .returns(self);
  }
}
