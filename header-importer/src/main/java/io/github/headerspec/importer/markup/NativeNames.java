package io.github.headerspec.importer.markup;

import io.github.headerspec.spec.SpecFormat;
import java.util.regex.Pattern;

/** Tells names of native code from words. */
public final class NativeNames {

  // Repetitions of groups have an end because the stack of the matcher has one.
  private static final Pattern QUALIFIED =
      Pattern.compile("[A-Za-z_$][\\w$]*(?:::[A-Za-z_$][\\w$]*){0,20}");
  private static final String SHAPE =
      "[A-Za-z_$][\\w$]*(?:::~?[A-Za-z_$][\\w$]*){0,20}\\*?(?:\\(\\))?";
  private static final Pattern WHOLE = Pattern.compile(SHAPE);
  private static final Pattern CAPITAL_INSIDE = Pattern.compile("[a-z0-9][A-Z]|[A-Z]{2}[a-z]");
  private static final Pattern CAPITALS = Pattern.compile("[A-Z][A-Z0-9]+");

  /**
   * A name in running text that cannot be a word, because of an underscore or colons. Names of
   * files and parts of addresses are none.
   */
  public static final Pattern IN_TEXT =
      Pattern.compile(
          "(?<![\\w$/\\\\.@%~:)-])(?=[\\w$]*(?:_|::))(?=_*[A-Za-z])"
              + SHAPE
              + "(?![\\w$/\\\\@*(-]|\\.\\w|:/|::)");

  private NativeNames() {}

  /**
   * Whether a text is an identifier, qualified or not, as a spec takes it.
   *
   * @param text the text
   * @return {@code false} also if it is too long
   */
  public static boolean isName(String text) {
    return QUALIFIED.matcher(text).matches() && text.length() <= SpecFormat.MAX_NAME_LENGTH;
  }

  /**
   * Whether a text that is set off from others is a name rather than a word.
   *
   * @param text the text
   * @return {@code true} if it has the shape of a name
   */
  public static boolean looksLikeCode(String text) {
    return WHOLE.matcher(text).matches()
        && (text.contains("_")
            || text.contains("::")
            || text.endsWith("()")
            || CAPITALS.matcher(text).matches()
            || CAPITAL_INSIDE.matcher(text).find());
  }
}
