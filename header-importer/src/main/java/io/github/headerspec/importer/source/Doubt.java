package io.github.headerspec.importer.source;

/**
 * Why it is not certain that a token is what it would be: an included file was not found, and it
 * may have more to say; or a condition is not understood.
 *
 * @param cause what makes it uncertain
 * @param name the name that the file may define; empty text for the file's own text
 * @param detail the file that was not found, as the include names it; or why the condition is not
 *     understood, as a clause
 */
public record Doubt(Cause cause, String name, String detail) {

  /** There is none. */
  public static final Doubt NONE = new Doubt(Cause.NOTHING, "", "");

  /** What makes something uncertain. */
  public enum Cause {
    /** Nothing does. */
    NOTHING,
    /** A file that is not found. */
    INCLUDE,
    /** A condition that no compiler evaluates. */
    CONDITION
  }

  /**
   * A file that was not found stands in the place.
   *
   * @param include the file, as the include names it
   * @return the doubt
   */
  public static Doubt include(String include) {
    return new Doubt(Cause.INCLUDE, "", include);
  }

  /**
   * A file that was not found may define a name.
   *
   * @param name the name
   * @param include the file, as the include names it
   * @return the doubt
   */
  public static Doubt definition(String name, String include) {
    return new Doubt(Cause.INCLUDE, name, include);
  }

  /**
   * A condition is not understood.
   *
   * @param reason why not, as a clause
   * @return the doubt
   */
  public static Doubt condition(String reason) {
    return new Doubt(Cause.CONDITION, "", reason);
  }

  /**
   * Whether there is one.
   *
   * @return {@code false} for {@link #NONE}
   */
  public boolean exists() {
    return cause != Cause.NOTHING;
  }

  /**
   * The reason, for people.
   *
   * @return the end of a sentence that begins with what is not certain
   */
  public String reason() {
    if (cause == Cause.CONDITION) {
      return "it depends on a condition that is not understood: " + detail;
    }
    return name.isEmpty()
        ? "it includes " + detail + ", which is not found"
        : "it depends on '" + name + "', which " + detail + " may define; that file is not found";
  }

  /**
   * What to do about it, for people.
   *
   * @return an instruction
   */
  public String help() {
    if (cause == Cause.CONDITION) {
      return "define the macros in the condition with -D, or read the header that defines them"
          + " first with -include";
    }
    return "give the folder of "
        + detail
        + " with -I"
        + (name.isEmpty() ? "" : ", or define '" + name + "' with -D");
  }
}
