package io.github.headerspec.generator;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** Lays out how Jackson writes and reads any form of one enum: values, and keys of maps. */
final class JacksonFormWriter {

  private static final String CORE = "com.fasterxml.jackson.core";
  private static final String DATABIND = "com.fasterxml.jackson.databind";
  private static final ClassName GENERATOR = ClassName.get(CORE, "JsonGenerator");
  private static final ClassName PARSER = ClassName.get(CORE, "JsonParser");
  private static final ClassName TOKEN = ClassName.get(CORE, "JsonToken");
  private static final ClassName SERIALIZER = ClassName.get(DATABIND, "JsonSerializer");
  private static final ClassName PROVIDER = ClassName.get(DATABIND, "SerializerProvider");
  private static final ClassName DESERIALIZER = ClassName.get(DATABIND, "JsonDeserializer");
  private static final ClassName CONTEXT = ClassName.get(DATABIND, "DeserializationContext");
  private static final ClassName KEY_DESERIALIZER = ClassName.get(DATABIND, "KeyDeserializer");
  private static final ClassName IO_EXCEPTION = ClassName.get("java.io", "IOException");

  private static final TypeVariableName T = TypeVariableName.get("T");
  private static final TypeName FORM = parameterized(ClassName.get("", "Form"));

  private final EnumPlan plan;
  private final boolean isInt;

  JacksonFormWriter(EnumPlan plan) {
    this.plan = plan;
    this.isInt = plan.carrier() == Carrier.INT;
  }

  void addTo(TypeSpec.Builder type) {
    type.addType(form())
        .addType(writer("Writer", "Writes values.", writeValue()))
        .addType(writer("KeyWriter", "Writes keys of maps.", writeKey()))
        .addType(reader())
        .addType(keyReader());
  }

  private TypeSpec form() {
    TypeName names = ParameterizedTypeName.get(ClassName.get(Function.class), T, string());
    TypeName ofName = ParameterizedTypeName.get(ClassName.get(Function.class), string(), T);
    Class<?> numberOf = isInt ? ToIntFunction.class : ToLongFunction.class;
    Class<?> ofNumber = isInt ? IntFunction.class : LongFunction.class;
    List<ParameterSpec> parts =
        List.of(
            part(parameterized(ClassName.get(Class.class)), "type", "the type"),
            part(TypeName.BOOLEAN, "names", "whether to write names where there are some"),
            part(names, "nameOf", "gives the native name, or null if there is none"),
            part(parameterized(ClassName.get(numberOf)), "numberOf", "gives the native value"),
            part(
                parameterized(ClassName.get(ofNumber)),
                "ofNumber",
                "finds by native value; refuses with {@link IllegalArgumentException}"),
            part(
                ofName,
                "ofName",
                "finds by native name; refuses with {@link IllegalArgumentException}"));
    TypeSpec.Builder form =
        TypeSpec.classBuilder("Form")
            .addModifiers(PRIVATE, STATIC, FINAL)
            .addTypeVariable(T)
            .addJavadoc(
                "What there is to know about a type that holds native values.\n\n@param <T> the type");
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder().addJavadoc("Keeps what there is to know.\n");
    for (ParameterSpec part : parts) {
      form.addField(
          FieldSpec.builder(part.type(), part.name(), PRIVATE, FINAL)
              .addJavadoc("$L.", sentence(part.javadoc().toString()))
              .build());
      constructor
          .addJavadoc("\n@param $L $L", part.name(), part.javadoc())
          .addParameter(part.type(), part.name())
          .addCode("this.$1N = $1N;\n", part.name());
    }
    return form.addMethod(constructor.build())
        .addMethod(addToModule())
        .addMethod(name())
        .addMethod(number())
        .addMethod(parse())
        .build();
  }

