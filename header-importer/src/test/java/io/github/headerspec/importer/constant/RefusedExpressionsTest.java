package io.github.headerspec.importer.constant;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.constant.ConstantEvaluator.Language;
import io.github.headerspec.importer.constant.Evaluation.Known;
import io.github.headerspec.importer.constant.Evaluation.Refused;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has no certain value is refused, with the place and the reason. */
class RefusedExpressionsTest {

  private static final int SMALL_STACK = 512 * 1024;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          1 / 0                         ; 3 ; it divides by zero
          5 % (1 - 1)                   ; 3 ; it divides by zero
          2147483647 + 1                ; 12 ; the result 2147483648 overflows int
          -2147483647 - 2               ; 13 ; the result -2147483649 overflows int
          65536 * 65536                 ; 7 ; the result 4294967296 overflows int
          -(-2147483647 - 1)            ; 1 ; the result 2147483648 overflows int
          (-2147483647 - 1) / -1        ; 19 ; the result 2147483648 overflows int
          (-2147483647 - 1) % -1        ; 19 ; the result 2147483648 overflows int
          1 << 32                       ; 3 ; it shifts 32 bits (int) by 32
          1 << -1                       ; 3 ; it shifts 32 bits (int) by -1
          1 >> 40                       ; 3 ; it shifts 32 bits (int) by 40
          1L << 64                      ; 4 ; it shifts 64 bits (long) by 64
          1 + UNKNOWN                   ; 5 ; UNKNOWN is not known
          1 || UNKNOWN                  ; 6 ; UNKNOWN is not known
          sizeof(UNKNOWN)               ; 8 ; UNKNOWN is not known
          0 || 1 / 0                    ; 8 ; it divides by zero
          1 ? 1 / 0 : 2                 ; 7 ; it divides by zero
          1.5                           ; 1 ; it is computed with the floating-point number 1.5
          1e3 + 1                       ; 1 ; it is computed with the floating-point number 1e3
          (int)3e9                      ; 6 ; 3e9 has no certain value as int
          (int)1.5L                     ; 6 ; 1.5L has no certain value as int
          (unsigned)-1.5                ; 11 ; the floating-point number has no certain value as unsigned int
          1wb                           ; 1 ; the suffix of 1wb is not known
          1lul                          ; 1 ; the suffix of 1lul is not known
          1lL                           ; 1 ; the suffix of 1lL is not known
          1uu                           ; 1 ; the suffix of 1uu is not known
          1i64                          ; 1 ; the suffix of 1i64 is known to Microsoft's compiler only
          09                            ; 1 ; the suffix of 09 is not known
          0x                            ; 1 ; the suffix of 0x is not known
          18446744073709551616          ; 1 ; 18446744073709551616 does not fit in any integer type
          18446744073709551615          ; 1 ; 18446744073709551615 does not fit in any integer type
          0x10000000000000000           ; 1 ; 0x10000000000000000 does not fit in any integer type
          'ABCDE'                       ; 1 ; 'ABCDE' has more characters than fit in an int
          'é'                           ; 1 ; a character of 'é' has no certain value in an 8-bit character set
          '\\u00e9'                     ; 1 ; a character of '\\u00e9' has no certain value in an 8-bit character set
          '\\x100'                      ; 1 ; a character of '\\x100' has no certain value in an 8-bit character set
          '\\400'                       ; 1 ; a character of '\\400' has no certain value in an 8-bit character set
          '\\q'                         ; 1 ; ''\\q'' is not a character of C
          L'ab'                         ; 1 ; 'L'ab'' is not a character of C
          u'\\U0001F600'                ; 1 ; the value of u'\\U0001F600' in its character set is not certain
          u'\\ud800'                    ; 1 ; the value of u'\\ud800' in its character set is not certain
          (void *)0                     ; 1 ; void * is not an integer type that is known
          (struct point)0               ; 1 ; struct point is not an integer type that is known
          (__int128)0                   ; 1 ; __int128 is not an integer type that is known
          sizeof(struct point)          ; 1 ; the size of struct point is not known
          sizeof(void)                  ; 1 ; the size of void is not known
          nullptr                       ; 1 ; nullptr is not an integer
          """)
  void refused(String expression, int column, String reason) {
    Refused refused = (Refused) evaluate(ExpressionParser.parse(expression), DataModel.LP64);
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.position()).isEqualTo(new Position(1, column));
    assertThat(refused.help()).isNotEmpty();
  }

  @Test
  void anUnknownNameCanBeDefined() {
    assertThat(evaluate(ExpressionParser.parse("FLAGS | 1"), DataModel.LP64))
        .isEqualTo(
            new Refused(
                "FLAGS is not known",
                "define it with -D FLAGS=VALUE, or include the header that defines it with"
                    + " -include FILE",
                Position.START));
  }

  @Test
  void whatCompilersForWindowsDisagreeAbout() {
    for (String expression : List.of("0x8000000000000000LL", "'a\\n'", "'\\1\\2'", "-2147483648")) {
      assertThat(evaluate(ExpressionParser.parse(expression), DataModel.LLP64))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> assertThat(refused.reason()).contains("compilers for Windows disagree"));
      assertThat(evaluate(ExpressionParser.parse(expression), DataModel.LLP64_GNU))
          .isInstanceOf(Known.class);
    }
  }

  @Test
  void whatOnlyMicrosoftHas() {
    for (List<String> row :
        List.of(
            List.of("1i64", "1 long long"),
            List.of("0xFFui8", "255 unsigned char"),
            List.of("-1I32", "-1 int"),
            List.of("1UI16", "1 unsigned short"),
            List.of("0xFFFFFFFFFFFFFFFFui64", "18446744073709551615 unsigned long long"),
            List.of(
                "256i8",
                "refused in column 1: 256i8 does not fit in the type that its suffix names"),
            List.of("2147483648", "2147483648 unsigned int"),
            List.of("sizeof(long double)", "8 unsigned long long"),
            List.of("L'a'", "97 unsigned short"))) {
      assertThat(Assertions.told(evaluate(ExpressionParser.parse(row.get(0)), DataModel.LLP64)))
          .as(row.get(0))
          .isEqualTo(row.get(1));
    }
  }

  /**
   * The reader of the header can end deep in its own recursion: the evaluator needs little stack.
   */
  @Test
  void depthIsRefusedOnASmallStack() throws InterruptedException {
    Position place = new Position(3, 7);
    Expression one = new Expression.Literal("1", place);
    Expression left = one;
    Expression right = one;
    Expression conditional = one;
    Expression logical = one;
    for (int i = 0; i < 100_000; i++) {
      left = new Expression.Binary("|", left, one, place);
      right = new Expression.Unary("-", right, place);
      conditional = new Expression.Conditional(conditional, conditional, conditional, place);
      logical = new Expression.Binary("&&", one, logical, place);
    }
    assertThat(evaluate(left, DataModel.LP64))
        .isEqualTo(new Known(new Constant(BigInteger.ONE, CType.INT)));
    for (Expression deep : List.of(right, conditional, logical)) {
      AtomicReference<Evaluation> result = new AtomicReference<>();
      Thread thread =
          new Thread(
              null, () -> result.set(evaluate(deep, DataModel.LP64)), "small stack", SMALL_STACK);
      thread.start();
      thread.join();
      assertThat(result.get())
          .isInstanceOfSatisfying(
              Refused.class,
              refused ->
                  assertThat(refused.reason()).isEqualTo("it is nested deeper than 250 levels"));
    }
  }

  private static Evaluation evaluate(Expression expression, DataModel model) {
    return ConstantEvaluator.evaluate(expression, model, Language.C, name -> Optional.empty());
  }
}
