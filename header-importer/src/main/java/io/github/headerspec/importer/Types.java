package io.github.headerspec.importer;

import io.github.headerspec.importer.constant.Expression.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of types, and types as tokens spell them. */
final class Types {

  private static final Set<String> ARITHMETIC =
      Set.of(
          "void",
          "char",
          "short",
          "int",
          "long",
          "float",
          "double",
          "signed",
          "unsigned",
          "bool",
          "_Bool",
          "__int8",
          "__int16",
          "__int32",
          "__int64",
          "__int128",
          "_Complex",
          "__signed__",
          "__signed",
          "char8_t",
          "char16_t",
          "char32_t");
  private static final Set<String> ELABORATED = Set.of("struct", "union", "class", "enum");

  /** Words that say nothing about the size or sign of a type. */
  private static final Set<String> DECORATION =
      Set.of(
          "const",
          "volatile",
          "restrict",
          "__restrict",
          "__restrict__",
          "__const",
          "__const__",
          "__volatile__",
          "__volatile",
          "inline",
          "__inline",
          "__inline__",
          "__forceinline",
          "extern",
          "static",
          "register",
          "__extension__",
          "__cdecl",
          "__stdcall",
          "__fastcall",
          "__thiscall",
          "__vectorcall",
          "__unaligned",
          "__w64",
          "_Noreturn",
          "constexpr",
          "constinit",
          "mutable",
          "thread_local",
          "__thread",
          "_Thread_local",
          "typedef",
          "typename",
          "_Atomic");

  private static final Set<String> WITH_ARGUMENT =
      Set.of(
          "__attribute__",
          "__attribute",
          "__declspec",
          "_declspec",
          "alignas",
          "_Alignas",
          "asm",
          "__asm__",
          "__asm");

  /** Types that are the same everywhere, for headers whose includes are not there. */
  private static final Map<String, List<String>> STANDARD =
      Map.ofEntries(
          Map.entry("int8_t", List.of("signed", "char")),
          Map.entry("int16_t", List.of("short")),
          Map.entry("int32_t", List.of("int")),
          Map.entry("int64_t", List.of("long", "long")),
          Map.entry("uint8_t", List.of("unsigned", "char")),
          Map.entry("uint16_t", List.of("unsigned", "short")),
          Map.entry("uint32_t", List.of("unsigned", "int")),
          Map.entry("uint64_t", List.of("unsigned", "long", "long")));

  /** Types of Windows headers. */
  private static final Map<String, List<String>> WINDOWS =
      Map.ofEntries(
          Map.entry("BYTE", List.of("unsigned", "char")),
          Map.entry("UCHAR", List.of("unsigned", "char")),
          Map.entry("CHAR", List.of("char")),
          Map.entry("WORD", List.of("unsigned", "short")),
          Map.entry("USHORT", List.of("unsigned", "short")),
          Map.entry("SHORT", List.of("short")),
          Map.entry("BOOL", List.of("int")),
          Map.entry("INT", List.of("int")),
          Map.entry("UINT", List.of("unsigned", "int")),
          Map.entry("LONG", List.of("long")),
          Map.entry("ULONG", List.of("unsigned", "long")),
          Map.entry("DWORD", List.of("unsigned", "long")),
          Map.entry("HRESULT", List.of("long")),
          Map.entry("SCODE", List.of("long")),
          Map.entry("NTSTATUS", List.of("long")),
          Map.entry("LONGLONG", List.of("long", "long")),
          Map.entry("ULONGLONG", List.of("unsigned", "long", "long")),
          Map.entry("DWORDLONG", List.of("unsigned", "long", "long")));

  private final Map<String, TypeName> known;
  private final Map<String, TypeName> wellKnown = new HashMap<>();
  private final boolean cpp;

  Types(Target target, boolean cpp) {
    this.known = new HashMap<>();
    this.cpp = cpp;
    STANDARD.forEach((name, type) -> wellKnown.put(name, new TypeName(type, false)));
    if (target.isWindows()) {
      WINDOWS.forEach((name, type) -> wellKnown.put(name, new TypeName(type, false)));
    }
  }

  /** A copy, to which others can be added. */
  Types(Types before) {
    this.known = new HashMap<>(before.known);
    this.wellKnown.putAll(before.wellKnown);
    this.cpp = before.cpp;
  }

  /**
   * A type and where the tokens after it begin.
   *
   * @param type the type
   * @param end the index of the first token after it
   */
  record Parsed(TypeName type, int end) {}

  void define(Scope scope, String name, TypeName type) {
    TypeName earlier = known.putIfAbsent(scope.prefix() + name, type);
    if (earlier != null && !earlier.equals(type)) {
      known.put(scope.prefix() + name, new TypeName(List.of(name), false));
    }
  }

  Optional<TypeName> find(Scope from, String name) {
    if (name.startsWith("::")) {
      return Optional.ofNullable(known.get(name.substring(2)));
    }
    for (Optional<Scope> scope = Optional.of(from); scope.isPresent(); ) {
      Scope here = scope.get();
      Optional<String> found = here.qualified(name).filter(known::containsKey).findFirst();
      if (found.isPresent()) {
        return found.map(known::get);
      }
      if (here.opaque()) {
        return Optional.empty();
      }
      scope = here.parent();
    }
    return Optional.ofNullable(wellKnown.get(name));
  }

