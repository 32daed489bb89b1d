package io.github.headerspec.generator;

import com.palantir.javapoet.CodeBlock;
import io.github.headerspec.generator.LookupPlan.Dense;
import java.math.BigInteger;

/**
 * The code that looks up the value in a variable named {@code value}. Of an array it is what people
 * write by hand, in place, since methods of their own would only make the class larger.
 *
 * @param prepare the statement that must come first, if any
 * @param holds the expression for whether a constant has the value
 * @param constant the expression for the constant, if one has the value
 */
record LookupCode(CodeBlock prepare, CodeBlock holds, CodeBlock constant) {

  static LookupCode of(EnumPlan plan) {
    CodeBlock table = byValue(plan, plan.tableName());
    if (plan.lookup() instanceof Dense dense) {
      CodeBlock slot = slot(dense, plan.carrier(), "value");
      boolean isValue = slot.toString().equals("value");
      String name = isValue ? "value" : "slot";
      return new LookupCode(
          isValue ? CodeBlock.of("") : CodeBlock.of("int slot = $L;\n", slot),
          CodeBlock.of(
              "$1L >= 0 && $1L < $2L.length$3L$4L",
              name,
              table,
              plan.carrier() == Carrier.LONG
                  ? CodeBlock.of(" && slot == $L", distance(dense, plan.carrier(), "value"))
                  : "",
              dense.complete() ? "" : CodeBlock.of(" && $L[$L] != null", table, name)),
          CodeBlock.of("$L[$L]", table, name));
    }
    return new LookupCode(
        CodeBlock.of("int slot = $L(value);\n", byValue(plan, "slot")),
        CodeBlock.of("$L(slot, value)", byValue(plan, "holds")),
        CodeBlock.of("$L[slot]", table));
  }

  /** How the generated code calls a member of what finds constants by value. */
  private static CodeBlock byValue(EnumPlan plan, String member) {
    return CodeBlock.of(plan.holdsTable() ? "$L" : "ByValue.$L", member);
  }

  /** The expression for the place of a value in the array; outside of it if it is unknown. */
  static CodeBlock slot(Dense dense, Carrier carrier, String value) {
    CodeBlock distance = distance(dense, carrier, value);
    return carrier == Carrier.INT
        ? distance
        : CodeBlock.of(dense.first().signum() == 0 ? "(int) $L" : "(int) ($L)", distance);
  }

  private static CodeBlock distance(Dense dense, Carrier carrier, String value) {
    BigInteger first = dense.first();
    return switch (first.signum()) {
      case 0 -> CodeBlock.of("$L", value);
      case 1 -> CodeBlock.of("$L - $L", value, carrier.literal(first));
      default -> CodeBlock.of("$L + $L", value, carrier.literal(carrier.signed(first.negate())));
    };
  }

  /** The expression for the bucket of a value in a hash table. */
  static CodeBlock bucket(PerfectHash hash, String value) {
    return upperBits(hash.carrier(), value, hash.bucketMultiplier(), hash.bucketShift());
  }

  /** The expression for the slot of a value in a hash table. */
  static CodeBlock slot(PerfectHash hash, String value, String displacement) {
    String displaced = "(" + value + " ^ " + displacement + ")";
    return upperBits(hash.carrier(), displaced, hash.slotMultiplier(), hash.slotShift());
  }

  private static CodeBlock upperBits(Carrier carrier, String factor, long multiplier, int shift) {
    return CodeBlock.of(
        carrier == Carrier.INT ? "($L * $L) >>> $L" : "(int) (($L * $L) >>> $L)",
        factor,
        carrier.bitsLiteral(BigInteger.valueOf(multiplier)),
        shift);
  }
}
