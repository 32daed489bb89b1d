package io.github.headerspec.importer.preprocessor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.importer.constant.ConstantEvaluator.Language;
import io.github.headerspec.importer.referee.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random texts, judged by compilers. {@code -Dpreprocessor.rounds=N} runs so many batches for each
 * compiler (one; two with {@code -Dwide}), {@code -Dpreprocessor.seed=N} begins with another seed.
 */
class RandomTextsTest {

  private static final int ROUNDS =
      Integer.getInteger("preprocessor.rounds", Boolean.getBoolean("wide") ? 2 : 1);
  private static final long SEED = Long.getLong("preprocessor.seed", 1);
  private static final int BATCH = 200;
  private static final Pattern ERROR =
      Pattern.compile("text([0-9]+)i?\\.h:[0-9]+(:[0-9]+)?: (fatal )?error: .*");
  private static final Set<Problem.Kind> UNEXPECTED =
      Set.of(Problem.Kind.CONDITION, Problem.Kind.UNTERMINATED_USE);

  @TempDir private Path folder;

  private int accepted;

  @ParameterizedTest
  @EnumSource(
      names = {"GCC", "GXX", "CLANG", "CLANG_CPP", "CLANG_MICROSOFT", "CLANG_MICROSOFT_CPP"})
  void compilersGiveTheSame(Compiler compiler) throws IOException {
    compiler.unavailable().ifPresent(Assumptions::abort);
    CompilerAnswers answers = new CompilerAnswers(compiler);
    List<String> differences = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      differences.addAll(
          batch(compiler, answers, SEED * 1_000_000 + round).stream().limit(1).toList());
    }
    Path report = Files.createDirectories(Path.of("target")).resolve("random-" + compiler + ".txt");
    Files.write(report, differences);
    System.out.printf(
        "%s: %d random texts, %d accepted, %d different%n",
        compiler, ROUNDS * BATCH, accepted, differences.size());
    assertThat(differences.stream().limit(3)).isEmpty();
  }

  private List<String> batch(Compiler compiler, CompilerAnswers answers, long seed)
      throws IOException {
    boolean cpp = compiler.language() == Language.CPP;
    boolean microsoft = compiler.target().dataModel().microsoft();
    RandomText random =
        new RandomText(seed, cpp, microsoft, compiler.name().matches("CLANG(_CPP)?"));
    TreeSet<Integer> numbers = new TreeSet<>();
    Files.writeString(folder.resolve("beginning.h"), RandomText.beginning());
    for (int i = 0; i < BATCH; i++) {
      Files.writeString(folder.resolve("text" + i + "i.h"), random.next(""), ISO_8859_1);
      Files.writeString(
          folder.resolve("text" + i + ".h"), random.next("text" + i + "i.h"), ISO_8859_1);
      numbers.add(i);
    }
    Path main = folder.resolve("main.h");
    Files.writeString(main, main(numbers));
    // Texts that are refused must do no harm either.
    new TokenJudge(compiler, answers).ours(main.toString());
    numbers.retainAll(accepted(new TokenJudge(compiler, answers), main, numbers));
    accepted += numbers.size();
    Files.writeString(main, main(numbers));
    TokenJudge judge = new TokenJudge(compiler, answers);
    return differences(judge, main, judge.theirs(main.toString()), seed);
  }

  /** The texts that a compiler takes. */
  private static Set<Integer> accepted(TokenJudge judge, Path main, Set<Integer> numbers)
      throws IOException {
    Set<Integer> left = new TreeSet<>(numbers);
    while (!left.isEmpty()) {
      Files.writeString(main, main(left));
      Compiler.Preprocessed theirs = judge.theirs(main.toString());
      if (theirs.accepted()) {
        return left;
      }
      Set<Integer> refused = refused(theirs);
      if (!left.removeAll(refused)) {
        // A macro whose use does not end takes all that follows, and no file is to blame.
        List<Integer> all = List.copyOf(left);
        int half = all.size() / 2;
        left.clear();
        if (half > 0) {
          left.addAll(accepted(judge, main, new TreeSet<>(all.subList(0, half))));
          left.addAll(accepted(judge, main, new TreeSet<>(all.subList(half, all.size()))));
        }
      }
    }
    return left;
  }

  private static String main(Set<Integer> numbers) {
    return numbers.stream()
        .map(i -> "#include \"beginning.h\"\ntext_%d\n#include \"text%d.h\"\n".formatted(i, i))
        .collect(Collectors.joining());
  }

  private static Set<Integer> refused(Compiler.Preprocessed run) {
    Set<Integer> refused = new TreeSet<>();
    for (String message : run.messages()) {
      Matcher error = ERROR.matcher(message);
      if (error.find()) {
        refused.add(Integer.parseInt(error.group(1)));
      }
    }
    return refused;
  }

  private List<String> differences(
      TokenJudge judge, Path main, Compiler.Preprocessed theirs, long seed) throws IOException {
    TokenJudge.Ours ours = judge.ours(main.toString());
    Map<String, List<String>> expected = byText(judge.tokens(theirs.output()));
    Map<String, List<String>> found = byText(ours.tokens());
    List<String> differences = new ArrayList<>();
    for (String text : expected.keySet()) {
      String difference =
          TokenJudge.difference(found.getOrDefault(text, List.of()), expected.get(text));
      if (!difference.isEmpty()) {
        String file = text.replace("_", "");
        differences.add(
            "seed %d %s: %s%n%s%n--- included:%n%s"
                .formatted(
                    seed,
                    text,
                    difference,
                    Files.readString(folder.resolve(file + ".h"), ISO_8859_1),
                    Files.readString(folder.resolve(file + "i.h"), ISO_8859_1)));
      }
    }
    ours.problems().stream()
        .filter(problem -> UNEXPECTED.contains(problem.kind()))
        .forEach(problem -> differences.add("seed %d: %s".formatted(seed, problem)));
    return differences;
  }

  private static Map<String, List<String>> byText(List<String> tokens) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String token : tokens) {
      if (token.startsWith("text_")) {
        current = new ArrayList<>();
        texts.put(token, current);
      } else {
        current.add(token);
      }
    }
    return texts;
  }
}