  /**
   * Reads a type up to where its declarators begin.
   *
   * @param tokens the tokens
   * @param start where it begins
   * @param scope where it stands
   * @return the type, whose name may be unknown; empty if it is none
   */
  Optional<Parsed> specifiers(List<Token> tokens, int start, Scope scope) {
    List<String> arithmetic = new ArrayList<>();
    Optional<TypeName> named = Optional.empty();
    int i = afterDecoration(tokens, start);
    while (i < tokens.size()) {
      Token token = tokens.get(i);
      if (ARITHMETIC.contains(token.text()) || (cpp && token.is("wchar_t"))) {
        arithmetic.add(token.text().startsWith("__signed") ? "signed" : token.text());
        i++;
      } else if (arithmetic.isEmpty() && named.isEmpty() && ELABORATED.contains(token.text())) {
        Parsed parsed = elaborated(tokens, i, scope);
        named = Optional.of(parsed.type());
        i = parsed.end();
      } else if (arithmetic.isEmpty() && named.isEmpty() && nameBegins(tokens, i)) {
        Parsed parsed = named(tokens, i, scope);
        named = Optional.of(parsed.type());
        i = parsed.end();
      } else {
        break;
      }
      i = afterDecoration(tokens, i);
    }
    int end = i;
    return arithmetic.isEmpty()
        ? named.map(type -> new Parsed(type, end))
        : Optional.of(new Parsed(new TypeName(List.copyOf(arithmetic), false), end));
  }

  private Parsed elaborated(List<Token> tokens, int start, Scope scope) {
    String keyword = tokens.get(start).text();
    int i = afterDecoration(tokens, start + 1);
    StringBuilder name = new StringBuilder();
    while (i < tokens.size() && (tokens.get(i).isWord() || tokens.get(i).is("::"))) {
      boolean complete = !name.isEmpty() && name.charAt(name.length() - 1) != ':';
      if (tokens.get(i).isWord() && complete) {
        break;
      }
      name.append(tokens.get(i).text());
      i = afterDecoration(tokens, i + 1);
    }
    if (i < tokens.size() && tokens.get(i).kind() == Token.Kind.BODY) {
      String key = tokens.get(i).text();
      i++;
      if (keyword.equals("enum")) {
        return new Parsed(new TypeName(List.of("enum", key), false), i);
      }
    } else if (keyword.equals("enum")) {
      TypeName declaredLater = new TypeName(List.of("enum", scope.prefix() + name), false);
      return new Parsed(find(scope, "enum " + name).orElse(declaredLater), i);
    }
    return new Parsed(new TypeName(List.of(keyword, name.toString()), false), i);
  }

  private static boolean nameBegins(List<Token> tokens, int i) {
    return tokens.get(i).isWord()
        || (tokens.get(i).is("::") && i + 1 < tokens.size() && tokens.get(i + 1).isWord());
  }

  private Parsed named(List<Token> tokens, int start, Scope scope) {
    StringBuilder name = new StringBuilder();
    int i = start;
    if (tokens.get(i).is("::")) {
      name.append("::");
      i++;
    }
    name.append(tokens.get(i++).text());
    while (i + 1 < tokens.size() && tokens.get(i).is("::") && tokens.get(i + 1).isWord()) {
      name.append("::").append(tokens.get(i + 1).text());
      i += 2;
    }
    if (cpp && i < tokens.size() && tokens.get(i).is("<")) {
      return new Parsed(new TypeName(List.of(name + "<…>"), false), afterAngle(tokens, i));
    }
    if (i < tokens.size() && tokens.get(i).is("(") && isTypeof(name.toString())) {
      return new Parsed(new TypeName(List.of(name + "(…)"), false), afterGroup(tokens, i));
    }
    TypeName unknown = new TypeName(List.of(name.toString()), false);
    return new Parsed(find(scope, name.toString()).orElse(unknown), i);
  }

  private static boolean isTypeof(String word) {
    return Set.of("typeof", "__typeof__", "__typeof", "decltype").contains(word);
  }

  /** Whether a name is that of a type, or a word with which a type begins. */
  boolean begins(List<Token> tokens, int i, Scope scope) {
    if (i >= tokens.size()) {
      return false;
    }
    String text = tokens.get(i).text();
    return ARITHMETIC.contains(text)
        || (cpp && text.equals("wchar_t"))
        || ELABORATED.contains(text)
        || Set.of("const", "volatile", "__const", "typename").contains(text)
        || isTypeof(text)
        || (nameBegins(tokens, i) && find(scope, qualifiedName(tokens, i)).isPresent());
  }

  private static String qualifiedName(List<Token> tokens, int start) {
    StringBuilder name = new StringBuilder();
    for (int i = start; i < tokens.size(); i++) {
      boolean separator = tokens.get(i).is("::");
      boolean wordExpected = name.isEmpty() || name.charAt(name.length() - 1) == ':';
      if (!separator && !(tokens.get(i).isWord() && wordExpected)) {
        break;
      }
      name.append(tokens.get(i).text());
    }
    return name.toString();
  }

  static int afterDecoration(List<Token> tokens, int start) {
    int i = start;
    while (i < tokens.size()) {
      Token token = tokens.get(i);
      if (token.isWord() && DECORATION.contains(token.text())) {
        i++;
      } else if (token.isWord() && WITH_ARGUMENT.contains(token.text())) {
        i = i + 1 < tokens.size() && tokens.get(i + 1).is("(") ? afterGroup(tokens, i + 1) : i + 1;
      } else if (token.is("[") && i + 1 < tokens.size() && tokens.get(i + 1).is("[")) {
        i = afterGroup(tokens, i);
      } else {
        break;
      }
    }
    return i;
  }

  /** Whether a word of a declaration is followed by an argument in parentheses. */
  static boolean takesArgument(Token token) {
    return token.isWord() && WITH_ARGUMENT.contains(token.text());
  }

  /** The index after the bracket that closes the one at an index. */
  static int afterGroup(List<Token> tokens, int start) {
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
