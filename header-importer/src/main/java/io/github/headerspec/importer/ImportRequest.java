package io.github.headerspec.importer;

import io.github.headerspec.importer.comment.CommentPolicy;
import io.github.headerspec.importer.compiler.NativeCompiler;
import io.github.headerspec.importer.facts.MacroGroup;
import io.github.headerspec.spec.NamePattern;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param compiler the user's compiler, whose macros and include folders hold instead of ours
 * @param comments which comments of the header become descriptions
 */
public record ImportRequest(
    Path header,
    List<Path> includeFolders,
    List<String> macros,
    List<Path> forcedIncludes,
    Target target,
    List<String> only,
    List<String> except,
    List<MacroGroup> macroGroups,
    Optional<NativeCompiler> compiler,
    CommentPolicy comments) {

  /**
   * What to take from which header, without a compiler, and with its documentation comments.
   *
   * @param header the file
   * @param includeFolders where included files are looked for
   * @param macros macros defined before the header is read
   * @param forcedIncludes files read before the header
   * @param target the ABI that types and values hold for
   * @param only native names to take
   * @param except native names to leave out
   * @param macroGroups the groups of macros to take
   */
  public ImportRequest(
      Path header,
      List<Path> includeFolders,
      List<String> macros,
      List<Path> forcedIncludes,
      Target target,
      List<String> only,
      List<String> except,
      List<MacroGroup> macroGroups) {
    this(
        header,
        includeFolders,
        macros,
        forcedIncludes,
        target,
        only,
        except,
        macroGroups,
        Optional.empty(),
        CommentPolicy.DOCUMENTATION);
  }

  /**
   * The options with which a compiler reads the header, and what is read before it.
   *
   * @return what a user would type; without the include folders that the compiler has by itself
   */
  public List<String> compilerArguments() {
    List<String> all = new ArrayList<>();
    includeFolders.forEach(folder -> all.add("-I" + HeaderImporter.absolute(folder)));
    macros.forEach(macro -> all.add("-D" + macro));
    Stream.concat(forcedIncludes.stream(), Stream.of(header))
        .forEach(file -> all.addAll(List.of("-include", HeaderImporter.absolute(file))));
    return List.copyOf(all);
  }

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
