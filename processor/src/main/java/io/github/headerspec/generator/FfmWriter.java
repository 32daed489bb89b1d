package io.github.headerspec.generator;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Lays out the class for the foreign function and memory API. */
final class FfmWriter {

  private static final String FOREIGN = "java.lang.foreign";
  private static final ClassName SEGMENT = ClassName.get(FOREIGN, "MemorySegment");
  private static final ClassName VALUE_LAYOUT = ClassName.get(FOREIGN, "ValueLayout");
  private static final TypeName ANY_CLASS =
      ParameterizedTypeName.get(
          ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class));

  private final EnumPlan plan;
  private final List<NativeForm> forms;
  private final ClassName self;
  private final ClassName layout;
  private final TypeName width;

  private FfmWriter(EnumPlan plan) {
    this.plan = plan;
    this.forms = NativeForm.of(plan);
    this.self = ClassName.get(plan.packageName(), IntegrationClass.FFM.typeName(plan.typeName()));
    this.layout = VALUE_LAYOUT.nestedClass(plan.width().layoutType());
    this.width = TypeName.get(plan.width().primitive());
  }

  static TypeSpec write(EnumPlan plan) {
    return new FfmWriter(plan).write();
  }

  private TypeSpec write() {
    TypeSpec.Builder type =
        IntegrationCode.type(plan, IntegrationClass.FFM)
            .addJavadoc(
                """
                $1L for the foreign function and memory API: in memory, and as parameters and
                results.

                <pre>
                MethodHandle call = linker.downcallHandle(address, FunctionDescriptor.of($2L.LAYOUT, $2L.LAYOUT));
                call = MethodHandles.filterReturnValue(call, $2L.$3L);
                call = MethodHandles.filterArguments(call, 0, $2L.$4L);
                </pre>""",
                NativeForm.links(forms),
                self.simpleName(),
                handleName(last(), "FROM_NATIVE"),
                handleName(last(), "TO_NATIVE"))
            .addField(layout("LAYOUT", PUBLIC))
            .addField(layout("UNALIGNED", PRIVATE));
    for (NativeForm form : forms) {
      type.addField(
          handle(
              handleName(form, "FROM_NATIVE"),
              "Takes a native value and gives a {@link "
                  + form.name()
                  + "}; "
                  + form.unknown(NativeForm.ILLEGAL_ARGUMENT)
                  + ".",
              fromNativeName(form),
              form.type(),
              width));
      type.addField(
          handle(
              handleName(form, "TO_NATIVE"),
              "Takes a {@link " + form.name() + "} and gives its native value.",
              "toNative",
              width,
              form.type()));
    }
    type.addMethod(CommonMembers.noInstances());
    for (NativeForm form : forms) {
      type.addMethod(fromNative(form))
          .addMethod(toNative(form))
          .addMethod(get(form))
          .addMethod(set(form));
    }
    return type.addMethod(find()).build();
  }

  private NativeForm last() {
    return forms.get(forms.size() - 1);
  }

  private static String handleName(NativeForm form, String direction) {
    return switch (form.kind()) {
      case CONSTANT -> direction;
      case VALUE -> "VALUE_" + direction;
      case MASK -> "MASK_" + direction;
    };
  }

  private FieldSpec layout(String name, Modifier access) {
    boolean isPublic = access == PUBLIC;
    return FieldSpec.builder(layout, name, access, STATIC, FINAL)
        .addJavadoc(
            "$L",
            isPublic
                ? "The layout of a native value, for the layouts of structs and functions."
                : "The same at any address: structs can be packed.")
        .initializer(
            isPublic
                ? CodeBlock.of(
                    "$T.$L.withName($S)", VALUE_LAYOUT, plan.width().layout(), plan.nativeName())
                : CodeBlock.of("LAYOUT.withByteAlignment(1)"))
        .build();
  }

  private FieldSpec handle(
      String name, String javadoc, String method, TypeName result, TypeName parameter) {
    return FieldSpec.builder(MethodHandle.class, name, PUBLIC, STATIC, FINAL)
        .addJavadoc("$L", javadoc)
        .initializer("find($S, $T.class, $T.class)", method, result, parameter)
        .build();
  }

  private static String fromNativeName(NativeForm form) {
    return switch (form.kind()) {
      case CONSTANT -> "fromNative";
      case VALUE -> "valueFromNative";
      case MASK -> "maskFromNative";
    };
  }

  private static String getterName(NativeForm form) {
    return switch (form.kind()) {
      case CONSTANT -> "get";
      case VALUE -> "getValue";
      case MASK -> "getMask";
    };
  }

  private MethodSpec fromNative(NativeForm form) {
    return MethodSpec.methodBuilder(fromNativeName(form))
        .addModifiers(PUBLIC, STATIC)
        .addJavadoc(
            """
            What a native value means; $L.

            @param value a value from native code
            @return what it means, never null""",
            form.unknown(NativeForm.ILLEGAL_ARGUMENT))
        .returns(form.type())
        .addParameter(width, "value")
        .addCode("return $T.of($L);\n", form.type(), NativeValueCode.widened(plan, "value"))
        .build();
  }

  private MethodSpec toNative(NativeForm form) {
    return MethodSpec.methodBuilder("toNative")
        .addModifiers(PUBLIC, STATIC)
        .addJavadoc(
            """
            The native value.

            @param value a value, not null
            @return its native value$L""",
            plan.width().isNarrow() && form.holdsUnknownValues()
                ? "\n@throws IllegalArgumentException if native memory has too few bits for it"
                : "")
        .returns(width)
        .addParameter(form.type(), "value")
        .addCode(
            """
            $T number = value.$L();
            $L\
            return $L;
            """,
            plan.carrier().primitive(),
            form.accessor(),
            form.holdsUnknownValues() ? NativeValueCode.refuseWhatDoesNotFit(plan, "number") : "",
            NativeValueCode.narrowed(plan, "number"))
        .build();
  }

  private static MethodSpec get(NativeForm form) {
    return MethodSpec.methodBuilder(getterName(form))
        .addModifiers(PUBLIC, STATIC)
        .addJavadoc(
            """
            Reads a value; $L.

            @param segment the memory
            @param offset where in it, in bytes; need not be aligned
            @return what is there, never null""",
            form.unknown(NativeForm.ILLEGAL_ARGUMENT))
        .returns(form.type())
        .addParameter(SEGMENT, "segment")
        .addParameter(TypeName.LONG, "offset")
        .addCode("return $L(segment.get(UNALIGNED, offset));\n", fromNativeName(form))
        .build();
  }

  private MethodSpec set(NativeForm form) {
    return MethodSpec.methodBuilder("set")
        .addModifiers(PUBLIC, STATIC)
        .addJavadoc(
            """
            Writes a value.

            @param segment the memory
            @param offset where in it, in bytes; need not be aligned
            @param value a value, not null""")
        .addParameter(SEGMENT, "segment")
        .addParameter(TypeName.LONG, "offset")
        .addParameter(form.type(), "value")
        .addCode("segment.set(UNALIGNED, offset, toNative(value));\n")
        .build();
  }

  private MethodSpec find() {
    return MethodSpec.methodBuilder("find")
        .addModifiers(PRIVATE, STATIC)
        .addJavadoc(
            """
            Finds a method of this class.

            @param name the method
            @param result what it gives
            @param parameter what it takes
            @return its handle""")
        .returns(MethodHandle.class)
        .addParameter(String.class, "name")
        .addParameter(ANY_CLASS, "result")
        .addParameter(ANY_CLASS, "parameter")
        .addCode(
            """
            try {
              return $T.lookup().findStatic($T.class, name, $T.methodType(result, parameter));
            } catch ($T impossible) {
              throw new $T(impossible);
            }
            """,
            MethodHandles.class,
            self,
            MethodType.class,
            ReflectiveOperationException.class,
            AssertionError.class)
        .build();
  }
}
