package io.github.headerspec.importer.preprocessor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random texts that are full of macros and directives, most of which compilers take. */
final class RandomText {

  private static final List<String> OBJECTS = List.of("O0", "O1", "O2", "O3");
  private static final List<String> FUNCTIONS = List.of("F0", "F1", "F2", "F3", "P");

  private static final List<String> LITERALS =
      List.of(
          "1",
          "0x1f",
          "1e+5",
          ".5",
          "1.2.3",
          "0x1p-3",
          "1_2x",
          "\"s\"",
          "\"a\t\\\"b\"",
          "('c')",
          "('\\'')",
          "L\"w\"",
          "u8\"x\"",
          "(U'y')",
          "\"/*\"",
          "\"\\\\\"",
          "\"\"");

  private static final List<String> PUNCTUATORS =
      List.of(
          "+", "-", "*", "/", "<", ">", "=", "<<", ">>=", "->", "[", "]", "{", "}", ";", "...",
          "::", "<:", "%>", "?", ":", "&&", "!", "~", "^", "|=", ".", "@", "`");

  private static final List<String> WORDS = List.of("a", "b", "x", "int", "L", "u8", "e", "and");

  private final Random random;
  private final boolean cpp;
  private final boolean microsoft;
  private final boolean balanced;
  private boolean lines;
  private final RandomCondition conditions;
  private final List<String> parameters = new ArrayList<>();
  private boolean variadic;
  private String include = "";

  /**
   * Makes texts.
   *
   * @param seed decides what they are
   * @param cpp whether they are C++
   * @param microsoft whether Microsoft's words may be in them
   * @param balanced whether each parenthesis has its other one
   */
  RandomText(long seed, boolean cpp, boolean microsoft, boolean balanced) {
    this.balanced = balanced;
    this.random = new Random(seed);
    this.cpp = cpp;
    this.microsoft = microsoft;
    this.conditions = new RandomCondition(random, this);
  }

  /** Whether each use of a macro is on one line, so that compilers agree which line it is on. */
  boolean hasLines() {
    return lines;
  }

  boolean cpp() {
    return cpp;
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  /** What has to stand before each text: nothing is defined but a few numbers. */
  static String beginning() {
    StringBuilder text = new StringBuilder();
    OBJECTS.forEach(name -> text.append("#undef " + name + "\n"));
    FUNCTIONS.forEach(name -> text.append("#undef " + name + "\n"));
    return text
        + """
        #undef N0
        #undef N1
        #undef N2
        #define N0 0
        #define N1 (1+N0)
        #define N2 -2
        #define P(x) (x)
        """;
  }

  String name() {
    return pick(oneIn(2) ? OBJECTS : FUNCTIONS);
  }

  /** A text. */
  String next(String included) {
    include = included;
    if (included.isEmpty()) {
      // The text that includes this one is of the same kind.
      lines = oneIn(2);
    }
    StringBuilder text = new StringBuilder();
    int definitions = 1 + random.nextInt(6);
    for (int i = 0; i < definitions; i++) {
      text.append(definition());
    }
    int count = 1 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      text.append(part(2));
    }
    return damaged(text.toString());
  }

  private String part(int depth) {
    return switch (random.nextInt(14)) {
      case 0 -> definition();
      case 1 -> "#undef " + name() + "\n";
      case 2, 3 -> depth == 0 ? use() : conditional(depth);
      case 4 -> pragma();
      case 5 -> include.isEmpty() ? use() : "#include \"" + include + "\"\n" + use();
      default -> use();
    };
  }

  private String pragma() {
    String action = oneIn(2) ? "push_macro" : "pop_macro";
    String macro = name();
    // As a word in arguments, compilers execute it not at all, or several times.
    boolean words = balanced || lines;
    return switch (random.nextInt(microsoft && words ? 3 : words ? 2 : 1)) {
      case 0 -> "#pragma " + action + "(\"" + macro + "\")\n";
      case 1 -> "_Pragma(\"" + action + "(\\\"" + macro + "\\\")\")\n";
      default -> "__pragma(" + action + "(\"" + macro + "\"))\n";
    };
  }

  private String conditional(int depth) {
    StringBuilder text = new StringBuilder();
    text.append(
        switch (random.nextInt(4)) {
          case 0 -> "#ifdef " + name() + "\n";
          case 1 -> "#ifndef " + name() + "\n";
          default -> "#if " + conditions.expression(3) + "\n";
        });
    text.append(part(depth - 1));
    while (oneIn(3)) {
      text.append(
          switch (random.nextInt(4)) {
            case 0 -> "#elifdef " + name() + "\n";
            case 1 -> "#elifndef " + name() + "\n";
            default -> "#elif " + conditions.expression(2) + "\n";
          });
      text.append(part(depth - 1));
    }
    if (oneIn(2)) {
      text.append("#else\n").append(part(depth - 1));
    }
    return text + "#endif\n";
  }

  // Definitions

