package io.github.headerspec.generator;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.headerspec.generator.NativeForm.FormKind;
import java.util.List;

/** Lays out the modules for Jackson. What they do is in {@link JacksonFormWriter}. */
final class JacksonWriter {

  static final ClassName MODULE =
      ClassName.get("com.fasterxml.jackson.databind.module", "SimpleModule");

  private final EnumPlan plan;
  private final List<NativeForm> forms;
  private final ClassName self;
  private final ClassName enumType;

  private JacksonWriter(EnumPlan plan) {
    this.plan = plan;
    this.forms = NativeForm.of(plan);
    this.self =
        ClassName.get(plan.packageName(), IntegrationClass.JACKSON.typeName(plan.typeName()));
    this.enumType = forms.get(0).type();
  }

  static TypeSpec write(EnumPlan plan) {
    return new JacksonWriter(plan).write();
  }

  private TypeSpec write() {
    TypeSpec.Builder type =
        IntegrationCode.type(plan, IntegrationClass.JACKSON)
            .addJavadoc(
                """
                Lets Jackson write and read $L, also as keys of maps.

                <pre>
                ObjectMapper mapper = new ObjectMapper().registerModule($L.byNativeName());
                </pre>

                <p>Both modules read both, numbers and native names. An ordinal is never written or read.
                $L""",
                NativeForm.links(forms),
                self.simpleName(),
                NativeForm.unknownValues(forms, "Jackson's {@code InvalidFormatException}"))
            .addMethod(CommonMembers.noInstances())
            .addMethod(
                factory(
                    "byNumber",
                    "A module that writes native values.\n\n@return a new module, to be registered with a mapper",
                    false))
            .addMethod(
                factory(
                    "byNativeName",
                    """
                    A module that writes native names$L

                    @return a new module, to be registered with a mapper"""
                        .replace("$L", whereNameless()),
                    true))
            .addMethod(module())
            .addMethod(constant());
    if (plan.openType().isPresent()) {
      type.addMethod(nativeName(forms.get(1).type()));
    }
    new JacksonFormWriter(plan).addTo(type);
    return type.build();
  }

  private String whereNameless() {
    if (plan.flags()) {
      return ", with {@code |} between those of combined flags.";
    }
    return plan.openType().isPresent() ? ", and the number where there is no name." : ".";
  }

  private static MethodSpec factory(String name, String javadoc, boolean names) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(PUBLIC, STATIC)
        .addJavadoc("$L", javadoc)
        .returns(MODULE)
        .addCode("return module($L);\n", names)
        .build();
  }

  private MethodSpec module() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("module")
            .addModifiers(PRIVATE, STATIC)
            .addJavadoc(
                """
                Makes a module.

                @param names whether to write names where there are some
                @return the module""")
            .returns(MODULE)
            .addParameter(TypeName.BOOLEAN, "names")
            .addCode("$1T module = new $1T($2T.class.getName());\n", MODULE, self);
    for (NativeForm form : forms) {
      method.addCode(
          "new Form<>($1T.class, names, $2L, $1T::$3L, $1T::of, $4L).addTo(module);\n",
          form.type(),
          nameOf(form),
          form.accessor(),
          ofName(form));
    }
    return method.addCode("return module;\n").build();
  }

  private CodeBlock nameOf(NativeForm form) {
    return switch (form.kind()) {
      case CONSTANT -> CodeBlock.of("$T::nativeName", form.type());
      case VALUE -> CodeBlock.of("$T::nativeName", self);
      case MASK -> CodeBlock.of("$T::toString", form.type());
    };
  }

  private CodeBlock ofName(NativeForm form) {
    return form.kind() == FormKind.MASK
        ? CodeBlock.of("$T::parse", form.type())
        : CodeBlock.of("$T::constant", self);
  }

  private MethodSpec constant() {
    return MethodSpec.methodBuilder("constant")
        .addModifiers(PRIVATE, STATIC)
        .addJavadoc(
            """
            The constant with a native name.

            @param nativeName a native name
            @return the constant
            @throws IllegalArgumentException if there is none""")
        .returns(enumType)
        .addParameter(String.class, "nativeName")
        .addCode(
            """
            return $T.findByNativeName(nativeName)
                .orElseThrow(() -> new IllegalArgumentException($S));
            """,
            enumType,
            "no " + plan.nativeName() + " has this name")
        .build();
  }

  private MethodSpec nativeName(ClassName open) {
    return MethodSpec.methodBuilder("nativeName")
        .addModifiers(PRIVATE, STATIC)
        .addJavadoc(
            """
            The native name of a value.

            @param value a value
            @return its name, or null if it has none""")
        .returns(String.class)
        .addParameter(open, "value")
        .addCode("return value instanceof $T known ? known.nativeName() : null;\n", enumType)
        .build();
  }
}
