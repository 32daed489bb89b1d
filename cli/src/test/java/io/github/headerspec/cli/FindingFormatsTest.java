package io.github.headerspec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.derive.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the formats make of text that means something to them. */
class FindingFormatsTest {

  private static final Path FOLDER = Path.of("/work space");
  private static final String HOSTILE =
      "50%, \"quoted\" \\ back\r\n::error::forged\u001b[31m\u202e\ud800 é 💡";

  private static Finding finding(String text) {
    return new Finding(
        "HS999",
        Finding.Level.WARNING,
        text,
        Optional.of(new Finding.Place("a:b,c%/" + text, 3, 7)),
        List.of("note " + text),
        Optional.of("help " + text),
        false,
        true,
        "text " + text);
  }

  static Stream<FindingFormat> lineFormats() {
    return Stream.of(new MavenFormat(FOLDER), new GithubFormat(FOLDER));
  }

  @ParameterizedTest
  @MethodSource("lineFormats")
  void nothingIsNothing(FindingFormat format) {
    assertThat(format.render(List.of())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("lineFormats")
  void hostileTextMakesNoLineOfItsOwn(FindingFormat format) {
    assertThat(format.render(List.of(finding(HOSTILE))).lines())
        .allMatch(line -> line.matches("(::warning |\\[WARNING] |  ).*"))
        .noneMatch(line -> line.startsWith("::error"));
  }

  @ParameterizedTest
  @MethodSource("lineFormats")
  void noControlCharacterIsLeft(FindingFormat format) {
    assertThat(format.render(List.of(finding(HOSTILE)))).matches("[\\n\\P{C}]*");
  }

  @Test
  void mavenNamesTheFileAbsolutely() {
    Finding finding =
        new Finding(
            "HS203",
            Finding.Level.ERROR,
            "unknown key 'naitve'",
            Optional.of(new Finding.Place("specs/../light.yaml", 12, 9)),
            List.of(),
            Optional.of("did you mean 'native'?"),
            false,
            false,
            "");
    assertThat(new MavenFormat(FOLDER).render(List.of(finding)))
        .isEqualTo(
            """
            [ERROR] /work space/light.yaml:[12,9] unknown key 'naitve' [HS203]
              help: did you mean 'native'?
            """);
  }

  @Test
  void githubEscapesPropertiesAndText() {
    Finding finding =
        new Finding(
            "rule:x",
            Finding.Level.NOTICE,
            "50%\nsecond, line: ok",
            Optional.of(new Finding.Place("/work space/a,b:c%.yaml", 1, 2)),
            List.of(),
            Optional.empty(),
            true,
            true,
            "");
    assertThat(new GithubFormat(FOLDER).render(List.of(finding)))
        .isEqualTo(
            "::notice file=a%2Cb%3Ac%25.yaml,line=1,col=2,title=rule%3Ax"
                + "::breaking: 50%25%0Asecond, line: ok\n");
  }

  @Test
  void githubLeavesFilesOutsideTheCheckoutAbsolute() {
    Finding outside =
        new Finding(
            "HS1",
            Finding.Level.ERROR,
            "m",
            Optional.of(new Finding.Place("../up.h", 1, 1)),
            List.of(),
            Optional.empty(),
            false,
            false,
            "");
    assertThat(new GithubFormat(Path.of("/a/b")).render(List.of(outside)))
        .contains("file=/a/up.h,");
  }

  @Test
  void jsonIsAsciiAndOneLineForEachFinding() {
    String json = new JsonFormat().render(List.of(finding(HOSTILE), finding("x")));
    assertThat(json).matches("[\\n -~]*");
    assertThat(json.lines()).hasSize(4);
    assertThat(json)
        .contains(
            "\"message\": \"50%, \\\"quoted\\\" \\\\ back\\r\\n::error::forged"
                + "\\u001b[31m\\u202e\\ud800 \\u00e9 \\ud83d\\udca1\"");
  }

  @Test
  void jsonHasAlwaysTheSameKeys() {
    Finding bare =
        new Finding(
            "HS1",
            Finding.Level.ERROR,
            "",
            Optional.empty(),
            List.of(),
            Optional.empty(),
            false,
            false,
            "");
    assertThat(new JsonFormat().render(List.of(bare)))
        .isEqualTo(
            """
            [
              {"id": "HS1", "severity": "error", "breaking": false, "message": "", "file": null, \
            "line": null, "column": null, "notes": [], "help": null}
            ]
            """);
    assertThat(new JsonFormat().render(List.of())).isEqualTo("[]\n");
  }
}
