package io.github.headerspec.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.PlainText;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.generator.GeneratedSource;
import io.github.headerspec.generator.GenerationRequest;
import io.github.headerspec.generator.Generator;
import io.github.headerspec.read.SpecChecker;
import io.github.headerspec.read.SpecReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Any bytes as a spec: they are refused with a position, or give Java that compiles without a
 * warning. Within two seconds, and never with an exception.
 */
class SpecFuzzTest {

  private static final GenerationRequest REQUEST =
      new GenerationRequest(
          "fuzz.yaml", "fuzz", List.of(), Optional.empty(), Set.of(), false, false, true);

  @FuzzTest
  void anyBytesAsSpec(byte[] bytes) {
    Checked<List<GeneratedSource>> result = TimeLimit.within(() -> generate(bytes));
    result.diagnostics().forEach(SpecFuzzTest::check);
    if (result.hasNoDiagnostics()) {
      List<GeneratedSource> sources = result.value().orElseThrow();
      assertThat(sources).isNotEmpty();
      assertThat(MemoryCompiler.compile(sources).messages()).as(() -> shown(sources)).isEmpty();
    }
  }

  private static Checked<List<GeneratedSource>> generate(byte[] bytes) {
    return SpecReader.read("fuzz.yaml", bytes)
        .flatMap(SpecChecker::check)
        .flatMap(spec -> Generator.generate(spec, REQUEST))
        .sortedByPosition();
  }

  /** Each is about a place that exists, and can be printed in a terminal. */
  private static void check(Diagnostic diagnostic) {
    String rendered = diagnostic.render();
    assertThat(diagnostic.place()).as(rendered).isPresent();
    Diagnostic.Place place = diagnostic.place().orElseThrow();
    String[] lines = place.source().text().split("\r\n|\r|\n", -1);
    Position position = place.position();
    assertThat(position.line()).as(rendered).isBetween(1, lines.length);
    String line = lines[position.line() - 1];
    assertThat(position.column())
        .as(rendered)
        .isBetween(1, line.codePointCount(0, line.length()) + 1);
    String printable = rendered.replace('\t', ' ');
    assertThat(printable).isEqualTo(PlainText.visible(printable));
  }

  private static String shown(List<GeneratedSource> sources) {
    StringBuilder all = new StringBuilder();
    sources.forEach(each -> all.append(each.text()).append('\n'));
    return all.toString();
  }
}
