package io.github.headerspec.importer.random;

import io.github.headerspec.importer.constant.RandomExpressions;
import java.util.ArrayList;
import java.util.List;

/** Values of enumerators: every operator, every form of literal, what was declared before. */
final class RandomValues {

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "1",
          "2",
          "3",
          "5",
          "7",
          "8",
          "31",
          "100",
          "127",
          "128",
          "255",
          "256",
          "0x10",
          "0xFF",
          "017",
          "0b101",
          "0B1",
          "0x7fff",
          "65535",
          "0x7fffffff",
          "1u",
          "2U",
          "3l",
          "4L",
          "5ul",
          "6Lu",
          "7ll",
          "8LL",
          "9ull",
          "10LLU",
          "0x80000000",
          "0xFFFFFFFF",
          "4294967296",
          "0x7fffffffffffffff",
          "0xffffffffffffffff",
          "18446744073709551615u",
          "2147483648",
          "0xffffffffL",
          "00",
          "0x0",
          "0777u");

  private static final List<String> CHARACTERS =
      List.of(
          "'a'",
          "'\\n'",
          "'\\xff'",
          "'\\377'",
          "'\\0'",
          "'AB'",
          "'ABCD'",
          "L'x'",
          "u'y'",
          "U'z'",
          "'\\''",
          "'\"'",
          "'\\\\'",
          "'?'",
          "L'\\xffff'",
          "u'\\xffff'",
          "U'\\xffffffff'",
          "'\\x80'",
          "'\\1234'",
          "L'\\u00e9'",
          "u'\\u20ac'",
          "U'\\U0001F600'",
          "'\\e'",
          "'/*'");

  private static final List<String> BINARY = RandomExpressions.BINARY;

  private static final List<String> WORDS =
      List.of("and", "or", "bitand", "bitor", "xor", "not_eq");

  static final List<String> INTEGERS =
      List.of(
          "char",
          "signed char",
          "unsigned char",
          "short",
          "unsigned short",
          "int",
          "unsigned",
          "unsigned int",
          "long",
          "unsigned long",
          "long long",
          "unsigned long long",
          "long int",
          "int long unsigned",
          "short int",
          "long long int",
          "const int",
          "int volatile");

  private final Choices choices;
  private final HeaderNames names;
  private final boolean cpp;
  private final boolean microsoft;

  RandomValues(Choices choices, HeaderNames names, boolean cpp, boolean microsoft) {
    this.choices = choices;
    this.names = names;
    this.cpp = cpp;
    this.microsoft = microsoft;
  }

  /** A value; most are simple. */
  String next() {
    return choices.oneIn(2) ? leaf() : expression(1 + choices.below(3));
  }

  /** A number that fits into every type. */
  String small() {
    return choices.pick("0", "1", "2", "3", "7", "10", "33", "0x11", "'a'", "1u", "4L");
  }

  /** A type that has integers. */
  String integer() {
    List<String> all = new ArrayList<>(INTEGERS);
    all.add(cpp ? "bool" : "_Bool");
    if (cpp) {
      all.addAll(List.of("wchar_t", "char16_t", "char32_t", "char8_t"));
    }
    if (microsoft) {
      all.addAll(List.of("__int8", "__int16", "unsigned __int32", "__int64", "unsigned __int64"));
    }
    return choices.pick(all);
  }

  /** Any type that has a size. */
  String type() {
    return switch (choices.below(names.types().isEmpty() ? 3 : 6)) {
      case 0 -> integer() + " *";
      case 1 -> choices.pick("float", "double", "void *", "char (*)[3]", "int (*)(int)", "int[4]");
      case 2 -> integer();
      default -> choices.pick(names.types());
    };
  }

  private String leaf() {
    return switch (choices.below(10)) {
      case 0, 1 -> names.constants().isEmpty() ? number() : choices.pick(names.constants());
      case 2 -> names.macros().isEmpty() ? number() : choices.pick(names.macros());
      case 3 -> choices.pick(CHARACTERS);
      case 4 -> "-" + number();
      case 5 -> cpp ? choices.pick("true", "false", "1'000", "0x1'0", "u8'a'") : number();
      default -> number();
    };
  }

  private String number() {
    String number = choices.pick(NUMBERS);
    return choices.oneIn(8) && microsoft ? choices.pick("1i8", "3ui16", "7i64", "9ui64") : number;
  }

  private String expression(int depth) {
    if (depth == 0) {
      return leaf();
    }
    String left = expression(depth - 1);
    return switch (choices.below(22)) {
      case 0 -> choices.pick("-", "~", "!", "+", "- -", "!!", "~-") + "(" + left + ")";
      case 1 -> "(" + integer() + ")(" + left + ")";
      case 2 -> "(" + integer() + ")" + leaf();
      case 3 -> "(" + left + " ? " + expression(depth - 1) + " : " + leaf() + ")";
      case 4 -> "sizeof(" + type() + ")";
      case 5 -> choices.pick("sizeof ", "sizeof") + "(" + left + ")";
      case 6 -> (cpp ? "alignof" : "_Alignof") + "(" + integer() + ")";
      case 7 -> "__alignof__(" + type() + ")";
      case 8 -> "(" + integer() + ")" + choices.pick("1.5", "2.0f", "1e3", "0x1p4", ".75L", "3.");
      case 9 -> "(1 << " + choices.below(32) + ")";
      case 10 -> special(left, depth);
      case 11 -> "sizeof " + choices.pick("\"abc\"", "L\"ab\"", "u\"\\x41\" \"b\"", "'a'", "1.f");
      case 12 -> left + " " + choices.pick(BINARY) + " " + expression(depth - 1);
      case 13 -> "(" + left + ")" + choices.pick(BINARY) + "(" + expression(depth - 1) + ")";
      case 14 ->
          cpp
              ? "(" + left + " " + choices.pick(WORDS) + " " + leaf() + ")"
              : "(" + left + " ?: " + leaf() + ")";
      case 15 -> "(" + left + choices.pick(" << ", " >> ") + choices.below(34) + ")";
      case 16 -> "(" + left + choices.pick(" / ", " % ") + (1 + choices.below(9)) + ")";
      case 17 -> "/* ; */ " + left + " \\\n  | 0";
      default -> "(" + left + " " + choices.pick(BINARY) + " " + expression(depth - 1) + ")";
    };
  }

  private String special(String operand, int depth) {
    if (cpp) {
      return switch (choices.below(10)) {
        case 0 -> "static_cast<" + integer() + ">(" + operand + ")";
        case 1 -> choices.pick("int", "unsigned", "long", "char", "bool") + "(" + operand + ")";
        case 2 -> "int{" + choices.below(9) + "}";
        case 3 -> "noexcept(" + operand + ")";
        case 4 -> "compl " + leaf();
        case 5 -> "not " + leaf();
        case 6 -> "sizeof(decltype(" + operand + "))";
        case 7 -> "__is_enum(" + type() + ")";
        case 8 -> "(static_cast<int>(" + leaf() + ") >> 1)";
        default -> "(" + leaf() + ", " + leaf() + ")";
      };
    }
    return switch (choices.below(7)) {
      case 0 -> "sizeof(__typeof__(" + operand + "))";
      case 1 -> "_Generic(" + leaf() + ", int: 1, unsigned: 2, default: 3)";
      case 2 -> "__builtin_choose_expr(1, " + expression(depth - 1) + ", 2)";
      case 3 -> "__builtin_types_compatible_p(" + integer() + ", " + integer() + ")";
      case 4 -> "__builtin_constant_p(" + leaf() + ")";
      case 5 -> "__extension__ (" + operand + ")";
      default -> "(0 ? 1/0 : " + leaf() + ")";
    };
  }
}
