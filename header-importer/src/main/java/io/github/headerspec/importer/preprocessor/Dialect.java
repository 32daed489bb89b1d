package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.constant.DataModel;

/**
 * The language of a header as the target's compiler takes it.
 *
 * @param cpp whether it is C++
 * @param model the target's types; they also tell whether Microsoft's rules hold
 * @param answers what the compiler says of its features
 */
public record Dialect(boolean cpp, DataModel model, FeatureAnswers answers) {

  /**
   * Whether the target's compiler is Microsoft's: {@code __pragma} is a word of the language.
   *
   * @return {@code false} where GNU's or Clang's rules hold
   */
  public boolean microsoft() {
    return model.microsoft();
  }

  /**
   * Whether the preprocessor behaves as Clang's and Microsoft's: {@code __LINE__} in a macro is the
   * line in which its arguments end.
   *
   * @return {@code false} where GNU's rules hold
   */
  public boolean clang() {
    return model.clang();
  }
}
