package io.github.headerspec.derive;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.Severity;
import io.github.headerspec.read.SpecFile;
import io.github.headerspec.spec.Spec;
import java.nio.file.Path;
import java.util.List;

/** What several tasks do with specs. */
final class Specs {

  private Specs() {}

  /** The spec in a file, read and checked. */
  static Checked<Spec> read(Path file) {
    String derive = "headerspec derive HEADER -o " + ShellWords.quote(file.toString());
    return SpecFile.read(file, "correct the path, or make the spec from a header: " + derive);
  }

  static boolean isInvalid(Checked<?> result) {
    return result.value().isEmpty() || hasErrors(result.diagnostics());
  }

  static boolean hasErrors(List<Diagnostic> diagnostics) {
    return diagnostics.stream().anyMatch(each -> each.code().severity() == Severity.ERROR);
  }

  /** For instance "3 enums, 41 constants". */
  static String size(Spec spec) {
    return Plural.of(spec.enums().size(), "enum") + ", " + Plural.of(constants(spec), "constant");
  }

  static int constants(Spec spec) {
    return spec.enums().stream().mapToInt(each -> each.constants().size()).sum();
  }
}
