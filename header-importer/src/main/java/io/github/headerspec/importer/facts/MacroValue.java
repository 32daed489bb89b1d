package io.github.headerspec.importer.facts;

import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.importer.source.Token;
import java.util.List;
import java.util.Set;

/**
 * What a macro stands for at the end of a header.
 *
 * @param tokens the tokens it comes to
 * @param expression the same as an expression
 */
public record MacroValue(List<Token> tokens, Expression expression) {

  private static final Set<String> OF_NO_NUMBER =
      Set.of("{", ";", "=", "__attribute__", "__declspec", "extern", "static", "inline");

  /** Whether anybody can see that it is no number: it is empty, a text or a piece of code. */
  boolean isNoNumber() {
    return tokens.isEmpty() || tokens.stream().anyMatch(MacroValue::isOfNoNumber);
  }

  /** Whether it is one name, such as a function or a type. */
  boolean isName() {
    return expression instanceof Expression.Name;
  }

  private static boolean isOfNoNumber(Token token) {
    return token.kind() == Token.Kind.STRING || OF_NO_NUMBER.contains(token.text());
  }
}
