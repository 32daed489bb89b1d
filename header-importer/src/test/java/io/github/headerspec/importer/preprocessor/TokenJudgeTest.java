package io.github.headerspec.importer.preprocessor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.importer.constant.ConstantEvaluator.Language;
import io.github.headerspec.importer.referee.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tokens of installed headers, judged by compilers. An ordinary build takes a sample; {@code
 * -Dreferee} takes every header and writes {@code target/tokens-COMPILER.txt}.
 */
class TokenJudgeTest {

  private static final boolean ALL = Boolean.getBoolean("referee");

  private static final Map<String, Compiler.Preprocessed> THEIRS = new ConcurrentHashMap<>();

  static Stream<JudgedHeaders> headers() {
    return JudgedHeaders.all();
  }

  /** How one header came out; nothing but its name if the compiler does not take it. */
  private record Verdict(String header, boolean accepted, int tokens, String difference) {}

  @ParameterizedTest
  @MethodSource("headers")
  void tokensAreThoseOfTheCompiler(JudgedHeaders judged) throws IOException {
    judge(judged, new CompilerAnswers(available(judged)), "");
  }

  /** With our table of answers; targets whose tables are not of this compiler are left out. */
  @ParameterizedTest
  @MethodSource("headers")
  void tokensAreThoseOfTheCompilerByOurAnswers(JudgedHeaders judged) throws IOException {
    Compiler compiler = available(judged);
    Assumptions.assumeFalse(
        compiler.name().matches("CLANG(_CPP)?"), "our answers for Linux are those of gcc");
    boolean cpp = compiler.language() == Language.CPP;
    judge(judged, FeatureTable.of(compiler.target().word(), cpp), "-by-table");
  }

  private static Compiler available(JudgedHeaders judged) {
    judged.compiler().unavailable().ifPresent(Assumptions::abort);
    return judged.compiler();
  }

  private static void judge(JudgedHeaders judged, FeatureAnswers answers, String suffix)
      throws IOException {
    List<String> headers = judged.headers(ALL);
    Assumptions.assumeFalse(headers.isEmpty(), "the headers are not installed");
    TokenJudge judge = new TokenJudge(judged.compiler(), answers, judged.options());
    List<Verdict> verdicts =
        headers.parallelStream().map(header -> judge(judged, judge, header)).toList();
    List<Verdict> different =
        verdicts.stream().filter(verdict -> !verdict.difference().isEmpty()).toList();
    if (ALL) {
      report(judged + suffix, verdicts, different);
    }
    assertThat(different).isEmpty();
  }

  /** Of a sample, what the compiler says is kept for the second test; all headers are too many. */
  private static Compiler.Preprocessed theirs(
      JudgedHeaders judged, TokenJudge judge, String header) {
    return ALL
        ? judge.theirs(header)
        : THEIRS.computeIfAbsent(judged + " " + header, unknown -> judge.theirs(header));
  }

  private static Verdict judge(JudgedHeaders judged, TokenJudge judge, String header) {
    Compiler.Preprocessed theirs = theirs(judged, judge, header);
    if (!theirs.accepted()) {
      return new Verdict(header, false, 0, "");
    }
    List<String> tokens = judge.comparable(judge.tokens(theirs.output()));
    try {
      String difference =
          TokenJudge.difference(judge.comparable(judge.ours(header).tokens()), tokens);
      return new Verdict(header, true, tokens.size(), difference);
    } catch (RuntimeException broken) {
      return new Verdict(header, true, tokens.size(), broken.toString());
    }
  }

  private static void report(String name, List<Verdict> verdicts, List<Verdict> different)
      throws IOException {
    System.out.printf(
        "%-28s %5d headers, %5d accepted, %,12d tokens, %d headers differ%n",
        name,
        verdicts.size(),
        verdicts.stream().filter(Verdict::accepted).count(),
        verdicts.stream().mapToLong(Verdict::tokens).sum(),
        different.size());
    List<String> lines =
        different.stream().map(each -> each.header() + ": " + each.difference()).toList();
    Files.write(
        Files.createDirectories(Path.of("target")).resolve("tokens-" + name + ".txt"), lines);
  }
}
