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
    CodeBlock table = plan.byValue(plan.tableName());
    if (plan.lookup() instanceof Dense dense) {
      CodeBlock slot = slot(dense, plan.carrier(), "value");
      String name = slot.toString().equals("value") ? "value" : "slot";
      return new LookupCode(
          name.equals("value") ? CodeBlock.of("") : statement(slot),
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
        statement(CodeBlock.of("$L(value)", plan.byValue("slot"))),
        CodeBlock.of("$L(slot, value)", plan.byValue("holds")),
        CodeBlock.of("$L[slot]", table));
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

  private static CodeBlock statement(CodeBlock slot) {
    return CodeBlock.builder().addStatement("int slot = $L", slot).build();
  }
}
