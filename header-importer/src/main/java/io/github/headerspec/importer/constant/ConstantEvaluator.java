package io.github.headerspec.importer.constant;

import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.constant.Evaluation.Known;
import io.github.headerspec.importer.constant.Evaluation.Refused;
import io.github.headerspec.importer.constant.Expression.Binary;
import io.github.headerspec.importer.constant.Expression.Cast;
import io.github.headerspec.importer.constant.Expression.Conditional;
import io.github.headerspec.importer.constant.Expression.Literal;
import io.github.headerspec.importer.constant.Expression.Name;
import io.github.headerspec.importer.constant.Expression.OfType;
import io.github.headerspec.importer.constant.Expression.SizeOf;
import io.github.headerspec.importer.constant.Expression.TypeName;
import io.github.headerspec.importer.constant.Expression.Unary;
import io.github.headerspec.importer.constant.Expression.Uncertain;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Evaluates integer constant expressions with the types of C or C++ on a target. What C leaves
 * undefined, and what compilers disagree about, is refused.
 */
public final class ConstantEvaluator {

  /** The language whose rules hold. */
  public enum Language {
    /** C11: character constants are {@code int}. */
    C,
    /** C++17: character literals are {@code char}, enumerators have the type of their enum. */
    CPP,
    /** Conditions of the preprocessor: everything is as wide as {@code intmax_t} and wraps. */
    PREPROCESSOR
  }

  /** How deep expressions can be nested. The evaluator recurses; a thread's stack bears this. */
  static final int MAX_DEPTH = 250;

  private static final String HELP =
      "write it so that all compilers give it one value, or leave its enum out with --except";

  private final DataModel model;
  private final Language language;
  private final Environment environment;
  private final ExpressionTypes types;

  private ConstantEvaluator(DataModel model, Language language, Environment environment) {
    this.model = model;
    this.language = language;
    this.environment = environment;
    this.types = new ExpressionTypes(this, environment, model);
  }

  /**
   * Evaluates an expression.
   *
   * @param expression the expression
   * @param dataModel the target's types
   * @param language the language of the header
   * @param environment finds the value of a name; a name without a value is refused
   * @return the value, or why there is none that is certain
   */
  public static Evaluation evaluate(
      Expression expression, DataModel dataModel, Language language, Environment environment) {
    return new ConstantEvaluator(dataModel, language, environment).value(expression, true, 0);
  }

  /**
   * Finds the type that a name stands for.
   *
   * @param name the type as it is written
   * @param dataModel the target's types
   * @param language the language of the header
   * @param environment what the names in it stand for
   * @return the type; unknown if something about it is
   */
  public static Type type(
      TypeName name, DataModel dataModel, Language language, Environment environment) {
    return new ConstantEvaluator(dataModel, language, environment)
        .types
        .resolver()
        .resolve(name, 0);
  }

  ExpressionTypes types() {
    return types;
  }

  /**
   * The value of an expression.
   *
   * @param live whether the value counts; if not, only the type does, and an expression without a
   *     value, such as a division by zero, is no error
   */
  Evaluation value(Expression expression, boolean live, int depth) {
    if (depth > MAX_DEPTH) {
      return refused("it is nested deeper than " + MAX_DEPTH + " levels", expression.position());
    }
    if (expression instanceof Literal literal) {
      return literal(literal);
    } else if (expression instanceof Expression.Value known) {
      return new Known(known.constant());
    } else if (expression instanceof Name name) {
      return name(name);
    } else if (expression instanceof Unary unary) {
      return then(value(unary.operand(), live, depth + 1), operand -> unary(unary, operand, live));
    } else if (expression instanceof Binary binary) {
      return isLogical(binary.operator())
          ? logical(binary, live, depth + 1)
          : chain(binary, live, depth + 1);
    } else if (expression instanceof Conditional conditional) {
      return conditional(conditional, live, depth + 1);
    } else if (expression instanceof Cast cast) {
      return cast(cast, live, depth + 1);
    } else if (expression instanceof OfType ofType) {
      return ofType(ofType, depth + 1);
    } else if (expression instanceof SizeOf sizeOf) {
      return sizeOf(sizeOf, depth + 1);
    } else if (expression instanceof Expression.OffsetOf offsetOf) {
      return offsetOf(offsetOf, depth + 1);
    } else if (expression instanceof Uncertain uncertain) {
      return refused(uncertain.reason(), uncertain.position());
    }
    String reason =
        expression instanceof Expression.StringLiteral
            ? "a string is no integer"
            : "the value of an object is not a constant";
    return refused(reason, expression.position());
  }

