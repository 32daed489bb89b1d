package io.github.headerspec.importer.parser;

import io.github.headerspec.importer.source.Token;
import io.github.headerspec.importer.source.WordClass;
import java.util.List;

/** Finds the way through lists of tokens. */
public final class TokenLists {

  private TokenLists() {}

  /** Whether any of some tokens is a word of some class. */
  static boolean haveWord(List<Token> tokens, int classes) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isWord(classes)) {
        return true;
      }
    }
    return false;
  }

  /** The index of the first token of a kind; −1 if no token is of that kind. */
  static int indexOf(List<Token> tokens, Token.Kind kind) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == kind) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Passes over words and attributes that say nothing about the size or sign of a type.
   *
   * @param tokens the tokens
   * @param start the index of the first
   * @return the index of the first token that is something else; the number of tokens if there is
   *     none
   */
  public static int afterDecoration(List<Token> tokens, int start) {
    int i = start;
    while (i < tokens.size()) {
      Token token = tokens.get(i);
      if (token.isWord(WordClass.DECORATION)) {
        i++;
      } else if (token.isWord(WordClass.WITH_ARGUMENT)) {
        boolean argument = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
        if (!argument && token.is("alignas")) {
          // In C, it is a name.
          break;
        }
        i = argument ? afterGroup(tokens, i + 1) : i + 1;
      } else if (token.is("[") && i + 1 < tokens.size() && tokens.get(i + 1).is("[")) {
        i = afterGroup(tokens, i);
      } else {
        break;
      }
    }
    return i;
  }

  /**
   * Passes over what is in brackets.
   *
   * @param tokens the tokens
   * @param start the index of the opening bracket
   * @return the index after the bracket that closes it; the number of tokens if it is not closed
   */
  public static int afterGroup(List<Token> tokens, int start) {
    int depth = 0;
    for (int i = start; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("(") || token.is("[") || token.is("{")) {
        depth++;
      } else if (token.is(")") || token.is("]") || token.is("}")) {
        depth--;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return tokens.size();
  }

  /** The index after the angle bracket that closes the one at an index. */
  static int afterAngle(List<Token> tokens, int start) {
    int depth = 0;
    for (int i = start; i < tokens.size(); ) {
      Token token = tokens.get(i);
      if (token.is("(") || token.is("[") || token.is("{")) {
        i = afterGroup(tokens, i);
        continue;
      }
      if (token.is("<")) {
        depth++;
      } else if (token.is(">")) {
        depth--;
      } else if (token.is(">>")) {
        depth -= 2;
      }
      i++;
      if (depth <= 0) {
        return i;
      }
    }
    return tokens.size();
  }
}