  private String definition() {
    parameters.clear();
    variadic = false;
    if (oneIn(3)) {
      // Otherwise most definitions would be new ones of the same macros: errors for some.
      String name = pick(OBJECTS);
      return "#undef " + name + "\n#define " + name + " " + body() + "\n";
    }
    int number = random.nextInt(4);
    String name = "F" + number;
    // The number of parameters belongs to the name, so that uses have the right number.
    for (int i = 0; i < arity(number); i++) {
      parameters.add(List.of("x", "y", "z").get(i));
    }
    variadic = number >= 2;
    List<String> written = new ArrayList<>(parameters);
    if (variadic && oneIn(4)) {
      written.add("r...");
      parameters.add("r");
    } else if (variadic) {
      written.add("...");
      parameters.add("__VA_ARGS__");
    }
    String text =
        "#undef %s\n#define %s(%s) %s\n".formatted(name, name, String.join(",", written), body());
    parameters.clear();
    variadic = false;
    return text;
  }

  private static int arity(int function) {
    return List.of(1, 2, 1, 0).get(function);
  }

  private String body() {
    StringBuilder body = new StringBuilder();
    int length = random.nextInt(6);
    for (int i = 0; i < length; i++) {
      boolean touches = !body.toString().matches("(?s).*[\"'0-9_A-Z]") && oneIn(3);
      body.append(touches ? "" : " ").append(bodyItem());
    }
    return body.toString();
  }

  private String bodyItem() {
    if (parameters.isEmpty()) {
      return oneIn(12) ? "a" + pasted() + "1" : oneIn(10) ? "# 1" : item(2);
    }
    String parameter = pick(parameters);
    boolean option = variadic && parameters.contains("__VA_ARGS__");
    return switch (random.nextInt(option ? 13 : 10)) {
      case 0 -> "#" + (oneIn(3) ? " " : "") + parameter;
      case 1 -> pick(List.of("a", "x1", "F", "O")) + pasted() + parameter;
      case 2 -> parameter + pasted() + pick(List.of("a", "1", "_", "0"));
      case 3 -> variadic ? ", " + pasted() + parameters.get(parameters.size() - 1) : parameter;
      case 4, 5, 6 -> parameter;
      case 7, 8, 9 -> item(2);
      case 10 -> "__VA_OPT__(" + item(1) + " " + pick(parameters) + ")";
      case 11 -> "__VA_OPT__(" + parameter + pasted() + "k)" + (oneIn(2) ? pasted() + "q" : "");
      default -> "#__VA_OPT__(" + item(1) + " " + pick(parameters) + ")";
    };
  }

  private String pasted() {
    return pick(List.of("##", " ## ", "## ", cpp ? "%:%:" : "##"));
  }

  // Uses

  private String use() {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(5);
    for (int i = 0; i < length; i++) {
      // A literal takes what touches it for its suffix, or a number for a separator of digits.
      String item = item(3);
      boolean touches = item.matches(".*[\"'0-9]") || !oneIn(4);
      text.append(item).append(touches ? " " : "");
    }
    return text + (lines ? ";\n" : "\n");
  }

  private String item(int depth) {
    return switch (random.nextInt(16)) {
      case 0, 1, 2 -> pick(OBJECTS);
      case 3, 4, 5, 6, 7 -> depth == 0 ? pick(WORDS) : call(depth - 1);
      case 8 -> pick(FUNCTIONS);
      case 9 -> pick(LITERALS);
      case 10 -> pick(PUNCTUATORS);
      case 11 -> "(" + (depth == 0 ? "" : item(depth - 1)) + ")";
      // Which arguments are expanded, and in which order, compilers do not agree about.
      case 12 -> depth == 3 ? "__COUNTER__" : lines ? "__LINE__" : "x";
      case 13 -> balanced || lines ? "()" : oneIn(3) ? "(" : ")";
      default -> pick(WORDS);
    };
  }

  private String call(int depth) {
    int number = random.nextInt(5);
    int arguments = number == 4 ? 1 : arity(number);
    if (number == 2 || number == 3) {
      arguments += random.nextInt(3);
    }
    List<String> list = new ArrayList<>();
    for (int i = 0; i < arguments; i++) {
      list.add(argument(depth));
    }
    String open = oneIn(8) ? " (" : "(";
    return FUNCTIONS.get(number)
        + open
        + String.join(",", list)
        + (!balanced && !lines && oneIn(80) ? "" : ")");
  }

  private String argument(int depth) {
    if (oneIn(8)) {
      return "";
    }
    StringBuilder text = new StringBuilder(oneIn(2) ? item(depth) : pick(WORDS));
    while (oneIn(3)) {
      text.append(' ').append(item(depth));
    }
    return text.toString();
  }

  // What is allowed everywhere

  private String damaged(String text) {
    StringBuilder damaged = new StringBuilder();
    boolean splices = !lines && oneIn(2);
    boolean comments = oneIn(3);
    boolean inArguments = !lines && oneIn(2);
    boolean directive = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      directive = (i == 0 || text.charAt(i - 1) == '\n') ? c == '#' : directive;
      if (splices && oneIn(25)) {
        damaged.append(oneIn(5) ? "\\ \n" : "\\\n");
      }
      if (c == ' ' && comments && oneIn(5)) {
        damaged.append(pick(List.of("/**/", lines ? "/* */" : " /* \n */ ", "/*'*/", "/* \" */")));
      }
      damaged.append(c == ' ' && !directive && inArguments && oneIn(6) ? '\n' : c);
    }
    String result = damaged.toString();
    return oneIn(10) ? result.replace("\n", "\r\n") : result;
  }
}
