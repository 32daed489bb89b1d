package io.github.headerspec.generator;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.headerspec.generator.EnumPlan.AliasPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays out the two nested classes that find constants. They are classes of their own so that the
 * enum's own initialisation stays short and no name of theirs can meet that of a constant.
 */
final class LookupWriter {

  /** How many aliases one method adds to the map; each takes about 16 bytes of code. */
  private static final int ALIASES_IN_ONE = 2_000;

  private LookupWriter() {}

  /** The class that finds constants by value. */
  static TypeSpec byValue(EnumPlan plan, ClassName self) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder("ByValue")
            .addModifiers(PRIVATE, STATIC, FINAL)
            .addJavadoc("Finds constants by value. Initialised when first used.");
    if (plan.lookup() instanceof LookupPlan.Dense dense) {
      addDense(type, dense, plan, self);
    } else if (plan.lookup() instanceof LookupPlan.Sparse sparse) {
      addSparse(type, sparse, plan, self);
    }
    return type.addMethod(noInstances()).build();
  }

  private static void addDense(
      TypeSpec.Builder type, LookupPlan.Dense dense, EnumPlan plan, ClassName self) {
    TypeName carrier = plan.carrier().typeName();
    String index = "value";
    String place = "each.value";
    MethodSpec.Builder get = get(self, carrier);
    if (dense.first().signum() != 0) {
      type.addField(
          FieldSpec.builder(carrier, "FIRST", PRIVATE, STATIC, FINAL)
              .addJavadoc("The least value.")
              .initializer("$L", plan.carrier().literal(dense.first()))
              .build());
      get.addStatement("$T index = value - FIRST", carrier);
      index = "index";
      place = "each.value - FIRST";
    }
    String cast = plan.carrier() == Carrier.LONG ? "(int) " : "";
    get.addStatement("return $1L >= 0 && $1L < TABLE.length ? TABLE[$2L$1L] : null", index, cast);
    type.addMethod(get.build());
    String javadoc = "The constants, each at its value less the least value.";
    if (dense.inOrder()) {
      type.addField(table(self, javadoc, CodeBlock.of("values()")));
    } else {
      type.addField(table(self, javadoc, CodeBlock.of("fill()")));
      type.addMethod(
          fill(self)
              .addStatement("$1T[] table = new $1T[$2L]", self, dense.size())
              .beginControlFlow("for ($T each : values())", self)
              .addStatement("table[$L] = each", cast.isEmpty() ? place : cast + "(" + place + ")")
              .endControlFlow()
              .addStatement("return table")
              .build());
    }
  }

  private static void addSparse(
      TypeSpec.Builder type, LookupPlan.Sparse sparse, EnumPlan plan, ClassName self) {
    TypeName carrier = plan.carrier().typeName();
    int mask = sparse.size() - 1;
    type.addField(
            table(
                self,
                "A hash table with open addressing, at most half full.",
                CodeBlock.of("fill()")))
        .addMethod(
            get(self, carrier)
                .addStatement("int slot = slot(value)")
                .beginControlFlow("while (TABLE[slot] != null && TABLE[slot].value != value)")
                .addStatement("slot = (slot + 1) & $L", mask)
                .endControlFlow()
                .addStatement("return TABLE[slot]")
                .build())
        .addMethod(
            MethodSpec.methodBuilder("slot")
                .addModifiers(PRIVATE, STATIC)
                .addJavadoc(
                    """
                    Where the search for a value begins.

                    @param value any value
                    @return a slot of the table""")
                .returns(TypeName.INT)
                .addParameter(carrier, "value")
                .addStatement("return $L", slot(plan, sparse))
                .build())
        .addMethod(
            fill(self)
                .addStatement("$1T[] table = new $1T[$2L]", self, sparse.size())
                .beginControlFlow("for ($T each : values())", self)
                .addStatement("int slot = slot(each.value)")
                .beginControlFlow("while (table[slot] != null)")
                .addStatement("slot = (slot + 1) & $L", mask)
                .endControlFlow()
                .addStatement("table[slot] = each")
                .endControlFlow()
                .addStatement("return table")
                .build());
  }

  /** Fibonacci hashing: the upper bits of the product with 2 to the width over the golden ratio. */
  private static CodeBlock slot(EnumPlan plan, LookupPlan.Sparse sparse) {
    int bits = Integer.numberOfTrailingZeros(sparse.size());
    return plan.carrier() == Carrier.INT
        ? CodeBlock.of("(value * 0x9E3779B9) >>> $L", 32 - bits)
        : CodeBlock.of("(int) ((value * 0x9E3779B97F4A7C15L) >>> $L)", 64 - bits);
  }

  private static FieldSpec table(ClassName self, String javadoc, CodeBlock initializer) {
    return FieldSpec.builder(ArrayTypeName.of(self), "TABLE", PRIVATE, STATIC, FINAL)
        .addJavadoc("$L", javadoc)
        .initializer(initializer)
        .build();
  }

  private static MethodSpec.Builder get(ClassName self, TypeName carrier) {
    return MethodSpec.methodBuilder("get")
        .addModifiers(STATIC)
        .addJavadoc(
            """
            Finds a constant.

            @param value any value
            @return the constant, or null if none has this value""")
        .returns(self)
        .addParameter(carrier, "value");
  }

  private static MethodSpec.Builder fill(ClassName self) {
    return MethodSpec.methodBuilder("fill")
        .addModifiers(PRIVATE, STATIC)
        .addJavadoc("Makes the table.\n\n@return the table")
        .returns(ArrayTypeName.of(self));
  }

  /** The class that finds constants by native name. */
  static TypeSpec byNativeName(EnumPlan plan, ClassName self) {
    ParameterizedTypeName map =
        ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), self);
    MethodSpec.Builder fill =
        MethodSpec.methodBuilder("fill")
            .addModifiers(PRIVATE, STATIC)
            .addJavadoc("Makes the map.\n\n@return the map")
            .returns(map)
            .addStatement("$T map = new $T<>()", map, LinkedHashMap.class)
            .beginControlFlow("for ($T each : values())", self)
            .addStatement("map.put(each.nativeName, each)")
            .endControlFlow();
    List<MethodSpec> pieces = aliasPieces(plan, map);
    pieces.forEach(piece -> fill.addStatement("$L(map)", piece.name()));
    TypeSpec.Builder type =
        TypeSpec.classBuilder("ByNativeName")
            .addModifiers(PRIVATE, STATIC, FINAL)
            .addJavadoc("Finds constants by native name. Initialised when first used.")
            .addField(
                FieldSpec.builder(map, "MAP", PRIVATE, STATIC, FINAL)
                    .addJavadoc("The constants by native name; names of aliases come last.")
                    .initializer("fill()")
                    .build())
            .addMethod(
                MethodSpec.methodBuilder("get")
                    .addModifiers(STATIC)
                    .addJavadoc(
                        """
                        Finds a constant.

                        @param nativeName a native name, not null
                        @return the constant, or null if none has this name""")
                    .returns(self)
                    .addParameter(String.class, "nativeName")
                    .addStatement("return MAP.get(nativeName)")
                    .build());
    if (!plan.aliases().isEmpty()) {
      type.addMethod(allOf(self));
    }
    return type.addMethod(fill.addStatement("return map").build())
        .addMethods(pieces)
        .addMethod(noInstances())
        .build();
  }

  /** Methods that add the names of aliases, so many that none of them is too long for the JVM. */
  private static List<MethodSpec> aliasPieces(EnumPlan plan, TypeName map) {
    List<MethodSpec> pieces = new ArrayList<>();
    List<AliasPlan> aliases = plan.aliases();
    for (int from = 0; from < aliases.size(); from += ALIASES_IN_ONE) {
      MethodSpec.Builder piece =
          MethodSpec.methodBuilder("addAliases" + (pieces.isEmpty() ? "" : pieces.size() + 1))
              .addModifiers(PRIVATE, STATIC)
              .addJavadoc("Adds names of aliases.\n\n@param map the map")
              .addParameter(map, "map");
      aliases
          .subList(from, Math.min(from + ALIASES_IN_ONE, aliases.size()))
          .forEach(
              // By its value, because 'map' could also be the name of a constant.
              alias ->
                  piece.addStatement(
                      "map.put($S, ByValue.get(Value.$L))", alias.nativeName(), alias.constant()));
      pieces.add(piece.build());
    }
    return pieces;
  }

  private static MethodSpec allOf(ClassName self) {
    return MethodSpec.methodBuilder("allOf")
        .addModifiers(STATIC)
        .addJavadoc(
            """
            All names of a constant.

            @param constant the constant
            @return its native names, its own first""")
        .returns(ParameterizedTypeName.get(List.class, String.class))
        .addParameter(self, "constant")
        .addStatement(
            "return MAP.entrySet().stream()$Z.filter(each -> each.getValue() == constant)"
                + "$Z.map($T::getKey)$Z.toList()",
            Map.Entry.class)
        .build();
  }

  /** The constructor of a class without instances. */
  static MethodSpec noInstances() {
    return MethodSpec.constructorBuilder()
        .addModifiers(PRIVATE)
        .addJavadoc("Not to be called: there are no instances.")
        .build();
  }
}
