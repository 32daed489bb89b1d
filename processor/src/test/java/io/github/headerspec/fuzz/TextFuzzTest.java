package io.github.headerspec.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.headerspec.fuzz.SpecTemplate.Place;
import io.github.headerspec.generator.GeneratedSource;
import io.github.headerspec.generator.GenerationRequest;
import io.github.headerspec.generator.Generator;
import io.github.headerspec.spec.Checked;
import io.github.headerspec.spec.SpecChecker;
import io.github.headerspec.spec.SpecReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Any text at any place of a valid spec: if the spec is still valid, the Java source has the same
 * members and statements as with a harmless text. Nothing differs but comments, string literals
 * and, where the text is a name, that name. And the compiler has nothing to complain about.
 */
class TextFuzzTest {

  private static final List<Skeleton.Node> HARMLESS =
      skeleton(generate("fuzz.yaml", Map.of()).orElseThrow());

  @FuzzTest
  void anyTextAtAnyPlace(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    String escaped = SpecTemplate.escaped(text);
    generate(text, Map.of(SpecTemplate.TEXT, escaped)).ifPresent(TextFuzzTest::checkSameCode);
    if (isWithEscapes(text)) {
      generate(text, Map.of(SpecTemplate.TEXT, text)).ifPresent(TextFuzzTest::checkSameCode);
    }
    if (text.chars().noneMatch(Character::isWhitespace)) {
      for (Place place : SpecTemplate.MENTIONED) {
        generate("fuzz.yaml", Map.of(place.gap(), escaped)).ifPresent(TextFuzzTest::checkSameCode);
      }
      for (Place place : SpecTemplate.DECLARED) {
        generate("fuzz.yaml", Map.of(place.gap(), escaped))
            .ifPresent(sources -> checkSameDeclarations(sources, text, place));
      }
    }
  }

  /** Whether a text can stand between double quotes in YAML and might mean another text there. */
  private static boolean isWithEscapes(String text) {
    return text.indexOf('\\') >= 0
        && text.indexOf('"') < 0
        && text.chars().allMatch(it -> it >= ' ');
  }

  private static Optional<List<GeneratedSource>> generate(
      String path, Map<String, String> scalars) {
    byte[] spec = SpecTemplate.filled(scalars).getBytes(UTF_8);
    GenerationRequest request =
        new GenerationRequest(path, "fuzz", List.of(), Optional.empty(), true);
    Checked<List<GeneratedSource>> result =
        TimeLimit.within(
            () ->
                SpecReader.read("fuzz.yaml", spec)
                    .then(SpecChecker::check)
                    .then(it -> Generator.generate(it, request)));
    return result.isClean() ? result.value() : Optional.empty();
  }

  private static void checkSameCode(List<GeneratedSource> sources) {
    assertThat(skeleton(sources)).as(() -> shown(sources)).isEqualTo(HARMLESS);
    checkCompiles(sources);
  }

  private static void checkSameDeclarations(
      List<GeneratedSource> sources, String name, Place place) {
    List<Skeleton.Node> declared = Skeleton.declarations(skeleton(sources));
    List<Skeleton.Node> expected = Skeleton.declarations(HARMLESS);
    assertThat(declared).as(() -> shown(sources)).hasSameSizeAs(expected);
    String javaName = place.javaName(name);
    String harmless = place.javaName(place.harmless());
    for (int i = 0; i < declared.size(); i++) {
      String label = declared.get(i).label();
      Set<String> allowed =
          label.equals(javaName)
              ? Set.of(javaName, harmless)
              : label.equals(javaName + "Value")
                  ? Set.of(label, harmless + "Value")
                  : Set.of(label);
      assertThat(expected.get(i).kind()).isEqualTo(declared.get(i).kind());
      assertThat(allowed).as(() -> shown(sources)).contains(expected.get(i).label());
    }
    checkCompiles(sources);
  }

  private static void checkCompiles(List<GeneratedSource> sources) {
    assertThat(MemoryCompiler.compile(sources)).as(() -> shown(sources)).isEmpty();
  }

  private static List<Skeleton.Node> skeleton(List<GeneratedSource> sources) {
    return Skeleton.of(MemoryCompiler.parse(sources));
  }

  private static String shown(List<GeneratedSource> sources) {
    StringBuilder all = new StringBuilder();
    sources.forEach(each -> all.append(each.text()).append('\n'));
    return all.toString();
  }
}