  private static ParameterSpec part(TypeName type, String name, String javadoc) {
    return ParameterSpec.builder(type, name).addJavadoc("$L", javadoc).build();
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static MethodSpec addToModule() {
    return MethodSpec.methodBuilder("addTo")
        .addJavadoc("Makes a module know the type.\n\n@param module the module")
        .addParameter(JacksonWriter.MODULE, "module")
        .addCode(
            """
            module.addSerializer(type, new Writer<>(this));
            module.addDeserializer(type, new Reader<>(this));
            module.addKeySerializer(type, new KeyWriter<>(this));
            module.addKeyDeserializer(type, new KeyReader(this));
            """)
        .build();
  }

  private static MethodSpec name() {
    return MethodSpec.methodBuilder("name")
        .addJavadoc(
            """
            The name to write.

            @param value a value
            @return the name, or null if the number is to be written""")
        .returns(String.class)
        .addParameter(T, "value")
        .addCode("return names ? nameOf.apply(value) : null;\n")
        .build();
  }

  private MethodSpec number() {
    return MethodSpec.methodBuilder("number")
        .addJavadoc("The native value.\n\n@param value a value\n@return the native value")
        .returns(plan.carrier().primitive())
        .addParameter(T, "value")
        .addCode("return numberOf.applyAs$L(value);\n", isInt ? "Int" : "Long")
        .build();
  }

  private MethodSpec parse() {
    int bits = plan.type().bits();
    return MethodSpec.methodBuilder("parse")
        .addJavadoc(
            """
            Finds by a number that was read.

            @param number any number
            @return the value
            @throws IllegalArgumentException if there is none, or there can be none""")
        .returns(T)
        .addParameter(BigInteger.class, "number")
        .addCode(
            """
            if ($Lnumber.bitLength() > $L) {
              throw new IllegalArgumentException($S);
            }
            return ofNumber.apply(number.$L());
            """,
            plan.unsigned() ? "number.signum() < 0 || " : "",
            plan.unsigned() ? bits : bits - 1,
            "does not fit into " + plan.type().word(),
            isInt ? "intValue" : "longValue")
        .build();
  }

  private MethodSpec writeValue() {
    return write()
        .addCode(
            """
            if (name == null) {
              generator.writeNumber($L);
            } else {
              generator.writeString(name);
            }
            """,
            numberToWrite())
        .build();
  }

  private CodeBlock numberToWrite() {
    CodeBlock number = CodeBlock.of("form.number(value)");
    if (!plan.unsigned() || plan.width().isNarrow()) {
      return number;
    }
    return isInt
        ? CodeBlock.of("$T.toUnsignedLong($L)", Integer.class, number)
        : CodeBlock.of("new $T($T.toUnsignedString($L))", BigInteger.class, Long.class, number);
  }

  private MethodSpec writeKey() {
    return write()
        .addCode(
            "generator.writeFieldName(name == null ? $T.$L(form.number(value)) : name);\n",
            plan.carrier().box(),
            plan.unsigned() ? "toUnsignedString" : "toString")
        .build();
  }

  private static MethodSpec.Builder write() {
    return CommonMembers.override("serialize")
        .addException(IO_EXCEPTION)
        .addParameter(T, "value")
        .addParameter(GENERATOR, "generator")
        .addParameter(PROVIDER, "context")
        .addCode("String name = form.name(value);\n");
  }

  private static TypeSpec writer(String name, String javadoc, MethodSpec method) {
    return nested(name, javadoc, FORM)
        .addTypeVariable(T)
        .superclass(parameterized(SERIALIZER))
        .addMethod(method)
        .build();
  }

  /** The handlers let Jackson report where in the JSON the error is, and its users decide. */
  private static TypeSpec reader() {
    return nested("Reader", "Reads values.", FORM)
        .addTypeVariable(T)
        .superclass(parameterized(DESERIALIZER))
        .addMethod(
            CommonMembers.override("deserialize")
                .addException(IO_EXCEPTION)
                .returns(T)
                .addParameter(PARSER, "parser")
                .addParameter(CONTEXT, "context")
                .addCode(
                    """
                    if (parser.hasToken($1T.VALUE_NUMBER_INT)) {
                      $2T number = parser.getBigIntegerValue();
                      try {
                        return form.parse(number);
                      } catch (IllegalArgumentException refused) {
                        return form.type.cast(context.handleWeirdNumberValue(form.type, number, "%s", refused.getMessage()));
                      }
                    }
                    if (parser.hasToken($1T.VALUE_STRING)) {
                      try {
                        return form.ofName.apply(parser.getText());
                      } catch (IllegalArgumentException refused) {
                        return form.type.cast(context.handleWeirdStringValue(form.type, parser.getText(), "%s", refused.getMessage()));
                      }
                    }
                    return form.type.cast(context.handleUnexpectedToken(form.type, parser));
                    """,
                    TOKEN, BigInteger.class)
                .build())
        .build();
  }

  private static TypeSpec keyReader() {
    TypeName anyForm =
        ParameterizedTypeName.get(
            ClassName.get("", "Form"), WildcardTypeName.subtypeOf(Object.class));
    return nested("KeyReader", "Reads keys of maps.", anyForm)
        .superclass(KEY_DESERIALIZER)
        .addMethod(
            CommonMembers.override("deserializeKey")
                .addException(IO_EXCEPTION)
                .returns(Object.class)
                .addParameter(String.class, "key")
                .addParameter(CONTEXT, "context")
                .addCode(
                    """
                    try {
                      return key.matches("-?[0-9]{1,20}") ? form.parse(new $T(key)) : form.ofName.apply(key);
                    } catch (IllegalArgumentException refused) {
                      return context.handleWeirdKey(form.type, key, "%s", refused.getMessage());
                    }
                    """,
                    BigInteger.class)
                .build())
        .build();
  }

  private static TypeSpec.Builder nested(String name, String javadoc, TypeName form) {
    boolean generic = !name.equals("KeyReader");
    return TypeSpec.classBuilder(name)
        .addModifiers(PRIVATE, STATIC, FINAL)
        .addJavadoc("$L$L", javadoc, generic ? "\n\n@param <T> the type" : "")
        .addField(FieldSpec.builder(form, "form", PRIVATE, FINAL).addJavadoc("The type.").build())
        .addMethod(
            MethodSpec.constructorBuilder()
                .addJavadoc("For a type.\n\n@param form the type")
                .addParameter(form, "form")
                .addCode("this.form = form;\n")
                .build());
  }

  private static TypeName parameterized(ClassName type) {
    return ParameterizedTypeName.get(type, T);
  }

  private static ClassName string() {
    return ClassName.get(String.class);
  }
}
