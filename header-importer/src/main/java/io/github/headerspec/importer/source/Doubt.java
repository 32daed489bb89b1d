package io.github.headerspec.importer.source;

/**
 * Why it is not certain that a token is what it would be: an included file was not found, and it
 * may have more to say.
 *
 * @param name the name that the file may define; empty text for the file's own text
 * @param include the file that was not found, as the include names it
 */
public record Doubt(String name, String include) {

  /** There is none. */
  public static final Doubt NONE = new Doubt("", "");

  /**
   * Whether there is one.
   *
   * @return {@code false} for {@link #NONE}
   */
  public boolean exists() {
    return !include.isEmpty();
  }

  /**
   * The reason, for people.
   *
   * @return the end of a sentence that begins with what is not certain
   */
  public String reason() {
    return name.isEmpty()
        ? "it includes " + include + ", which is not found"
        : "it depends on '" + name + "', which " + include + " may define; that file is not found";
  }
}
