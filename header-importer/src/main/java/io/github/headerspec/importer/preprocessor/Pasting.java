package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.source.IdentifierTable;
import io.github.headerspec.importer.source.Token;
import java.util.List;
import java.util.Optional;

/** The operators {@code #} and {@code ##}. */
final class Pasting {

  private final IdentifierTable identifiers;
  private final boolean cpp;

  Pasting(IdentifierTable identifiers, boolean cpp) {
    this.identifiers = identifiers;
    this.cpp = cpp;
  }

  /**
   * Makes one token of two.
   *
   * @param left the first
   * @param right the second
   * @return the token; empty if both together are none
   */
  Optional<Token> paste(Token left, Token right) {
    if (right.kind() == Token.Kind.PLACEMARKER) {
      return Optional.of(left);
    }
    if (left.kind() == Token.Kind.PLACEMARKER) {
      return Optional.of(right.spaced(left.hasSpaceBefore()));
    }
    List<Token> pasted = Tokens.of(left.text() + right.text(), identifiers, cpp);
    return pasted.size() == 1 && pasted.get(0).kind() != Token.Kind.OTHER
        ? Optional.of(pasted.get(0))
        : Optional.empty();
  }

  /** The string that tokens are as they are written. */
  static String string(List<Token> tokens) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (i > 0 && token.hasSpaceBefore()) {
        text.append(' ');
      }
      boolean literal = token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.CHARACTER;
      text.append(literal ? escaped(token.text()) : token.text());
    }
    return text.append('"').toString();
  }

  private static String escaped(String literal) {
    return literal.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  /**
   * What a string says that a pragma is written as.
   *
   * @param string a string with its quotation marks and perhaps a prefix
   * @return the text of the pragma
   */
  static String content(String string) {
    int start = string.indexOf('"') + 1;
    String inside = string.substring(start, Math.max(start, string.lastIndexOf('"')));
    return inside.replace("\\\"", "\"").replace("\\\\", "\\");
  }
}
