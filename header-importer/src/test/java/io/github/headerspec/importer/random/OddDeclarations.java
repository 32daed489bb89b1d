package io.github.headerspec.importer.random;

import static io.github.headerspec.importer.random.Template.any;
import static io.github.headerspec.importer.random.Template.c;
import static io.github.headerspec.importer.random.Template.cpp;

import java.util.List;

/** Enums where few look for them, and text that only looks like one. */
final class OddDeclarations {

  static final List<Template> TEMPLATES =
      List.of(
          c("enum $T { $A = (int)sizeof(enum $U { $B_unseen, $C_unseen }), $D };", "AD"),
          c("enum $T { $A = sizeof(enum { $B_unseen = 4 }) + 1 };", "A"),
          c("enum $T { $A = (enum $U { $B_unseen, $C_unseen }) 1, $D = $C_unseen };", "AD"),
          c("struct $S { int a[sizeof(enum $T { $A_unseen = 3 })]; };", ""),
          c("extern int $V[(enum $T { $A_unseen = 3 })2 + 1];", ""),
          c("typedef __typeof__(enum $T { $A = $n }) $U;", "A"),
          c("enum $T { $A = 1 } $V(void);", "A"),
          c("enum $T { $A = 1 } (*$V)(void), $W[2][3];", "A"),
          c("static enum $T { $A = 1 } const *volatile $V;", "A"),
          c("enum { $A = $n } const $V = $A;", "A"),
          c("int typedef $U; enum $T { $A = ($U)2.5 } typedef $V; enum { $B = sizeof($V) };", "AB"),
          c("unsigned enum_$V; enum $T { $A };", "A"),
          c(
              "enum class { $A = 1, $B };\nenum { $C = sizeof(enum class) };"
                  .replace("class", "new"),
              ""),
          c("typedef int bool$U; enum $T { $A = (bool$U)5 };", "A"),
          c("struct $S { int class, namespace, template; enum $T { $A } public; };", ""),
          c("const enum $T { $A = 4 } $V = $A; enum { $B = $A };", "AB"),
          c("enum $T { $A = _Alignof(struct $S { char a; }) };", "A"),
          c("struct $S { int a; } $V = { .a = 3 }; enum $T { $A = $n };", "A"),
          c("int $V[] = { [0 ... 3] = 1, [5] = 2 }; enum $T { $A = sizeof $V };", ""),
          c("void $V(void) { enum $T { $A_unseen = 3 }; }\nenum $U { $B = $n };", "B"),
          c("_Static_assert(1, \"enum X { A };\"); enum $T { $A = $n };", "A"),
          c("int $V(a, b) int a; enum $T { $A_unseen } b; { return a; }", ""),
          c("inline static int $V(void) { return ({ enum { $A_unseen = 2 }; $A_unseen; }); }", ""),
          any(
              "int $V = sizeof(\"enum X { A, B }; \\\"\"); /* enum Y { C }; */ // enum Z { D };\nenum $T $b;",
              "b"),
          any("enum $T { $A = 'enum'[0] * 0 };".replace("'enum'[0] * 0", "'en'"), "A"),
          any("/* \\\n*/ enum $T { $A /\\\n* x *\\\n/ = $n, // comment \\\n $B = 5,\n $C };", "AC"),
          any("en\\\num $T { $\\\nA = 1, $B };".replace("$\\\nA", "$A"), "AB"),
          any("enum $T <% $A<::>".replace("<::>", "") + " = $n %>;", "A"),
          any("enum \\u00e9$T { \\u00e9$A = $n, d\\u00e9$B };", ""),
          any("enum é$T { é$A = $n, $B€ = 2 };".replace("€", "ü"), ""),
          any("enum $T { $A$$x = 1 };".replace("$$x", "_dollar"), ""),
          any("asm(\"# enum X { A };\"); enum $T $b;", "b"),
          any("__asm__(\"\"); enum $T $b;", "b"),
          any(";;enum $T $b;;", "b"),
          any("enum $T; enum $U $b;", "b"),
          any("enum $T $b; enum $T; struct $T##x;".replace("##x", "x"), "b"),
          any("#line 100\nenum $T { $A = __LINE__ };\n#line @LINE@"),
          any("enum $T { $A = __LINE__,\n $B = __LINE__ };", "A"),
          any("enum $T { $A = __COUNTER__ + 1, $B = __COUNTER__ };", "A"),
          any("#define $X __LINE__\nenum $T { $A = $X, $B =\n $X };", "A"),
          any("enum $T { $A = __INCLUDE_LEVEL__ > 0 };", "A"),
          any("enum $T { // what??/\n $A,\n $B };", "A"),
          any("static inline int $V(int a) { if (a) { return a; } return 0; }\nenum $T $b;", "b"),
          any("#define $X { $A, $B }\nenum $T $X;", "AB"),
          any(
              "#ident \"x\"\n#pragma GCC diagnostic push\n#pragma whatever enum {\nenum $T $b;",
              "b"),
          any("#define $X R\"(\nenum $T { $A };\n#define $Y )\"", ""),
          cpp("auto $V = R\"x(enum Q { )\" )x\"; enum $T $b;", "b"),
          cpp("auto $V = [] { return 1; }; enum $T $b;", "b"),
          cpp("auto $V() -> int; enum $T $b;", "b"),
          cpp("template <class P = int> struct $S; enum $T $b;", "b"),
          cpp("template <int n = (1 > 0)> struct $S { }; enum $T $b;", "b"),
          cpp("template <class... P> void $V(P...) { } enum $T $b;", "b"),
          cpp("int $V(int a = sizeof(int), bool b = 1 < 2); enum $T $b;", "b"),
          cpp(
              "int $V() noexcept(true); int $W() { enum L$T { $A_unseen = 3 }; return $A_unseen; }\nenum $T $b;",
              "b"),
          cpp("struct $S { int a, b; }; $S $V{1, 2}, $W = {.a = 1}; enum $T $b;", "b"),
          cpp("static_assert(sizeof(int) == 4); enum $T $b;", "b"),
          cpp(
              "constexpr int $V(int n) { return n < 2 ? 1 : n * $V(n - 1); } enum $T { $A = $V(5) };",
              ""),
          cpp("template <class P> constexpr P $V = P(3); enum $T { $A = $V<int> };", ""),
          cpp("template <class P> concept $C$V = true; enum $T $b;".replace("$C$V", "$V"), "b"),
          cpp("int operator\"\"_$V(unsigned long long); enum $T $b;", "b"),
          cpp("consteval int $V() { return 4; } enum $T { $A = $V() };", ""),
          cpp(
              "enum $T { $A, $B }; inline $T operator|($T a, $T b) { return $T(int(a) | int(b)); }\nenum { $C = $n };",
              "ABC"),
          cpp(
              "enum $T { $A = 1, $B = 2 }; constexpr $T operator|($T, $T) { return $T(9); }\nenum { $C = $A | $B };",
              ""),
          cpp(
              "enum class $T { $A = 1 }; constexpr int operator+($T) { return 9; }\nenum { $C = +$T::$A };",
              ""),
          cpp(
              "struct $S { constexpr operator int() const { return 4; } }; enum { $A = $S{} + 1 };",
              ""));

  private OddDeclarations() {}
}
