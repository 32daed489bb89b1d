package io.github.headerspec.importer;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.importer.compiler.CompilerDescription;
import io.github.headerspec.importer.compiler.NativeCompiler;
import java.util.List;
import java.util.Optional;

/** Which of our targets a compiler compiles for. */
public final class CompilerTarget {

  private CompilerTarget() {}

  /**
   * The target of a compiler.
   *
   * @param compiler the compiler
   * @return the target, or why the compiler cannot be used
   */
  public static Checked<Target> of(NativeCompiler compiler) {
    return compiler.describe().flatMap(it -> of(compiler, it));
  }

  private static Checked<Target> of(NativeCompiler compiler, CompilerDescription description) {
    return description
        .target()
        .flatMap(Target::of)
        .map(Checked::of)
        .orElseGet(
            () ->
                Checked.failure(
                    Diagnostic.of(
                        DiagnosticCode.COMPILER_TARGET,
                        List.of(),
                        "use a compiler for " + String.join(", ", Target.words()),
                        compiler.name(),
                        description.triple(),
                        "which is not a target of Headerspec")));
  }

  /** What a compiler says of itself, if it compiles for a target. */
  static Checked<Optional<CompilerDescription>> describe(
      NativeCompiler compiler, boolean cpp, Target target) {
    return compiler
        .describe(cpp)
        .flatMap(
            description ->
                of(compiler, description)
                    .flatMap(
                        its ->
                            its == target
                                ? Checked.of(Optional.of(description))
                                : Checked.failure(differs(compiler, its, target))));
  }

  private static Diagnostic differs(NativeCompiler compiler, Target its, Target target) {
    String help =
        target.isWindows() && target != Target.X86_64_WINDOWS_GNU
            ? "use clang with --cc-option=--target=" + triple(target)
            : "use a compiler for " + target.word();
    return Diagnostic.of(
        DiagnosticCode.COMPILER_TARGET,
        List.of(),
        help + ", or, to derive for the compiler's target, add --target " + its.word(),
        compiler.name(),
        its.word(),
        "not for " + target.word());
  }

  private static String triple(Target target) {
    return target.word().replace("-windows", "-pc-windows-msvc");
  }
}
