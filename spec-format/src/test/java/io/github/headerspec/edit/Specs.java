package io.github.headerspec.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.fixture.Fixture;
import io.github.headerspec.read.SpecChecker;
import io.github.headerspec.read.SpecReader;
import io.github.headerspec.spec.Spec;
import java.io.IOException;

/** Specs as texts. */
public final class Specs {

  private Specs() {}

  /**
   * The spec in a file of a fixture.
   *
   * @param fixture the fixture
   * @param file the name of the file
   * @return the spec
   */
  public static Spec read(Fixture fixture, String file) throws IOException {
    return read(file, fixture.text(file));
  }

  static Spec read(String text) {
    return read("spec.yaml", text);
  }

  private static Spec read(String file, String text) {
    Checked<Spec> result = SpecReader.read(file, text.getBytes(UTF_8)).flatMap(SpecChecker::check);
    assertThat(result.diagnostics()).as(() -> text).extracting(Diagnostic::render).isEmpty();
    return result.value().orElseThrow();
  }
}
