package io.github.headerspec.spec;

import java.util.stream.Stream;

/**
 * The names of C++ with scopes, such as {@code IVssAsync::State}. Two scopes cannot be written as
 * in the source: {@code List<>::State} is in a template or a specialization of one, and {@code
 * (unnamed)::State} in a class that has no name.
 */
public final class QualifiedNames {

  /** Stands for the arguments of a template. */
  public static final String ARGUMENTS = "<>";

  /** Stands for a class without a name. */
  public static final String UNNAMED = "(unnamed)";

  private QualifiedNames() {}

  /**
   * Whether source code can name something by its qualified name.
   *
   * @param name the name
   * @return {@code false} if it is in a template or in a class without a name
   */
  public static boolean isNameable(String name) {
    return !name.contains(ARGUMENTS) && !name.contains(UNNAMED);
  }

  /**
   * Whether a spec can name something so.
   *
   * @param name the name, with its scopes
   * @return {@code true} if each part is an identifier or one of the two above
   */
  public static boolean isValid(String name) {
    int last = name.lastIndexOf("::");
    return last < 0
        ? CIdentifier.isValid(name)
        : CIdentifier.isValid(name.substring(last + 2))
            && Stream.of(name.substring(0, last).split("::", -1)).allMatch(QualifiedNames::isScope);
  }

  private static boolean isScope(String part) {
    return part.equals(UNNAMED)
        || CIdentifier.isValid(
            part.endsWith(ARGUMENTS)
                ? part.substring(0, part.length() - ARGUMENTS.length())
                : part);
  }
}
