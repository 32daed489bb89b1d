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

/**
 * Lays out the class that stands for an enum with too many constants. It inherits the constants
 * from interfaces, each of which is initialised when one of its constants is first used. The class
 * itself initialises nothing: two threads that begin at different ends cannot wait for each other.
 */
final class ClassWriter {

  private final EnumPlan plan;
  private final ClassName self;

  private ClassWriter(EnumPlan plan) {
    this.plan = plan;
    this.self = ClassName.get(plan.packageName(), plan.typeName());
  }

  static TypeSpec write(EnumPlan plan) {
    return new ClassWriter(plan).write();
  }

  private TypeSpec write() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(self)
            .addModifiers(FINAL)
            .addSuperinterface(ParameterizedTypeName.get(ClassName.get(Comparable.class), self));
    MemberWriter members = new MemberWriter(plan);
    members.addHead(type);
    plan.holders()
        .forEach(
            holder -> type.addSuperinterface(ClassName.get(plan.packageName(), holder.typeName())));
    type.addField(CommonMembers.field(String.class, "javaName", "The name in Java."))
        .addField(
            CommonMembers.field(
                int.class, "javaOrdinal", "The position among the constants, from 0."))
        .addField(members.valueField())
        .addField(CommonMembers.field(String.class, "nativeName", "The native name."))
        .addMethod(constructor())
        .addMethod(values())
        .addMethod(valueOf());
    members.addTo(type);
    return type.addMethod(name())
        .addMethod(ordinal())
        .addMethod(compareTo())
        .addMethod(text())
        .addType(byOrdinal())
        .build();
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addJavadoc(
            """
            Makes a constant. Not to be called but by the interfaces that hold the constants.

            @param name the name in Java
            @param ordinal the position among the constants, from 0
            @param value the native value
            @param nativeName the native name""")
        .addParameter(String.class, "name")
        .addParameter(int.class, "ordinal")
        .addParameter(plan.carrier().primitive(), "value")
        .addParameter(String.class, "nativeName")
        .addCode(
            """
            this.javaName = name;
            this.javaOrdinal = ordinal;
            this.value = value;
            this.nativeName = nativeName;
            """)
        .build();
  }

  private MethodSpec values() {
    return MethodSpec.methodBuilder("values")
        .addModifiers(PUBLIC, STATIC)
        .addJavadoc("All constants, in the order of the header.\n\n@return a new array")
        .returns(ArrayTypeName.of(self))
        .addCode("return ByOrdinal.TABLE.clone();\n")
        .build();
  }

  private MethodSpec valueOf() {
    return MethodSpec.methodBuilder("valueOf")
        .addModifiers(PUBLIC, STATIC)
        .addJavadoc(
            """
            The constant with a name in Java. Compares with one name after the other.

            @param name the name, as it is written in Java
            @return the constant, never null
            @throws IllegalArgumentException if there is no such constant""")
        .returns(self)
        .addParameter(String.class, "name")
        .addCode(
            """
            for ($T each : ByOrdinal.TABLE) {
              if (each.javaName.equals(name)) {
                return each;
              }
            }
            throw new IllegalArgumentException($S + name);
            """,
            self,
            "No constant " + self.canonicalName() + ".")
        .build();
  }

  private static MethodSpec name() {
    return MethodSpec.methodBuilder("name")
        .addModifiers(PUBLIC)
        .addJavadoc("The name in Java.\n\n@return the name, as it is written in Java; never null")
        .returns(String.class)
        .addCode("return javaName;\n")
        .build();
  }

  private static MethodSpec ordinal() {
    return MethodSpec.methodBuilder("ordinal")
        .addModifiers(PUBLIC)
        .addJavadoc(
            """
            The position among the constants. It says nothing about the value.

            @return the position, from 0""")
        .returns(int.class)
        .addCode("return javaOrdinal;\n")
        .build();
  }

  private MethodSpec compareTo() {
    return CommonMembers.override("compareTo")
        .returns(int.class)
        .addParameter(self, "other")
        .addCode("return javaOrdinal - other.javaOrdinal;\n")
        .build();
  }

  private static MethodSpec text() {
    return CommonMembers.override("toString")
        .returns(String.class)
        .addCode("return javaName;\n")
        .build();
  }

  private TypeSpec byOrdinal() {
    return TypeSpec.classBuilder("ByOrdinal")
        .addModifiers(PRIVATE, STATIC, FINAL)
        .addJavadoc("All constants. Initialised when first used.")
        .addField(
            FieldSpec.builder(ArrayTypeName.of(self), "TABLE", STATIC, FINAL)
                .addJavadoc("The constants in the order of the header.")
                .initializer("fill()")
                .build())
        .addMethod(CommonMembers.noInstances())
        .addMethod(fill())
        .build();
  }

  private MethodSpec fill() {
    CodeBlock copies =
        plan.holders().stream()
            .filter(holder -> !holder.constants().isEmpty())
            .map(
                holder ->
                    CodeBlock.of(
                        """
                        for ($T each : $L.all()) {
                          table[size++] = each;
                        }
                        """,
                        self,
                        holder.typeName()))
            .collect(CodeBlock.joining(""));
    return MethodSpec.methodBuilder("fill")
        .addModifiers(PRIVATE, STATIC)
        .addJavadoc("Makes the table.\n\n@return the table")
        .returns(ArrayTypeName.of(self))
        .addCode(
            """
            $1T[] table = new $1T[$2L];
            int size = 0;
            $3L\
            return table;
            """,
            self,
            plan.constants().size(),
            copies)
        .build();
  }
}
