package io.github.headerspec.importer.constant;

import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.constant.Expression.Cast;
import io.github.headerspec.importer.constant.Expression.Literal;
import io.github.headerspec.importer.constant.Expression.TypeName;
import java.math.BigInteger;
import java.util.Optional;

/** Evaluates casts to integer types and enums. */
final class CastEvaluator {

  private final ConstantEvaluator evaluator;
  private final DataModel model;

  CastEvaluator(ConstantEvaluator evaluator, DataModel model) {
    this.evaluator = evaluator;
    this.model = model;
  }

  /**
   * The value of a cast.
   *
   * @param live whether the value counts; if not, only the type does
   */
  Evaluation cast(Cast cast, boolean live, int depth) {
    Type type = evaluator.types().resolver().resolve(cast.type(), depth).plain();
    if (type instanceof Type.Arithmetic arithmetic) {
      return cast(cast, arithmetic.type(), live, depth);
    }
    if (type instanceof Type.Enumeration enumeration) {
      return ConstantEvaluator.then(
          cast(cast, enumeration.underlying(), live, depth),
          value ->
              enumeration.inExpressions().holds(value.value(), model)
                  ? evaluator.known(value.value(), enumeration.inExpressions())
                  : ConstantEvaluator.refused(
                      value.value() + " is not a value of its enum", cast.position()));
    }
    return notInteger(cast.type(), cast.position());
  }

  private Evaluation cast(Cast cast, CType type, boolean live, int depth) {
    Expression operand = cast.operand();
    if (FloatingArithmetic.isFloating(operand)) {
      return new FloatingArithmetic(evaluator, model)
          .toInteger(operand, type, depth)
          .map(value -> evaluator.known(value, type))
          .orElseGet(() -> floatingRefused(operand, type, live));
    }
    boolean pointer = operand instanceof Expression.AddressOf || operand instanceof Cast;
    if (pointer && type.bits(model) >= model.pointerBits()) {
      Optional<BigInteger> address = evaluator.types().pointer(operand, depth);
      if (address.isPresent()) {
        return evaluator.known(address.get(), type);
      }
    }
    // Its type does not matter to a literal that is cast.
    Evaluation value =
        operand instanceof Literal literal
            ? evaluator.literal(literal)
            : evaluator.value(operand, live, depth);
    return ConstantEvaluator.then(value, it -> evaluator.known(it.value(), type));
  }

  private Evaluation floatingRefused(Expression operand, CType type, boolean live) {
    if (!live) {
      return evaluator.known(BigInteger.ZERO, type);
    }
    String what = operand instanceof Literal literal ? literal.text() : "the floating-point number";
    return ConstantEvaluator.refused(
        what + " has no certain value as " + type.spelling(), operand.position());
  }

  private static Evaluation notInteger(TypeName type, Position position) {
    return ConstantEvaluator.refused(
        TypeNames.spelling(type) + " is not an integer type that is known", position);
  }
}
