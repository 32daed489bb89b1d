package io.github.headerspec.derive;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.importer.Target;
import io.github.headerspec.importer.facts.MacroGroup;
import io.github.headerspec.read.Suggestion;
import io.github.headerspec.spec.CommentPolicy;
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
    return Target.of(text)
        .map(Checked::of)
        .orElseGet(
            () -> Checked.failure(wrong("--target", text, Suggestion.help(text, Target.words()))));
  }

  /**
   * The value of {@code --comments}.
   *
   * @param text {@code documentation} or {@code all}
   * @return which comments are taken, or an error that names the nearest word
   */
  public static Checked<CommentPolicy> comments(String text) {
    List<String> words = Stream.of(CommentPolicy.values()).map(CommentPolicy::word).toList();
    return Stream.of(CommentPolicy.values())
        .filter(policy -> policy.word().equals(text))
        .findFirst()
        .map(Checked::of)
        .orElseGet(() -> Checked.failure(wrong("--comments", text, Suggestion.help(text, words))));
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
