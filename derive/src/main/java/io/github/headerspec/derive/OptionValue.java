package io.github.headerspec.derive;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.importer.Target;
import io.github.headerspec.importer.facts.MacroGroup;
import io.github.headerspec.read.Suggestion;
import io.github.headerspec.spec.CommentPolicy;
import io.github.headerspec.spec.Keyword;
import java.util.List;
import java.util.stream.Stream;

/** Values of options that are given as text, on a command line or in a build. */
public final class OptionValue {

  private OptionValue() {}

  /**
   * The value of {@code --target}.
   *
   * @param text for instance {@code x86_64-windows}
   * @return the target, or an error that names the nearest one
   */
  public static Checked<Target> target(String text) {
    return keyword("--target", text, Target.values());
  }

  /**
   * The value of {@code --comments}.
   *
   * @param text {@code documentation} or {@code all}
   * @return which comments are taken, or an error that names the nearest word
   */
  public static Checked<CommentPolicy> comments(String text) {
    return keyword("--comments", text, CommentPolicy.values());
  }

  private static <K extends Keyword> Checked<K> keyword(String option, String text, K[] values) {
    List<String> words = Stream.of(values).map(Keyword::word).toList();
    return Stream.of(values)
        .filter(value -> value.word().equals(text))
        .findFirst()
        .map(Checked::of)
        .orElseGet(() -> Checked.failure(wrong(option, text, Suggestion.help(text, words))));
  }

  /**
   * All groups that are asked for.
   *
   * @param macros groups of macros
   * @param constants groups of constants, in the form of groups of macros
   * @return the groups
   */
  public static List<MacroGroup> groups(List<MacroGroup> macros, List<MacroGroup> constants) {
    return Stream.concat(macros.stream(), constants.stream().map(MacroGroup::ofConstants)).toList();
  }

  /**
   * The value of {@code --macros}.
   *
   * @param text for instance {@code VSS_E_*=VssError}
   * @return the group, or an error that shows how to write one
   */
  public static Checked<MacroGroup> macroGroup(String text) {
    return MacroGroup.parse(text)
        .map(Checked::of)
        .orElseGet(
            () ->
                Checked.failure(
                    wrong(
                        "--macros",
                        text,
                        "write it as in --macros 'MYLIB_E_*=MylibError', or with several names and"
                            + " exceptions as in 'A_*,B_*,!A_B_*=NAME'")));
  }

  /**
   * The error that a text is not a value of an option.
   *
   * @param option the option, as it is typed
   * @param text the text
   * @param help what to type instead
   * @return the error
   */
  public static Diagnostic wrong(String option, String text, String help) {
    return Diagnostic.of(
        DiagnosticCode.WRONG_USAGE,
        List.of(),
        help,
        "'" + text + "' is no value of '" + option + "'");
  }
}
