package io.github.headerspec.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.read.SpecChecker;
import io.github.headerspec.read.SpecReader;
import io.github.headerspec.spec.Spec;
import java.nio.charset.StandardCharsets;

/** Specs as texts. */
final class Specs {

  private Specs() {}

  static Spec read(String text) {
    Checked<Spec> result =
        SpecReader.read("spec.yaml", text.getBytes(StandardCharsets.UTF_8))
            .flatMap(SpecChecker::check);
    assertThat(result.diagnostics()).as(() -> text).extracting(Diagnostic::render).isEmpty();
    return result.value().orElseThrow();
  }
}
