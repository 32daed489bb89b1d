package io.github.headerspec.derive;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.importer.Machine;
import io.github.headerspec.importer.Target;
import io.github.headerspec.importer.facts.MacroGroup;
import io.github.headerspec.spec.CommentPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Settings as a build's configuration has them: in text, where an empty one stands for a setting
 * that is not given.
 *
 * @param folder where relative paths begin
 * @param includeFolders where included files are looked for
 * @param macros macros defined before a header is read
 * @param forcedIncludes files read before each header
 * @param target what the values hold for, such as {@code x86_64-windows}
 * @param only native names of enums to take
 * @param except native names of enums to leave out
 * @param included names of included files whose macros count as those of the header
 * @param macroGroups the groups of macros to take, as in {@code MYLIB_E_*=MylibError}
 * @param constantGroups the groups of constants to take, in the same form
 * @param comments which comments of a header become descriptions: {@code documentation} or {@code
 *     all}
 * @param compiler the compiler that has to confirm what is taken
 * @param compilerOptions what it always gets
 */
public record SettingsText(
    Path folder,
    List<Path> includeFolders,
    List<String> macros,
    List<String> forcedIncludes,
    String target,
    List<String> only,
    List<String> except,
    List<String> included,
    List<String> macroGroups,
    List<String> constantGroups,
    String comments,
    String compiler,
    List<String> compilerOptions) {

  /**
   * The settings.
   *
   * @return the settings, or what is wrong with the text
   */
  public Checked<HeaderSettings> parse() {
    return parsedTarget()
        .flatMap(
            itsTarget ->
                parsedGroups()
                    .flatMap(
                        itsGroups ->
                            parsedComments()
                                .flatMap(
                                    itsComments ->
                                        CompilerChoice.of(given(compiler), compilerOptions)
                                            .flatMap(
                                                itsCompiler ->
                                                    Checked.of(
                                                        with(
                                                            itsTarget,
                                                            itsGroups,
                                                            itsComments,
                                                            itsCompiler))))));
  }

  private HeaderSettings with(
      Optional<Target> itsTarget,
      List<MacroGroup> itsGroups,
      Optional<CommentPolicy> itsComments,
      Optional<CompilerChoice> itsCompiler) {
    return new HeaderSettings(
        folder,
        includeFolders,
        macros,
        forcedIncludes,
        itsTarget,
        only,
        except,
        included,
        itsGroups,
        itsComments,
        itsCompiler,
        Machine.current());
  }

  private Checked<Optional<Target>> parsedTarget() {
    return given(target)
        .map(text -> OptionValue.target(text).flatMap(it -> Checked.of(Optional.of(it))))
        .orElseGet(() -> Checked.of(Optional.empty()));
  }

  private Checked<Optional<CommentPolicy>> parsedComments() {
    return given(comments)
        .map(text -> OptionValue.comments(text).flatMap(it -> Checked.of(Optional.of(it))))
        .orElseGet(() -> Checked.of(Optional.empty()));
  }

  private Checked<List<MacroGroup>> parsedGroups() {
    return parsed(macroGroups)
        .flatMap(
            macros ->
                parsed(constantGroups)
                    .flatMap(constants -> Checked.of(OptionValue.groups(macros, constants))));
  }

  private static Checked<List<MacroGroup>> parsed(List<String> texts) {
    List<MacroGroup> groups = new ArrayList<>();
    for (String text : texts) {
      Checked<MacroGroup> group = OptionValue.macroGroup(text);
      if (group.value().isEmpty()) {
        return new Checked<>(Optional.empty(), group.diagnostics());
      }
      groups.add(group.value().get());
    }
    return Checked.of(groups);
  }

  private static Optional<String> given(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
