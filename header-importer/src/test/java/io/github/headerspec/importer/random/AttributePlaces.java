package io.github.headerspec.importer.random;

import static io.github.headerspec.importer.random.Template.any;
import static io.github.headerspec.importer.random.Template.c;
import static io.github.headerspec.importer.random.Template.cpp;

import java.util.List;

/** Attributes in every place where compilers take them. */
final class AttributePlaces {

  static final List<Template> TEMPLATES =
      List.of(
          any("enum $a $T $b;", "b"),
          any("enum $T $b $a;", "b"),
          any("typedef enum $a $b $U;", "b"),
          any("typedef enum $b $a $U;", "b"),
          any("typedef enum $T $b $U $a;", "b"),
          any("typedef $a enum $T $b $U;", "b"),
          any("$a typedef enum $T $b $U;", "b"),
          any("$a enum $T $b;", "b"),
          any("enum $T $b $a $V;", "b"),
          any("enum $T $b $V $a;", "b"),
          any("struct $a $S { enum $a $T $b m $a; };", ""),
          any("#define $X $a\nenum $X $T $b; enum $U $b $X;", "b"),
          any("typedef $i $U $a; enum $T { $A = sizeof($U), $B = __alignof__($U) };", "AB"),
          any(
              "typedef int $U __attribute__((aligned(16))); enum $T { $A = __alignof__($U) };",
              "UA"),
          any("enum __attribute__((mode(QI))) $T { $A, $B = $n };", "AB"),
          any("enum $T { $A, $B = $n } __attribute__((mode(DI)));", "AB"),
          any(
              "typedef enum $T { $A } __attribute__((mode(HI))) $U; enum { $C = sizeof($U) };",
              "AC"),
          any("typedef int $U __attribute__((mode(DI))); enum $T { $A = sizeof($U) };", "A"),
          any(
              "struct __attribute__((packed)) $S { char a; int b; }; enum $T { $A = sizeof(struct $S) };",
              "A"),
          any(
              "struct $S { char a; int b __attribute__((packed)); short c; }; enum { $A = sizeof(struct $S) };",
              "SA"),
          any(
              "struct $S { char a; } __attribute__((aligned(32))); enum { $A = sizeof(struct $S) };",
              "SA"),
          any(
              "enum __attribute__((packed)) $T { $A = 300 }; enum $U { $B = sizeof(enum $T), $C = ~(enum $T)1 };",
              "ABC"),
          any("enum $T { $A = $n __attribute__((deprecated)) };"),
          any(
              "enum $T { $A __attribute__((deprecated(\"x\"))) = $n, $B [[deprecated]] = $n };",
              "AB"),
          any("enum __attribute__((__packed__)) { $A = -1, $B = 127 };", "AB"),
          any("enum __attribute__((packed)) $T $b;", "b"),
          any("enum $T $b __attribute__((packed));", "b"),
          any("__extension__ enum $T $b;", "b"),
          any("__extension__ typedef enum $b $U;", "b"),
          any(
              "_Pragma(\"pack(1)\") struct $S { char a; long b; }; _Pragma(\"pack()\")\nenum { $A = sizeof(struct $S) };",
              "A"),
          any(
              "#pragma pack(push, 2)\nstruct $S { char a; double b; enum $T $b c; };\n#pragma pack(pop)\nenum { $A = sizeof(struct $S) };",
              "SA"),
          c("enum $T { $A = $n } __attribute__((packed)) $V; enum { $B = sizeof $V };", "AB"),
          c("_Alignas(8) enum $T $b $V;", "b"),
          c("_Alignas(16) static int $V; enum { $A = sizeof $V };", "A"),
          cpp("enum $k $a $T : $i $b;"),
          cpp("enum $k [[deprecated]] $T : $i $b;"),
          cpp("enum $k $T : $i $b $a;"),
          cpp("enum [[gnu::packed]] $T $b;", "b"),
          cpp("alignas(8) enum $T $b $V;", "b"),
          cpp("enum alignas(4) $T $b;", "b"),
          cpp("namespace [[deprecated]] $N { enum $T $b; }"),
          cpp("enum $T : unsigned char __attribute__((packed)) $b;"));

  private AttributePlaces() {}
}
