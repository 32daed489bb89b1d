package io.github.headerspec.derive;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes command lines that people can paste into a shell. */
public final class ShellWords {

  private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./\\\\-]+");

  private ShellWords() {}

  /**
   * Makes a command line.
   *
   * @param words its words
   * @return the words, quoted where that is necessary
   */
  public static String join(List<String> words) {
    return words.stream().map(ShellWords::quote).collect(Collectors.joining(" "));
  }

  static String quote(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
