package io.github.headerspec.generator;

import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.Objects;

/**
 * Lays out the converter for JNA. There is one for all forms of an enum: JNA tells which one is
 * declared where a value goes.
 */
final class JnaWriter {

  private static final String JNA = "com.sun.jna";
  private static final ClassName TYPE_CONVERTER = ClassName.get(JNA, "TypeConverter");
  private static final ClassName MAPPER = ClassName.get(JNA, "DefaultTypeMapper");
  private static final ClassName FROM_NATIVE_CONTEXT = ClassName.get(JNA, "FromNativeContext");
  private static final ClassName TO_NATIVE_CONTEXT = ClassName.get(JNA, "ToNativeContext");
  private static final ClassName STRUCTURE_CONTEXT = ClassName.get(JNA, "StructureWriteContext");

  private final EnumPlan plan;
  private final List<NativeForm> forms;
  private final ClassName self;

  private JnaWriter(EnumPlan plan) {
    this.plan = plan;
    this.forms = NativeForm.of(plan);
    this.self = ClassName.get(plan.packageName(), IntegrationClass.JNA.typeName(plan.typeName()));
  }

  static TypeSpec write(EnumPlan plan) {
    return new JnaWriter(plan).write();
  }

  private TypeSpec write() {
    return IntegrationCode.type(plan, IntegrationClass.JNA)
        .addSuperinterface(TYPE_CONVERTER)
        .addJavadoc(
            """
            Lets JNA convert $L: in structures, and as parameters, results and callback arguments
            of whatever has a type mapper that knows this converter.

            <pre>
            DefaultTypeMapper mapper = new DefaultTypeMapper();
            $L.addTo(mapper);
            MyLibrary library = Native.load("mylibrary", MyLibrary.class, Map.of(Library.OPTION_TYPE_MAPPER, mapper));
            </pre>

            <p>$L
            <p>{@code null} in a structure is written as 0, because JNA writes structures that nobody has
            filled yet; as a parameter JNA itself makes it 0.""",
            NativeForm.links(forms),
            self.simpleName(),
            NativeForm.unknownValues(forms, NativeForm.ILLEGAL_ARGUMENT))
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(PUBLIC)
                .addJavadoc("Makes a converter. It has no state.")
                .build())
        .addMethod(addTo())
        .addMethod(nativeType())
        .addMethod(fromNative())
        .addMethod(toNative())
        .build();
  }

  private MethodSpec addTo() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("addTo")
            .addModifiers(PUBLIC, STATIC)
            .addJavadoc(
                """
                Makes a type mapper know the converter.

                @param mapper the type mapper of a library or a structure""")
            .addParameter(MAPPER, "mapper");
    for (NativeForm form : forms) {
      method.addCode("mapper.addTypeConverter($T.class, new $T());\n", form.type(), self);
    }
    return method.build();
  }

  private MethodSpec nativeType() {
    return CommonMembers.override("nativeType")
        .returns(
            ParameterizedTypeName.get(
                ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class)))
        .addCode("return $T.class;\n", plan.width().box())
        .build();
  }

  private MethodSpec fromNative() {
    MethodSpec.Builder method =
        CommonMembers.override("fromNative")
            .returns(Object.class)
            .addParameter(Object.class, "value")
            .addParameter(FROM_NATIVE_CONTEXT, "context")
            .addCode(
                "$T number = $L;\n",
                plan.carrier().primitive(),
                NativeValueCode.widened(
                    plan, "(" + plan.width().box().getSimpleName() + ") value"));
    for (NativeForm form : forms.subList(1, forms.size())) {
      method.addCode(
          """
          if (context.getTargetType() == $1T.class) {
            return $1T.of(number);
          }
          """,
          form.type());
    }
    return method.addCode("return $T.of(number);\n", forms.get(0).type()).build();
  }

  private MethodSpec toNative() {
    return CommonMembers.override("toNative")
        .returns(Object.class)
        .addParameter(Object.class, "value")
        .addParameter(TO_NATIVE_CONTEXT, "context")
        .addCode(
            """
            if (value == null && context instanceof $T) {
              return $L;
            }
            $T.requireNonNull(value, "value");
            $T number = $L;
            $L\
            return $L;
            """,
            STRUCTURE_CONTEXT,
            NativeValueCode.zero(plan),
            Objects.class,
            plan.carrier().primitive(),
            number(),
            NativeValueCode.refuseWhatDoesNotFit(plan, "number"),
            NativeValueCode.narrowed(plan, "number"))
        .build();
  }

  private CodeBlock number() {
    NativeForm self = forms.get(0);
    if (plan.flags()) {
      return CodeBlock.of(
          "value instanceof $T mask ? mask.bits() : (($T) value).value()",
          forms.get(1).type(),
          self.type());
    }
    // The enum implements the type that holds unknown values too.
    return CodeBlock.of("(($T) value).value()", forms.get(forms.size() - 1).type());
  }
}
