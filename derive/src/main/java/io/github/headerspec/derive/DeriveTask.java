package io.github.headerspec.derive;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.importer.page.DocumentationPages;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes specs from headers, or makes existing specs agree with them. */
public final class DeriveTask {

  private final DeriveRequest request;
  private final HeaderReader reader;

  /**
   * A task that has not begun.
   *
   * @param request what to do
   */
  public DeriveTask(DeriveRequest request) {
    this.request = request;
    this.reader = new HeaderReader(request.settings());
  }

  /**
   * Does it.
   *
   * @param listener gets what there is to report, for the headers in their order
   * @return how it ended
   */
  public Status run(ReportListener listener) {
    Checked<Map<Path, Path>> outputs = OutputPlan.of(request.headers(), request.output());
    Optional<Diagnostic> error =
        reader
            .compilerError()
            .or(() -> outputs.diagnostics().stream().findFirst())
            .or(this::makeFolder);
    if (error.isPresent()) {
      return report(listener, Status.ofError(error.get()), List.of(error.get()));
    }
    Checked<DocumentationPages> pages = DocumentationPages.in(request.pages());
    if (Specs.isInvalid(pages)) {
      return report(listener, Status.INVALID_INPUT, pages.diagnostics());
    }
    if (!pages.hasNoDiagnostics()) {
      report(listener, Status.DONE, pages.diagnostics());
    }
    return derive(outputs.value().orElseThrow(), pages.value().orElseThrow(), listener);
  }

  private static Status report(
      ReportListener listener, Status status, List<Diagnostic> diagnostics) {
    listener.reports(TaskReport.of(status, diagnostics));
    return status;
  }

  private Optional<Diagnostic> makeFolder() {
    return request.dryRun() || !OutputPlan.isFolder(request.headers(), request.output())
        ? Optional.empty()
        : OutputFile.makeFolder(request.output());
  }

  private Status derive(
      Map<Path, Path> outputs, DocumentationPages pages, ReportListener listener) {
    DerivationSummary summary =
        new DerivationSummary(request.dryRun(), outputs.size() > 1, reader.compilerName());
    SpecWriter writer = new SpecWriter(reader, summary, pages::describe, request.dryRun());
    try (ConcurrentMapper<Derivation> derivations =
        ConcurrentMapper.of(
            outputs.entrySet(), each -> writer.read(each.getKey(), each.getValue()))) {
      for (Map.Entry<Path, Path> each : outputs.entrySet()) {
        listener.begins(each.getKey());
        listener.reports(
            writer.write(
                each.getKey(),
                each.getValue(),
                derivations::next,
                new TaskReport.Builder(each.getValue())));
      }
    }
    listener.reports(summary.report());
    return summary.status();
  }
}
