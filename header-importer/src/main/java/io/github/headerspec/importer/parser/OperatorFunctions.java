package io.github.headerspec.importer.parser;

import io.github.headerspec.importer.source.Token;
import java.util.List;
import java.util.Optional;

/** Functions that give operators another meaning for some enums. */
final class OperatorFunctions {

  private OperatorFunctions() {}

  /**
   * The operator that a function defines and that can be in a constant expression.
   *
   * @param head what stands before the function's body
   * @param inClass whether it stands in a class, whose own operators are for its objects
   * @return {@code operator} and the operator, as in {@code operator|}
   */
  static Optional<String> defined(List<Token> head, boolean inClass) {
    boolean constant = false;
    boolean friend = false;
    for (int i = 0; i + 1 < head.size(); i++) {
      Token token = head.get(i);
      constant |= token.is("constexpr") || token.is("consteval");
      friend |= token.is("friend");
      Token symbol = head.get(i + 1);
      if (token.is("operator") && !symbol.isIdentifier()) {
        return constant && (friend || !inClass)
            ? Optional.of(token.text() + symbol.text())
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
