package io.github.headerspec.importer.preprocessor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.headerspec.importer.Target;
import io.github.headerspec.importer.constant.ConstantEvaluator.Language;
import io.github.headerspec.importer.referee.Compiler;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Asks the compiler itself what it answers to {@code __has_attribute} and its like. */
final class CompilerAnswers implements FeatureAnswers {

  private final Compiler compiler;
  private final Set<String> operators;

  /** Which macros are expanded in a question is a rule, and not asked for. */
  private final FeatureTable rules;

  private final Map<String, String> known = new ConcurrentHashMap<>();

  CompilerAnswers(Compiler compiler) {
    this.compiler = compiler;
    boolean cpp = compiler.language() == Language.CPP;
    boolean clang = compiler.name().startsWith("CLANG");
    Target likeIt = clang ? Target.X86_64_WINDOWS : compiler.target();
    this.rules = FeatureTable.of(likeIt.word(), cpp);
    String questions =
        rules.operators().stream()
            .map(operator -> "#ifdef " + operator + "\n\"" + operator + "\"\n#endif\n")
            .collect(Collectors.joining());
    this.operators =
        ask(questions)
            .lines()
            .filter(line -> line.startsWith("\""))
            .map(line -> line.replace("\"", ""))
            .collect(Collectors.toUnmodifiableSet());
  }

  private String ask(String text) {
    return new String(compiler.preprocess(text.getBytes(UTF_8), "-P", "-").output(), ISO_8859_1);
  }

  @Override
  public Set<String> operators() {
    return operators;
  }

  @Override
  public String answer(String operator, String name) {
    return known.computeIfAbsent(operator + "(" + name + ")", question -> ask(question).strip());
  }

  @Override
  public boolean expandsName(String operator) {
    return rules.expandsName(operator);
  }
}
