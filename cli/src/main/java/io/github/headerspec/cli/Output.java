package io.github.headerspec.cli;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects what a command has to tell, and prints it when the command has done its work. */
final class Output {

  private sealed interface Entry {}

  private record Found(Finding finding) implements Entry {}

  private record Said(String line) implements Entry {}

  private final Surroundings surroundings;
  private final ReportOptions options;
  private final List<Entry> entries = new ArrayList<>();

  Output(Surroundings surroundings, ReportOptions options) {
    this.surroundings = surroundings;
    this.options = options;
  }

  void add(Finding finding) {
    entries.add(new Found(finding));
  }

  void add(Diagnostic diagnostic) {
    add(Finding.of(diagnostic));
  }

  void addAll(List<Diagnostic> diagnostics) {
    diagnostics.forEach(this::add);
  }

  /** Adds a line that only people want: a summary. */
  void say(String line) {
    entries.add(new Said(Finding.oneLine(line)));
  }

  /**
   * Adds lines of a file, only for people. They stay as they are, except for characters that a
   * terminal would act on.
   */
  void show(String text) {
    entries.add(
        new Said(
            Stream.of(text.split("\n", -1))
                .map(Output::visible)
                .collect(Collectors.joining("\n"))));
  }

  private static String visible(String line) {
    String end = line.endsWith("\r") ? "\r" : "";
    String withoutEnd = line.substring(0, line.length() - end.length());
    return Stream.of(withoutEnd.split("\t", -1))
        .map(PlainText::visible)
        .collect(Collectors.joining("\t", "", end));
  }

  void print() {
    if (surroundings.buildTool().isPresent()) {
      entries.forEach(entry -> tell(surroundings.buildTool().get(), entry));
    } else if (options.isForPeople()) {
      entries.forEach(this::printForPeople);
    } else {
      surroundings.outBytes(
          options
              .format(surroundings.folder())
              .render(
                  entries.stream()
                      .filter(Found.class::isInstance)
                      .map(entry -> ((Found) entry).finding())
                      .toList()));
    }
    entries.clear();
  }

  private static void tell(BuildTool tool, Entry entry) {
    if (entry instanceof Said said) {
      tool.log().info(said.line());
    } else if (entry instanceof Found found) {
      tool.tell(found.finding());
    }
  }

  private void printForPeople(Entry entry) {
    if (entry instanceof Said said) {
      surroundings.out().print(said.line() + "\n");
      surroundings.out().flush();
    } else if (entry instanceof Found found) {
      var stream = found.finding().difference() ? surroundings.out() : surroundings.err();
      stream.print(options.format(surroundings.folder()).render(List.of(found.finding())));
      stream.flush();
    }
  }
}
