package io.github.headerspec.importer.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.comment.CommentText;
import io.github.headerspec.spec.WebAddress;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever is written, what comes out is harmless and means what it says. */
class MarkupTest {

  private static final List<String> PIECES =
      List.of(
          " ",
          " ",
          " ",
          "\n",
          "\n\n",
          "\n    ",
          "a",
          "word",
          "LIGHT_ON",
          "A::b()",
          "_",
          "__",
          "*",
          "**",
          "`",
          "```\n",
          "~~~",
          "#",
          "# ",
          "> ",
          "- ",
          "1. ",
          "\n* ",
          "\n2) ",
          "[",
          "]",
          "(",
          ")",
          "!",
          "|",
          "\n|-|-|\n",
          "<b>",
          "</b>",
          "<i>",
          "</i>",
          "<p>",
          "<br>",
          "<ul>",
          "<li>",
          "</ul>",
          "<table>",
          "<tr>",
          "<td>",
          "<th>",
          "</table>",
          "<dl><dt>",
          "<dd>",
          "<pre>",
          "</pre>",
          "<code>",
          "</code>",
          "<a href=\"https://example.org/(x)\">",
          "</a>",
          "<blockquote>",
          "<div class=\"alert\">",
          "</div>",
          "<h2>",
          "<x y>",
          "&lt;",
          "&#8238;",
          "&amp;",
          "&",
          "<",
          ">",
          "\\",
          "@c ",
          "\\ref ",
          "@code\n",
          "@endcode\n",
          "\n@note ",
          "{@code ",
          "}",
          "---\n",
          "===\n",
          "\n\n---\n",
          "[x]: y\n",
          "https://example.org/a_b",
          "<!--",
          "-->",
          "<![CDATA[",
          ":",
          ".",
          "+ ",
          "=",
          "\t",
          "\u00a0",
          "\u202e",
          "é",
          "😀",
          "*/",
          "<script>",
          "]]>",
          "<?x",
          "[!NOTE] ",
          "&nbsp;",
          "0");

  @Test
  void anyMixtureBecomesCleanText() {
    Random random = new Random(650);
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(25); length >= 0; length--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String input = text.toString();
      String clean =
          Markup.toCommonMark(input, link -> Optional.of(link).filter(WebAddress::isValid));
      assertThat(input).satisfies(any -> Words.assertClean(clean));
      assertThat(input)
          .satisfies(
              any ->
                  Words.of(
                          CommentText.read(List.of("/** " + any + " */"), Set.of(), Position.START))
                      .assertClean());
    }
  }

  @Test
  void deepNestingIsNoMatterForTheStack() {
    for (String open :
        List.of("<b>", "<ul><li>", "<table><tr><td>", "> ", "- ", "1. ", "*a ", "[", "<x>")) {
      Words.assertClean(Markup.toCommonMark(open.repeat(2000) + "end", Optional::of));
    }
  }

  @Test
  void longRepetitionsAreNoMatterForTheStack() {
    for (String piece : List.of("A::", "_a", "=", "- ", "*", "{}", "@c x ", "\n", "(", "\\ref x")) {
      String text = "/** {@code " + piece.repeat(2000) + "} " + piece.repeat(2000) + " */";
      Words.of(CommentText.read(List.of(text), Set.of(), Position.START)).assertClean();
    }
  }
}
