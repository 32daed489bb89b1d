package io.github.headerspec.importer.random;

/** Conditions of the preprocessor. */
final class RandomConditions {

  private final Choices choices;
  private final HeaderNames names;
  private final boolean cpp;

  RandomConditions(Choices choices, HeaderNames names, boolean cpp) {
    this.choices = choices;
    this.names = names;
    this.cpp = cpp;
  }

  /** What stands after {@code #if}. */
  String next() {
    return expression(choices.below(4));
  }

  /** A name that may be defined. */
  String name() {
    return names.macros().isEmpty() || choices.oneIn(4)
        ? choices.pick(
            "NOT_DEFINED", "__cplusplus", "_WIN32", "__LP64__", "__INT_MAX__", "__CHAR_BIT__")
        : choices.pick(names.macros());
  }

  private String leaf() {
    return switch (choices.below(12)) {
      case 0 -> "defined " + name();
      case 1 -> "defined(" + name() + ")";
      case 2 -> name();
      case 3 ->
          choices.pick("'a'", "'\\377'", "'\\xff' < 0", "L'\\xffff'", "'AB'", "u'x'", "'\\n'");
      case 4 -> choices.pick("-1", "0u", "~0UL", "0xffffffffffffffff", "0x8000000000000000", "~0");
      case 5 -> choices.pick("NOT_DEFINED", "int", "sizeof_", cpp ? "true" : "class", "_Bool");
      case 6 ->
          "defined(__has_attribute) && __has_attribute("
              + choices.pick("packed", "__packed__", "nothing_has_this", "unused")
              + ")";
      case 7 ->
          choices.pick(
              "__INT_MAX__ > 65535",
              "__SIZEOF_POINTER__ == 8",
              "__CHAR_BIT__ == 8",
              "__has_include(<stddef.h>)",
              "__has_include(\"no.such.file\")",
              "__COUNTER__ < 0",
              "__LINE__ > 0",
              "__INCLUDE_LEVEL__ >= 0");
      default -> choices.pick("0", "1", "2", "3u", "010", "0x10L", "5ULL", "0b11", "9LL");
    };
  }

  private String expression(int depth) {
    if (depth == 0) {
      return leaf();
    }
    String left = expression(depth - 1);
    return switch (choices.below(9)) {
      case 0 -> choices.pick("!", "-", "~", "+") + "(" + left + ")";
      case 1 -> "(" + left + ") ? " + leaf() + " : " + expression(depth - 1);
      case 2 -> "1 || " + leaf() + "/0";
      case 3 -> "0 && (" + left + ")/0";
      case 4 -> "(" + left + ")" + choices.pick("<<", ">>") + choices.below(63);
      case 5 -> "(" + left + ") " + choices.pick("/", "%") + " " + choices.pick("2", "3u", "-1");
      default ->
          "("
              + left
              + ") "
              + choices.pick(
                  "+", "-", "*", "<", ">", "<=", ">=", "==", "!=", "&", "|", "^", "&&", "||")
              + " ("
              + expression(depth - 1)
              + ")";
    };
  }
}
