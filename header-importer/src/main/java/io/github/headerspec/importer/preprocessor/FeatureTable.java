package io.github.headerspec.importer.preprocessor;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the compilers of a target answer, as they did when the tables were made. A table is a text
 * that is searched, not taken apart: a header asks few of its thousands of questions.
 */
public final class FeatureTable implements FeatureAnswers {

  private static final Pattern OPERATORS = Pattern.compile("(?m)^operators (.+)$");
  private static final Map<String, FeatureTable> TABLES = new ConcurrentHashMap<>();

  private final String text;
  private final Set<String> operators;

  private FeatureTable(String text) {
    this.text = text;
    Set<String> found = new HashSet<>();
    for (Matcher line = OPERATORS.matcher(text); line.find(); ) {
      found.addAll(Set.of(line.group(1).split(" ", -1)));
    }
    this.operators = Set.copyOf(found);
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
        name -> new FeatureTable("\n" + PredefinedMacros.resource(name)));
  }

  @Override
  public Set<String> operators() {
    return operators;
  }

  @Override
  public long answer(String operator, String name) {
    String line = "\n" + operator + " " + name + " ";
    int found = text.indexOf(line);
    int start = found + line.length();
    return found < 0 ? 0 : Long.parseLong(text.substring(start, text.indexOf('\n', start)));
  }

  @Override
  public boolean expandsName(String operator) {
    return true;
  }
}
