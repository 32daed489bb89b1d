package io.github.headerspec.derive;

import io.github.headerspec.assertions.StaticAssertions;
import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.NamePattern;
import io.github.headerspec.spec.Spec;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes a C file that asserts every fact of a spec. */
public final class AssertionsTask {

  private AssertionsTask() {}

  /**
   * The C file's text.
   *
   * @param request what to assert
   * @return the text, or what is wrong with the spec
   */
  public static Checked<String> source(AssertionsRequest request) {
    Checked<Spec> read = Specs.read(request.spec());
    return Specs.isInvalid(read)
        ? new Checked<>(Optional.empty(), read.diagnostics())
        : read.flatMap(spec -> Checked.of(source(spec, request)));
  }

  /**
   * Writes the C file.
   *
   * @param request what to assert
   * @param file the file
   * @return what was found
   */
  public static TaskReport write(AssertionsRequest request, Path file) {
    Checked<String> source = source(request);
    TaskReport.Builder report = new TaskReport.Builder(request.spec()).addAll(source.diagnostics());
    if (source.value().isEmpty()) {
      return report.build(Status.INVALID_INPUT);
    }
    Optional<Diagnostic> failure = OutputFile.write(file, source.value().get());
    failure.ifPresent(report::add);
    return report.build(failure.isEmpty() ? Status.DONE : Status.INVALID_INPUT);
  }

  private static String source(Spec spec, AssertionsRequest request) {
    return StaticAssertions.source(
        spec,
        request.includes().isEmpty() ? StaticAssertions.includes(spec) : request.includes(),
        leftOut(spec, request));
  }

  private static Map<String, String> leftOut(Spec spec, AssertionsRequest request) {
    Map<String, String> reasons = new HashMap<>();
    for (EnumSpec each : spec.enums()) {
      String name = each.nativeName().value();
      if (request.except().stream().anyMatch(pattern -> NamePattern.matches(pattern, name))) {
        reasons.put(name, "left out by --except");
      }
    }
    return reasons;
  }
}
