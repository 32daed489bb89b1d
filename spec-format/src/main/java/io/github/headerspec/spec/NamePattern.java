package io.github.headerspec.spec;

import java.util.Collection;

/** Names with {@code *} for any characters and {@code ?} for one. */
public final class NamePattern {

  private NamePattern() {}

  /**
   * Whether one of several names fits.
   *
   * @param pattern the pattern
   * @param names the names
   * @return {@code true} if a whole name fits
   */
  public static boolean matchesAny(String pattern, Collection<String> names) {
    return names.stream().anyMatch(name -> matches(pattern, name));
  }

  /**
   * Whether a name fits. Takes no longer than the product of both lengths, whatever the pattern.
   *
   * @param pattern the pattern
   * @param name the name
   * @return {@code true} if the whole name fits
   */
  public static boolean matches(String pattern, String name) {
    int inPattern = 0;
    int inName = 0;
    int star = -1;
    int starName = 0;
    while (inName < name.length()) {
      char wanted = inPattern < pattern.length() ? pattern.charAt(inPattern) : '\0';
      if (wanted == '*') {
        star = inPattern++;
        starName = inName;
      } else if (wanted == '?' || wanted == name.charAt(inName)) {
        inPattern++;
        inName++;
      } else if (star >= 0) {
        // Let the last star take one more character.
        inPattern = star + 1;
        inName = ++starName;
      } else {
        return false;
      }
    }
    return pattern.substring(inPattern).chars().allMatch(c -> c == '*');
  }
}
