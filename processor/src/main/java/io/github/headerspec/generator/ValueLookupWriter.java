package io.github.headerspec.generator;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Lays out what finds constants by value: a nested class, so that no name of its can meet that of a
 * constant and its table is made when it is first used. A dense table of an enum is so quickly made
 * that one more class would take longer, so it is in the enum.
 */
final class ValueLookupWriter {

  private final EnumPlan plan;
  private final ClassName self;
  private final Class<?> carrier;

  ValueLookupWriter(EnumPlan plan, ClassName self) {
    this.plan = plan;
    this.self = self;
    this.carrier = plan.carrier().primitive();
  }

  void addTo(TypeSpec.Builder enumType) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder("ByValue")
            .addModifiers(PRIVATE, STATIC, FINAL)
            .addJavadoc(
                plan.holdsTable()
                    ? "Tells of values that no constant has. Not loaded before there is one."
                    : "Finds constants by value. Initialised when first used.");
    if (plan.lookup() instanceof LookupPlan.Dense dense) {
      addDense(plan.holdsTable() ? enumType : type, dense);
    } else if (plan.lookup() instanceof LookupPlan.Sparse sparse) {
      addSparse(type, sparse.hash());
    }
    enumType.addType(type.addMethod(unknown()).addMethod(CommonMembers.noInstances()).build());
  }

  private MethodSpec unknown() {
    String known = plan.knownValues().isEmpty() ? "" : "; known: " + plan.knownValues();
    return MethodSpec.methodBuilder("unknown")
        .addModifiers(STATIC)
        .addJavadoc(
            """
            Makes the exception for a value that no constant has.

            @param value the value
            @return the exception""")
        .returns(IllegalArgumentException.class)
        .addParameter(carrier, "value")
        .addCode(
            "return new $T($ZString.format($T.ROOT,$W$S,$W$L,$Wvalue));\n",
            IllegalArgumentException.class,
            Locale.class,
            "%s (" + plan.carrier().hexFormat() + ") is no " + plan.nativeName() + known,
            NativeValueCode.decimal(plan))
        .build();
  }

  private void addDense(TypeSpec.Builder type, LookupPlan.Dense dense) {
    String javadoc = "The constants, each at its value less the least value.";
    type.addField(table(javadoc, dense.inOrder() ? "values()" : "fill()"));
    if (!dense.inOrder()) {
      type.addMethod(
          fill(dense.size(), LookupCode.slot(dense, plan.carrier(), "each.value").toString()));
    }
  }

  private void addSparse(TypeSpec.Builder type, PerfectHash hash) {
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
        .addField(table("The constants, each in its slot.", "fill()"))
        .addMethod(displacements(hash))
        .addMethod(keys(hash))
        .addMethod(fill(hash.slots(), "slot(each.value)"))
        .addMethod(slot(hash))
        .addMethod(holds());
  }

  private static MethodSpec displacements(PerfectHash hash) {
    return filler("displacements", ArrayTypeName.of(int.class), "Makes the displacements.")
        .addCode(
            """
            String text = $L;
            int[] displacements = new int[$L];
            for (int i = 0; i < displacements.length; i++) {
              displacements[i] = text.charAt(i) * $L;
            }
            return displacements;
            """,
            text(hash.displacements()),
            hash.displacements().length(),
            Carrier.INT.bitsLiteral(BigInteger.valueOf(PerfectHash.SPREAD)))
        .build();
  }

  private MethodSpec keys(PerfectHash hash) {
    return filler("keys", ArrayTypeName.of(carrier), "Makes the keys.")
        .addCode(
            """
            $1T[] keys = new $1T[$2L];
            // An empty slot holds the value of a constant that is elsewhere.
            $3T.fill(keys, values()[0].value);
            for ($4T each : values()) {
              keys[slot(each.value)] = each.value;
            }
            return keys;
            """,
            carrier,
            hash.slots(),
            Arrays.class,
            self)
        .build();
  }

  /** A string literal in lines of 64 characters. */
  private static CodeBlock text(String text) {
    List<CodeBlock> lines = new ArrayList<>();
    for (int from = 0; from < text.length(); from += 64) {
      lines.add(CodeBlock.of("$S", text.substring(from, Math.min(from + 64, text.length()))));
    }
    return CodeBlock.join(lines, "\n    + ");
  }

  private FieldSpec table(String javadoc, String initializer) {
    return FieldSpec.builder(ArrayTypeName.of(self), plan.tableName(), PRIVATE, STATIC, FINAL)
        .addJavadoc("$L", javadoc)
        .initializer(initializer)
        .build();
  }

  private MethodSpec fill(int size, String slot) {
    return filler("fill", ArrayTypeName.of(self), "Makes the table.")
        .addCode(
            """
            $1T[] table = new $1T[$2L];
            for ($1T each : values()) {
              table[$3L] = each;
            }
            return table;
            """,
            self,
            size,
            slot)
        .build();
  }

  private static MethodSpec.Builder filler(String name, TypeName result, String javadoc) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(PRIVATE, STATIC)
        .addJavadoc("$L\n\n@return what it made", javadoc)
        .returns(result);
  }

  private MethodSpec slot(PerfectHash hash) {
    return MethodSpec.methodBuilder("slot")
        .addModifiers(STATIC)
        .addJavadoc(
            """
            The only slot where a value can be.

            @param value any value
            @return a slot, perhaps outside of the table""")
        .returns(int.class)
        .addParameter(carrier, "value")
        .addCode(
            """
            int bucket = $L;
            return $L;
            """,
            LookupCode.bucket(hash, "value"),
            LookupCode.slot(hash, "value", "DISPLACEMENTS[bucket]"))
        .build();
  }

  private MethodSpec holds() {
    return MethodSpec.methodBuilder("holds")
        .addModifiers(STATIC)
        .addJavadoc(
            """
            Whether a value is known.

            @param slot its slot
            @param value any value
            @return whether the table has a constant with this value there""")
        .returns(boolean.class)
        .addParameter(int.class, "slot")
        .addParameter(carrier, "value")
        .addCode("return KEYS[slot] == value;\n")
        .build();
  }
}
