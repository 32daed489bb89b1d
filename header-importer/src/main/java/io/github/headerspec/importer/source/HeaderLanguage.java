package io.github.headerspec.importer.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Tells whether a header is C or C++: by its name, or else by declarations that only C++ has and
 * that are not inside a condition about {@code __cplusplus}.
 */
public final class HeaderLanguage {

  private static final List<String> ENDINGS = List.of(".hpp", ".hh", ".hxx", ".h++");

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
      case "enum" -> (next.is("class") || next.is("struct")) && second.isIdentifier();
      case "namespace" -> next.isIdentifier() && (second.is("{") || second.is("::"));
      case "class" -> next.isIdentifier() && (second.is("{") || second.is(":"));
      case "template" -> next.is("<");
      case "using" -> next.is("namespace") || (next.isIdentifier() && second.is("="));
      case "extern" -> next.kind() == Token.Kind.STRING && second.is("{");
      default -> false;
    };
  }

  private static boolean isForCppOnly(HeaderText header, int offset) {
    return header.conditionsAround(offset).stream()
        .flatMap(directive -> directive.tokens().stream())
        .anyMatch(token -> token.is("__cplusplus"));
  }
}
