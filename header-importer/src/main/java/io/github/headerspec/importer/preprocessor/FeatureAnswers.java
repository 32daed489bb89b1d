package io.github.headerspec.importer.preprocessor;

import java.util.Set;

/** What a compiler answers to {@code __has_attribute} and its like. */
public interface FeatureAnswers {

  /**
   * The operators that the compiler has.
   *
   * @return their names, such as {@code __has_builtin}; also those about files
   */
  Set<String> operators();

  /**
   * Asks one question.
   *
   * @param operator the operator
   * @param name what is asked for, with its scope if it has one, such as {@code gnu::packed}
   * @return the number that stands for the answer, as a token; {@code 0} for no
   */
  String answer(String operator, String name);

  /**
   * Whether macros in what is asked for are replaced.
   *
   * @param operator the operator
   * @return {@code true} if the compiler does so
   */
  boolean expandsName(String operator);
}
