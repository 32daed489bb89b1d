package io.github.headerspec.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.importer.preprocessor.PredefinedMacros;
import io.github.headerspec.importer.referee.TargetJudge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What depends on the target has the values that Clang has for that target. */
class TargetValuesTest {

  private static final List<String> TYPES =
      List.of(
          "char",
          "signed char",
          "unsigned char",
          "short",
          "unsigned short",
          "int",
          "unsigned",
          "long",
          "unsigned long",
          "long long",
          "unsigned long long",
          "wchar_t",
          "size_t",
          "ptrdiff_t",
          "int8_t",
          "uint8_t",
          "int16_t",
          "uint16_t",
          "int32_t",
          "uint32_t",
          "int64_t",
          "uint64_t",
          "intptr_t",
          "uintptr_t",
          "intmax_t",
          "uintmax_t");

  private static final List<String> OTHER_TYPES =
      List.of("float", "double", "long double", "void *", "int (*)(long)", "max_align_t");

  private static final String DECLARED =
      """
      #include <limits.h>
      #include <stddef.h>
      #include <stdint.h>
      enum small { SMALL_A = 1, SMALL_B = 200 };
      enum negative { NEGATIVE_A = -1 };
      enum chars { CHARS_A = '\\xff', CHARS_B = '\\x80' + 1 };
      struct mixed { char a; long long b; char c; double d; char e; long double f; };
      struct narrow { char a; short b; char c; };
      struct bits { int a : 3; unsigned b : 7; long long c : 40; char d : 2; };
      struct zero { char a : 3; int : 0; char b : 5; };
      struct longs { char a; long b[3]; void *c; };
      #pragma pack(push, 2)
      struct pressed { char a; long long b; int c; };
      #pragma pack(pop)
      #if '\\xff' < 0
      #define CHARACTER_IS_NEGATIVE 1
      #else
      #define CHARACTER_IS_NEGATIVE 0
      #endif
      #if L'\\0' - 1 > 0
      #define WIDE_CHARACTER_WRAPS 1
      #else
      #define WIDE_CHARACTER_WRAPS 0
      #endif
      #if -1L > 0u || (~0u >> 32) || __LONG_MAX__ > 0x7fffffff
      #define WIDER_THAN_INT 1
      #else
      #define WIDER_THAN_INT 0
      #endif
      #if defined(__LP64__) && !defined(__CHAR_UNSIGNED__)
      #define BY_MACROS 1
      #else
      #define BY_MACROS 0
      #endif
      union either { char a[9]; long b; int c; };
      """;

  /** What a header asks about the target, in conditions and in values. */
  private static final List<String> EXPRESSIONS =
      List.of(
          "(char)-1",
          "(char)-1 < 0",
          "(char)200 + 0",
          "'\\xff'",
          "'\\x80' >> 1",
          "'AB'",
          "'ABCD'",
          "L'\\xffff'",
          "(wchar_t)-1 < 0",
          "(wchar_t)-1 + 0",
          "1L << 20",
          "1UL << 31",
          "(unsigned long)1 << (sizeof(long) * 8 - 1)",
          "~0L",
          "~0UL",
          "~0ul >> 1",
          "0x80000000",
          "0xffffffff + 1",
          "0xffffffffL + 1",
          "4294967295 + 1",
          "-1L < 1u",
          "(long)0xffffffff",
          "(long)0x80000000 < 0",
          "(size_t)-1",
          "(ptrdiff_t)-1",
          "(uintptr_t)-1",
          "(int)(size_t)-1",
          "sizeof(1 ? 1L : 1u)",
          "sizeof(0xffffffff)",
          "sizeof(4294967296)",
          "sizeof('a')",
          "sizeof(L'a')",
          "sizeof(sizeof(1))",
          "sizeof(enum small)",
          "(enum small)-1 < 0",
          "(enum negative)-1 < 0",
          "sizeof(struct mixed)",
          "offsetof(struct mixed, b)",
          "offsetof(struct mixed, d)",
          "offsetof(struct mixed, f)",
          "sizeof(struct narrow)",
          "sizeof(struct bits)",
          "sizeof(struct zero)",
          "sizeof(struct longs)",
          "sizeof(struct pressed)",
          "__alignof__(struct longs)",
          "__alignof__(struct mixed)",
          "sizeof(union either)",
          "(int)1.5f",
          "CHARS_A",
          "CHARS_B",
          "SMALL_B",
          "CHARACTER_IS_NEGATIVE",
          "WIDE_CHARACTER_WRAPS",
          "WIDER_THAN_INT",
          "BY_MACROS");

  /** Not constants of C, though it computes them. */
  private static final List<String> EXPRESSIONS_OF_CPP =
      List.of("(int)(0.1f * 10)", "(int)(0.1f * 3 * 100)", "(int)(2.7 * 10)");

  /** What nobody can know, or compilers for the target disagree about. */
  private static final Pattern REFUSED_ANYWHERE =
      Pattern.compile("sizeof\\(struct zero\\)|\\(enum small\\)-1 < 0");

  private static final Pattern LIMIT =
      Pattern.compile(
          "(U?(CHAR|SHRT|INT|LONG|LLONG)|SCHAR|U?INT(8|16|32|64|MAX|PTR|_LEAST\\d+)|PTRDIFF|SIZE"
              + "|WCHAR|WINT|SIG_ATOMIC)_(MIN|MAX)|CHAR_BIT");

