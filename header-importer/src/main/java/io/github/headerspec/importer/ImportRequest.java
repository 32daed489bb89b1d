package io.github.headerspec.importer;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.compiler.NativeCompiler;
import io.github.headerspec.importer.facts.MacroGroup;
import io.github.headerspec.spec.CommentPolicy;
import io.github.headerspec.spec.NamePattern;
import io.github.headerspec.spec.ReadSettings;
import io.github.headerspec.spec.Selection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
 * @param included names of included files, with {@code *} and {@code ?}, whose macros count as the
 *     header's own
 * @param macroGroups the groups of macros to take, and the macros that join enums
 * @param compiler the user's compiler, whose macros and include folders hold instead of ours
 * @param comments which comments of the header become descriptions
 * @param remembered what of this the spec is to say
 */
public record ImportRequest(
    Path header,
    List<Path> includeFolders,
    List<String> macros,
    List<Path> forcedIncludes,
    Target target,
    List<String> only,
    List<String> except,
    List<String> included,
    List<MacroGroup> macroGroups,
    Optional<NativeCompiler> compiler,
    CommentPolicy comments,
    Remembered remembered) {

  /**
   * What a spec says about how its header is read.
   *
   * @param read how it is read
   * @param take what is taken from it
   */
  public record Remembered(ReadSettings read, Selection take) {

    /** Nothing. */
    public static final Remembered NOTHING = new Remembered(ReadSettings.NONE, Selection.ALL);

    /**
     * The same without what the command line names and the header does not have.
     *
     * @param isMatched whether a pattern of an enum or macro matches something
     * @return what is worth remembering
     */
    Remembered matching(Predicate<String> isMatched) {
      return new Remembered(
          read,
          new Selection(
              matching(take.only(), isMatched),
              matching(take.except(), isMatched),
              take.included()));
    }

    /** What is in a spec already stays there; nothing of it is at the very beginning. */
    private static List<Located<String>> matching(
        List<Located<String>> patterns, Predicate<String> isMatched) {
      return patterns.stream()
          .filter(each -> !each.position().equals(Position.START) || isMatched.test(each.value()))
          .toList();
    }
  }

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
        List.of(),
        macroGroups,
        Optional.empty(),
        CommentPolicy.DOCUMENTATION,
        Remembered.NOTHING);
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
    return (only.isEmpty() || fitsAny(only, name)) && !isExcepted(name);
  }

  /**
   * Whether an enum, a group or a macro of a name is to be left out.
   *
   * @param name its native name
   * @return {@code true} if {@code except} has it
   */
  public boolean isExcepted(String name) {
    return fitsAny(except, name);
  }

  private static boolean fitsAny(List<String> patterns, String name) {
    return patterns.stream().anyMatch(pattern -> NamePattern.matches(pattern, name));
  }
}
