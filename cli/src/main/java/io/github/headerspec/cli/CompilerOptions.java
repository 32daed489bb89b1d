package io.github.headerspec.cli;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.importer.CompilerTarget;
import io.github.headerspec.importer.compiler.NativeCompiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The user's C compiler. Nothing but these options names a program. */
final class CompilerOptions {

  @Option(
      names = "--cc",
      paramLabel = "COMPILER",
      description =
          "Ask this compiler (GCC or Clang, also for another system) for its macros, include"
              + " folders and target, and take only facts that it confirms.")
  private Optional<String> program = Optional.empty();

  @Option(
      names = "--cc-option",
      paramLabel = "OPTION",
      description = "Give the compiler an option, as in --cc-option=-m32. Can be repeated.",
      parameterConsumer = AnyWord.class)
  private List<String> words = new ArrayList<>();

  /** Takes the next word as it is, also if it is one of our own options, such as --target. */
  static final class AnyWord implements IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
      if (words.isEmpty()) {
        throw new MissingParameterException(
            command.commandLine(), option, "'--cc-option OPTION' is missing");
      }
      List<String> all = new ArrayList<>(option.<List<String>>getValue());
      all.add(words.pop());
      option.setValue(all);
    }
  }

  private Optional<NativeCompiler> compiler = Optional.empty();

  /** The compiler; the same for all headers of a run, because it remembers what it was asked. */
  synchronized Optional<NativeCompiler> in(Path folder) {
    if (compiler.isEmpty()) {
      compiler = program.map(it -> NativeCompiler.of(it, words, folder));
    }
    return compiler;
  }

  /** What is wrong with the options or the compiler, before any header is read. */
  Optional<Diagnostic> mistake(Path folder) {
    if (program.isEmpty() && !words.isEmpty()) {
      return Optional.of(
          Diagnostic.of(
              DiagnosticCode.WRONG_USAGE,
              List.of(),
              "add --cc with the compiler, such as --cc gcc",
              "'--cc-option' needs a compiler"));
    }
    return in(folder).flatMap(it -> CompilerTarget.of(it).diagnostics().stream().findFirst());
  }

  Optional<String> name() {
    return program;
  }

  /** The same options as they are typed. */
  List<String> arguments() {
    List<String> all = new ArrayList<>();
    program.ifPresent(it -> all.addAll(List.of("--cc", it)));
    words.forEach(word -> all.add("--cc-option=" + word));
    return all;
  }
}
