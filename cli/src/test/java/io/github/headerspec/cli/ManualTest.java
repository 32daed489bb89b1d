package io.github.headerspec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.compare.Rule;
import io.github.headerspec.diagnostic.DiagnosticCode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManualTest {

  private static final Map<String, Manual.Page> PAGES = Manual.pages();

  @Test
  void eachDiagnosticAndEachRuleHasAPage() {
    Stream<String> ids =
        Stream.concat(
            Stream.of(DiagnosticCode.values()).map(DiagnosticCode::id),
            Stream.of(Rule.values()).map(Rule::id));
    assertThat(PAGES.keySet()).containsExactlyInAnyOrderElementsOf(ids.toList());
  }

  @Test
  void aPageEndsWhereTheNextHeadingBegins() {
    Map<String, Manual.Page> pages =
        Manual.diagnostics(
            "# All\n\nx\n\n## A-1: one\n\nfirst\n\n## b-two: second\nlast\n## Other\nno");
    assertThat(pages)
        .containsExactly(
            Map.entry("A-1", new Manual.Page("A-1", "one", "first")),
            Map.entry("b-two", new Manual.Page("b-two", "second", "last")));
  }

  @Test
  void noPageIsWiderThanATerminal() {
    for (Manual.Page page : PAGES.values()) {
      assertThat(PageText.of(page).lines().filter(line -> !line.startsWith("    ")))
          .as(page.id())
          .allMatch(line -> line.length() <= 80);
    }
  }

  @Test
  void markdownBecomesPlainText() {
    String markdown =
        """
        See [the format](spec-format.md) and [a page](https://example.org/), or `code`:

        * first
        * second

        ```text
        a | b
          c
        ```
        """;
    assertThat(PageText.of(new Manual.Page("A", "b", markdown)))
        .isEqualTo(
            """
            A: b

            See the format and a page (https://example.org/), or 'code':

            * first
            * second

                a | b
                  c
            """);
  }
}
