package io.github.headerspec.importer.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells whether a header is C or C++: by its name, or else by declarations that only C++ has and
 * that are not inside a condition about {@code __cplusplus}.
 */
public final class HeaderLanguage {

  private static final List<String> ENDINGS = List.of(".hpp", ".hh", ".hxx", ".h++");

  private static final Set<String> TAGGED = Set.of("struct", "union", "enum");

  private HeaderLanguage() {}

  /**
   * Whether a header is C++.
   *
   * @param path its file
   * @param header its text
   * @return {@code false} if it is C
   */
  public static boolean isCpp(Path path, HeaderText header) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    if (ENDINGS.stream().anyMatch(name::endsWith) || path.toString().endsWith(".H")) {
      return true;
    }
    List<Token> tokens = header.tokens();
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (onlyInCpp(tokens, i) && !isForCppOnly(header, tokens.get(i).offset())) {
        return true;
      }
    }
    return false;
  }

  private static boolean onlyInCpp(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (!token.isIdentifier()) {
      return false;
    }
    Token next = tokens.get(i + 1);
    Token second = tokens.get(i + 2);
    return switch (token.text()) {
      case "enum" ->
          (next.is("class") || next.is("struct")) && (second.isIdentifier() || second.is("["));
      case "namespace" ->
          !isTag(tokens, i)
              && (next.is("{") || (next.isIdentifier() && (second.is("{") || second.is("::"))));
      case "class" -> !isTag(tokens, i) && isClass(tokens, i);
      case "template" -> next.is("<");
      case "using" -> next.is("namespace") || (next.isIdentifier() && second.is("="));
      case "extern" -> next.kind() == Token.Kind.STRING && second.is("{");
      default -> false;
    };
  }

  /** In C, such words are names, as in {@code struct class *c}. */
  private static boolean isTag(List<Token> tokens, int i) {
    return i > 0 && TAGGED.contains(tokens.get(i - 1).text());
  }

  /** As in {@code class EXPORT Name :}. */
  private static boolean isClass(List<Token> tokens, int keyword) {
    int after = keyword + 1;
    while (after < tokens.size() && tokens.get(after).isIdentifier()) {
      after++;
    }
    return after > keyword + 1
        && after < tokens.size()
        && (tokens.get(after).is("{") || tokens.get(after).is(":"));
  }

  private static boolean isForCppOnly(HeaderText header, int offset) {
    return header.conditionsAround(offset).stream()
        .flatMap(directive -> directive.tokens().stream())
        .anyMatch(token -> token.is("__cplusplus"));
  }
}
