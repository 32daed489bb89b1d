package io.github.headerspec.importer.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A header as it is written, before the preprocessor.
 *
 * @param file the file
 * @param tokens the tokens outside of directives
 * @param comments the comments
 * @param directives the preprocessor's directives
 */
public record HeaderText(
    SourceBuffer file, List<Token> tokens, List<Comment> comments, List<Directive> directives) {

  private static final Pattern RAW_STRING = Pattern.compile("(u8|[uUL])?R\"");

  /**
   * Reads a header.
   *
   * @param file the file
   * @param identifiers the identifiers of the run
   * @param cpp whether it is C++
   * @return all of it, whatever conditions leave out
   */
  public static HeaderText read(SourceBuffer file, IdentifierTable identifiers, boolean cpp) {
    List<Token> tokens = new ArrayList<>();
    List<Comment> comments = new ArrayList<>();
    List<Directive> directives = new ArrayList<>();
    Lexer lexer =
        new Lexer(
            Inclusion.first(file),
            identifiers,
            cpp,
            (start, end) -> comments.add(new Comment(start, end)));
    for (Token token = lexer.next(); !token.isEnd(); token = lexer.next()) {
      if (token.startsLine() && (token.is("#") || token.is("%:"))) {
        lexer.beginDirective();
        List<Token> line = new ArrayList<>();
        for (Token next = lexer.next(); !next.isEnd(); next = lexer.next()) {
          line.add(next);
        }
        lexer.endDirective();
        directives.add(new Directive(token.offset(), line));
      } else {
        tokens.add(token.usual());
      }
    }
    return new HeaderText(file, tokens, comments, directives);
  }

  /**
   * Where a comment begins that does not end.
   *
   * @return the offset; empty if all comments end
   */
  public OptionalInt unterminatedComment() {
    if (comments.isEmpty()) {
      return OptionalInt.empty();
    }
    Comment last = comments.get(comments.size() - 1);
    String text = file.text(last.start(), last.end());
    boolean ends = text.length() >= 4 && text.endsWith("*/");
    return text.startsWith("/*") && !ends ? OptionalInt.of(last.start()) : OptionalInt.empty();
  }

  /**
   * Where a raw string begins that does not end.
   *
   * @return the offset; empty in C, which has no raw strings
   */
  public OptionalInt unterminatedRawString() {
    return Stream.concat(
            tokens.stream(), directives.stream().flatMap(each -> each.tokens().stream()))
        .filter(token -> token.kind() == Token.Kind.OTHER)
        .filter(token -> RAW_STRING.matcher(token.text()).lookingAt())
        .mapToInt(Token::offset)
        .findFirst();
  }

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
