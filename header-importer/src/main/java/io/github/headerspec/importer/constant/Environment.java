package io.github.headerspec.importer.constant;

import java.util.Optional;

/** What the names in an expression stand for. */
@FunctionalInterface
public interface Environment {

  /**
   * The constant of a name.
   *
   * @param name the name, qualified as it is written
   * @return the value; empty if it is not known
   */
  Optional<Constant> constant(String name);

  /**
   * The type of a variable.
   *
   * @param name the name, qualified as it is written
   * @return the type; empty if it is no variable that is known
   */
  default Optional<Type> variable(String name) {
    return Optional.empty();
  }

  /**
   * A type that was declared.
   *
   * @param key its keyword and what tells it from others, such as {@code struct point}
   * @return the type; empty if it is not known
   */
  default Optional<Type> type(String key) {
    return Optional.empty();
  }
}
