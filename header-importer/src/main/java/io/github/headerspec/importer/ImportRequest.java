package io.github.headerspec.importer;

import io.github.headerspec.importer.facts.MacroGroup;
import io.github.headerspec.spec.NamePattern;
import java.nio.file.Path;
import java.util.List;

/**
 * What to take from which header.
 *
 * @param header the file
 * @param includeFolders where included files are looked for, as {@code -I} tells a compiler
 * @param macros macros defined before the header is read, as {@code -D} tells a compiler: {@code
 *     NAME} or {@code NAME=VALUE}
 * @param forcedIncludes files read before the header, as {@code -include} tells a compiler
 * @param target the ABI that types and values hold for
 * @param only native names to take, with {@code *} and {@code ?}; all if empty
 * @param except native names to leave out, with {@code *} and {@code ?}
 * @param macroGroups the groups of macros to take
 */
public record ImportRequest(
    Path header,
    List<Path> includeFolders,
    List<String> macros,
    List<Path> forcedIncludes,
    Target target,
    List<String> only,
    List<String> except,
    List<MacroGroup> macroGroups) {

  /**
   * Whether an enum of a name is asked for.
   *
   * @param name its native name
   * @return {@code true} if {@code only} and {@code except} let it through
   */
  public boolean wants(String name) {
    return (only.isEmpty() || fitsAny(only, name)) && !fitsAny(except, name);
  }

  private static boolean fitsAny(List<String> patterns, String name) {
    return patterns.stream().anyMatch(pattern -> NamePattern.matches(pattern, name));
  }
}
