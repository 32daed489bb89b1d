package io.github.headerspec.cli;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.read.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    customSynopsis = "headerspec explain [ID]",
    description = "Explains a diagnostic, or a rule of check and diff. Without an id, lists all.")
final class ExplainCommand implements Callable<Integer> {

  private final CommandContext context;

  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      description = "What a message ends with in brackets, such as HS203.")
  private Optional<String> id = Optional.empty();

  ExplainCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Map<String, Manual.Page> pages = Manual.pages();
    if (id.isEmpty()) {
      context.out().print(list(pages));
      context.out().flush();
      return ExitCode.SUCCESS.number();
    }
    Optional<Manual.Page> page = find(pages, id.get());
    if (page.isEmpty()) {
      context.complain(unknown(id.get(), pages));
      return ExitCode.WRONG_USAGE.number();
    }
    context.out().print(PageText.of(page.get()));
    context.out().flush();
    return ExitCode.SUCCESS.number();
  }

  /** In any case, and with the brackets with which it was copied from a message. */
  private static Optional<Manual.Page> find(Map<String, Manual.Page> pages, String id) {
    String plain = id.replaceAll("[\\[\\]\\s]", "");
    return pages.values().stream().filter(page -> page.id().equalsIgnoreCase(plain)).findFirst();
  }

  private static String list(Map<String, Manual.Page> pages) {
    int width = pages.keySet().stream().mapToInt(String::length).max().orElse(0);
    return pages.values().stream()
        .map(page -> page.id() + " ".repeat(width - page.id().length()) + "  " + page.title())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Diagnostic unknown(String id, Map<String, Manual.Page> pages) {
    return Diagnostic.of(
        DiagnosticCode.UNKNOWN_ID,
        List.of(),
        Suggestion.nearest(id, pages.keySet())
            .map(nearest -> "did you mean '" + nearest + "'?")
            .orElse("'headerspec explain' lists what can be explained"),
        id);
  }
}
