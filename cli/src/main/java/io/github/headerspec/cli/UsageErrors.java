package io.github.headerspec.cli;

import io.github.headerspec.derive.OptionValue;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.read.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports what is wrong with a command line. */
final class UsageErrors implements IParameterExceptionHandler {

  private final CommandContext context;

  UsageErrors(CommandContext context) {
    this.context = context;
  }

  @Override
  public int handleParseException(ParameterException exception, String[] args) {
    context.complain(diagnose(exception));
    return ExitCode.WRONG_USAGE.number();
  }

  private static Diagnostic diagnose(ParameterException exception) {
    CommandLine command = exception.getCommandLine();
    if (exception instanceof UnmatchedArgumentException unmatched) {
      return unmatched(command, unmatched.getUnmatched().get(0));
    }
    if (exception instanceof MissingParameterException missing) {
      return missing(command, missing);
    }
    ArgSpec argument = exception.getArgSpec();
    if (argument != null && exception.getValue() != null) {
      return wrongValue(exception, argument, exception.getValue());
    }
    return command.getSubcommands().isEmpty()
        ? usage(messageOf(exception), tryHelp(command))
        : usage("a command is missing", "known here: " + String.join(", ", commands(command)));
  }

  private static Diagnostic unmatched(CommandLine command, String argument) {
    if (argument.startsWith("-") && argument.length() > 1) {
      String name = argument.replaceFirst("=.*", "");
      return usage(
          "unknown option '" + name + "'",
          Suggestion.nearest(name, optionNames(command.getCommandSpec()))
              .map(nearest -> "did you mean '" + nearest + "'?")
              .orElseGet(() -> tryHelp(command)));
    }
    if (!command.getSubcommands().isEmpty()) {
      return usage(
          "unknown command '" + argument + "'", Suggestion.help(argument, commands(command)));
    }
    return usage("unexpected '" + argument + "'", tryHelp(command));
  }

  private static List<String> commands(CommandLine command) {
    return command.getSubcommands().entrySet().stream()
        .filter(each -> !each.getValue().getCommandSpec().usageMessage().hidden())
        .map(each -> each.getKey())
        .toList();
  }

  private static List<String> optionNames(CommandSpec command) {
    List<String> names = new ArrayList<>();
    command.options().forEach(option -> names.addAll(List.of(option.names())));
    return names;
  }

  private static Diagnostic missing(CommandLine command, MissingParameterException exception) {
    String names =
        exception.getMissing().stream()
            .map(UsageErrors::nameOf)
            .collect(Collectors.joining("' and '"));
    boolean value = exception.getMissing().stream().allMatch(each -> isGiven(command, each));
    return usage(
        value ? "'" + names + "' needs a value" : "'" + names + "' is missing", tryHelp(command));
  }

  /** Whether an option is there and only its value is missing. */
  private static boolean isGiven(CommandLine command, ArgSpec argument) {
    return argument instanceof OptionSpec option
        && command.getParseResult().originalArgs().stream()
            .anyMatch(List.of(option.names())::contains);
  }

  private static String nameOf(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }

  private static Diagnostic wrongValue(
      ParameterException exception, ArgSpec argument, String value) {
    String name =
        argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    List<String> words = new ArrayList<>();
    if (argument.completionCandidates() != null) {
      argument.completionCandidates().forEach(words::add);
    }
    if (!words.isEmpty()) {
      return OptionValue.wrong(name, value, Suggestion.help(value, words));
    }
    return OptionValue.wrong(
        name,
        value,
        exception.getCause() instanceof TypeConversionException explained
            ? messageOf(explained)
            : tryHelp(exception.getCommandLine()));
  }

  private static String messageOf(Exception exception) {
    return String.valueOf(exception.getMessage());
  }

  private static String tryHelp(CommandLine command) {
    return "'" + command.getCommandSpec().qualifiedName() + " --help' shows what can be given";
  }

  private static Diagnostic usage(String message, String help) {
    return Diagnostic.of(DiagnosticCode.WRONG_USAGE, List.of(), help, message);
  }
}
