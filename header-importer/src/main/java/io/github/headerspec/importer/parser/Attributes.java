package io.github.headerspec.importer.parser;

import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.importer.source.Token;
import io.github.headerspec.importer.source.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the attributes of a declaration say about sizes and alignments, and whether to use it.
 *
 * @param packed whether GNU's {@code packed} is among them
 * @param alignments what they align at
 * @param mode the machine mode of GNU
 * @param understood whether nothing else is among them that could matter
 * @param deprecated why it should not be used any more; empty text without a reason
 */
record Attributes(
    boolean packed,
    List<Expression> alignments,
    Optional<String> mode,
    boolean understood,
    Optional<String> deprecated) {

  /** Attributes that say nothing about the layout of a type. */
  private static final Set<String> HARMLESS =
      Set.of(
          "access",
          "alias",
          "always_inline",
          "annotate",
          "artificial",
          "availability",
          "cdecl",
          "cleanup",
          "cold",
          "const",
          "counted_by",
          "designated_init",
          "dllexport",
          "dllimport",
          "enum_extensibility",
          "fallthrough",
          "fastcall",
          "flag_enum",
          "format",
          "gnu_inline",
          "hot",
          "leaf",
          "malloc",
          "may_alias",
          "maybe_unused",
          "ms_abi",
          "nodiscard",
          "noinline",
          "nonnull",
          "nonstring",
          "noreturn",
          "nothrow",
          "novtable",
          "objc_boxable",
          "pure",
          "returns_nonnull",
          "section",
          "selectany",
          "sentinel",
          "stdcall",
          "swift_name",
          "swift_private",
          "sysv_abi",
          "transparent_union",
          "type_visibility",
          "unavailable",
          "unused",
          "used",
          "uuid",
          "visibility",
          "warn_unused_result",
          "weak");

  private static final int BEGINS =
      WordClass.ATTRIBUTE_LIST | WordClass.ALIGNMENT | WordClass.CHANGES_TYPE;

  private static final Expression GREATEST_ALIGNMENT =
      new Expression.Uncertain("the greatest alignment of the target is not known", Position.START);

  static final Attributes NONE =
      new Attributes(false, List.of(), Optional.empty(), true, Optional.empty());

  /** Whether they say nothing at all about the layout. */
  boolean areNeutral() {
    return !packed && alignments.isEmpty() && mode.isEmpty() && understood;
  }

  /**
   * Reads the attributes among the tokens of a declaration; not those within parentheses or braces.
   *
   * @param tokens the tokens
   * @param expressions reads an argument
   */
  static Attributes of(List<Token> tokens, Function<List<Token>, Expression> expressions) {
    if (!begin(tokens)) {
      return NONE;
    }
    Reading reading = new Reading(expressions);
    for (int i = 0; i < tokens.size(); ) {
      Token token = tokens.get(i);
      boolean group = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
      if (group && token.isWord(WordClass.ATTRIBUTE_LIST)) {
        int end = TokenLists.afterGroup(tokens, i + 1);
        reading.list(tokens.subList(i + 2, Math.max(i + 2, end - 1)));
        i = end;
      } else if (group && token.isWord(WordClass.ALIGNMENT)) {
        int end = TokenLists.afterGroup(tokens, i + 1);
        reading.align(tokens.subList(i + 2, Math.max(i + 2, end - 1)));
        i = end;
      } else if (isStandard(tokens, i)) {
        int end = TokenLists.afterGroup(tokens, i);
        reading.list(tokens.subList(i + 2, Math.max(i + 2, end - 2)));
        i = end;
      } else if (token.is("(") || token.is("{") || token.is("[")) {
        int end = TokenLists.afterGroup(tokens, i);
        // Attributes within a declarator mean something else than those around it.
        reading.understood &=
            of(tokens.subList(i + 1, Math.max(i + 1, end - 1)), expressions).areNeutral();
        i = end;
      } else {
        reading.understood &= !token.isWord(WordClass.CHANGES_TYPE);
        i++;
      }
    }
    return new Attributes(
        reading.packed,
        List.copyOf(reading.alignments),
        reading.mode,
        reading.understood,
        reading.deprecated);
  }

  private static boolean begin(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isWord(BEGINS) || tokens.get(i).is("[")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStandard(List<Token> tokens, int i) {
    return tokens.get(i).is("[") && i + 1 < tokens.size() && tokens.get(i + 1).is("[");
  }

  /** What has been read so far. */
  private static final class Reading {

    private final Function<List<Token>, Expression> expressions;
    private final List<Expression> alignments = new ArrayList<>();
    private boolean packed;
    private Optional<String> mode = Optional.empty();
    private boolean understood = true;
    private Optional<String> deprecated = Optional.empty();

    Reading(Function<List<Token>, Expression> expressions) {
      this.expressions = expressions;
    }

    /** One or more attributes, also in a second pair of parentheses. */
    void list(List<Token> tokens) {
      if (!tokens.isEmpty() && tokens.get(0).is("(")) {
        list(tokens.subList(1, Math.max(1, TokenLists.afterGroup(tokens, 0) - 1)));
        return;
      }
      for (int i = 0; i < tokens.size(); ) {
        if (!tokens.get(i).isIdentifier()) {
          // "," between attributes, and "::" after the name space of GNU.
          i++;
          continue;
        }
        String name = plain(tokens.get(i).text());
        i++;
        List<Token> argument = List.of();
        if (i < tokens.size() && tokens.get(i).is("(")) {
          int end = TokenLists.afterGroup(tokens, i);
          argument = tokens.subList(i + 1, Math.max(i + 1, end - 1));
          i = end;
        }
        one(name, argument);
      }
    }

    private static String plain(String name) {
      boolean reserved = name.startsWith("__") && name.endsWith("__") && name.length() > 4;
      return reserved ? name.substring(2, name.length() - 2) : name;
    }

    private void one(String name, List<Token> argument) {
      switch (name) {
        case "packed" -> packed = true;
        case "aligned", "align" -> align(argument);
        case "mode" -> {
          understood &= argument.size() == 1 && mode.isEmpty();
          mode = argument.stream().map(Token::text).findFirst();
        }
        case "deprecated" -> deprecated = deprecated.or(() -> Optional.of(reason(argument)));
        case "gnu", "clang", "msvc" -> understood &= argument.isEmpty();
        default -> understood &= HARMLESS.contains(name);
      }
    }

    /** Of several arguments, the first is the reason. */
    private static String reason(List<Token> argument) {
      return StringLiterals.text(
          argument.stream()
              .takeWhile(token -> token.kind() == Token.Kind.STRING)
              .map(Token::text)
              .toList());
    }

    void align(List<Token> argument) {
      alignments.add(argument.isEmpty() ? GREATEST_ALIGNMENT : expressions.apply(argument));
    }
  }
}
