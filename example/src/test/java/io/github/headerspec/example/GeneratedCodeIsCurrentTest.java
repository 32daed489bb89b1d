package io.github.headerspec.example;

import io.github.headerspec.generated.GeneratedSources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** For builds that do not see that a spec has changed: they would test and ship the old code. */
class GeneratedCodeIsCurrentTest {

  @Test
  void generatedCodeIsWhatTheSpecSays() {
    GeneratedSources.requireCurrent(
        Path.of("target/generated-sources/annotations"),
        Path.of("../specs/src/main/resources/headerspec/vsmgmt.yaml"));
  }
}