  private Evaluation literal(Literal literal) {
    String text = literal.text();
    LiteralValue value = LiteralValue.read(text, model, language);
    return value
        .constant()
        .<Evaluation>map(Known::new)
        .orElseGet(() -> refused(value.reason(), literal.position()));
  }

  private Evaluation name(Name name) {
    String help = "include the header that defines it with -include FILE";
    boolean macro = !name.name().contains(":");
    return environment
        .constant(name.name())
        .<Evaluation>map(Known::new)
        .orElseGet(
            () ->
                new Refused(
                    name.name() + " is not known",
                    macro ? "define it with -D " + name.name() + "=VALUE, or " + help : help,
                    name.position()));
  }

  private Evaluation unary(Unary unary, Constant operand, boolean live) {
    CType type = operand.type().promoted();
    return switch (unary.operator()) {
      case "!" -> truth(operand.value().signum() == 0);
      case "+", "-", "~" ->
          result(
              IntegerArithmetic.unary(unary.operator(), operand.value(), type, model),
              type,
              live,
              unary.position());
      default -> unknownOperator(unary.operator(), unary.position());
    };
  }

  /**
   * Operators that follow one another, as in {@code A | B | C}: a tree that is deep on its left.
   */
  private Evaluation chain(Binary last, boolean live, int depth) {
    Deque<Binary> operators = new ArrayDeque<>();
    Expression first = last;
    while (first instanceof Binary binary && !isLogical(binary.operator())) {
      operators.push(binary);
      first = binary.left();
    }
    Evaluation result = value(first, live, depth);
    for (Binary operator : operators) {
      result =
          then(
              result,
              left ->
                  then(
                      value(operator.right(), live, depth),
                      right -> binary(operator, left, right, live)));
    }
    return result;
  }

  private Evaluation binary(Binary binary, Constant left, Constant right, boolean live) {
    String operator = binary.operator();
    if (operator.equals(",")) {
      return new Known(right);
    }
    if (IntegerArithmetic.isShift(operator)) {
      CType type = left.type().promoted();
      return result(
          language == Language.PREPROCESSOR
              ? IntegerArithmetic.wideShift(operator, left.value(), right.value(), type, model)
              : IntegerArithmetic.shift(operator, left.value(), right.value(), type, model),
          type,
          live,
          binary.position());
    }
    CType type = CType.common(left.type(), right.type(), model);
    BigInteger one = type.convert(left.value(), model);
    BigInteger other = type.convert(right.value(), model);
    if (IntegerArithmetic.isComparison(operator)) {
      return truth(IntegerArithmetic.compare(operator, one, other));
    }
    return IntegerArithmetic.isArithmetic(operator)
        ? result(
            IntegerArithmetic.arithmetic(operator, one, other, type, model),
            type,
            live,
            binary.position())
        : unknownOperator(operator, binary.position());
  }

  private static boolean isLogical(String operator) {
    return operator.equals("&&") || operator.equals("||");
  }

  /**
   * {@code && ||}: the right operand counts only if the left one has not decided yet. Conditions
   * ask for hundreds of macros one after the other: a tree that is deep on its left.
   */
  private Evaluation logical(Binary last, boolean live, int depth) {
    Deque<Binary> operators = new ArrayDeque<>();
    Expression first = last;
    while (first instanceof Binary binary && isLogical(binary.operator())) {
      operators.push(binary);
      first = binary.left();
    }
    Evaluation result = value(first, live, depth);
    for (Binary operator : operators) {
      result = then(result, left -> logical(operator, left, live, depth));
    }
    return result;
  }

  private Evaluation logical(Binary operator, Constant left, boolean live, int depth) {
    boolean decisive = operator.operator().equals("||");
    boolean decided = (left.value().signum() != 0) == decisive;
    return then(
        value(operator.right(), live && !decided, depth),
        right -> truth(decided ? decisive : right.value().signum() != 0));
  }

  private Evaluation conditional(Conditional conditional, boolean live, int depth) {
    return then(
        value(conditional.condition(), live, depth),
        condition -> {
          boolean taken = condition.value().signum() != 0;
          return then(
              value(conditional.ifTrue(), live && taken, depth),
              ifTrue ->
                  then(
                      value(conditional.ifFalse(), live && !taken, depth),
                      ifFalse ->
                          known(
                              (taken ? ifTrue : ifFalse).value(),
                              alternatives(ifTrue.type(), ifFalse.type()))));
        });
  }

  /** C++ does not promote alternatives of one type. */
  private CType alternatives(CType ifTrue, CType ifFalse) {
    return language == Language.CPP && ifTrue == ifFalse
        ? ifTrue
        : CType.common(ifTrue, ifFalse, model);
  }

