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
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Lays out what finds constants by value and by native name: nested classes, so that no name of
 * theirs can meet that of a constant and their tables are made when they are first used. A dense
 * table of an enum is so quickly made that one more class would take longer, so it is in the enum.
 */
final class LookupWriter {

  /** How many aliases one method adds to the map; each takes about 16 bytes of code. */
  private static final int ALIASES_IN_ONE = 2_000;

  private LookupWriter() {}

  /** Adds what finds constants by value. */
  static void addByValue(TypeSpec.Builder enumType, EnumPlan plan, ClassName self) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder("ByValue")
            .addModifiers(PRIVATE, STATIC, FINAL)
            .addJavadoc(
                plan.holdsTable()
                    ? "Tells of values that no constant has. Not loaded before there is one."
                    : "Finds constants by value. Initialised when first used.");
    if (plan.lookup() instanceof LookupPlan.Dense dense) {
      addDense(plan.holdsTable() ? enumType : type, dense, plan, self);
    } else if (plan.lookup() instanceof LookupPlan.Sparse sparse) {
      addSparse(type, sparse, plan, self);
    }
    enumType.addType(type.addMethod(unknown(plan)).addMethod(MemberWriter.noInstances()).build());
  }

  private static MethodSpec unknown(EnumPlan plan) {
    String known = plan.knownValues().isEmpty() ? "" : "; known: " + plan.knownValues();
    return MethodSpec.methodBuilder("unknown")
        .addModifiers(STATIC)
        .addJavadoc(
            """
            Makes the exception for a value that no constant has.

            @param value the value
            @return the exception""")
        .returns(IllegalArgumentException.class)
        .addParameter(plan.carrier().typeName(), "value")
        .addStatement(
            "return new $T($ZString.format($T.ROOT,$W$S,$W$L,$Wvalue))",
            IllegalArgumentException.class,
            Locale.class,
            "%s (" + plan.carrier().hexFormat() + ") is no " + plan.nativeName() + known,
            plan.decimal())
        .build();
  }

  private static void addDense(
      TypeSpec.Builder type, LookupPlan.Dense dense, EnumPlan plan, ClassName self) {
    String javadoc = "The constants, each at its value less the least value.";
    if (dense.inOrder()) {
      type.addField(table(plan, self, javadoc, CodeBlock.of("values()")));
    } else {
      type.addField(table(plan, self, javadoc, CodeBlock.of("fill()")))
          .addMethod(
              fill(self, dense.size(), LookupCode.slot(dense, plan.carrier(), "each.value")));
    }
  }

  private static void addSparse(
      TypeSpec.Builder type, LookupPlan.Sparse sparse, EnumPlan plan, ClassName self) {
    PerfectHash hash = sparse.hash();
    TypeName carrier = plan.carrier().typeName();
    type.addField(
            FieldSpec.builder(int[].class, "DISPLACEMENTS", PRIVATE, STATIC, FINAL)
                .addJavadoc(
                    """
                    For each bucket of values the displacement that gives each of them a slot of its
                    own; found when this was generated.""")
                .initializer("displacements()")
                .build())
        .addField(
            FieldSpec.builder(ArrayTypeName.of(carrier), "KEYS", PRIVATE, STATIC, FINAL)
                .addJavadoc("The value of the constant in each slot.")
                .initializer("keys()")
                .build())
        .addField(table(plan, self, "The constants, each in its slot.", CodeBlock.of("fill()")))
        .addMethod(
            filler("displacements", ArrayTypeName.of(int.class), "Makes the displacements.")
                .addStatement("$T text = $L", String.class, text(hash.displacements()))
                .addStatement("int[] displacements = new int[$L]", hash.displacements().length())
                .beginControlFlow("for (int i = 0; i < displacements.length; i++)")
                .addStatement(
                    "displacements[i] = text.charAt(i) * 0x$L", PerfectHash.hex(PerfectHash.SPREAD))
                .endControlFlow()
                .addStatement("return displacements")
                .build())
        .addMethod(
            filler("keys", ArrayTypeName.of(carrier), "Makes the keys.")
                .addStatement("$1T[] keys = new $1T[$2L]", carrier, hash.slots())
                .addComment("An empty slot holds the value of a constant that is elsewhere.")
                .addStatement("$T.fill(keys, values()[0].value)", Arrays.class)
                .beginControlFlow("for ($T each : values())", self)
                .addStatement("keys[slot(each.value)] = each.value")
                .endControlFlow()
                .addStatement("return keys")
                .build())
        .addMethod(fill(self, hash.slots(), CodeBlock.of("slot(each.value)")))
        .addMethod(
            slot(plan)
                .addStatement("int bucket = $L", hash.bucketExpression())
                .addStatement("return $L", hash.slotExpression("DISPLACEMENTS[bucket]"))
                .build())
        .addMethod(holds(plan).addStatement("return KEYS[slot] == value").build());
  }

  /** A string literal in lines of 64 characters. */
  private static CodeBlock text(String text) {
    List<CodeBlock> lines = new ArrayList<>();
    for (int from = 0; from < text.length(); from += 64) {
      lines.add(CodeBlock.of("$S", text.substring(from, Math.min(from + 64, text.length()))));
    }
    return CodeBlock.join(lines, "\n+ ");
  }

  private static FieldSpec table(
      EnumPlan plan, ClassName self, String javadoc, CodeBlock initializer) {
    return FieldSpec.builder(ArrayTypeName.of(self), plan.tableName(), PRIVATE, STATIC, FINAL)
        .addJavadoc("$L", javadoc)
        .initializer(initializer)
        .build();
  }

  private static MethodSpec fill(ClassName self, int size, CodeBlock slot) {
    return filler("fill", ArrayTypeName.of(self), "Makes the table.")
        .addStatement("$1T[] table = new $1T[$2L]", self, size)
        .beginControlFlow("for ($T each : values())", self)
        .addStatement("table[$L] = each", slot)
        .endControlFlow()
        .addStatement("return table")
        .build();
  }

  private static MethodSpec.Builder filler(String name, TypeName result, String javadoc) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(PRIVATE, STATIC)
        .addJavadoc("$L\n\n@return what it made", javadoc)
        .returns(result);
  }

  private static MethodSpec.Builder slot(EnumPlan plan) {
    return MethodSpec.methodBuilder("slot")
        .addModifiers(STATIC)
        .addJavadoc(
            """
            The only slot where a value can be.

            @param value any value
            @return a slot, perhaps outside of the table""")
        .returns(TypeName.INT)
        .addParameter(plan.carrier().typeName(), "value");
  }

  private static MethodSpec.Builder holds(EnumPlan plan) {
    return MethodSpec.methodBuilder("holds")
        .addModifiers(STATIC)
        .addJavadoc(
            """
            Whether a value is known.

            @param slot its slot
            @param value any value
            @return whether the table has a constant with this value there""")
        .returns(TypeName.BOOLEAN)
        .addParameter(int.class, "slot")
        .addParameter(plan.carrier().typeName(), "value");
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
            .addStatement(
                "$T map = new $T<>()",
                map,
                // Only where there are aliases does the order of names matter.
                plan.aliases().isEmpty() ? HashMap.class : LinkedHashMap.class)
            .beginControlFlow("for ($T each : values())", self)
            .addStatement("map.put(each.nativeName(), each)")
            .endControlFlow();
    List<MethodSpec> pieces = aliasPieces(plan, map);
    pieces.forEach(piece -> fill.addStatement("$L(map)", piece.name()));
    TypeSpec.Builder type =
        TypeSpec.classBuilder("ByNativeName")
            .addModifiers(PRIVATE, STATIC, FINAL)
            .addJavadoc("Finds constants by native name. Initialised when first used.")
            .addField(
                FieldSpec.builder(map, "MAP", PRIVATE, STATIC, FINAL)
                    .addJavadoc(
                        plan.aliases().isEmpty()
                            ? "The constants by native name."
                            : "The constants by native name; names of aliases come last.")
                    .initializer("fill()")
                    .build())
            .addMethod(
                MethodSpec.methodBuilder("get")
                    .addModifiers(STATIC)
                    .addJavadoc(
                        """
                        Finds a constant.

                        @param nativeName a native name
                        @return the constant, or null if none has this name
                        @throws NullPointerException if the name is null""")
                    .returns(self)
                    .addParameter(String.class, "nativeName")
                    .addStatement(
                        "return MAP.get($T.requireNonNull(nativeName, $S))",
                        Objects.class,
                        "nativeName")
                    .build());
    if (!plan.aliases().isEmpty()) {
      type.addMethod(allOf(self));
    }
    return type.addMethod(fill.addStatement("return map").build())
        .addMethods(pieces)
        .addMethod(MemberWriter.noInstances())
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
                      "map.put($S, of(Value.$L))", alias.nativeName(), alias.constant()));
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
}
