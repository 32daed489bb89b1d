package io.github.headerspec.importer.random;

import static io.github.headerspec.importer.random.Template.any;
import static io.github.headerspec.importer.random.Template.c;
import static io.github.headerspec.importer.random.Template.cpp;

import java.util.List;

/** Enums as most headers have them, and with fixed types. */
final class PlainEnums {

  static final List<Template> TEMPLATES =
      List.of(
          any("enum $T $b;", "Tb"),
          any("enum $T $b;", "Tb"),
          any("enum $T $b;", "Tb"),
          any("typedef enum $b $U;", "Ub"),
          any("typedef enum $T $b $U, *$P;", "Ub"),
          any("typedef enum $T $b *$P, $U;", "Ub"),
          any("enum $b;", "b"),
          any("enum $s$T$s$b$s;", "Tb"),
          any("enum $T $b $V, *$W[3];", "b"),
          any("static const enum $T $b $V = ($U)0;\n".replace("($U)0", "$A"), ""),
          any("enum $T { $A, $B = $A + 10, $C = $B << 2, $D };", "TABCD"),
          any("enum $T { $A = $n, $B = ($x), };\nenum $U { $C = $B + $n, $D = ~$A };", "TUABCD"),
          any("enum $T { $A = $x }; typedef enum $T $U; enum $V { $B = sizeof($U) };", "AB"),
          any("enum $T { $A = -1, $B = 0xffffffff };", "AB"),
          any("enum $T { $A = 0xffffffffffffffff, $B = 1 };", "AB"),
          any("enum $T { $A = 0x7fffffff, $B };", "AB"),
          any("enum $T { $A = -0x7fffffff - 1, $B = 0x7fffffff };", "AB"),
          any("enum $T { $A = 0xffffffffu, $B };", "AB"),
          any("enum $T { $A = 0x80000000, $B = -$A, $C = ($A > 0) };", "ABC"),
          any("enum $T { $A = 'AB' + 1, $B = '\\377' };", "AB"),
          any("typedef enum $T $U;\nenum $T $b;", "b"),
          any("typedef int $U;\nenum $T { $A = ($U)3.9, $B = ($U)$x };", "AB"),
          any("typedef unsigned char $U;\nenum $T { $A = ($U)$x, $B };", "UAB"),
          any("struct $S { enum $T $b m; int rest; };", "S"),
          any("struct $S { enum $b m : 4; };", ""),
          any("union $S { enum $T { $A = $x } a; enum { $B = $n } b; };", ""),
          any("struct $S { struct { enum { $A = $x } m; }; enum $T { $B } n; };", ""),
          any("enum { $A = $x }; enum { $B = $A };", "AB"),
          any("extern enum $T $b $V;", "b"),
          any("enum $T $b; enum $T $V(enum $T p);", "Tb"),
          any("static const int $V = 3; enum $T { $A = $n, $B = $x };", "AB"),
          cpp("enum $T : $i $b;", "Tb"),
          cpp("enum $T : $i $b;", "Tb"),
          cpp("enum $k $T : $i $b;", "T"),
          cpp("enum $k $T $b;", "T"),
          cpp("enum : $i $b;", "b"),
          cpp("enum $T : $i; enum $T : $i $b;".replace("$i", "short"), "b"),
          cpp("enum $k $T; enum $k $T $b;".replace("$k", "class"), ""),
          cpp(
              "enum class $T : unsigned char { $A = 254, $B };\nenum $U { $C = (int)$T::$B };",
              "C"),
          cpp("enum $T : unsigned char { $A = 255 };\nenum $U { $C = -$A, $D = ~$A };", "ACD"),
          cpp("using $U = $i; enum $T : $U $b;", "Ub"),
          cpp("typedef short $U; enum $T : $U $b; enum { $C = sizeof($T) };", "bC"),
          cpp("enum $T $b; enum $U : decltype($n) $b;".replace("$n", "0"), "b"),
          cpp("enum $T : bool { $A, $B }; enum $U { $C = $A + $B };", "ABC"),
          cpp("enum class $T : $i { $A = $n, $B = $A + 1 };\nenum { $C = int($T::$B) };", "C"),
          cpp("constexpr int $X = $n; enum $T { $A = $X + 1 };", "A"),
          cpp("constexpr $i $X = ($i)$x; enum $T { $A = $X };".replace("$i", "unsigned char"), "A"),
          cpp("constexpr auto $X = $n; enum $T { $A = $X };", "A"),
          cpp("const long $X = $n, $Y{$n}; enum $T { $A = $X, $B = $Y };", "A"),
          cpp("static constexpr int $X($n); enum $T { $A = $X };", "A"),
          cpp("inline constexpr unsigned $X = -1; enum $T { $A = $X > 0 };", "A"),
          cpp("constexpr int $X(int v) { return v + 1; } enum $T { $A = $X(2), $B };", "B"),
          cpp("#include <cstdint>\nenum class $T : std::uint8_t { $A = $n };", ""),
          cpp("#include <cstdint>\nenum $T : std::int_least16_t { $A = $n };", ""),
          cpp(
              "#include <type_traits>\nenum $U : short { $A }; enum $T : std::underlying_type_t<$U> { $B = $n };",
              ""),
          cpp("enum $U : short { $A }; enum $T : __underlying_type($U) { $B = $n };", ""),
          c(
              "#include <stdint.h>\nenum $T { $A = (uint8_t)$x, $B = sizeof(int64_t), $C = INT8_MIN };",
              "AB"),
          c("enum $T $b; enum $T *$P; enum { $A = sizeof(enum $T), $B = (enum $T)$n };", "bAB"));

  private PlainEnums() {}
}
