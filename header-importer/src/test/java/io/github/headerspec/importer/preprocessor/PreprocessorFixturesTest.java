package io.github.headerspec.importer.preprocessor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.fixture.Fixture;
import io.github.headerspec.importer.Target;
import io.github.headerspec.importer.constant.ConstantEvaluator.Language;
import io.github.headerspec.importer.referee.Compiler;
import io.github.headerspec.importer.source.Expansion;
import io.github.headerspec.importer.source.HeaderFile;
import io.github.headerspec.importer.source.SourceBuffer;
import io.github.headerspec.importer.source.Token;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/**
 * Preprocesses {@code input.c} or {@code input.cpp} of each {@code
 * src/test/fixtures/preprocessor/<group>/<case>}; {@code expected.txt} has the tokens, in lines as
 * in the input, and the problems. Where the compilers of the target are installed and take the
 * input, they must give the same tokens. Lines of {@code request.txt}: {@code --target WORD},
 * {@code -D MACRO}, {@code -I FOLDER}, and {@code --not COMPILER} for one that has other rules.
 */
class PreprocessorFixturesTest {

  /** What a fixture asks for. */
  private record Request(
      Path input,
      boolean cpp,
      Target target,
      List<String> macros,
      List<String> folders,
      List<String> not) {

    static Request read(Fixture fixture) throws IOException {
      boolean cpp = fixture.has("input.cpp");
      Target target = Target.X86_64_LINUX;
      List<String> macros = new ArrayList<>();
      List<String> folders = new ArrayList<>();
      List<String> not = new ArrayList<>();
      for (String line : fixture.lines("request.txt")) {
        String value = line.substring(line.indexOf(' ') + 1);
        switch (line.substring(0, line.indexOf(' '))) {
          case "--target" -> target = target(value);
          case "-D" -> macros.add(value);
          case "-I" -> folders.add(fixture.path(value).normalize().toString());
          case "--not" -> not.add(value);
          default -> throw new IllegalArgumentException(line);
        }
      }
      return new Request(
          fixture.path(cpp ? "input.cpp" : "input.c"), cpp, target, macros, folders, not);
    }

    private static Target target(String word) {
      return Stream.of(Target.values())
          .filter(target -> target.word().equals(word))
          .findFirst()
          .orElseThrow();
    }

    boolean isJudgedBy(Compiler compiler) {
      return compiler.target() == target
          && (compiler.language() == Language.CPP) == cpp
          && !not.contains(compiler.name())
          && compiler.unavailable().isEmpty();
    }

    String[] arguments() {
      return Stream.of(
              macros.stream().map(macro -> "-D" + macro),
              folders.stream().map(folder -> "-I" + folder),
              Stream.of("-P", input.toString()))
          .flatMap(each -> each)
          .toArray(String[]::new);
    }
  }

  /** What we make of a fixture. */
  private record Result(List<String> tokens, List<Problem> problems, String text) {}

  @TestFactory
  Stream<DynamicContainer> fixtures() {
    return Fixture.testsByGroup(
        Path.of("src/test/fixtures/preprocessor"), PreprocessorFixturesTest::run);
  }

  private static void run(Fixture fixture) throws IOException {
    Request request = Request.read(fixture);
    Result result = preprocess(request);
    fixture.assertOutput(Map.of("expected.txt", result.text()));
    for (Compiler compiler : Compiler.values()) {
      if (request.isJudgedBy(compiler)) {
        judge(compiler, request, result);
      }
    }
  }

  private static void judge(Compiler compiler, Request request, Result result) {
    Compiler.Preprocessed theirs = compiler.preprocess(new byte[0], request.arguments());
    if (theirs.accepted()) {
      List<String> tokens = TokenJudge.tokens(theirs.output(), request.cpp());
      assertThat(TokenJudge.difference(result.tokens(), tokens)).as("%s", compiler).isEmpty();
      assertThat(result.problems()).as("%s has none", compiler).isEmpty();
    }
  }

  private static Result preprocess(Request request) {
    Target target = request.target();
    FeatureTable answers = FeatureTable.of(target.word(), request.cpp());
    Settings settings =
        new Settings(new Dialect(request.cpp(), target.dataModel(), answers), request.folders());
    HeaderSearch search = new HeaderSearch(HeaderFile.MAX_BYTES);
    PreprocessorState state = new PreprocessorState(settings.dialect(), search.identifiers());
    SourceBuffer predefined =
        PredefinedMacros.of(target.word(), request.macros(), request.cpp(), false);
    SourceBuffer input = search.open(request.input().toString()).orElseThrow();
    Preprocessor preprocessor =
        new Preprocessor(settings, search, state, List.of(predefined, input));
    List<String> tokens = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Token last = Tokens.END;
    for (Token token = preprocessor.next(); !token.isEnd(); token = preprocessor.next()) {
      tokens.add(token.text());
      Token place = place(token);
      boolean newLine = !place.inclusion().equals(last.inclusion()) || line(place) > line(last);
      text.append(text.isEmpty() ? "" : newLine ? "\n" : token.hasSpaceBefore() ? " " : "");
      text.append(token.text());
      last = place;
    }
    text.append('\n');
    preprocessor
        .problems()
        .forEach(
            problem ->
                text.append(
                    "!! line %d: %s: %s%n"
                        .formatted(
                            input.lines().line(problem.offset()),
                            problem.kind(),
                            problem.argument())));
    return new Result(tokens, preprocessor.problems(), text.toString());
  }

  /** Where a token, or the use of the macro it comes from, is written. */
  private static Token place(Token token) {
    return token.expansion() == Expansion.NONE ? token : token.expansion().outermost().use();
  }

  private static int line(Token token) {
    return token.inclusion().file().lines().line(token.offset());
  }
}
