package io.github.headerspec.derive;

import io.github.headerspec.compare.Difference;
import io.github.headerspec.compare.SpecComparison;
import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.spec.Spec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Compares two specs. */
public final class DiffTask {

  private DiffTask() {}

  /**
   * Compares two specs, fact by fact.
   *
   * @param older the older spec
   * @param newer the newer spec
   * @return what differs
   */
  public static TaskReport run(Path older, Path newer) {
    Checked<Spec> before = Specs.read(older);
    Checked<Spec> after = Specs.read(newer);
    TaskReport.Builder report =
        new TaskReport.Builder(List.of(older, newer))
            .addAll(before.diagnostics())
            .addAll(after.diagnostics());
    if (Specs.isInvalid(before) || Specs.isInvalid(after)) {
      return report.build(Status.INVALID_INPUT);
    }
    List<Difference> differences =
        SpecComparison.ofSpecs(before.value().orElseThrow(), after.value().orElseThrow());
    differences.forEach(each -> report.add(Finding.of(each, Optional.empty())));
    return report.build(Status.ofDifferences(differences));
  }
}
