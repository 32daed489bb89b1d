package io.github.headerspec.generator;

import com.palantir.javapoet.CodeBlock;

/** The code that converts native values: between the carrier and native memory, and to text. */
final class NativeValueCode {

  private NativeValueCode() {}

  /** The expression for a native value in decimal, out of a variable named {@code value}. */
  static CodeBlock decimal(EnumPlan plan) {
    return plan.unsigned()
        ? CodeBlock.of("$T.toUnsignedString(value)", plan.carrier().box())
        : CodeBlock.of("value");
  }

  /** The carrier's value of an expression of the native width. */
  static CodeBlock widened(EnumPlan plan, String expression) {
    return plan.width().isNarrow() && plan.unsigned()
        ? CodeBlock.of("$T.toUnsignedInt($L)", plan.width().box(), expression)
        : CodeBlock.of("$L", expression);
  }

  /** The value of the native width of an expression of the carrier. */
  static CodeBlock narrowed(EnumPlan plan, String expression) {
    return plan.width().isNarrow()
        ? CodeBlock.of("($T) $L", plan.width().primitive(), expression)
        : CodeBlock.of("$L", expression);
  }

  /** Zero as an expression of the native width. */
  static CodeBlock zero(EnumPlan plan) {
    return plan.width() == NativeWidth.LONG ? CodeBlock.of("0L") : narrowed(plan, "0");
  }

  /** The statement that refuses a carrier's variable whose value does not fit, if any can. */
  static CodeBlock refuseWhatDoesNotFit(EnumPlan plan, String variable) {
    if (!plan.width().isNarrow()) {
      return CodeBlock.of("");
    }
    CodeBlock stored =
        plan.unsigned()
            ? CodeBlock.of("($L & $L)", variable, plan.width().mask())
            : CodeBlock.of("($T) $L", plan.width().primitive(), variable);
    return CodeBlock.of(
        """
        if ($1L != $2L) {
          throw new IllegalArgumentException($1L + $3S);
        }
        """,
        variable,
        stored,
        " does not fit into " + plan.type().word());
  }
}
