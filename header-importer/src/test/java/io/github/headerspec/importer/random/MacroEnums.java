package io.github.headerspec.importer.random;

import static io.github.headerspec.importer.random.Template.any;
import static io.github.headerspec.importer.random.Template.cpp;

import java.util.List;

/** Enums that macros make: lists within one file, in files, several in one use. */
final class MacroEnums {

  static final List<Template> TEMPLATES =
      List.of(
          any(
              "#define $X(i) i(ONE, 1) i(TWO, $n) i(THREE, 3)\n#define $Y(n, v) $P_##n = v,\nenum $T { $X($Y) $A };",
              "A"),
          any(
              "#define $X(i, p) i(p, ONE) i(p, TWO)\n#define $Y(p, n) p##n,\nenum $T { $X($Y, $P_) $A };\nenum $U { $X($Y, $Q_) };",
              "A"),
          any(
              "#define ITEM(n, v) $P_##n = v,\nenum $T {\n#include \"list.def\"\n$A };\n#undef ITEM",
              "A"),
          any(
              "#define ITEM(n, v) $P_##n,\ntypedef enum $T { $A = $n,\n#include \"list.def\"\n} $U;\n#undef ITEM",
              "A"),
          any(
              "#define LIST \"list.def\"\n#define ITEM(n, v) $P_##n = (v) + 1,\nenum {\n#include LIST\n};\n#undef LIST\n#undef ITEM"),
          any("enum $T\n#define BODY_NAME(n) $P_##n\n#include \"body.def\"\n;\n#undef BODY_NAME"),
          any("#define $X enum $T { $A, $B = $n }; enum $U { $C };\n$X", "ABC"),
          any("#define $X(...) __VA_ARGS__\n$X(enum $T { $A, $B = $n }; enum $U { $C };)", "ABC"),
          any("#define $X(t, ...) enum t { __VA_ARGS__ };\n$X($T, $A, $B = $n, $C)", "ABC"),
          any(
              "#define $X(t, a, b...) typedef enum { a, ##b } t;\n$X($U, $A)\n$X($V, $B, $C)",
              "ABC"),
          any("#define $X(n) typedef enum n n; enum n\n$X($T) $b;", "b"),
          any("#define $X(n) enum n {\n#define $Y };\n$X($T) $A = $n, $B $Y", "AB"),
          any("#define $X $n\n#define $Y ($X + 1)\nenum $T { $A = $X, $B = $Y };", "ABXY"),
          any("#define $X(a, b) ((a) << (b))\nenum $T { $A = $X($n, 3), $B = $X(1, $A) };", "A"),
          any("#define $X $Y\n#define $Y $X\nenum $T { $X, $A };\n#undef $X\n#undef $Y", "A"),
          any("#define $X 1\n#undef $X\n#define $X 2\nenum $T { $A = $X };", "AX"),
          any("enum $T { $A = $n };\n#define $A $A\nenum $U { $B = $A };", "B"),
          any("enum $T {\n$A = 1,\n#define $A 1\n$B = 2,\n#define $B 2\n};", ""),
          any("#define $X(n) #n\nenum $T { $A = sizeof($X(hello)), $B = sizeof $X(a  b) };", "AB"),
          any(
              "#define $X(a, b) a##b\nenum $X($T, x) { $X($A, y) = $X(1, 0), $X($B,) = $X(0x, ff) };",
              ""),
          any("#define $X(x, ...) __VA_OPT__(x,) $P_end##x\nenum $T { $X($A, 1), $B };", ""),
          any("#define $X\nenum $X $T $X { $A $X = $X $n $X } $X;", "A"),
          any("#define $X enum\n#define $Y {\n$X $T $Y $A };", "A"),
          any(
              "#define $X(x) x\nenum $T { $A = $X($X(($X)(3))) };\n#define $Y $X\nenum { $B = $Y(4) };"
                  .replace("($X)(3)", "3"),
              "AB"),
          any("#define $X(a) enum $T##a { $P##a = a }\n$X(1); $X(2);\n$X\n(3)\n;"),
          any("#define $X() enum $T { $A }\n$X();", "A"),
          any("#define $X $A = 3,\nenum $T { $X $B };", "AB"),
          any("#define $X(n) n##_A, n##_B,\nenum $T { $X($P) $X($Q) $C = $P_B };", "C"),
          any(
              "#define $X 5\n#pragma push_macro(\"$X\")\n#undef $X\n#define $X 6\nenum $T { $A = $X };\n#pragma pop_macro(\"$X\")\nenum $U { $B = $X };",
              "AB"),
          any(
              "#define $X 5\n_Pragma(\"push_macro(\\\"$X\\\")\")\n#undef $X\n_Pragma(\"pop_macro(\\\"$X\\\")\")\n#ifdef $X\nenum $U { $B = $X };\n#endif"),
          any("#define $X(x, y) enum x { y }; \\\n  enum { y##_next = $n }\n$X($T, $A);", "A"),
          any("#include \"whole.h\"\nenum $T { $A = whole_b, $B = WHOLE_MACRO };", "AB"),
          any("#include \"piece.def\"\n$A = $n };".replace("piece", "opens"), "A"),
          cpp("#define $X(n) enum class n : unsigned char { $A = 1, $B }\n$X($T);"),
          cpp("#define $X namespace $N {\n#define $Y }\n$X enum $T $b; $Y"));

  private MacroEnums() {}
}
