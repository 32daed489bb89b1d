package io.github.headerspec.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What docs/generated-api.md shows is what comes out. An example there is a YAML block, entries of
 * {@code enums}, where {@code # …} between two numbered constants stands for those between them; a
 * Java block, parts of what is generated, with … for what is left out; and sometimes a second one,
 * expressions and behind {@code //} their values.
 */
class GeneratedApiDocumentTest {

  private static final Path DOCUMENT = Path.of("../docs/generated-api.md");
  private static final String IS_IT_CURRENT = "## Is the generated code current?";
  private static final Path UNIT_TEST =
      Path.of(
          "../example/src/test/java/io/github/headerspec/example/GeneratedCodeIsCurrentTest.java");
  private static final Path GENERATED =
      Path.of(
          "src/test/fixtures/shapes/the_enums_of_vsmgmt_h_from_the_class_path/expected",
          "VssProtectionFault.java");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\n(.*?)^```$");
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?s)## ([^\n]+)\n\n```yaml\n(.*?)```\n\n```java\n(.*?)```\n(?:\n```java\n(.*?)```\n)?");
  private static final Pattern GAP =
      Pattern.compile("( *- native: \\w+\\D)1(\n +value: )1\n *# …\n\\1(\\d+)\\2\\3\n");
  private static final Pattern USE = Pattern.compile("(?m)^(\\S.*\\S) +// (.+)$");

  /** One section of the document. */
  record Example(String title, String entries, String excerpt, String uses) {
    @Override
    public String toString() {
      return title;
    }
  }

  static List<Example> examples() throws IOException {
    String document = parts().get(0);
    List<Example> examples =
        EXAMPLE.matcher(document).results().map(GeneratedApiDocumentTest::example).toList();
    String shown =
        examples.stream()
            .map(each -> each.entries() + each.excerpt() + each.uses())
            .collect(Collectors.joining());
    assertThat(shown.lines().count())
        .as("lines in all blocks")
        .isEqualTo(
            Pattern.compile("(?ms)^```\\w+\n(.*?)^```$")
                .matcher(document)
                .results()
                .mapToLong(block -> block.group(1).lines().count())
                .sum());
    return examples;
  }

  private static Example example(MatchResult match) {
    String uses = Objects.requireNonNullElse(match.group(4), "");
    return new Example(match.group(1), match.group(2), match.group(3), uses);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isWhatComesOut(Example example, @TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("input.yaml"),
        "headerspec: 1\nheader: example.h\nenums:\n" + inFull(example.entries()));
    List<String> values = new ArrayList<>();
    Files.writeString(folder.resolve("Uses.java"), program(example.uses(), values));
    FixtureCompilation.addPackageInfo(folder);
    JavacRun run = JavacRun.of(folder, List.of(), new HeaderspecProcessor());
    assertThat(run.output()).isEmpty();
    checkExcerpt(example.excerpt(), String.join("\n", run.generated().values()));
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {run.classes().toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      Class<?> uses = Class.forName("fixture.Uses", true, loader);
      assertThat(uses.getMethod("results").invoke(uses)).isEqualTo(values);
    }
  }

  /** The examples, and what comes after them. */
  private static List<String> parts() throws IOException {
    List<String> parts =
        List.of(Files.readString(DOCUMENT).split(Pattern.quote(IS_IT_CURRENT), -1));
    assertThat(parts).hasSize(2);
    return parts;
  }

  @Test
  void theCommentAndTheUnitTestAreReal() throws IOException {
    List<String> blocks =
        BLOCK.matcher(parts().get(1)).results().map(block -> block.group(1)).toList();
    assertThat(blocks).hasSize(2);
    checkExcerpt(blocks.get(0), Files.readString(GENERATED));
    assertThat(Files.readString(UNIT_TEST)).contains(blocks.get(1));
  }

  private static String inFull(String entries) {
    return GAP.matcher(entries)
        .replaceAll(
            gap ->
                IntStream.rangeClosed(1, Integer.parseInt(gap.group(3)))
                    .mapToObj(i -> gap.group(1) + i + gap.group(2) + i + "\n")
                    .collect(Collectors.joining()));
  }

  /** Every line is there, one after the other. */
  private static void checkExcerpt(String excerpt, String sources) {
    String all = sources.replaceAll("\\s+", " ");
    int from = 0;
    for (String line : excerpt.split("[…\n]", -1)) {
      String wanted = line.replaceAll("\\s+", " ").strip();
      int found = all.indexOf(wanted, from);
      assertThat(found).as("%s%nin%n%s", wanted, sources).isNotNegative();
      from = found + wanted.length();
    }
  }

  /** A type with a method that gives the values of all expressions as text. */
  private static String program(String uses, List<String> values) {
    List<String> expressions = new ArrayList<>();
    Matcher use = USE.matcher(uses);
    while (use.find()) {
      expressions.add("String.valueOf(" + use.group(1) + ")");
      values.add(use.group(2));
    }
    assertThat(expressions).hasSize((int) uses.lines().count());
    return """
        package fixture;

        /** Expressions. */
        public interface Uses {
          /**
           * Evaluates all.
           *
           * @return their values
           */
          static java.util.List<String> results() {
            return java.util.List.of(%s);
          }
        }
        """
        .formatted(String.join(", ", expressions));
  }
}
