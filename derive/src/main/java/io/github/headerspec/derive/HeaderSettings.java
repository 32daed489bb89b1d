package io.github.headerspec.derive;

import io.github.headerspec.importer.Machine;
import io.github.headerspec.importer.Target;
import io.github.headerspec.importer.facts.MacroGroup;
import io.github.headerspec.spec.CommentPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How headers are read, and what is taken from them.
 *
 * @param folder where relative paths begin of {@code forcedIncludes} and of the compiler
 * @param includeFolders where included files are looked for, as with a compiler's {@code -I}
 * @param macros macros defined before a header is read, as with a compiler's {@code -D}: {@code
 *     NAME} or {@code NAME=VALUE}
 * @param forcedIncludes files read before each header, as with a compiler's {@code -include}
 * @param target what the values hold for; by default what a spec says, or else what the compiler
 *     compiles for, or else Windows for a header of its SDK or of mingw-w64, or else {@code
 *     machine}
 * @param only native names of enums to take, with {@code *} and {@code ?}; all if empty
 * @param except native names of enums to leave out, with {@code *} and {@code ?}
 * @param included names of included files, with {@code *} and {@code ?}, whose macros count as
 *     those of the header
 * @param macroGroups the groups of macros to take, beside those that a spec has already
 * @param comments which comments of a header become descriptions; by default those that are marked
 *     as documentation
 * @param compiler the compiler whose macros and include folders hold, and that has to confirm what
 *     is taken
 * @param machine what the task runs on
 */
public record HeaderSettings(
    Path folder,
    List<Path> includeFolders,
    List<String> macros,
    List<String> forcedIncludes,
    Optional<Target> target,
    List<String> only,
    List<String> except,
    List<String> included,
    List<MacroGroup> macroGroups,
    Optional<CommentPolicy> comments,
    Optional<CompilerChoice> compiler,
    Machine machine) {

  /**
   * Makes settings.
   *
   * @param folder where relative paths begin
   * @param includeFolders where included files are looked for
   * @param macros macros defined before a header is read
   * @param forcedIncludes files read before each header
   * @param target what the values hold for
   * @param only native names of enums to take
   * @param except native names of enums to leave out
   * @param included names of included files whose macros count as those of the header
   * @param macroGroups the groups of macros to take
   * @param comments which comments of a header become descriptions
   * @param compiler the compiler that has to confirm what is taken
   * @param machine what the task runs on
   */
  public HeaderSettings {
    includeFolders = List.copyOf(includeFolders);
    macros = List.copyOf(macros);
    forcedIncludes = List.copyOf(forcedIncludes);
    only = List.copyOf(only);
    except = List.copyOf(except);
    included = List.copyOf(included);
    macroGroups = List.copyOf(macroGroups);
  }
}