  private Evaluation cast(Cast cast, boolean live, int depth) {
    Type type = types.resolver().resolve(cast.type(), depth).plain();
    if (type instanceof Type.Arithmetic arithmetic) {
      return cast(cast, arithmetic.type(), live, depth);
    }
    if (type instanceof Type.Enumeration enumeration) {
      return then(
          cast(cast, enumeration.underlying(), live, depth),
          value ->
              enumeration.inExpressions().holds(value.value(), model)
                  ? known(value.value(), enumeration.inExpressions())
                  : refused(value.value() + " is not a value of its enum", cast.position()));
    }
    return notInteger(cast.type(), cast.position());
  }

  private Evaluation cast(Cast cast, CType type, boolean live, int depth) {
    Expression operand = cast.operand();
    if (FloatingArithmetic.isFloating(operand)) {
      return new FloatingArithmetic(this, model)
          .toInteger(operand, type, depth)
          .map(value -> known(value, type))
          .orElseGet(() -> floatingRefused(operand, type, live));
    }
    boolean pointer = operand instanceof Expression.AddressOf || operand instanceof Cast;
    if (pointer && type.bits(model) >= model.pointerBits()) {
      Optional<BigInteger> address = types.pointer(operand, depth);
      if (address.isPresent()) {
        return known(address.get(), type);
      }
    }
    return then(value(operand, live, depth), value -> known(value.value(), type));
  }

  private Evaluation floatingRefused(Expression operand, CType type, boolean live) {
    if (!live) {
      return known(BigInteger.ZERO, type);
    }
    String what = operand instanceof Literal literal ? literal.text() : "the floating-point number";
    return refused(what + " has no certain value as " + type.spelling(), operand.position());
  }

  private Evaluation ofType(OfType ofType, int depth) {
    Type type = types.resolver().resolve(ofType.type(), depth);
    boolean size = ofType.operator().equals("sizeof");
    OptionalLong bytes = size ? Sizes.size(type, model) : Sizes.alignment(type, model);
    return bytes.isPresent()
        ? size(bytes.getAsLong())
        : refused(
            "the "
                + ofType.operator()
                + " of "
                + TypeNames.spelling(ofType.type())
                + " is not known",
            ofType.position());
  }

  private Evaluation sizeOf(SizeOf sizeOf, int depth) {
    Expression operand = sizeOf.operand();
    if (types.isValue(operand)) {
      return then(value(operand, false, depth), it -> size(it.type().bits(model) / 8));
    }
    Optional<Type> type = types.typeOf(operand, depth);
    OptionalLong bytes = type.isPresent() ? Sizes.size(type.get(), model) : OptionalLong.empty();
    return bytes.isPresent()
        ? size(bytes.getAsLong())
        : refused("the size of the operand is not known", operand.position());
  }

  private Evaluation offsetOf(Expression.OffsetOf offsetOf, int depth) {
    return types
        .address(offsetOf.member(), depth)
        .map(offset -> known(offset, model.size()))
        .orElseGet(() -> refused("where the member is, is not known", offsetOf.position()));
  }

  private Evaluation size(long bytes) {
    return known(BigInteger.valueOf(bytes), model.size());
  }

  private Evaluation truth(boolean value) {
    CType type =
        switch (language) {
          case C -> CType.INT;
          case CPP -> CType.BOOL;
          case PREPROCESSOR -> CType.LONG_LONG;
        };
    return known(value ? BigInteger.ONE : BigInteger.ZERO, type);
  }

  private Evaluation known(BigInteger value, CType type) {
    return new Known(new Constant(type.convert(value, model), type));
  }

  private Evaluation result(
      IntegerArithmetic.Result result, CType type, boolean live, Position position) {
    if (result.value().isPresent()) {
      return known(result.value().get(), type);
    }
    if (language == Language.PREPROCESSOR && result.overflow().isPresent()) {
      return known(result.overflow().get(), type);
    }
    return live ? refused(result.reason(), position) : known(BigInteger.ZERO, type);
  }

  private static Evaluation notInteger(TypeName type, Position position) {
    return refused(TypeNames.spelling(type) + " is not an integer type that is known", position);
  }

  private static Evaluation unknownOperator(String operator, Position position) {
    return refused("the operator " + operator + " is not one of integer constants", position);
  }

  private static Evaluation refused(String reason, Position position) {
    return new Refused(reason, HELP, position);
  }

  private static Evaluation then(Evaluation operand, Function<Constant, Evaluation> next) {
    return operand instanceof Known known ? next.apply(known.constant()) : operand;
  }
}