  /** What differs as there is no C library at hand. */
  private static final Pattern HOSTED = Pattern.compile("__STDC_HOSTED__");

  /** Versions, options, and what a C library chooses. */
  private static final Pattern OF_THE_COMPILER =
      Pattern.compile(
          "__STDC_HOSTED__|__GNU[CG]_?.*|__GXX_.*|__cpp_.*|__(PIC|pic|PIE|pie)__"
              + "|__U?INT_FAST(16|32)_.*|__STDCPP_DEFAULT_NEW_ALIGNMENT__|__GCC_ATOMIC_.*"
              + "|__riscv_[adfi]|__ARM_ALIGN_MAX_STACK_PWR");

  private static final Pattern DEFINE = Pattern.compile("#define (\\w+) .+");

  /** An integer, perhaps negative, in parentheses or cast: most others are types and floats. */
  private static final Pattern INTEGER =
      Pattern.compile(
          "\\(*-?\\(?(0[xX][0-9a-fA-F]+|[0-9]+)[uUlL]*( - 1|-1)?\\)*|__\\w+__|\\(.*\\)");

  @TempDir private Path folder;

  static Stream<Arguments> targets() {
    return Stream.of(Target.values())
        .flatMap(it -> Stream.of(Arguments.of(it, false), Arguments.of(it, true)));
  }

  @BeforeAll
  static void available() {
    TargetJudge.unavailable().ifPresent(Assumptions::abort);
  }

  @ParameterizedTest
  @MethodSource("targets")
  void typesAndLiterals(Target target, boolean cpp) throws IOException {
    List<String> all = new ArrayList<>(EXPRESSIONS);
    for (String type : TYPES) {
      all.add("(" + type + ")-1 < 0");
      all.add("(" + type + ")-1");
    }
    for (String type : Stream.concat(TYPES.stream(), OTHER_TYPES.stream()).toList()) {
      all.add("sizeof(" + type + ")");
      all.add("__alignof__(" + type + ")");
    }
    all.addAll(cpp ? EXPRESSIONS_OF_CPP : List.of());
    TargetJudge.Verdict verdict = judge(target, cpp).judge(DECLARED, all);
    assertThat(verdict.wrong()).isEmpty();
    assertThat(verdict.refused())
        .filteredOn(it -> !REFUSED_ANYWHERE.matcher(it).matches())
        .allMatch(it -> mayBeRefused(target, it));
    assertThat(verdict.right()).isGreaterThan(150);
  }

  private static boolean mayBeRefused(Target target, String expression) {
    return switch (target) {
      // GCC and Clang disagree about alignments, and computing with floats is more precise.
      case I686_LINUX ->
          expression.matches("__alignof__.*")
              || expression.matches(".*(max_align_t|0\\.1f|2\\.7).*");
      // As long as nothing more is known of Microsoft's bit-fields.
      case X86_64_WINDOWS, I686_WINDOWS, AARCH64_WINDOWS ->
          expression.matches(".*(struct bits|max_align_t|4294967295 \\+ 1|0\\.1f|2\\.7).*");
      case X86_64_WINDOWS_GNU -> expression.equals("sizeof(struct bits)");
      case S390X_LINUX -> expression.matches(".*(0\\.1f|2\\.7).*");
      default -> false;
    };
  }

  @ParameterizedTest
  @MethodSource("targets")
  void limits(Target target, boolean cpp) throws IOException {
    TargetJudge judge = judge(target, cpp);
    String text = "#include <limits.h>\n#include <stdint.h>\n";
    List<String> names =
        judge.macros(text).keySet().stream().filter(it -> LIMIT.matcher(it).matches()).toList();
    assertThat(names).hasSizeGreaterThan(50);
    TargetJudge.Verdict verdict = judge.judge(text, names);
    assertThat(verdict).isEqualTo(new TargetJudge.Verdict(names.size(), List.of(), List.of()));
  }

  /** Also those of gcc are judged by Clang; what they disagree about does not come from the ABI. */
  @ParameterizedTest
  @MethodSource("targets")
  void predefinedMacros(Target target, boolean cpp) throws IOException {
    TargetJudge judge = judge(target, cpp);
    Set<String> ours = predefined(target, cpp);
    List<String> names =
        judge.macros("").entrySet().stream()
            .filter(it -> INTEGER.matcher(it.getValue()).matches())
            .map(Map.Entry::getKey)
            .filter(it -> ours.contains(it) && !ofTheCompiler(target).matcher(it).matches())
            .toList();
    assertThat(names).hasSizeGreaterThan(100);
    TargetJudge.Verdict verdict = judge.judge("", names);
    assertThat(verdict).isEqualTo(new TargetJudge.Verdict(names.size(), List.of(), List.of()));
  }

  private static Pattern ofTheCompiler(Target target) {
    return target.word().endsWith("-macos") ? HOSTED : OF_THE_COMPILER;
  }

  private static Set<String> predefined(Target target, boolean cpp) {
    return PredefinedMacros.of(target.word(), List.of(), cpp, false)
        .text()
        .lines()
        .map(DEFINE::matcher)
        .filter(Matcher::matches)
        .map(it -> it.group(1))
        .collect(Collectors.toSet());
  }

  private TargetJudge judge(Target target, boolean cpp) {
    return new TargetJudge(target, cpp, folder, List.of());
  }
}
