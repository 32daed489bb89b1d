package io.github.headerspec.importer.preprocessor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.headerspec.importer.Target;
import io.github.headerspec.importer.source.SourceBuffer;
import io.github.headerspec.importer.source.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Texts that are long or deep: they end soon, and their depth is counted, not left to the stack.
 */
@Timeout(60)
class PreprocessorLimitsTest {

  /** As the importer has it. */
  private static final long STACK_BYTES = 64L * 1024 * 1024;

  private static List<String> tokens(String text) {
    HeaderSearch search = new HeaderSearch(0);
    return tokens(search, new SourceBuffer("input.c", text.getBytes(UTF_8)));
  }

  private static List<String> tokens(HeaderSearch search, SourceBuffer input) {
    Target target = Target.X86_64_LINUX;
    FeatureTable answers = FeatureTable.of(target.word(), false);
    Settings settings = new Settings(new Dialect(false, target.dataModel(), answers), List.of());
    PreprocessorState state = new PreprocessorState(settings.dialect(), search.identifiers());
    Preprocessor preprocessor = new Preprocessor(settings, search, state, List.of(input));
    FutureTask<List<String>> task =
        new FutureTask<>(
            () -> {
              List<String> tokens = new ArrayList<>();
              for (Token t = preprocessor.next(); !t.isEnd(); t = preprocessor.next()) {
                tokens.add(t.text());
              }
              preprocessor.problems().forEach(problem -> tokens.add(problem.toString()));
              return tokens;
            });
    new Thread(null, task, "preprocessor", STACK_BYTES).start();
    try {
      return task.get();
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void macrosMayBeAChain() {
    String chain =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "#define A%d A%d\n".formatted(i, i + 1))
            .collect(Collectors.joining());
    assertThat(tokens(chain + "A0")).containsExactly("A100000");
  }

  @Test
  void functionsMayBeAChain() {
    String chain =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "#define A%d(x) A%d(x)\n".formatted(i, i + 1))
            .collect(Collectors.joining());
    assertThat(tokens(chain + "A0(1)")).containsExactly("A20000", "(", "1", ")");
  }

  @Test
  void argumentsWithinArgumentsAreCounted() {
    assertThat(tokens(nested(990))).containsExactly("1");
    assertThatThrownBy(() -> tokens(nested(1_010))).isInstanceOf(TooDeepException.class);
    assertThatThrownBy(() -> tokens(nested(100_000))).isInstanceOf(TooManyTokensException.class);
  }

  private static String nested(int depth) {
    return "#define f(x) x\n" + "f(".repeat(depth) + "1" + ")".repeat(depth);
  }

  @Test
  void parenthesesInConditionsAreCounted() {
    assertThat(tokens(parentheses(1_000))).containsExactly("yes");
    assertThatThrownBy(() -> tokens(parentheses(100_000))).isInstanceOf(TooDeepException.class);
    assertThatThrownBy(() -> tokens("#if " + "!".repeat(100_000) + "1\n#endif"))
        .isInstanceOf(TooDeepException.class);
  }

  private static String parentheses(int depth) {
    return "#if " + "(".repeat(depth) + "1" + ")".repeat(depth) + "\nyes\n#endif";
  }

  @Test
  void conditionsMayHaveThousandsOfOperands() {
    for (String operator : List.of(" && ", " || ", " + ", " | ", " && 1 || 0 && ")) {
      String condition = ("1" + operator).repeat(5_000) + "1";
      assertThat(tokens("#if " + condition + "\nyes\n#endif")).containsExactly("yes");
    }
  }

  @Test
  void linesAndMacrosMayBeLong() {
    String body = "a ".repeat(100_000);
    assertThat(tokens("#define L " + body + "\n#define g(x) x x\ng(L)")).hasSize(200_000);
    assertThat(tokens("#define s(x) #x\ns(" + "ab ".repeat(300_000) + ")")).hasSize(1);
    assertThat(tokens("#define h(...) __VA_ARGS__\nh(" + "ab,".repeat(300_000) + ")"))
        .hasSize(600_000);
    assertThat(tokens("a\\\n".repeat(100_000))).hasSize(1);
    assertThat(tokens("x /* " + "\\\n".repeat(300_000) + "*/ // " + "\\\n".repeat(300_000)))
        .containsExactly("x");
    assertThat(tokens("#if 0\n" + "' \" /* */\n".repeat(100_000) + "#endif\nx"))
        .containsExactly("x");
  }

  @Test
  void macrosThatMultiplyAreStopped() {
    String macros =
        IntStream.range(0, 40)
            .mapToObj(i -> "#define A%d A%d A%d\n".formatted(i, i + 1, i + 1))
            .collect(Collectors.joining());
    assertThatThrownBy(() -> tokens(macros + "A0")).isInstanceOf(TooManyTokensException.class);
  }

  @Test
  void onceHoldsForSymbolicLinks(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.h"), "#pragma once\na\n");
    Files.createSymbolicLink(folder.resolve("b.h"), folder.resolve("a.h"));
    Path input = folder.resolve("input.c");
    Files.writeString(input, "#include \"a.h\"\n#include \"b.h\"\nend\n");
    HeaderSearch search = new HeaderSearch(1_000);
    SourceBuffer file = search.open(input.toString()).orElseThrow();
    assertThat(tokens(search, file)).containsExactly("a", "end");
  }
}
