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

  /** Why the constant of a name is not known. */
  enum Unknown {
    /** Nothing that was read declares it. */
    UNDECLARED,
    /** It is declared, and stands for something else or for a value that is not certain. */
    UNCERTAIN,
    /** A base class that was not read may declare it. */
    MAYBE_INHERITED
  }

  /**
   * Why the constant of a name is not known.
   *
   * @param name the name, of which there is no {@link #constant}
   * @return the reason
   */
  default Unknown whyUnknown(String name) {
    return Unknown.UNDECLARED;
  }

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
