package io.github.headerspec.derive;

import io.github.headerspec.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a task found out about a spec, or about several files. To be shown in the order of its
 * components; nothing in it moves a terminal's cursor.
 *
 * @param files what it is about: a spec or, for generated code, folders; empty if it is about the
 *     request or all of its files
 * @param status how it ended
 * @param findings diagnostics and differences, in the order in which people read them
 * @param diff the lines of the spec that would change, as {@code diff -u} shows them; only if
 *     nothing is written
 * @param summary the result in a line, and perhaps further lines; only for people
 */
public record TaskReport(
    List<Path> files,
    Status status,
    List<Finding> findings,
    Optional<String> diff,
    List<String> summary) {

  /**
   * Makes a report.
   *
   * @param files what it is about
   * @param status how it ended
   * @param findings diagnostics and differences
   * @param diff the lines that would change, as they are in the files
   * @param summary the result
   */
  public TaskReport {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
    diff = diff.map(VisibleText::lines);
    summary = summary.stream().map(VisibleText::oneLine).toList();
  }

  /** About the whole request. */
  static TaskReport of(Status status, List<Diagnostic> diagnostics) {
    return new Builder(List.of()).addAll(diagnostics).build(status);
  }

  /** Collects what is to be reported about files. */
  static final class Builder {

    private final List<Path> files;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> summary = new ArrayList<>();
    private Optional<String> diff = Optional.empty();

    Builder(List<Path> files) {
      this.files = files;
    }

    Builder(Path file) {
      this(List.of(file));
    }

    Builder add(Finding finding) {
      findings.add(finding);
      return this;
    }

    Builder add(Diagnostic diagnostic) {
      return add(Finding.of(diagnostic));
    }

    Builder addAll(List<Diagnostic> diagnostics) {
      diagnostics.forEach(this::add);
      return this;
    }

    Builder diff(String lines) {
      diff = Optional.of(lines);
      return this;
    }

    Builder summary(String line) {
      summary.add(line);
      return this;
    }

    TaskReport build(Status status) {
      return new TaskReport(files, status, findings, diff, summary);
    }
  }
}
