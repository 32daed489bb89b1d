package io.github.headerspec.generator;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.headerspec.generator.EnumPlan.AliasPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Lays out what finds constants by native name: a nested class, so that no name of its can meet
 * that of a constant and its map is made when it is first used.
 */
final class NameLookupWriter {

  /** The most aliases that one method adds to the map; each takes about 16 bytes of code. */
  private static final int MAX_ALIASES_IN_METHOD = 2_000;

  private final EnumPlan plan;
  private final ClassName self;
  private final ParameterizedTypeName map;

  NameLookupWriter(EnumPlan plan, ClassName self) {
    this.plan = plan;
    this.self = self;
    this.map =
        ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), self);
  }

  TypeSpec write() {
    List<MethodSpec> pieces = aliasPieces();
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
            .addMethod(get());
    if (!plan.aliases().isEmpty()) {
      type.addMethod(allOf());
    }
    return type.addMethod(fill(pieces))
        .addMethods(pieces)
        .addMethod(CommonMembers.noInstances())
        .build();
  }

  private MethodSpec get() {
    return MethodSpec.methodBuilder("get")
        .addModifiers(STATIC)
        .addJavadoc(
            """
            Finds a constant.

            @param nativeName a native name
            @return the constant, or null if none has this name
            @throws NullPointerException if the name is null""")
        .returns(self)
        .addParameter(String.class, "nativeName")
        .addCode(
            """
            return MAP.get($T.requireNonNull(nativeName, "nativeName"));
            """,
            Objects.class)
        .build();
  }

  private MethodSpec fill(List<MethodSpec> pieces) {
    CodeBlock calls =
        pieces.stream()
            .map(piece -> CodeBlock.of("$L(map);\n", piece.name()))
            .collect(CodeBlock.joining(""));
    return MethodSpec.methodBuilder("fill")
        .addModifiers(PRIVATE, STATIC)
        .addJavadoc("Makes the map.\n\n@return the map")
        .returns(map)
        .addCode(
            """
            $T map = new $T<>();
            for ($T each : values()) {
              map.put(each.nativeName(), each);
            }
            $L\
            return map;
            """,
            map,
            // Only where there are aliases does the order of names matter.
            plan.aliases().isEmpty() ? HashMap.class : LinkedHashMap.class,
            self,
            calls)
        .build();
  }

  /** Methods that add the names of aliases, so many that none of them is too long for the JVM. */
  private List<MethodSpec> aliasPieces() {
    List<MethodSpec> pieces = new ArrayList<>();
    List<AliasPlan> aliases = plan.aliases();
    for (int from = 0; from < aliases.size(); from += MAX_ALIASES_IN_METHOD) {
      MethodSpec.Builder piece =
          MethodSpec.methodBuilder("addAliases" + (pieces.isEmpty() ? "" : pieces.size() + 1))
              .addModifiers(PRIVATE, STATIC)
              .addJavadoc("Adds names of aliases.\n\n@param map the map")
              .addParameter(map, "map");
      aliases
          .subList(from, Math.min(from + MAX_ALIASES_IN_METHOD, aliases.size()))
          .forEach(
              // By its value, because 'map' could also be the name of a constant.
              alias ->
                  piece.addCode(
                      "map.put($S, of(Value.$L));\n", alias.nativeName(), alias.constant()));
      pieces.add(piece.build());
    }
    return pieces;
  }

  private MethodSpec allOf() {
    return MethodSpec.methodBuilder("allOf")
        .addModifiers(STATIC)
        .addJavadoc(
            """
            All names of a constant.

            @param constant the constant
            @return its native names, its own first""")
        .returns(ParameterizedTypeName.get(List.class, String.class))
        .addParameter(self, "constant")
        .addCode(
            """
            return MAP.entrySet().stream().filter(each -> each.getValue() == constant)
                .map($T::getKey).toList();
            """,
            Map.Entry.class)
        .build();
  }
}
