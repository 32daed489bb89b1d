package io.github.headerspec.generator;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

/**
 * Lays out the class that stands for an enum with too many constants. It inherits the constants
 * from interfaces, each of which is initialised when one of its constants is first used. The class
 * itself initialises nothing: two threads that begin at different ends cannot wait for each other.
 */
final class ClassWriter {

  private static final ClassName STRING = ClassName.get(String.class);

  private final EnumPlan plan;
  private final ClassName self;
  private final TypeName carrier;

  private ClassWriter(EnumPlan plan) {
    this.plan = plan;
    this.self = ClassName.get(plan.packageName(), plan.typeName());
    this.carrier = plan.carrier().typeName();
  }

  static TypeSpec write(EnumPlan plan) {
    return new ClassWriter(plan).write();
  }

  private TypeSpec write() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(self).addModifiers(PUBLIC, FINAL).addJavadoc("$L", plan.javadoc());
    if (plan.deprecated()) {
      type.addAnnotation(Deprecated.class);
    }
    type.addSuperinterface(ParameterizedTypeName.get(ClassName.get(Comparable.class), self));
    plan.openType()
        .ifPresent(
            open -> type.addSuperinterface(ClassName.get(plan.packageName(), open.typeName())));
    plan.holders()
        .forEach(
            holder -> type.addSuperinterface(ClassName.get(plan.packageName(), holder.typeName())));
    type.addField(MemberWriter.field(STRING, "javaName", "The name in Java."))
        .addField(
            MemberWriter.field(
                TypeName.INT, "javaOrdinal", "The position among the constants, from 0."))
        .addField(MemberWriter.field(carrier, "value", "The native value."))
        .addField(MemberWriter.field(STRING, "nativeName", "The native name."))
        .addMethod(constructor())
        .addMethod(values())
        .addMethod(valueOf());
    MemberWriter.addMembers(type, plan);
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
        .addParameter(carrier, "value")
        .addParameter(String.class, "nativeName")
        .addStatement("this.javaName = name")
        .addStatement("this.javaOrdinal = ordinal")
        .addStatement("this.value = value")
        .addStatement("this.nativeName = nativeName")
        .build();
  }

  private MethodSpec values() {
    return MethodSpec.methodBuilder("values")
        .addModifiers(PUBLIC, STATIC)
        .addJavadoc("All constants, in the order of the header.\n\n@return a new array")
        .returns(ArrayTypeName.of(self))
        .addStatement("return ByOrdinal.TABLE.clone()")
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
        .beginControlFlow("for ($T each : ByOrdinal.TABLE)", self)
        .beginControlFlow("if (each.javaName.equals(name))")
        .addStatement("return each")
        .endControlFlow()
        .endControlFlow()
        .addStatement(
            "throw new IllegalArgumentException($S + name)",
            "No constant " + self.canonicalName() + ".")
        .build();
  }

  private static MethodSpec name() {
    return MethodSpec.methodBuilder("name")
        .addModifiers(PUBLIC)
        .addJavadoc("The name in Java.\n\n@return the name, as it is written in Java; never null")
        .returns(String.class)
        .addStatement("return javaName")
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
        .addStatement("return javaOrdinal")
        .build();
  }

  private MethodSpec compareTo() {
    return MethodSpec.methodBuilder("compareTo")
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(int.class)
        .addParameter(self, "other")
        .addStatement("return javaOrdinal - other.javaOrdinal")
        .build();
  }

  private static MethodSpec text() {
    return MethodSpec.methodBuilder("toString")
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(String.class)
        .addStatement("return javaName")
        .build();
  }

  private TypeSpec byOrdinal() {
    MethodSpec.Builder fill =
        MethodSpec.methodBuilder("fill")
            .addModifiers(PRIVATE, STATIC)
            .addJavadoc("Makes the table.\n\n@return the table")
            .returns(ArrayTypeName.of(self))
            .addStatement("$1T[] table = new $1T[$2L]", self, plan.constants().size())
            .addStatement("int size = 0");
    for (HolderPlan holder : plan.holders()) {
      if (!holder.constants().isEmpty()) {
        fill.beginControlFlow("for ($T each : $L.all())", self, holder.typeName())
            .addStatement("table[size++] = each")
            .endControlFlow();
      }
    }
    return TypeSpec.classBuilder("ByOrdinal")
        .addModifiers(PRIVATE, STATIC, FINAL)
        .addJavadoc("All constants. Initialised when first used.")
        .addField(
            FieldSpec.builder(ArrayTypeName.of(self), "TABLE", STATIC, FINAL)
                .addJavadoc("The constants in the order of the header.")
                .initializer("fill()")
                .build())
        .addMethod(MemberWriter.noInstances())
        .addMethod(fill.addStatement("return table").build())
        .build();
  }
}
