package io.github.headerspec.importer.random;

import static io.github.headerspec.importer.random.Template.any;

import java.util.List;

/** Conditions around enums, between their braces, and around what they depend on. */
final class Conditionals {

  static final List<Template> TEMPLATES =
      List.of(
          any("#if $c\nenum $T { $A = 1 };\n#else\nenum $T { $A = 2 };\n#endif", "A"),
          any(
              "#if $c\n#define $X 1\n#elif $c\n#define $X 2\n#else\n#define $X 3\n#endif\nenum $T { $A = $X };",
              "XA"),
          any("#if $c\nenum $T $b;\n#endif"),
          any("#ifdef $d\nenum $T $b;\n#else\nenum $U $b;\n#endif"),
          any("#ifndef $d\n# define $X $n\n#endif\n#ifdef $X\nenum $T { $A = $X };\n#endif", ""),
          any("enum $T { $A,\n#if $c\n$B,\n#else\n$C = 5,\n#endif\n$D };", "AD"),
          any("enum $T { $A\n#if $c\n, $B = $x\n#elif $c\n, $C\n#endif\n};", "A"),
          any("enum $T {\n#ifdef $d\n$A = 3\n#else\n$A\n#endif\n};", "A"),
          any("#if $c\nenum $T\n#else\nenum $U\n#endif\n$b;", "b"),
          any(
              "#define $X\n#if 0\n#define $Y 1\n#elifdef $X\n#define $Y 2\n#else\n#define $Y 3\n#endif\nenum $T { $A = $Y };",
              "A"),
          any(
              "#if 0\n#define $Y 1\n#elifndef NOT_DEFINED\n#define $Y 2\n#endif\n#ifdef $Y\nenum $T { $A = $Y };\n#else\nenum $T { $A = 7 };\n#endif",
              "A"),
          any(
              "#if $c\n#if $c\nenum $T { $A };\n#else\nenum $T { $A = 4 };\n#endif\n#else\nenum $T { $A = 5 };\n#endif",
              "A"),
          any(
              "#if 1 /* a\n comment */ && \\\n $c\nenum $T { $A = 1 };\n#else\nenum $T { $A };\n#endif",
              "A"),
          any("#if 0\nit's \" not C ' at all\n#else\nenum $T $b;\n#endif", "b"),
          any("#if ($c) == ($c)\nenum $T { $A = 1 };\n#else\nenum $T { $A = 2 };\n#endif", "A"),
          any(
              "#define $X($Y) $Y+1\n#if $X($c) > 1\nenum $T { $A = 1 };\n#else\nenum $T { $A = 2 };\n#endif",
              "A"),
          any(
              "#define $X defined($d)\n#if $X\nenum $T { $A = 1 };\n#else\nenum $T { $A = 2 };\n#endif",
              "A"),
          any(
              "#ifdef $d /* x */\nenum $T { $A };\n#else // y\nenum $T { $A = 1 };\n#endif /* z */",
              "A"),
          any("??=if 1\n#if 1\nenum $T { $A };\n#endif\n".replace("??=if 1\n", ""), "A"),
          any("%:if $c\nenum $T { $A };\n%:else\nenum $T { $A = 1 };\n%:endif", "A"),
          any("#\n#if $c\n  # /* nothing */\n#endif\nenum $T <% $A = $n %>;", "A"),
          any("#ifndef $X\n#define $X\nenum $T $b;\n#endif\n#ifndef $X\nenum $T $b;\n#endif", ""),
          any(
              "#if __has_include(<stdint.h>) && defined __has_include\n#include <stdint.h>\n#endif\n#ifdef INT8_MAX\nenum $T { $A = INT8_MAX };\n#endif",
              ""),
          any(
              "#include <limits.h>\n#if ULONG_MAX > 4294967295UL\nenum $T { $A = sizeof(long) };\n#else\nenum $T { $A = 99 };\n#endif",
              "A"),
          any(
              "#include <limits.h>\n#if CHAR_MIN < 0 && LONG_MAX == INT_MAX\nenum $T { $A = CHAR_MAX };\n#else\nenum $T { $A = SCHAR_MIN, $B = UINT_MAX };\n#endif",
              "A"),
          any("#if $d + 0 > 2\nenum $T { $A = $d + 1 };\n#endif", ""));

  private Conditionals() {}
}
