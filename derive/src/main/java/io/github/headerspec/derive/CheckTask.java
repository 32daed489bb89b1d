package io.github.headerspec.derive;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.generated.GeneratedSources;
import io.github.headerspec.spec.Spec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Checks specs, and whether they agree with their headers and with generated code. */
public final class CheckTask {

  private final CheckRequest request;
  private final HeaderReader reader;
  private final HeaderComparison comparison;
  private final List<Spec> valid = new ArrayList<>();

  /**
   * A task that has not begun.
   *
   * @param request what to do
   * @param fixCommand what to run where a spec and its header disagree
   */
  public CheckTask(CheckRequest request, FixCommand fixCommand) {
    this.request = request;
    this.reader = new HeaderReader(request.settings());
    this.comparison = new HeaderComparison(reader, fixCommand);
  }

  /**
   * Does it.
   *
   * @param listener gets what there is to report, for the specs in their order
   * @return how it ended
   */
  public Status run(ReportListener listener) {
    Optional<Diagnostic> error = request.error().or(reader::compilerError);
    if (error.isPresent()) {
      Status status = Status.ofError(error.get());
      listener.reports(TaskReport.of(status, List.of(error.get())));
      return status;
    }
    Status status = Status.DONE;
    for (Path file : request.specs()) {
      status = status.orWorse(report(listener, check(file)));
    }
    return request.generated().isEmpty() || valid.isEmpty()
        ? status
        : status.orWorse(report(listener, checkGenerated()));
  }

  private static Status report(ReportListener listener, TaskReport report) {
    listener.reports(report);
    return report.status();
  }

  private TaskReport check(Path file) {
    Checked<Spec> read = Specs.read(file);
    TaskReport.Builder report = new TaskReport.Builder(file).addAll(read.diagnostics());
    if (Specs.isInvalid(read)) {
      return report.build(Status.INVALID_INPUT);
    }
    Spec spec = read.value().orElseThrow();
    if (!request.update()) {
      valid.add(spec);
    }
    if (request.headers().isEmpty()) {
      return report.summary(file + ": valid: " + Specs.size(spec)).build(Status.DONE);
    }
    Optional<Path> header =
        HeaderLookup.headerOf(spec, request.headers(), request.specs().size() == 1);
    if (header.isEmpty()) {
      return report
          .add(
              Diagnostic.at(
                  DiagnosticCode.HEADER_NOT_GIVEN,
                  spec.text(),
                  spec.header().position(),
                  "add --header with the header, or with the folder that has it",
                  spec.header().value()))
          .build(Status.INVALID_INPUT);
    }
    return request.update()
        ? update(file, header.get(), report)
        : comparison.compare(file, spec, header.get(), report);
  }

  private TaskReport update(Path file, Path header, TaskReport.Builder report) {
    DerivationSummary summary = new DerivationSummary(false, false, reader.compilerName());
    SpecWriter writer = new SpecWriter(reader, summary, UnaryOperator.identity(), false);
    TaskReport done = writer.write(header, file, () -> writer.read(header, file), report);
    Specs.read(file).value().ifPresent(valid::add);
    return done;
  }

  private TaskReport checkGenerated() {
    List<Diagnostic> diagnostics = GeneratedSources.check(request.generated(), valid);
    TaskReport.Builder report = new TaskReport.Builder(request.generated()).addAll(diagnostics);
    if (diagnostics.stream().anyMatch(each -> each.code() == DiagnosticCode.GENERATED_UNREADABLE)) {
      return report.build(Status.INVALID_INPUT);
    }
    String folders =
        request.generated().stream().map(Path::toString).collect(Collectors.joining(", "));
    String verdict = diagnostics.isEmpty() ? "is current" : "is not current";
    return report
        .summary(folders + ": generated code " + verdict)
        .build(diagnostics.isEmpty() ? Status.DONE : Status.DIFFERS);
  }
}
