package io.github.headerspec.importer.constant;

import io.github.headerspec.importer.constant.ConstantEvaluator.Language;
import io.github.headerspec.importer.constant.Expression.OfType;
import io.github.headerspec.importer.constant.Expression.SizeOf;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalLong;

/** Evaluates what depends on the layout of types: sizes, alignments and offsets. */
final class SizeEvaluator {

  private final ConstantEvaluator evaluator;
  private final DataModel model;
  private final Language language;

  SizeEvaluator(ConstantEvaluator evaluator, DataModel model, Language language) {
    this.evaluator = evaluator;
    this.model = model;
    this.language = language;
  }

  /** {@code sizeof} or an alignment of a type. */
  Evaluation ofType(OfType ofType, int depth) {
    Type type = evaluator.types().resolver().resolve(ofType.type(), depth);
    boolean size = ofType.operator().equals("sizeof");
    OptionalLong bytes = size ? Sizes.size(type, model) : Sizes.alignment(type, model);
    return bytes.isPresent()
        ? size(bytes.getAsLong())
        : ConstantEvaluator.refused(
            (size ? "the size of " : "the alignment of ")
                + TypeNames.spelling(ofType.type())
                + " is not known",
            ofType.position());
  }

  /** {@code sizeof} an expression. */
  Evaluation sizeOf(SizeOf expression, int depth) {
    Expression operand = expression.operand();
    if (evaluator.isUndeclared(operand)) {
      return new Evaluation.Refused(
          ((Expression.Name) operand).name() + " is not known",
          "read the header that declares it first with -include FILE",
          operand.position());
    }
    if (language == Language.CPP && operand instanceof Expression.Conditional) {
      // Of two types of one width, as char8_t and unsigned char, int comes out.
      return ConstantEvaluator.then(
          evaluator.value(operand, false, depth),
          it ->
              it.type() == it.type().promoted() || it.type() == CType.BOOL
                  ? size(it.type().bits(model) / 8)
                  : ConstantEvaluator.refused(
                      "the type of the operand is not certain", operand.position()));
    }
    if (evaluator.types().isValue(operand)) {
      return ConstantEvaluator.then(
          evaluator.value(operand, false, depth), it -> size(it.type().bits(model) / 8));
    }
    Optional<Type> type = evaluator.types().typeOf(operand, depth);
    OptionalLong bytes = type.isPresent() ? Sizes.size(type.get(), model) : OptionalLong.empty();
    return bytes.isPresent()
        ? size(bytes.getAsLong())
        : ConstantEvaluator.refused("the size of the operand is not known", operand.position());
  }

  /** {@code offsetof}. */
  Evaluation offsetOf(Expression.OffsetOf expression, int depth) {
    return evaluator
        .types()
        .address(expression.member(), depth)
        .map(offset -> evaluator.known(offset, model.size()))
        .orElseGet(
            () ->
                ConstantEvaluator.refused(
                    "where the member is, is not known", expression.position()));
  }

  private Evaluation size(long bytes) {
    return evaluator.known(BigInteger.valueOf(bytes), model.size());
  }
}
