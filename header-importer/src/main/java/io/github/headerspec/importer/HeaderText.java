package io.github.headerspec.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A header as it is written, before the preprocessor.
 *
 * @param text the whole text
 * @param tokens the tokens outside of directives; keywords are words
 * @param comments the comments
 * @param directives the preprocessor's directives
 * @param unterminatedComment where a comment begins that does not end
 */
record HeaderText(
    String text,
    List<Token> tokens,
    List<Comment> comments,
    List<Directive> directives,
    OptionalInt unterminatedComment) {

  /**
   * A comment.
   *
   * @param start the offset of its first character
   * @param end the offset after its last character
   */
  record Comment(int start, int end) {}

  /**
   * A directive.
   *
   * @param offset the offset of its {@code #}
   * @param tokens what follows in its line
   */
  record Directive(int offset, List<Token> tokens) {

    String name() {
      return tokens.isEmpty() ? "" : tokens.get(0).text();
    }

    boolean isCondition() {
      return switch (name()) {
        case "if", "ifdef", "ifndef", "elif", "elifdef", "elifndef", "else" -> true;
        default -> false;
      };
    }

    /** The first parenthesis inside so many others. */
    Optional<Token> nestedDeeper(int mostLevels) {
      int levels = 0;
      for (Token token : tokens) {
        if (token.is("(") && ++levels > mostLevels) {
          return Optional.of(token);
        } else if (token.is(")")) {
          levels--;
        }
      }
      return Optional.empty();
    }
  }

  /** Where directives for conditions begin. */
  List<Integer> conditionOffsets() {
    return directives.stream().filter(Directive::isCondition).map(Directive::offset).toList();
  }

  /** The directives that the text at an offset depends on, from outside to inside. */
  List<Directive> conditionsAround(int offset) {
    List<Directive> around = new ArrayList<>();
    for (Directive directive : directives) {
      if (directive.offset() > offset) {
        break;
      }
      switch (directive.name()) {
        case "if", "ifdef", "ifndef" -> around.add(directive);
        case "elif", "elifdef", "elifndef", "else" -> {
          if (!around.isEmpty()) {
            around.set(around.size() - 1, directive);
          }
        }
        case "endif" -> {
          if (!around.isEmpty()) {
            around.remove(around.size() - 1);
          }
        }
        default -> {
          // Not about conditions.
        }
      }
    }
    return around;
  }
}
