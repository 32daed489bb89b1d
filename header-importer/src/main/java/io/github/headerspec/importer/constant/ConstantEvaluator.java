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
      return depth > 0 && isDisputed(literal)
          ? refused(
              "compilers for Windows disagree about the sign of " + literal.text(),
              literal.position())
          : literal(literal);
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
      return new CastEvaluator(this, model).cast(cast, live, depth + 1);
    } else if (expression instanceof OfType ofType) {
      return new SizeEvaluator(this, model, language).ofType(ofType, depth + 1);
    } else if (expression instanceof SizeOf sizeOf) {
      return new SizeEvaluator(this, model, language).sizeOf(sizeOf, depth + 1);
    } else if (expression instanceof Expression.OffsetOf offsetOf) {
      return new SizeEvaluator(this, model, language).offsetOf(offsetOf, depth + 1);
    } else if (expression instanceof Uncertain uncertain) {
      String help = uncertain.help().isEmpty() ? HELP : uncertain.help();
      return new Refused(uncertain.reason(), help, uncertain.position());
    }
    String reason =
        expression instanceof Expression.StringLiteral
            ? "a string is no integer"
            : "the value of an object is not a constant";
    return refused(reason, expression.position());
  }

  /** What is unsigned for Microsoft's compiler, and a wider signed integer for Clang. */
  private boolean isDisputed(Literal literal) {
    return model.microsoft()
        && language != Language.PREPROCESSOR
        && IntegerLiterals.isPlainDecimal(literal.text())
        && literal(literal) instanceof Known known
        && !known.constant().type().isSigned(model);
  }

  Evaluation literal(Literal literal) {
    String text = literal.text();
    LiteralValue value = LiteralValue.read(text, model, language);
    return value
        .constant()
        .<Evaluation>map(Known::new)
        .orElseGet(() -> refused(value.reason(), literal.position()));
  }

  private Evaluation name(Name name) {
    return environment
        .constant(name.name())
        .<Evaluation>map(Known::new)
        .orElseGet(() -> unknown(name, environment.whyUnknown(name.name())));
  }

  private static Evaluation unknown(Name name, Environment.Unknown reason) {
    boolean macro = !name.name().contains(":");
    String include = "include the header that defines it with -include FILE";
    return switch (reason) {
      case UNDECLARED ->
          new Refused(
              name.name() + " is not known",
              macro ? "define it with -D " + name.name() + "=VALUE, or " + include : include,
              name.position());
      case UNCERTAIN ->
          refused("what " + name.name() + " stands for is not certain", name.position());
      case MAYBE_INHERITED ->
          new Refused(
              "a base class that is not known may declare " + name.name(),
              "read the header that declares the base class first with -include FILE",
              name.position());
    };
  }

  /** Whether an expression is a name that nothing declares. */
  boolean isUndeclared(Expression expression) {
    return expression instanceof Name name
        && environment.constant(name.name()).isEmpty()
        && environment.variable(name.name()).isEmpty()
        && environment.whyUnknown(name.name()) == Environment.Unknown.UNDECLARED;
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

  private Evaluation truth(boolean value) {
    CType type =
        switch (language) {
          case C -> CType.INT;
          case CPP -> CType.BOOL;
          case PREPROCESSOR -> CType.LONG_LONG;
        };
    return known(value ? BigInteger.ONE : BigInteger.ZERO, type);
  }

  Evaluation known(BigInteger value, CType type) {
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

  private static Evaluation unknownOperator(String operator, Position position) {
    return refused("the operator " + operator + " is not one of integer constants", position);
  }

  static Evaluation refused(String reason, Position position) {
    return new Refused(reason, HELP, position);
  }

  static Evaluation then(Evaluation operand, Function<Constant, Evaluation> next) {
    return operand instanceof Known known ? next.apply(known.constant()) : operand;
  }
}
