package io.github.headerspec.cli;

import io.github.headerspec.derive.BugReport;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.importer.Target;
import io.github.headerspec.spec.CommentPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.TypeConversionException;

/** The command {@code headerspec}. */
@Command(
    name = "headerspec",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "From a C header to a spec of its enums, and whether they still agree.",
    footer = {
      "",
      "Exit codes: 0 done, 1 something differs, 2 something differs and breaks users,",
      "3 invalid input, 4 wrong usage, 5 a bug in Headerspec.",
    })
public final class Headerspec {

  /** The names of the subcommands, in the order in which help lists them. */
  private static final List<String> NAMES =
      List.of("derive", "check", "diff", "asserts", "explain");

  private Headerspec() {}

  /**
   * Runs the command, and ends the JVM with its exit code.
   *
   * @param args what the user typed
   */
  public static void main(String[] args) {
    System.exit(run(List.of(args), CommandContext.ofProcess()));
  }

  /**
   * Runs the command inside the caller's JVM.
   *
   * @param args what the user typed
   * @param context files, streams and terminal
   * @return the exit code
   */
  static int run(List<String> args, CommandContext context) {
    try {
      return commandLine(args, context).execute(args.toArray(String[]::new));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError failure) {
      return complain(context, BugReport.of(failure, args));
    }
  }

  private static CommandLine commandLine(List<String> args, CommandContext context) {
    CommandLine command = new CommandLine(new Headerspec());
    List<Supplier<Object>> subcommands =
        List.of(
            () -> new DeriveCommand(context),
            () -> new CheckCommand(context),
            () -> new DiffCommand(context),
            () -> new AssertsCommand(context),
            () -> new ExplainCommand(context));
    int asked = args.isEmpty() ? -1 : NAMES.indexOf(args.get(0));
    if (asked >= 0) {
      // Picocli looks through each command by reflection: a third of the time of a small header.
      command.addSubcommand(subcommands.get(asked).get());
    } else {
      subcommands.forEach(each -> command.addSubcommand(each.get()));
      command.addSubcommand(completion());
    }
    return command
        .registerConverter(Path.class, text -> path(context.folder(), text))
        .registerConverter(CommentPolicy.class, KeywordConverters.converter(CommentPolicy.values()))
        .registerConverter(Target.class, KeywordConverters.converter(Target.values()))
        .registerConverter(
            ReportOptions.Kind.class, KeywordConverters.converter(ReportOptions.Kind.values()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setOut(CommandContext.writer(context.out()))
        .setErr(CommandContext.writer(context.err()))
        .setHelpFactory(UsageHelp::new)
        .setParameterExceptionHandler(new UsageErrors(context))
        .setExecutionExceptionHandler(
            (failure, at, parsed) -> complain(context, BugReport.of(failure, args)));
  }

  private static CommandLine completion() {
    CommandLine command = new CommandLine(new AutoComplete.GenerateCompletion());
    command.getCommandSpec().usageMessage().hidden(true);
    return command;
  }

  private static Path path(Path folder, String text) {
    if (text.isEmpty()) {
      throw new TypeConversionException("the name of a file is missing");
    }
    return folder.resolve(text);
  }

  private static int complain(CommandContext context, Diagnostic bug) {
    context.complain(bug);
    return ExitCode.BUG.number();
  }
}
