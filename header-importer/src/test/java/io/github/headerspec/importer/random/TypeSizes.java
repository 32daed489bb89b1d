package io.github.headerspec.importer.random;

import static io.github.headerspec.importer.random.Template.any;
import static io.github.headerspec.importer.random.Template.c;
import static io.github.headerspec.importer.random.Template.cpp;

import java.util.List;

/** Sizes, alignments and offsets of types. */
final class TypeSizes {

  static final List<Template> TEMPLATES =
      List.of(
          any(
              "struct $S { char a; $i b; $y *c; }; enum { $A = sizeof(struct $S), $B = __alignof__(struct $S) };",
              "SAB"),
          any("struct $S { $i a; $i b[3]; $i c; }; enum { $A = sizeof(struct $S) };", "SA"),
          any("union $S { $i a; double b; char c[7]; }; enum { $A = sizeof(union $S) };", "A"),
          any(
              "struct $S { int a : 3; int b : 7; unsigned c : 22; char d; }; enum { $A = sizeof(struct $S) };",
              "SA"),
          any(
              "struct $S { $i a : 3; $i b : 5; $i : 0; char d : 1; }; enum { $A = sizeof(struct $S) };",
              "SA"),
          any(
              "struct $S { char a; struct { int x; short y; } b; union { char c; long d; }; }; enum { $A = sizeof(struct $S) };",
              "SA"),
          any(
              "typedef struct $S { char a; $i b; } $U; enum { $A = sizeof($U), $B = sizeof($U *), $C = sizeof($U[3]) };",
              "UABC"),
          any(
              "#include <stddef.h>\nstruct $S { char a; $i b; double c; }; enum { $A = offsetof(struct $S, c), $B = offsetof(struct $S, b) };",
              "SA"),
          any(
              "struct $S { char a; $i b[4]; }; enum { $A = __builtin_offsetof(struct $S, b[2]) };",
              "S"),
          any("typedef int (*$U[4])(int); enum $T { $A = sizeof($U) };", "A"),
          any("typedef $i $U[$n + 1]; enum $T { $A = sizeof($U) / sizeof(($U *)0) };", ""),
          any(
              "typedef char $U[3][5]; enum { $A = sizeof($U), $B = sizeof(*($U *)0), $C = sizeof(($U *)0) };",
              "A"),
          any(
              "static const char $V[] = \"abc\"; enum $T { $A = sizeof $V, $B = sizeof($V) - 1 };",
              ""),
          any(
              "static const $i $V[] = { 1, 2, 3, }; enum $T { $A = sizeof $V / sizeof $V[0] };",
              ""),
          any("extern $i $V[7]; enum $T { $A = sizeof $V };", ""),
          any(
              "extern $i $V, *$W; enum $T { $A = sizeof $V, $B = sizeof *$W, $C = sizeof &$V };",
              ""),
          any("typedef __typeof__(1 + 2L) $U; enum $T { $A = sizeof($U) };", "A"),
          any("extern __typeof__($n) $V; enum $T { $A = sizeof $V };", ""),
          any("enum $T { $A = sizeof($y), $B = sizeof($i), $C = sizeof($i *) };", "ABC"),
          any("enum $T { $A = ($i)$x, $B = ($i)$x };", "AB"),
          any("enum $T { $A = ($i)-1 < 0, $B = ($i)~0 > 0 };", "AB"),
          any("enum $T { $A = ($i)1.9f, $B = (int)-2.5, $C = (int)(1.5 * 3) };", "A"),
          any("enum $T { $A = sizeof(1 ? ($i)1 : ($i)2), $B = sizeof(($i)1 + ($i)2) };", "A"),
          any(
              "struct $S { char a[]; };\nstruct $R { int n; char a[]; }; enum { $A = sizeof(struct $R) };",
              ""),
          any("struct $S { char a[0]; int n; }; enum { $A = sizeof(struct $S) };", ""),
          any("struct $S; enum $T { $A = sizeof(struct $S *) };", ""),
          any("struct $S { enum $T { $A = 3 } m; char c; }; enum { $B = sizeof(struct $S) };", "B"),
          any("enum $T { $A = sizeof(int[$n + 2]), $B = sizeof(char[sizeof(int)]) };", ""),
          any(
              "typedef struct { char c; } __attribute__((packed, aligned(2))) $U; enum { $A = sizeof($U) };",
              "UA"),
          any("typedef __int128 $U; enum { $A = sizeof($U), $B = sizeof(long double) };", ""),
          any(
              "typedef $i $U; typedef $U const *$V; enum { $A = sizeof(*($V)0), $B = ($U)$x };",
              ""),
          any("typedef float $U __attribute__((vector_size(16))); enum { $A = sizeof($U) };", ""),
          c(
              "enum $T { $A = 1000 }; enum { $B = sizeof($A), $C = sizeof(enum $T), $D = (enum $T)-1 < 0 };",
              "AB"),
          c("enum $T { $A = 1LL << 40 }; enum { $B = sizeof($A), $C = sizeof(enum $T) };", "B"),
          c(
              "enum $T { $A = sizeof((char)1), $B = sizeof('a'), $C = sizeof(+(char)1), $D = sizeof(1 == 1) };",
              "AB"),
          c("enum $T { $A = (_Bool)$x, $B = (_Bool)0.5, $C = sizeof(_Bool) };", "AB"),
          c("struct { int m; } $V; enum $T { $A = sizeof($V.m), $B = sizeof $V };", ""),
          c(
              "enum $T { $A = (int)(long)(char *)$n, $B = sizeof(void), $C = sizeof(int(int)) };",
              ""),
          c("void $V(int a[sizeof(enum $T { $A_unseen = 4 })]);", ""),
          cpp("struct $S { virtual void f(); int a; }; enum { $A = sizeof($S) };", ""),
          cpp("struct $S { int a; }; struct $R : $S { char b; }; enum { $A = sizeof($R) };", ""),
          cpp(
              "struct $S {}; struct $R : $S { char b; }; enum { $A = sizeof($R), $B = sizeof($S) };",
              ""),
          cpp(
              "struct $S { static int a; char b; void f(); typedef int t; }; enum { $A = sizeof($S) };",
              "SA"),
          cpp(
              "enum class $T : char { $A }; enum { $B = sizeof($T), $C = sizeof($T::$A), $D = alignof($T) };",
              "B"),
          cpp(
              "enum { $A = sizeof('a'), $B = sizeof(L'a'), $C = sizeof(u8'a'), $D = sizeof(true) };",
              "AB"),
          cpp(
              "struct $S { int &a; char b; }; enum { $A = sizeof($S), $B = sizeof(int &), $C = sizeof(int $S::*) };",
              ""),
          cpp("enum $T { $A = 5 }; enum { $B = -($T)3, $C = ($T)3 < -1, $D = sizeof($T) };", "AB"),
          cpp("enum $T { $A = 5 }; constexpr $T $X = $A; enum { $B = ~$X };", "AB"));

  private TypeSizes() {}
}
