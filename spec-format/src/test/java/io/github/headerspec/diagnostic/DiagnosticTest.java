package io.github.headerspec.diagnostic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.read.SpecReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How diagnostics are rendered where no spec leads to. */
class DiagnosticTest {

  @Test
  void withoutAPlace() {
    Diagnostic diagnostic =
        Diagnostic.of(
            DiagnosticCode.SPEC_NOT_FOUND,
            List.of("looked for /a/x.yaml", "looked for /b/\u202Ex.yaml"),
            "put it \u0007there",
            "x\u001B[31m.yaml\n");
    assertThat(diagnostic.render())
        .isEqualTo(
            """
            error: spec 'x[U+001B][31m.yaml ' not found [HS101]
              looked for /a/x.yaml
              looked for /b/[U+202E]x.yaml
              help: put it [U+0007]there""");
  }

  @Test
  void placesThatDoNotExistShowNoCaretOrOneAtTheEnd() {
    SourceText source = new SourceText("a\tb.yaml", "one\ntwo");
    assertThat(at(source, 2, 99))
        .isEqualTo(
            """
            a[U+0009]b.yaml:2:99: error: the spec is empty [HS108]
              2 | two
                |    ^
              help: help""");
    assertThat(at(source, 3, 1)).doesNotContain("|");
  }

  @Test
  void aLineOfExactlyTheWidestWidthIsShownWhole() {
    String line = "x".repeat(120);
    assertThat(at(new SourceText("a", line), 1, 120)).contains("| " + line + "\n");
    assertThat(at(new SourceText("a", line + "y"), 1, 1)).contains("| " + line + "…\n");
    assertThat(at(new SourceText("a", "y" + line), 1, 121)).contains("| …" + line + "\n");
  }

  @Test
  void noMoreThanAThousandMistakesAreKept() {
    String entries = "{}, ".repeat(1_500);
    String spec = "headerspec: 1\nheader: light.h\nenums: [{constants: [" + entries + "]}]\n";
    assertThat(SpecReader.read("input.yaml", spec.getBytes(UTF_8)).diagnostics()).hasSize(1_000);
  }

  @Test
  void linesEndAsInEditors() {
    SourceText source = new SourceText("a", "1\n2\r\n3\r4\u20284\u00854\n\n6");
    assertThat(List.of(1, 2, 3, 4, 5, 6, 7))
        .extracting(source::line)
        .containsExactly("1", "2", "3", "4\u20284\u00854", "", "6", "");
  }

  private static String at(SourceText source, int line, int column) {
    return Diagnostic.at(DiagnosticCode.SPEC_EMPTY, source, new Position(line, column), "help")
        .render();
  }
}
