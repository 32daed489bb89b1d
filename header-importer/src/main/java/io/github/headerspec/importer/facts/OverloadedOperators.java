package io.github.headerspec.importer.facts;

import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.constant.Expression;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Operators that functions of the header define. Which function is called depends on the types of
 * the operands and on scopes, so that an expression with such an operator is not certain; only the
 * enum's own enumerators are plain integers between its braces.
 */
final class OverloadedOperators {

  private static final String PREFIX = "operator";
  private static final String STANDARD_LIBRARY = "std::";

  private final Set<String> symbols = new HashSet<>();

  OverloadedOperators() {}

  /** Also knows those of others. */
  void addAll(OverloadedOperators others) {
    symbols.addAll(others.symbols);
  }

  /**
   * Takes notice of a declaration.
   *
   * @param scope the prefix of its scope
   * @param name what it declares
   */
  void add(String scope, String name) {
    if (name.startsWith(PREFIX) && !scope.startsWith(STANDARD_LIBRARY)) {
      symbols.add(name.substring(PREFIX.length()));
    }
  }

  /**
   * An expression, or one that says why it is not certain.
   *
   * @param expression the expression
   * @param own the names that are plain integers
   */
  Expression checked(Expression expression, Set<String> own) {
    return symbols.isEmpty()
        ? expression
        : find(expression, own)
            .<Expression>map(
                it ->
                    new Expression.Uncertain(
                        "the header defines a function for one of its operators", it))
            .orElse(expression);
  }

  private Optional<Position> find(Expression expression, Set<String> own) {
    if (expression instanceof Expression.Unary unary) {
      return symbols.contains(unary.operator()) && hasName(unary.operand(), own)
          ? Optional.of(unary.position())
          : find(unary.operand(), own);
    } else if (expression instanceof Expression.Binary binary) {
      boolean named = hasName(binary.left(), own) || hasName(binary.right(), own);
      return symbols.contains(binary.operator()) && named
          ? Optional.of(binary.position())
          : find(binary.left(), own).or(() -> find(binary.right(), own));
    } else if (expression instanceof Expression.Conditional conditional) {
      return find(conditional.condition(), own)
          .or(() -> find(conditional.ifTrue(), own))
          .or(() -> find(conditional.ifFalse(), own));
    } else if (expression instanceof Expression.Cast cast) {
      return find(cast.operand(), own);
    } else if (expression instanceof Expression.SizeOf sizeOf) {
      return find(sizeOf.operand(), own);
    }
    return Optional.empty();
  }

  /** Whether something in it can have the type of another enum. */
  private static boolean hasName(Expression expression, Set<String> own) {
    if (expression instanceof Expression.Name name) {
      return !own.contains(name.name());
    } else if (expression instanceof Expression.Unary unary) {
      return hasName(unary.operand(), own);
    } else if (expression instanceof Expression.Binary binary) {
      return hasName(binary.left(), own) || hasName(binary.right(), own);
    } else if (expression instanceof Expression.Conditional conditional) {
      return hasName(conditional.ifTrue(), own) || hasName(conditional.ifFalse(), own);
    } else if (expression instanceof Expression.Cast cast) {
      return !isArithmetic(cast.type());
    }
    return !(expression instanceof Expression.Literal
        || expression instanceof Expression.OfType
        || expression instanceof Expression.SizeOf
        || expression instanceof Expression.OffsetOf);
  }

  private static boolean isArithmetic(Expression.TypeName type) {
    return type.specifiers().stream().noneMatch(it -> it.equals("enum") || it.equals("typedef"))
        && type.specifiers().stream().allMatch(it -> it.matches("[a-z_0-9 ]+"));
  }
}
