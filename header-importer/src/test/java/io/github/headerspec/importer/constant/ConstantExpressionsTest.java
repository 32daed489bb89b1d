package io.github.headerspec.importer.constant;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.fixture.Expectation;
import io.github.headerspec.importer.constant.ConstantEvaluator.Language;
import io.github.headerspec.importer.constant.Evaluation.Known;
import io.github.headerspec.importer.referee.Compiler;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Values and types of expressions; where there are compilers, they decide what is right. {@code
 * -Dwide} has them judge four times as many random ones.
 */
class ConstantExpressionsTest {

  private static final Path TABLE =
      Path.of("src/test/resources/io/github/headerspec/importer/constant", "expressions.txt");

  private static final Map<String, Constant> NAMES =
      Map.of(
          "SEVEN", new Constant(BigInteger.valueOf(7), CType.INT),
          "BIG", new Constant(BigInteger.ONE.shiftLeft(31), CType.UNSIGNED_INT));

  /** The same names for the compilers. */
  private static final String NAMES_IN_C = "enum { SEVEN = 7 };\n#define BIG 0x80000000u\n";

  private static final Pattern LARGE_DECIMAL = Pattern.compile("\\b(2147483648|4294967295)L?\\b");

  private static final int RANDOM_EXPRESSIONS = Boolean.getBoolean("wide") ? 4000 : 1000;

  @Test
  void tableForLinux() throws IOException {
    String update =
        table().lines().map(ConstantExpressionsTest::rewritten).reduce("", (a, b) -> a + b + "\n");
    Expectation.assertText(TABLE, update);
  }

  @ParameterizedTest
  @EnumSource
  void compilersAgreeAboutTheTable(Compiler compiler, @TempDir Path folder) throws IOException {
    List<String> expressions = table().lines().map(line -> expression(line)).toList();
    judge(compiler, expressions.stream().filter(text -> !text.isEmpty()).toList(), folder);
  }

  @ParameterizedTest
  @EnumSource
  void compilersAgreeAboutRandomExpressions(Compiler compiler, @TempDir Path folder)
      throws IOException {
    RandomExpressions random = new RandomExpressions(new Random(20_26));
    List<String> expressions = new ArrayList<>();
    for (int i = 0; i < RANDOM_EXPRESSIONS; i++) {
      expressions.add(random.next());
    }
    int judged = judge(compiler, expressions, folder);
    assertThat(judged).as("expressions with a value").isGreaterThan(RANDOM_EXPRESSIONS / 2);
  }

  /** Lets a compiler judge all expressions that have a value; tells how many these are. */
  private static int judge(Compiler compiler, List<String> expressions, Path folder)
      throws IOException {
    compiler.unavailable().ifPresent(reason -> Assumptions.abort(reason));
    StringBuilder source = new StringBuilder(Assertions.preamble(compiler.language()) + NAMES_IN_C);
    int judged = 0;
    for (String text : expressions) {
      if (isTypedByMicrosoft(compiler, text)) {
        continue;
      }
      if (evaluate(text, compiler.target().dataModel(), compiler.language())
          instanceof Known known) {
        source.append(
            Assertions.of(
                text, known.constant(), compiler.target().dataModel(), compiler.language()));
        judged++;
      }
    }
    Path file = Files.writeString(folder.resolve("judge.c"), source);
    assertThat(compiler.run("-w", "-fsyntax-only", file.toString()).errors()).isEmpty();
    return judged;
  }

  /** Clang does not follow Microsoft's compiler in the types of large decimal literals. */
  private static boolean isTypedByMicrosoft(Compiler compiler, String text) {
    return compiler.target().dataModel().microsoft() && LARGE_DECIMAL.matcher(text).find();
  }

  private static Evaluation evaluate(String text, DataModel model, Language language) {
    return ConstantEvaluator.evaluate(
        ExpressionParser.parse(text),
        model,
        language,
        name -> Optional.ofNullable(NAMES.get(name)));
  }

  private static String expression(String line) {
    return line.startsWith("#") ? "" : line.replaceFirst(" {2,}= .*", "").strip();
  }

  private static String rewritten(String line) {
    String expression = expression(line);
    return expression.isEmpty()
        ? line
        : String.format(
            "%-40s  = %s",
            expression, Assertions.told(evaluate(expression, DataModel.LP64, Language.C)));
  }

  private static String table() throws IOException {
    return Files.readString(TABLE);
  }
}
