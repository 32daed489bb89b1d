package io.github.headerspec.cli;

import io.github.headerspec.derive.CompilerChoice;
import io.github.headerspec.diagnostic.Checked;
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

  /** The compiler, if one is named; an error if there are options for none. */
  Checked<Optional<CompilerChoice>> choice() {
    return CompilerChoice.of(program, words);
  }

  /** The same options as they are typed. */
  List<String> arguments() {
    List<String> all = new ArrayList<>();
    program.ifPresent(it -> all.addAll(List.of("--cc", it)));
    words.forEach(word -> all.add("--cc-option=" + word));
    return all;
  }
}
