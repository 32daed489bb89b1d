package io.github.headerspec.generator;

import com.palantir.javapoet.CodeBlock;
import io.github.headerspec.generator.EnumPlan.ConstantPlan;

/** The code that tells the native name of a constant. */
final class NativeNameCode {

  private NativeNameCode() {}

  /** The expression for the native name within a constant. */
  static CodeBlock of(EnumPlan plan) {
    if (plan.isClass() || !plan.hasRegularNames()) {
      return CodeBlock.of("nativeName");
    }
    if (plan.holdsNativeNames()) {
      return CodeBlock.of("nativeName.isEmpty() ? $L : nativeName", regular(plan));
    }
    CodeBlock.Builder expression = CodeBlock.builder();
    for (ConstantPlan constant : plan.constants()) {
      constant
          .nativeName()
          .ifPresent(name -> expression.add("this == $L$W? $S$W: ", constant.javaName(), name));
    }
    return expression.add(regular(plan)).build();
  }

  private static CodeBlock regular(EnumPlan plan) {
    return plan.prefix().isEmpty()
        ? CodeBlock.of("name()")
        : CodeBlock.of("$S.concat(name())", plan.prefix());
  }
}
