package io.github.headerspec.importer.compiler;

import io.github.headerspec.importer.preprocessor.FeatureAnswers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the user's compiler answers to {@code __has_attribute} and its like: each question is a run
 * of its preprocessor, and is asked once.
 */
final class CompilerAnswers implements FeatureAnswers {

  private static final List<String> OPERATORS =
      List.of(
          "__building_module",
          "__has_attribute",
          "__has_builtin",
          "__has_c_attribute",
          "__has_cpp_attribute",
          "__has_declspec_attribute",
          "__has_extension",
          "__has_feature",
          "__has_include",
          "__has_include_next",
          "__has_warning",
          "__is_identifier",
          "__is_target_arch",
          "__is_target_environment",
          "__is_target_os",
          "__is_target_vendor");

  /** Clang replaces macros only in what these ask for. */
  private static final Set<String> EXPANDED_BY_CLANG =
      Set.of(
          "__has_attribute",
          "__has_c_attribute",
          "__has_cpp_attribute",
          "__has_declspec_attribute");

  /** Headers ask for names and warnings. Anything else could be more than a question. */
  private static final Pattern QUESTION = Pattern.compile("[\\w:$. \"+=-]{1,200}");

  private static final Pattern OPERATOR = Pattern.compile("(?m)^headerspec_has (\\w+)");
  private static final Pattern BIT = Pattern.compile("(?m)^headerspec_bit (\\d+)");

  /** Answers are 0, 1, or a month such as 202311. */
  private static final int BITS = 20;

  /** More than the headers of any system ask; each costs a run. */
  private static final int MAX_QUESTIONS = 2_000;

  private final UnaryOperator<String> preprocess;
  private final boolean clang;
  private final Set<String> operators;
  private final Map<String, String> answers = new ConcurrentHashMap<>();

  /**
   * The answers of a compiler.
   *
   * @param preprocess gives what the compiler's preprocessor makes of a text; nothing if it fails
   * @param clang whether it is Clang
   */
  CompilerAnswers(UnaryOperator<String> preprocess, boolean clang) {
    this.preprocess = preprocess;
    this.clang = clang;
    StringBuilder text = new StringBuilder();
    for (String operator : OPERATORS) {
      // Without its underscores: as a word it would be the operator again.
      text.append("#ifdef ").append(operator).append("\nheaderspec_has ");
      text.append(operator.substring(2)).append("\n#endif\n");
    }
    Set<String> found = new HashSet<>();
    Matcher has = OPERATOR.matcher(preprocess.apply(text.toString()));
    while (has.find()) {
      found.add("__" + has.group(1));
    }
    this.operators = Set.copyOf(found);
  }

  @Override
  public Set<String> operators() {
    return operators;
  }

  @Override
  public String answer(String operator, String name) {
    String question = operator + "(" + name + ")";
    String known = answers.get(question);
    if (known != null) {
      return known;
    }
    if (!operators.contains(operator)
        || !QUESTION.matcher(name).matches()
        || answers.size() >= MAX_QUESTIONS) {
      return "0";
    }
    return answers.computeIfAbsent(question, this::ask);
  }

  /** The number in binary: a preprocessor prints what is under a condition, not what a value is. */
  private String ask(String question) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < BITS; bit++) {
      text.append("#if (").append(question).append(" >> ").append(bit).append(") & 1\n");
      text.append("headerspec_bit ").append(bit).append("\n#endif\n");
    }
    int answer =
        BIT.matcher(preprocess.apply(text.toString()))
            .results()
            .map(MatchResult::group)
            .map(line -> line.substring(line.indexOf(' ') + 1))
            .mapToInt(bit -> 1 << Integer.parseInt(bit))
            .sum();
    return Integer.toString(answer);
  }

  @Override
  public boolean expandsName(String operator) {
    return !clang || EXPANDED_BY_CLANG.contains(operator);
  }
}
