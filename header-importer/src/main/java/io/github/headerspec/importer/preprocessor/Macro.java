package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.source.Identifier;
import io.github.headerspec.importer.source.Token;

/** A macro: what its name, and for some macros its arguments, are replaced by. */
final class Macro {

  /** No macro. */
  static final Macro NONE =
      new Macro(Identifier.NONE, Kind.OBJECT, 0, false, new Token[0], new int[0]);

  /** What a macro looks like where it is used. */
  enum Kind {
    /** Only its name. */
    OBJECT,
    /** Its name and arguments. */
    FUNCTION,
    /** Made anew at each use, by the preprocessor itself. */
    DYNAMIC
  }

  /** In place of the number of a parameter: a token that stands for itself. */
  static final int ITSELF = -1;

  /** In place of the number of a parameter: {@code __VA_OPT__}. */
  static final int VA_OPT = -2;

  private final Identifier name;
  private final Kind kind;
  private final int parameters;
  private final boolean variadic;
  private final Token[] body;
  private final int[] roles;

  /**
   * A macro.
   *
   * @param name its name
   * @param kind how it is used
   * @param parameters how many parameters it has; the last one takes all that is left if it is
   *     variadic
   * @param variadic whether it takes more arguments than it has parameters
   * @param body what it is replaced by
   * @param roles for each token of the body the number of the parameter that it is, {@link #ITSELF}
   *     or {@link #VA_OPT}
   */
  Macro(Identifier name, Kind kind, int parameters, boolean variadic, Token[] body, int[] roles) {
    this.name = name;
    this.kind = kind;
    this.parameters = parameters;
    this.variadic = variadic;
    this.body = body;
    this.roles = roles;
  }

  /** A macro that the preprocessor computes. */
  static Macro dynamic(Identifier name) {
    return new Macro(name, Kind.DYNAMIC, 0, false, new Token[0], new int[0]);
  }

  Identifier name() {
    return name;
  }

  Kind kind() {
    return kind;
  }

  int parameters() {
    return parameters;
  }

  boolean isVariadic() {
    return variadic;
  }

  int length() {
    return body.length;
  }

  Token token(int index) {
    return body[index];
  }

  int role(int index) {
    return roles[index];
  }

  /**
   * Whether the token at an index is {@code ##}; in a function also {@code #} before a parameter.
   */
  boolean isPaste(int index) {
    return index < body.length && isOperator(index, "##", "%:%:");
  }

  boolean isStringizing(int index) {
    return kind == Kind.FUNCTION
        && isOperator(index, "#", "%:")
        && index + 1 < body.length
        && roles[index + 1] != ITSELF;
  }

  private boolean isOperator(int index, String text, String digraph) {
    Token token = body[index];
    return token.kind() == Token.Kind.PUNCTUATOR
        && (token.text().equals(text) || token.text().equals(digraph));
  }
}
