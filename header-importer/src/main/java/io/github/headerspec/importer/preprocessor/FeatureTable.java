package io.github.headerspec.importer.preprocessor;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the compilers of a target answer, as they did when the tables were made ({@code
 * header-importer/predefined/README.md} has the rules). A table is a text that is searched, not
 * taken apart: a header asks few of its thousands of questions.
 */
public final class FeatureTable implements FeatureAnswers {

  private static final String OPERATORS = "\noperators ";
  private static final String INCLUDE = "\ninclude ";
  private static final Pattern UNDERSCORES = Pattern.compile("__(.+)__");
  private static final Map<String, FeatureTable> TABLES = new ConcurrentHashMap<>();

  /** The operators that take the name of an attribute, which may have a scope. */
  private static final Set<String> OF_ATTRIBUTES =
      Set.of("__has_attribute", "__has_c_attribute", "__has_cpp_attribute");

  private static final String DECLSPEC = "__has_declspec_attribute";

  /** Clang has it, GNU's compilers have not. */
  private static final String FEATURE = "__has_feature";

  private final String text;
  private final Set<String> operators;
  private final boolean clang;

  /** What was asked already: headers ask the same again and again. */
  private final Map<String, String> answers = new ConcurrentHashMap<>();

  private FeatureTable(String text) {
    this.text = text;
    Set<String> found = new HashSet<>();
    for (int at = text.indexOf(OPERATORS); at >= 0; at = text.indexOf(OPERATORS, at + 1)) {
      int start = at + OPERATORS.length();
      found.addAll(Set.of(text.substring(start, text.indexOf('\n', start)).split(" ", -1)));
    }
    this.operators = Set.copyOf(found);
    this.clang = found.contains(FEATURE);
  }

  /**
   * The answers of a target's compiler.
   *
   * @param target the word for the target
   * @param cpp whether it compiles C++
   * @return the answers
   */
  public static FeatureTable of(String target, boolean cpp) {
    return TABLES.computeIfAbsent(
        target + (cpp ? ".cpp" : "") + ".answers",
        name -> new FeatureTable(Resources.text(name, INCLUDE, other -> other + ".answers")));
  }

  @Override
  public Set<String> operators() {
    return operators;
  }

  @Override
  public String answer(String operator, String name) {
    return answers.computeIfAbsent(operator + " " + name, key -> search(operator, name));
  }

  private String search(String operator, String name) {
    String line = "\n" + operator + " " + normalized(operator, name) + " ";
    int found = text.indexOf(line);
    int start = found + line.length();
    String otherwise = operator.equals("__is_identifier") ? "1" : "0";
    return found < 0 ? otherwise : text.substring(start, text.indexOf('\n', start));
  }

  private String normalized(String operator, String name) {
    if (operator.startsWith("__is_target_")) {
      return name.toLowerCase(Locale.ROOT);
    }
    boolean attribute = OF_ATTRIBUTES.contains(operator);
    if (!attribute && !(clang && Set.of(DECLSPEC, FEATURE, "__has_extension").contains(operator))) {
      return name;
    }
    int separator = name.indexOf("::");
    String plain = stripped(separator < 0 ? name : name.substring(separator + 2));
    String twice = clang ? plain : stripped(plain);
    return separator < 0 ? twice : scope(name.substring(0, separator)) + "::" + twice;
  }

  private String scope(String scope) {
    if (!clang) {
      return stripped(scope);
    }
    return switch (scope) {
      case "__gnu__" -> "gnu";
      case "_Clang" -> "clang";
      default -> scope;
    };
  }

  /** {@code __packed__} is {@code packed}. */
  private static String stripped(String name) {
    Matcher underscores = UNDERSCORES.matcher(name);
    return underscores.matches() ? underscores.group(1) : name;
  }

  @Override
  public boolean expandsName(String operator) {
    return !clang || OF_ATTRIBUTES.contains(operator) || operator.equals(DECLSPEC);
  }
}
