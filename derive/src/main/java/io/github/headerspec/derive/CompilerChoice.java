package io.github.headerspec.derive;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.importer.compiler.NativeCompiler;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The C compiler that a user names. Only what a user typed or configured becomes one.
 *
 * @param program the program
 * @param options what it always gets
 */
public record CompilerChoice(String program, List<String> options) {

  /**
   * Makes a choice.
   *
   * @param program the program
   * @param options what it always gets
   */
  public CompilerChoice {
    options = List.copyOf(options);
  }

  /**
   * What {@code --cc} and {@code --cc-option} say.
   *
   * @param program the program; empty if none is named
   * @param options the options
   * @return the choice, if a program is named; an error if only options are
   */
  public static Checked<Optional<CompilerChoice>> of(
      Optional<String> program, List<String> options) {
    if (program.isEmpty() && !options.isEmpty()) {
      return Checked.failure(
          Diagnostic.of(
              DiagnosticCode.WRONG_USAGE,
              List.of(),
              "add --cc with the compiler, such as --cc gcc",
              "'--cc-option' needs a compiler"));
    }
    return Checked.of(program.map(it -> new CompilerChoice(it, options)));
  }

  /** The compiler. It remembers what it was asked, so one is enough for a task. */
  NativeCompiler compiler(Path folder) {
    return NativeCompiler.of(program, options, folder);
  }
}
