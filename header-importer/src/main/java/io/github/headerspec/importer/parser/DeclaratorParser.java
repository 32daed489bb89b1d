package io.github.headerspec.importer.parser;

import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.importer.constant.Expression.Derivation;
import io.github.headerspec.importer.source.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a declarator: what is made of the type before it, and the name of the result. */
final class DeclaratorParser {

  private static final int MAX_NESTED = 50;

  private final List<Token> tokens;
  private final Function<List<Token>, Expression> bounds;
  private Optional<Token> name = Optional.empty();
  private boolean understood = true;
  private int index;

  private DeclaratorParser(
      List<Token> tokens, int start, Function<List<Token>, Expression> bounds) {
    this.tokens = tokens;
    this.index = start;
    this.bounds = bounds;
  }

  /**
   * A declarator.
   *
   * @param name what it declares; empty if it is abstract
   * @param derivations what is made of the type before it, from the inside to the outside
   * @param end the index of the first token after it
   */
  record Declarator(Optional<Token> name, List<Derivation> derivations, int end) {

    /** Whether it declares a function. */
    boolean isFunction() {
      return !derivations.isEmpty()
          && derivations.get(derivations.size() - 1) instanceof Derivation.Function;
    }
  }

  /**
   * Reads a declarator.
   *
   * @param tokens the tokens
   * @param start where it begins
   * @param bounds reads the bound of an array
   * @return the declarator; empty if it is not understood
   */
  static Optional<Declarator> read(
      List<Token> tokens, int start, Function<List<Token>, Expression> bounds) {
    DeclaratorParser parser = new DeclaratorParser(tokens, start, bounds);
    List<Derivation> derivations = parser.declarator(0);
    return parser.understood
        ? Optional.of(new Declarator(parser.name, List.copyOf(derivations), parser.index))
        : Optional.empty();
  }

  private boolean at(String text) {
    return index < tokens.size() && tokens.get(index).is(text);
  }

  private void skipDecoration() {
    index = TokenLists.afterDecoration(tokens, index);
  }

  private List<Derivation> declarator(int depth) {
    understood &= depth < MAX_NESTED;
    List<Derivation> made = new ArrayList<>();
    skipDecoration();
    while (at("*") || at("&") || at("&&") || at("^")) {
      // References and blocks have sizes of their own.
      made.add(at("*") ? new Derivation.Pointer() : new Derivation.Other());
      index++;
      skipDecoration();
    }
    List<Derivation> inner = List.of();
    if (at("(") && understood && isNested()) {
      index++;
      inner = declarator(depth + 1);
      understood &= at(")");
      index++;
    } else if (index < tokens.size() && tokens.get(index).isIdentifier()) {
      name = Optional.of(tokens.get(index++));
      understood &= !at("::");
    }
    made.addAll(suffixes());
    made.addAll(inner);
    return made;
  }

  /** Tells {@code (*name)} and {@code (name)} from the parameters of a function. */
  private boolean isNested() {
    int i = TokenLists.afterDecoration(tokens, index + 1);
    if (i >= tokens.size()) {
      return false;
    }
    Token first = tokens.get(i);
    boolean alone = first.isIdentifier() && i + 1 < tokens.size();
    return first.is("*")
        || first.is("&")
        || first.is("^")
        || first.is("(")
        || (alone
            && (tokens.get(i + 1).is(")")
                || tokens.get(i + 1).is("[")
                || tokens.get(i + 1).is("(")));
  }

  private List<Derivation> suffixes() {
    List<Derivation> suffixes = new ArrayList<>();
    skipDecoration();
    while (at("[") || at("(")) {
      int end = TokenLists.afterGroup(tokens, index);
      if (at("(")) {
        suffixes.add(new Derivation.Function());
      } else {
        List<Token> bound = tokens.subList(index + 1, Math.max(index + 1, end - 1));
        suffixes.add(
            new Derivation.Array(
                bound.isEmpty() ? Optional.empty() : Optional.of(bounds.apply(bound))));
      }
      index = end;
      skipDecoration();
    }
    Collections.reverse(suffixes);
    return suffixes;
  }
}
