package io.github.headerspec.importer.parser;

import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.importer.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the attributes of a declaration say about sizes and alignments.
 *
 * @param packed whether GNU's {@code packed} is among them
 * @param alignments what they align at
 * @param mode the machine mode of GNU
 * @param understood whether nothing else is among them that could matter
 */
record Attributes(
    boolean packed, List<Expression> alignments, Optional<String> mode, boolean understood) {

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
          "deprecated",
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

  /** Words outside of attributes that change a type. */
  private static final Set<String> CHANGES_THE_TYPE =
      Set.of("__ptr32", "__ptr64", "__sptr", "__uptr", "_Atomic", "_Complex", "__complex__");

  private static final Set<String> LISTS =
      Set.of("__attribute__", "__attribute", "__declspec", "_declspec");

  static final Attributes NONE = new Attributes(false, List.of(), Optional.empty(), true);

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
    if (tokens.stream().noneMatch(Attributes::begins)) {
      return NONE;
    }
    Reading reading = new Reading(expressions);
    for (int i = 0; i < tokens.size(); ) {
      Token token = tokens.get(i);
      boolean group = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
      if (group && LISTS.contains(token.text())) {
        int end = SpecifierParser.afterGroup(tokens, i + 1);
        reading.list(tokens.subList(i + 2, Math.max(i + 2, end - 1)));
        i = end;
      } else if (group && (token.is("_Alignas") || token.is("alignas"))) {
        int end = SpecifierParser.afterGroup(tokens, i + 1);
        reading.align(tokens.subList(i + 2, Math.max(i + 2, end - 1)));
        i = end;
      } else if (isStandard(tokens, i)) {
        int end = SpecifierParser.afterGroup(tokens, i);
        reading.list(tokens.subList(i + 2, Math.max(i + 2, end - 2)));
        i = end;
      } else if (token.is("(") || token.is("{") || token.is("[")) {
        int end = SpecifierParser.afterGroup(tokens, i);
        // Attributes within a declarator mean something else than those around it.
        reading.understood &=
            of(tokens.subList(i + 1, Math.max(i + 1, end - 1)), expressions).areNeutral();
        i = end;
      } else {
        reading.understood &= !CHANGES_THE_TYPE.contains(token.text());
        i++;
      }
    }
    return new Attributes(
        reading.packed, List.copyOf(reading.alignments), reading.mode, reading.understood);
  }

  private static boolean begins(Token token) {
    return token.is("[")
        || (token.isIdentifier()
            && (LISTS.contains(token.text())
                || token.is("_Alignas")
                || token.is("alignas")
                || CHANGES_THE_TYPE.contains(token.text())));
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

    Reading(Function<List<Token>, Expression> expressions) {
      this.expressions = expressions;
    }

    /** One or more attributes, also in a second pair of parentheses. */
    void list(List<Token> tokens) {
      if (!tokens.isEmpty() && tokens.get(0).is("(")) {
        list(tokens.subList(1, Math.max(1, SpecifierParser.afterGroup(tokens, 0) - 1)));
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
          int end = SpecifierParser.afterGroup(tokens, i);
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
        case "gnu", "clang", "msvc" -> understood &= argument.isEmpty();
        default -> understood &= HARMLESS.contains(name);
      }
    }

    void align(List<Token> argument) {
      if (argument.isEmpty()) {
        // The greatest alignment of the target.
        understood = false;
      } else {
        alignments.add(expressions.apply(argument));
      }
    }
  }
}
