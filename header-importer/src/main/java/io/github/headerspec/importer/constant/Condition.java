package io.github.headerspec.importer.constant;

import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.constant.ConstantEvaluator.Language;
import io.github.headerspec.importer.constant.Evaluation.Known;
import io.github.headerspec.importer.constant.Evaluation.Refused;
import java.math.BigInteger;
import java.util.Optional;

/** Expressions in conditions of the preprocessor: in {@code intmax_t} and {@code uintmax_t}. */
public final class Condition {

  private Condition() {}

  /**
   * A literal as a condition reads it.
   *
   * @param text an integer or character as it is written
   * @param model the target's types
   * @return the value, or something uncertain
   */
  public static Expression literal(String text, DataModel model) {
    LiteralValue value = LiteralValue.readMaximal(text, model);
    return value
        .constant()
        .<Expression>map(constant -> new Expression.Value(constant, Position.START))
        .orElseGet(() -> new Expression.Uncertain(value.reason(), Position.START));
  }

  /**
   * A number that is known.
   *
   * @param value the number
   * @return the number as a signed value
   */
  public static Expression value(long value) {
    return new Expression.Value(
        new Constant(BigInteger.valueOf(value), CType.LONG_LONG), Position.START);
  }

  /**
   * What a condition comes to.
   *
   * @param holds whether it is true; false where it cannot be evaluated
   * @param problem why it cannot be evaluated, as a clause; empty if it was
   */
  public record Outcome(boolean holds, Optional<String> problem) {}

  /**
   * Evaluates a condition.
   *
   * @param expression made of what this class gives
   * @param model the target's types
   * @return whether it holds, or why compilers would refuse it or disagree
   */
  public static Outcome evaluate(Expression expression, DataModel model) {
    Evaluation evaluation =
        ConstantEvaluator.evaluate(
            expression, model, Language.PREPROCESSOR, name -> Optional.empty());
    return evaluation instanceof Known known
        ? new Outcome(known.constant().value().signum() != 0, Optional.empty())
        : new Outcome(false, Optional.of(((Refused) evaluation).reason()));
  }
}
