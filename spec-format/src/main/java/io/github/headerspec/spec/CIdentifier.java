package io.github.headerspec.spec;

import java.util.regex.Pattern;

/** The names of C, with the letters of all scripts as C11 and C++ allow them, and GNU's dollar. */
public final class CIdentifier {

  private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{Nd}\\p{Mn}\\p{Mc}_$]*");

  private CIdentifier() {}

  /**
   * Whether C allows a name.
   *
   * @param name the name
   * @return {@code true} also for names with letters beyond ASCII
   */
  public static boolean isValid(String name) {
    return NAME.matcher(name).matches();
  }
}
