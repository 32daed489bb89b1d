package io.github.headerspec.importer;

import java.util.List;

/** Names with {@code *} for any characters and {@code ?} for one. */
final class NamePattern {

  private NamePattern() {}

  static boolean matches(String pattern, String name) {
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

  /** Whether a request wants what has this name. */
  static boolean wants(ImportRequest request, String name) {
    return (request.only().isEmpty() || any(request.only(), name)) && !any(request.except(), name);
  }

  private static boolean any(List<String> patterns, String name) {
    return patterns.stream().anyMatch(pattern -> matches(pattern, name));
  }
}
