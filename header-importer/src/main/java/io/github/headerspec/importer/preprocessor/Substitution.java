package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.source.Expansion;
import io.github.headerspec.importer.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the arguments of one use of a macro in the place of its parameters. */
final class Substitution {

  private final Macro macro;
  private final Expansion expansion;
  private final List<List<Token>> arguments;
  private final List<List<Token>> expanded = new ArrayList<>();
  private final boolean variadicLeftOut;
  private final MacroExpander expander;

  /** Whether {@code ##} stands before what comes next. */
  private boolean pasting;

  Substitution(
      Macro macro,
      Expansion expansion,
      Optional<MacroArguments> arguments,
      MacroExpander expander) {
    this.macro = macro;
    this.expansion = expansion;
    this.arguments = arguments.map(MacroArguments::lists).orElse(List.of());
    this.variadicLeftOut = arguments.map(MacroArguments::variadicLeftOut).orElse(false);
    this.expander = expander;
    this.arguments.forEach(each -> expanded.add(UNKNOWN));
  }

  /** In place of an argument whose macros were not replaced yet. */
  private static final List<Token> UNKNOWN = new ArrayList<>();

  List<Token> run() {
    List<Token> result = new ArrayList<>(macro.length());
    substitute(0, macro.length(), result);
    result.removeIf(token -> token.kind() == Token.Kind.PLACEMARKER && !token.doubt().exists());
    return result;
  }

  private void substitute(int from, int to, List<Token> result) {
    int i = from;
    while (i < to) {
      Token token = macro.token(i);
      if (macro.isPaste(i) && i > from && i + 1 < to) {
        pasting = true;
        i++;
      } else if (macro.isStringizing(i)) {
        i = string(i, token, to, result);
      } else if (macro.role(i) == Macro.VA_OPT) {
        i = option(i, token, to, result);
      } else {
        if (macro.role(i) >= 0) {
          parameter(i, token, from, to, result);
        } else {
          add(token.expanded(expansion, token.hasSpaceBefore()), result);
        }
        i++;
      }
    }
  }

  private void parameter(int i, Token token, int from, int to, List<Token> result) {
    int number = macro.role(i);
    boolean last = macro.isVariadic() && number == macro.parameters() - 1;
    if (pasting && last && isCommaBefore(i, from, result)) {
      // GNU's ", ## __VA_ARGS__": the comma goes where there is nothing behind it.
      pasting = false;
      if (variadicLeftOut) {
        result.remove(result.size() - 1);
      } else {
        // As after any "##", there is no space; it would be seen by a "#".
        addAll(arguments.get(number), token.spaced(false), result);
      }
      return;
    }
    boolean raw = pasting || (macro.isPaste(i + 1) && i + 2 < to);
    addAll(raw ? arguments.get(number) : expanded(number), token, result);
  }

  private boolean isCommaBefore(int i, int from, List<Token> result) {
    return i - 2 >= from
        && macro.token(i - 2).is(",")
        && !result.isEmpty()
        && result.get(result.size() - 1).is(",");
  }

  private List<Token> expanded(int number) {
    List<Token> known = expanded.get(number);
    if (known == UNKNOWN) {
      known = expander.expanded(arguments.get(number));
      expanded.set(number, known);
    }
    return known;
  }

  private void addAll(List<Token> tokens, Token place, List<Token> result) {
    if (tokens.isEmpty()) {
      add(place.as(Token.Kind.PLACEMARKER, "").expanded(expansion, place.hasSpaceBefore()), result);
      return;
    }
    for (int k = 0; k < tokens.size(); k++) {
      Token token = tokens.get(k);
      add(k == 0 ? token.spaced(place.hasSpaceBefore()) : token, result);
    }
  }

  private void add(Token token, List<Token> result) {
    if (!pasting) {
      result.add(token);
      return;
    }
    pasting = false;
    int last = result.size() - 1;
    Token left = result.get(last);
    Optional<Token> pasted = expander.pasting().paste(left, token);
    if (pasted.isEmpty()) {
      // Compilers complain and leave both.
      result.add(token);
    } else if (pasted.get() == left) {
      return;
    } else if (token.kind() != Token.Kind.PLACEMARKER && left.kind() == Token.Kind.PLACEMARKER) {
      result.set(last, pasted.get());
    } else {
      result.set(last, pasted.get().expanded(expansion, left.hasSpaceBefore()));
    }
  }

  /** {@code #} before a parameter or {@code __VA_OPT__}. */
  private int string(int i, Token hash, int to, List<Token> result) {
    List<Token> written;
    int after;
    if (macro.role(i + 1) == Macro.VA_OPT) {
      written = new ArrayList<>();
      boolean outer = pasting;
      pasting = false;
      after = option(i + 1, macro.token(i + 1), to, written);
      written.removeIf(token -> token.kind() == Token.Kind.PLACEMARKER);
      pasting = outer;
    } else {
      written = arguments.get(macro.role(i + 1));
      after = i + 2;
    }
    Token string = hash.as(Token.Kind.STRING, Pasting.string(written));
    add(string.expanded(expansion, hash.hasSpaceBefore()), result);
    return after;
  }

  /** {@code __VA_OPT__(…)}: there only if an argument for {@code ...} comes to something. */
  private int option(int i, Token place, int to, List<Token> result) {
    int close = closing(i + 1, to);
    if (close < 0) {
      add(place.expanded(expansion, place.hasSpaceBefore()), result);
      return i + 1;
    }
    List<Token> inside = new ArrayList<>();
    if (!expanded(macro.parameters() - 1).isEmpty()) {
      boolean outer = pasting;
      pasting = false;
      substitute(i + 2, close, inside);
      pasting = outer;
    }
    if (inside.isEmpty()) {
      inside.add(place.as(Token.Kind.PLACEMARKER, ""));
    }
    for (int k = 0; k < inside.size(); k++) {
      add(k == 0 ? inside.get(k).spaced(place.hasSpaceBefore()) : inside.get(k), result);
    }
    return close + 1;
  }

  private int closing(int open, int to) {
    int depth = 0;
    for (int k = open; k < to; k++) {
      Token token = macro.token(k);
      if (token.is("(")) {
        depth++;
      } else if (token.is(")") && --depth == 0) {
        return k;
      }
      if (depth == 0) {
        return -1;
      }
    }
    return -1;
  }
}
