package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.source.Identifier;
import io.github.headerspec.importer.source.IdentifierTable;
import io.github.headerspec.importer.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what follows {@code #define}. */
final class MacroDefinition {

  private final Identifier vaArgs;
  private final Identifier vaOpt;
  private final Identifier defined;

  MacroDefinition(IdentifierTable identifiers) {
    this.vaArgs = identifiers.of("__VA_ARGS__");
    this.vaOpt = identifiers.of("__VA_OPT__");
    this.defined = identifiers.of("defined");
  }

  /**
   * Reads a definition.
   *
   * @param tokens the tokens behind {@code define}, without the end of the line
   * @return the macro; empty if compilers would refuse it
   */
  Optional<Macro> read(List<Token> tokens) {
    if (tokens.isEmpty() || !tokens.get(0).isIdentifier()) {
      return Optional.empty();
    }
    Identifier name = tokens.get(0).identifier();
    if (name == defined) {
      return Optional.empty();
    }
    boolean function =
        tokens.size() > 1 && tokens.get(1).is("(") && !tokens.get(1).hasSpaceBefore();
    if (!function) {
      return Optional.of(macro(name, Macro.Kind.OBJECT, List.of(), false, tokens, 1));
    }
    List<Identifier> parameters = new ArrayList<>();
    int i = 2;
    boolean variadic = false;
    while (i < tokens.size() && !tokens.get(i).is(")")) {
      Token token = tokens.get(i);
      if (token.is("...")) {
        parameters.add(vaArgs);
        variadic = true;
        i++;
      } else if (token.isIdentifier()) {
        parameters.add(token.identifier());
        i++;
        if (i < tokens.size() && tokens.get(i).is("...")) {
          variadic = true;
          i++;
        }
      } else {
        return Optional.empty();
      }
      boolean more = i < tokens.size() && tokens.get(i).is(",") && !variadic;
      i += more ? 1 : 0;
      if (!more && i < tokens.size() && !tokens.get(i).is(")")) {
        return Optional.empty();
      }
    }
    return i == tokens.size()
        ? Optional.empty()
        : Optional.of(macro(name, Macro.Kind.FUNCTION, parameters, variadic, tokens, i + 1));
  }

  private Macro macro(
      Identifier name,
      Macro.Kind kind,
      List<Identifier> parameters,
      boolean variadic,
      List<Token> tokens,
      int start) {
    int length = tokens.size() - start;
    Token[] body = new Token[length];
    int[] roles = new int[length];
    for (int i = 0; i < length; i++) {
      Token token = tokens.get(start + i);
      body[i] = i == 0 ? token.spaced(false) : token;
      int parameter = token.isIdentifier() ? parameters.indexOf(token.identifier()) : -1;
      boolean opt = variadic && parameter < 0 && token.identifier() == vaOpt;
      roles[i] = opt ? Macro.VA_OPT : parameter < 0 ? Macro.ITSELF : parameter;
    }
    return new Macro(name, kind, parameters.size(), variadic, body, roles);
  }
}
