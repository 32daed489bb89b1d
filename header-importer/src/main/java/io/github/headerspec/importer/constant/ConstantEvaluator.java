package io.github.headerspec.importer.constant;

import java.util.Optional;
import java.util.function.Function;

/** Evaluates integer constant expressions with the types of C or C++ on a target. */
public final class ConstantEvaluator {

  /** The language whose rules hold. */
  public enum Language {
    /** C11: character constants are {@code int}. */
    C,
    /** C++17: character literals are {@code char}, enumerators have the type of their enum. */
    CPP
  }

  private ConstantEvaluator() {}

  /**
   * Evaluates an expression.
   *
   * @param expression the expression
   * @param dataModel the widths of the types
   * @param language the language of the header
   * @param constants finds the value of a name; a name without a value is refused
   * @return the value, or why there is none that is certain
   */
  public static Evaluation evaluate(
      Expression expression,
      DataModel dataModel,
      Language language,
      Function<String, Optional<Constant>> constants) {
    return new Evaluation.Refused("", "", expression.position());
  }
}
