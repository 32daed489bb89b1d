package io.github.headerspec.generated;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.read.SpecReader;
import io.github.headerspec.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FactsDigestTest {

  private static final Path EVERY_KEY = Path.of("src/test/fixtures/accepted/every_key/input.yaml");
  private static final Pattern ENTRY = Pattern.compile("( *(?:- )?)([a-z-]+): ?(.*)");
  private static final List<String> NOT_OF_AN_ENUM =
      List.of(
          "headerspec",
          "sdk",
          "version",
          "define",
          "include",
          "folders",
          "comments",
          "only",
          "except: ");
  private static final String LIGHT =
      """
      headerspec: 1
      header: light.h
      enums:
        - native: LIGHT
          type: int32
          kind: enum
          %s
          constants:
            - native: LIGHT_RED
              value: 0
            - native: LIGHT_GREEN
              value: 16
      """;

  /** Changes each line of a spec that has all keys, and looks whose digest changes. */
  @TestFactory
  Stream<DynamicTest> eachFactChangesTheDigestsOfTheEnumsItIsAbout() throws IOException {
    List<String> lines = Files.readAllLines(EVERY_KEY);
    List<String> before = digests(String.join("\n", lines));
    assertThat(before).hasSize(4).doesNotHaveDuplicates();
    return IntStream.range(0, lines.size())
        .filter(i -> changed(lines.get(i)).isPresent())
        .mapToObj(i -> DynamicTest.dynamicTest(lines.get(i), () -> checkChange(lines, i, before)));
  }

  private static void checkChange(List<String> lines, int line, List<String> before) {
    List<String> edited = new ArrayList<>(lines);
    edited.set(line, changed(lines.get(line)).orElseThrow());
    List<String> after = digests(String.join("\n", edited));
    assertThat(after).hasSameSizeAs(before);
    long enums = lines.subList(0, line + 1).stream().filter(FactsDigestTest::beginsEnum).count();
    boolean ofAnEnum = NOT_OF_AN_ENUM.stream().noneMatch(lines.get(line).strip()::startsWith);
    for (int i = 0; i < before.size(); i++) {
      boolean isAbout = enums == 0 ? ofAnEnum : i == enums - 1;
      assertThat(after.get(i).equals(before.get(i)))
          .as("%s: enum %s keeps its digest", lines.get(line), i)
          .isEqualTo(!isAbout);
    }
  }

  private static boolean beginsEnum(String line) {
    return line.startsWith("  - native:");
  }

  /** The line with another fact; empty if there is none in it. */
  private static Optional<String> changed(String line) {
    Matcher entry = ENTRY.matcher(line);
    if (!entry.matches()) {
      return line.isBlank() || line.startsWith("#") ? Optional.empty() : Optional.of(line + "X");
    }
    String value = entry.group(3);
    String other =
        switch (value) {
          case "", "|", ">", "[]" -> value;
          case "int32" -> "int64";
          case "uint8", "uint32" -> "int64";
          case "enum" -> "flags";
          case "flags" -> "enum";
          case "keep" -> "reject";
          case "reject" -> "keep";
          case "macros" -> "anonymous";
          case "anonymous" -> "macros";
          case "all" -> "documentation";
          // There is no other word: nothing is said then.
          case "sentinel" -> null;
          default -> entry.group(2).equals("value") ? "77" : value + "X";
        };
    if (other == null) {
      return Optional.of("#");
    }
    return other.equals(value) || entry.group(2).equals("headerspec")
        ? Optional.empty()
        : Optional.of(entry.group(1) + entry.group(2) + ": " + other);
  }

  @Test
  void howAndWhereAFactIsWrittenChangesNothing() {
    String flow =
        """
        # Another layout of the same facts.
        {enums: [{kind: "enum", 'native': 'LIGHT', constants: [
            {value: 0x0, native: LIGHT_RED},
            {"native": "LIGHT_GREEN", "value": 0x10}, # not 16
          ], availability: {}, see: [], retired: [], type: int32,
          doc: "What the\\
            \\ light\\x20shows"}],
         header: 'light.h', "headerspec": 1}
        """;
    assertThat(digests(flow)).isEqualTo(digests(LIGHT.formatted("doc: What the light shows")));
  }

  @Test
  void lineEndsAndEmptyLinesChangeNothing() throws IOException {
    String text = Files.readString(EVERY_KEY);
    assertThat(digests(text.replace("\n", "\r\n"))).isEqualTo(digests(text));
    assertThat(digests("\n\n# x\n" + text)).isEqualTo(digests(text));
  }

  @Test
  void whereOneFactEndsAndTheNextBeginsMakesADifference() {
    assertThat(digests(LIGHT.formatted("doc: ab\n    deprecated: c")))
        .isNotEqualTo(digests(LIGHT.formatted("doc: a\n    deprecated: bc")));
    assertThat(digests(LIGHT.formatted("doc: '1:a'")))
        .isNotEqualTo(digests(LIGHT.formatted("doc: a")));
  }

  @Test
  void theOrderOfConstantsIsAFact() {
    String text = LIGHT.formatted("");
    String swapped =
        text.replace("RED\n        value: 0", "X")
            .replace("GREEN\n        value: 16", "RED\n        value: 0")
            .replace("X", "GREEN\n        value: 16");
    assertThat(digests(swapped)).hasSize(1).isNotEqualTo(digests(text));
  }

  @Test
  void charactersThatNoEncodingHasAreTold() {
    assertThat(digests(LIGHT.formatted("doc: \"\\ud800\"")))
        .isNotEqualTo(digests(LIGHT.formatted("doc: \"\\ud801\"")));
  }

  @Test
  void isThatOfTheNamesAndValuesOfAllFacts() throws NoSuchAlgorithmException {
    String text =
        "Spec(header=7:light.h)EnumSpec(nativeName=5:LIGHTtype=5:int32kind=4:enum"
            + "text=Text(doc=1:!)constants=[,ConstantSpec(nativeName=9:LIGHT_REDvalue=1:0)"
            + ",ConstantSpec(nativeName=11:LIGHT_GREENvalue=2:16)])";
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_16BE));
    assertThat(digests(LIGHT.formatted("doc: '!'")))
        .containsExactly("sha256:" + HexFormat.of().formatHex(digest));
  }

  /** Whoever changes these makes all code stale that was ever generated. */
  @Test
  void digestsStayAsTheyAre() throws IOException {
    assertThat(digests(Files.readString(EVERY_KEY)))
        .containsExactly(
            "sha256:5cd52c1b064bb37adcc590cc3bb9808e04b1a74c956303acc951896608951c10",
            "sha256:48e37044a975fc930b36319a9517f10fe6850357945b5a40c6117255cd427034",
            "sha256:3e12098f96ae4c6527ce3f583aad89b60481b70cf593aeec0f43ebb8ef296405",
            "sha256:0f01ccf895cb48b525d3f90e16ab12487861028495121625274bc734fb7a77a9");
  }

  private static List<String> digests(String text) {
    Spec spec = SpecReader.read("input.yaml", text.getBytes(UTF_8)).value().orElseThrow();
    return spec.enums().stream().map(each -> FactsDigest.of(spec, each)).toList();
  }
}
