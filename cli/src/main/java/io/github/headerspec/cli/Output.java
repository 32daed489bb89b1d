package io.github.headerspec.cli;

import io.github.headerspec.derive.Finding;
import io.github.headerspec.derive.ReportListener;
import io.github.headerspec.derive.TaskReport;
import io.github.headerspec.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Collects what a command has to report, and prints it when the command has done its work. */
final class Output implements ReportListener {

  private sealed interface Entry {}

  private record Found(Finding finding) implements Entry {}

  private record Said(String lines) implements Entry {}

  private final CommandContext context;
  private final ReportOptions options;
  private final List<Entry> entries = new ArrayList<>();

  Output(CommandContext context, ReportOptions options) {
    this.context = context;
    this.options = options;
  }

  private void add(Finding finding) {
    entries.add(new Found(finding));
  }

  void addAll(List<Diagnostic> diagnostics) {
    diagnostics.forEach(each -> add(Finding.of(each)));
  }

  @Override
  public void reports(TaskReport report) {
    report.findings().forEach(this::add);
    report.diff().ifPresent(this::say);
    report.summary().forEach(this::say);
  }

  /** Adds lines that only people want. */
  private void say(String lines) {
    entries.add(new Said(lines));
  }

  void print() {
    if (options.isForPeople()) {
      entries.forEach(this::printForPeople);
    } else {
      context.outBytes(
          options
              .format(context.folder())
              .render(
                  entries.stream()
                      .filter(Found.class::isInstance)
                      .map(entry -> ((Found) entry).finding())
                      .toList()));
    }
    entries.clear();
  }

  private void printForPeople(Entry entry) {
    if (entry instanceof Said said) {
      context.out().print(said.lines() + "\n");
      context.out().flush();
    } else if (entry instanceof Found found) {
      var stream = found.finding().difference() ? context.out() : context.err();
      stream.print(options.format(context.folder()).render(List.of(found.finding())));
      stream.flush();
    }
  }
}
