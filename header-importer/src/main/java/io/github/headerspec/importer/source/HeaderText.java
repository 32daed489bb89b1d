package io.github.headerspec.importer.source;

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
public record HeaderText(
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
  public record Comment(int start, int end) {}

  /**
   * A directive.
   *
   * @param offset the offset of its {@code #}
   * @param tokens what follows in its line
   */
  public record Directive(int offset, List<Token> tokens) {

    /**
     * Its name.
     *
     * @return such as {@code define}; empty text for a lone {@code #}
     */
    public String name() {
      return tokens.isEmpty() ? "" : tokens.get(0).text();
    }

    /**
     * Whether it begins a branch of a condition.
     *
     * @return {@code true} for {@code if}, {@code else} and the like, but not for {@code endif}
     */
    public boolean isCondition() {
      return switch (name()) {
        case "if", "ifdef", "ifndef", "elif", "elifdef", "elifndef", "else" -> true;
        default -> false;
      };
    }

    /**
     * The first parenthesis inside so many others.
     *
     * @param maxLevels how many
     * @return the parenthesis; empty if there is none
     */
    public Optional<Token> nestedDeeper(int maxLevels) {
      int levels = 0;
      for (Token token : tokens) {
        if (token.is("(") && ++levels > maxLevels) {
          return Optional.of(token);
        } else if (token.is(")")) {
          levels--;
        }
      }
      return Optional.empty();
    }
  }

  /**
   * Where directives for conditions begin.
   *
   * @return their offsets, in order
   */
  public List<Integer> conditionOffsets() {
    return directives.stream().filter(Directive::isCondition).map(Directive::offset).toList();
  }

  /**
   * The directives that the text at an offset depends on.
   *
   * @param offset the offset
   * @return one directive per open condition, from outside to inside
   */
  public List<Directive> conditionsAround(int offset) {
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
