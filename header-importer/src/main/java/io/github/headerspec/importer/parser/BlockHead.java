package io.github.headerspec.importer.parser;

import io.github.headerspec.importer.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What an opening brace begins, by what stands before it.
 *
 * @param kind what it begins
 * @param names the names of the scopes it opens, from outside to inside
 * @param template whether it is a template, or a specialization of one
 * @param opaque whether names inside can come from elsewhere: from template arguments, or from base
 *     classes that are templates
 * @param bases the names of the base classes, qualified as they are written
 */
record BlockHead(
    Kind kind, List<String> names, boolean template, boolean opaque, List<String> bases) {

  /** What a brace begins. */
  enum Kind {
    NAMESPACE,
    LINKAGE,
    CLASS,
    OTHER
  }

  private static final Set<String> AFTER_PARAMETERS =
      Set.of("const", "volatile", "noexcept", "override", "final", "mutable", "try", "&", "&&");

  private static final Set<String> BEFORE_BASE =
      Set.of("public", "protected", "private", "virtual");

  static final BlockHead OTHER = new BlockHead(Kind.OTHER, List.of(), false, false, List.of());

  static BlockHead of(List<Token> tokens, boolean cpp) {
    int start = TokenLists.afterDecoration(tokens, 0);
    boolean template = false;
    while (cpp && start + 1 < tokens.size() && tokens.get(start).is("template")) {
      template = true;
      start = TokenLists.afterDecoration(tokens, TokenLists.afterAngle(tokens, start + 1));
    }
    if (start >= tokens.size()) {
      // "extern" alone is decoration; with a string it is a linkage.
      return OTHER;
    }
    if (tokens.get(start).kind() == Token.Kind.STRING) {
      boolean linkage =
          start > 0 && tokens.get(start - 1).is("extern") && start + 1 == tokens.size();
      return linkage ? new BlockHead(Kind.LINKAGE, List.of(), false, false, List.of()) : OTHER;
    }
    if (cpp && tokens.get(start).is("namespace")) {
      return new BlockHead(Kind.NAMESPACE, words(tokens, start + 1), false, false, List.of());
    }
    return ofClass(tokens, start, template, cpp);
  }

  private static List<String> words(List<Token> tokens, int start) {
    List<String> words = new ArrayList<>();
    for (int i = TokenLists.afterDecoration(tokens, start);
        i < tokens.size();
        i = TokenLists.afterDecoration(tokens, i + 1)) {
      if (tokens.get(i).isIdentifier() && !tokens.get(i).is("inline")) {
        words.add(tokens.get(i).text());
      }
    }
    return words;
  }

  private static BlockHead ofClass(List<Token> tokens, int start, boolean template, boolean cpp) {
    int keyword = -1;
    for (int i = start; i < tokens.size(); i = next(tokens, i)) {
      Token token = tokens.get(i);
      if (token.is("struct") || token.is("union") || (cpp && token.is("class"))) {
        keyword = i;
      } else if (token.is("=")) {
        return OTHER;
      }
      if (keyword >= 0 && token.is(":")) {
        break;
      }
    }
    if (keyword < 0) {
      return OTHER;
    }
    List<String> names = new ArrayList<>();
    List<Token> afterColon = List.of();
    boolean specialized = false;
    for (int i = TokenLists.afterDecoration(tokens, keyword + 1); i < tokens.size(); ) {
      Token token = tokens.get(i);
      if (token.is(":")) {
        afterColon = tokens.subList(i + 1, tokens.size());
        break;
      } else if (token.is("<")) {
        specialized = true;
        i = TokenLists.afterAngle(tokens, i);
        continue;
      } else if (token.is("::")) {
        i++;
        continue;
      } else if (!token.isIdentifier()) {
        return OTHER;
      }
      boolean qualified = i > 0 && tokens.get(i - 1).is("::");
      if (token.is("operator")) {
        return OTHER;
      }
      if (!token.is("final")) {
        if (!qualified) {
          // "class EXPORT Name": the last one is the name.
          names.clear();
        }
        names.add(token.text());
      }
      i = TokenLists.afterDecoration(tokens, i + 1);
    }
    boolean ofTemplate = template || specialized;
    boolean opaque = ofTemplate || afterColon.stream().anyMatch(it -> it.is("<"));
    return new BlockHead(Kind.CLASS, names, ofTemplate, opaque, bases(afterColon));
  }

  private static List<String> bases(List<Token> tokens) {
    List<String> bases = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    for (Token token : tokens) {
      if (token.is(",")) {
        bases.add(name.toString());
        name.setLength(0);
      } else if (!BEFORE_BASE.contains(token.text())) {
        name.append(token.text());
      }
    }
    if (!name.isEmpty()) {
      bases.add(name.toString());
    }
    return bases;
  }

  /** Whether a brace after these tokens begins the body of a function. */
  static boolean isFunction(List<Token> tokens) {
    if (tokens.isEmpty()) {
      // What comes after the parameters of a function in the style of the seventies.
      return true;
    }
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      if (token.is(")")) {
        return true;
      }
      if (!AFTER_PARAMETERS.contains(token.text())
          && tokens.stream().noneMatch(it -> it.is("->"))) {
        return false;
      }
    }
    return false;
  }

  private static int next(List<Token> tokens, int i) {
    int after = TokenLists.afterDecoration(tokens, i);
    if (after > i) {
      return after;
    }
    return tokens.get(i).is("(") ? TokenLists.afterGroup(tokens, i) : i + 1;
  }
}
