package io.github.headerspec.importer.random;

import static io.github.headerspec.importer.random.Template.any;
import static io.github.headerspec.importer.random.Template.cpp;
import static io.github.headerspec.importer.random.Template.used;

import java.util.List;

/** Scopes, and names that hide others. */
final class Scopes {

  static final List<Template> TEMPLATES =
      List.of(
          any("extern int $V(int);\nvoid $W(void);\nenum $T $b;", "b"),
          cpp("namespace $N { enum $T $b; enum { $C = $n }; enum $U { $D = $C }; }"),
          cpp("namespace $N::$O { enum $T { $A = $n }; } enum $U { $B = $N::$O::$A };", "B"),
          cpp(
              "enum { $A = 1 }; namespace $N { enum { $A = 2 }; enum $T { $B = $A, $C = ::$A }; }",
              "A"),
          cpp(
              "enum { $A = 1 }; namespace $N { enum class $S { $A = 2, $B = $A }; enum $T { $C = $A }; }",
              "A"),
          cpp(
              "namespace $N { inline namespace $O { enum { $A = 2 }; } enum $T { $B = $A }; } enum { $C = $N::$A };",
              "C"),
          cpp("namespace $N { namespace { enum { $A = 3 }; } enum $T { $B = $A }; }"),
          cpp(
              "enum { $A = 1 }; namespace $N { enum { $A = 2 }; } namespace $O { using $N::$A; enum $T { $B = $A }; }",
              "A"),
          cpp(
              "namespace $N { enum { $A = 2 }; } namespace $O { using namespace $N; enum $T { $B = $A }; }"),
          cpp("namespace $N { enum { $A = 2 }; } namespace $P = $N; enum $T { $B = $P::$A };", "B"),
          cpp(
              "namespace $N { enum class $T : short { $A = 4 }; } using $N::$T; enum $U { $B = (int)$T::$A };",
              "B"),
          cpp(
              "enum class $T { $A = 4, $B }; namespace $N { using enum $T; enum $U { $C = (int)$B }; }"),
          cpp("namespace $N { struct $S { char a[9]; }; enum $T { $A = sizeof($S) }; }"),
          cpp(
              "typedef int $S; namespace $N { struct $S { char a[9]; }; enum $T { $A = sizeof($S), $B = sizeof(::$S) }; }"),
          cpp("enum { $A = 1 }; namespace $N { constexpr int $A = 7; enum $T { $B = $A }; }", "A"),
          cpp(
              "enum { $A = 1 }; namespace $N { constexpr int $A[] = {4, 5}; enum $T { $B = $A[1] }; enum { $C = sizeof($A) }; }",
              "A"),
          cpp(
              "enum { $A = 1 }; namespace $N { int $A(int); enum $T { $B = sizeof($A(1)) }; }",
              "A"),
          cpp(
              "enum { $A = 1 }; namespace $N { template <int> constexpr int $A = 3; enum $T { $B = $A<0> }; }",
              "A"),
          cpp("namespace $N { enum $T { $A = 1 }; } namespace $N { enum $U { $B = $A + 1 }; }"),
          cpp("extern \"C\" { enum $T $b; }\nextern \"C\" enum $U $b;", "b"),
          cpp(
              "extern \"C\" { namespace $N { enum $T $b; } }\nextern \"C\" { extern \"C++\" { enum $U $b; } }"),
          cpp("enum Color$T { $A = 5 };\nenum Color$T $V{$A};\nenum Color$T $W = { $A };", "A"),
          cpp(
              "struct $S { int a; }; struct $S operator<(struct $S a, struct $S) { return a; }\nenum $T $b;",
              "b"),
          used("class $S { public: enum $T { $A = $n, $B }; };", "$S::$A"),
          used(
              "class $S { enum $T { $A = $n }; protected: enum class $U : char { $B }; };",
              "$S::$A $S::$U::$B"),
          used(
              "struct $S { enum { $A = $n }; struct $R { enum { $B = $A + 1 }; }; };",
              "$S::$A $S::$R::$B"),
          used(
              "enum { $A = 1 }; struct $S { enum { $A = 2 }; enum $T { $B = $A, $C = ::$A }; };",
              "$S::$A $S::$B"),
          used(
              "struct $S { enum { $A = 2 }; }; struct $R : $S { enum $T { $B = $A }; };",
              "$S::$A $R::$B"),
          used(
              "enum { $A = 1 }; struct $S { enum { $A = 2 }; }; struct $R : private $S { enum $T { $B = $A }; };",
              "$S::$A $R::$B"),
          used("struct $S { static constexpr int $X = $n; enum $T { $A = $X }; };", "$S::$A"),
          used(
              "struct $S { static const int $X = $n; enum $T { $A = $X, $B = $S::$X }; };",
              "$S::$A"),
          used("template <class P> struct $S { enum $T { $A = 3 }; };", "$S<int>::$A"),
          used("template <class P> struct $S { enum $T { $A = sizeof(P) }; };", "$S<int>::$A"),
          used("template <int n> struct $S { enum $T { $A = n }; };", "$S<7>::$A"),
          used(
              "template <class P> struct $S; template <> struct $S<int> { enum $T { $A = 1 }; };",
              "$S<int>::$A"),
          used(
              "template <class P> struct $S; template <> struct $S<int> { enum { $A = 1 }; }; template <> struct $S<char> { enum { $A = 2 }; };\nenum $U { $B = $S<char>::$A };",
              "$S<int>::$A $S<char>::$A"),
          used("struct $S { enum $T : short; int m; }; enum $S::$T : short { $A = $n };", "$S::$A"),
          used("struct $S { enum class $T; }; enum class $S::$T { $A = $n };", "$S::$T::$A"),
          used("struct $S { struct { enum { $A = $n } m; }; int f() const { return $A; } };", ""),
          used("struct $S final { enum $T { $A = $n }; };", "$S::$A"),
          used(
              "struct $S { $S(); explicit $S(int); ~$S() = default; operator int() const; enum $T { $A = $n }; bool operator<($S); };",
              "$S::$A"),
          used(
              "struct $S { $S() : m{3}, n() {} int m, n; enum $T { $A = $n, $B = 2 }; };",
              "$S::$A"),
          used(
              "struct $S { int m{3}; int n = 4; int f() { return 1; } enum $T { $A = $n }; };",
              "$S::$A"),
          used(
              "struct $S { using $R = short; enum $T : $R { $A = $n }; typedef char $Q; enum { $B = sizeof($Q) }; };",
              "$S::$A $S::$B"),
          used(
              "struct $S { template <class P> void f(P); friend int g$S(); enum $T { $A = $n }; };",
              "$S::$A"),
          used(
              "namespace $N { class $S { public: enum $T { $A = $n }; }; } enum { $B = $N::$S::$A };",
              "$N::$S::$A"),
          used(
              "struct $S { enum $T { $A, $B }; static_assert($B == 1, \"}\"); enum { $C = $B + 1 }; };",
              "$S::$A $S::$C"),
          used(
              "struct $S; struct $S { typedef enum { $A = $n } $R; $R f($R r = $A); };", "$S::$A"));

  private Scopes() {}
}
