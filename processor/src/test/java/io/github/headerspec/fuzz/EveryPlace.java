package io.github.headerspec.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.fuzz.MemoryCompiler.Compilation;
import io.github.headerspec.fuzz.SpecTemplate.Place;
import io.github.headerspec.generator.GeneratedSource;
import io.github.headerspec.generator.GenerationRequest;
import io.github.headerspec.generator.Generator;
import io.github.headerspec.generator.Integration;
import io.github.headerspec.read.SpecChecker;
import io.github.headerspec.read.SpecReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text at every place of a valid spec. Where the spec is still valid, the Java source has the
 * same members and statements as with a harmless text: nothing differs but comments, string
 * literals and, where the text is a name, that name. In comments, text becomes no markup but that
 * of CommonMark, and the compiler has nothing to complain about.
 */
final class EveryPlace {

  /** Those whose libraries are on the class path, and in the JDK. */
  private static final Set<Integration> INTEGRATIONS =
      Runtime.version().feature() < 22
          ? EnumSet.of(Integration.JNA, Integration.JACKSON)
          : EnumSet.allOf(Integration.class);

  private static final Set<String> SUFFIXES = Set.of("", "Value", "Jna", "Ffm", "Jackson");
  private static final Compilation HARMLESS_COMPILATION = harmless();
  private static final List<Skeleton.Node> HARMLESS = flat(HARMLESS_COMPILATION.skeletons());
  private static final Set<String> ALLOWED =
      Stream.of(Markup.OF_TEXT, HARMLESS_COMPILATION.markup().elements())
          .flatMap(Set::stream)
          .collect(Collectors.toSet());
  private static final Map<String, Long> HARMLESS_TAGS = HARMLESS_COMPILATION.markup().tags();

  /** One spec in Java; {@code declared} is the place of a text that is a name in Java. */
  private record Variant(String gap, List<GeneratedSource> sources, Optional<Place> declared) {}

  private EveryPlace() {}

  /**
   * Checks a text.
   *
   * @return the gaps of the template where the text leaves the spec valid
   */
  static Set<String> check(String text) {
    List<Variant> variants = variants(text);
    if (variants.isEmpty()) {
      return Set.of();
    }
    // All at once: most of the time goes into the compiler's start.
    Compilation compilation =
        MemoryCompiler.compile(variants.stream().flatMap(it -> it.sources().stream()).toList());
    int start = 0;
    for (Variant each : variants) {
      int end = start + each.sources().size();
      check(each, flat(compilation.skeletons().subList(start, end)), text);
      start = end;
    }
    checkMarkup(compilation.markup(), variants.size());
    assertThat(compilation.messages()).isEmpty();
    return variants.stream().map(Variant::gap).collect(Collectors.toSet());
  }

  private static void checkMarkup(Markup markup, int variants) {
    assertThat(markup.elements()).isSubsetOf(ALLOWED);
    assertThat(markup.tags().keySet()).isSubsetOf(HARMLESS_TAGS.keySet());
    markup
        .tags()
        .forEach(
            (tag, count) ->
                assertThat(count)
                    .as(tag)
                    .isLessThanOrEqualTo(variants * HARMLESS_TAGS.getOrDefault(tag, 0L)));
  }

  private static List<Variant> variants(String text) {
    List<Variant> variants = new ArrayList<>();
    String escaped = SpecTemplate.escaped(text);
    add(variants, text, Map.of(SpecTemplate.TEXT, escaped), Optional.empty());
    if (isWithEscapes(text)) {
      add(variants, text, Map.of(SpecTemplate.TEXT, text), Optional.empty());
    }
    if (text.chars().noneMatch(Character::isWhitespace)) {
      for (Place place : SpecTemplate.MENTIONED) {
        add(variants, "fuzz.yaml", Map.of(place.gap(), escaped), Optional.empty());
      }
      for (Place place : SpecTemplate.DECLARED) {
        add(variants, "fuzz.yaml", Map.of(place.gap(), escaped), Optional.of(place));
      }
    }
    return variants;
  }

  /** Whether a text can stand between double quotes in YAML and might mean another text there. */
  private static boolean isWithEscapes(String text) {
    return text.indexOf('\\') >= 0
        && text.indexOf('"') < 0
        && text.chars().allMatch(it -> it >= ' ');
  }

  /** Adds a spec with a text in a gap, in a package of its own, if it is a valid one. */
  private static void add(
      List<Variant> variants, String path, Map<String, String> scalars, Optional<Place> declared) {
    byte[] spec = SpecTemplate.filled(scalars).getBytes(UTF_8);
    String packageName = "fuzz.variant" + variants.size();
    GenerationRequest request =
        new GenerationRequest(
            path, packageName, List.of(), Optional.empty(), INTEGRATIONS, true, false, true);
    Checked<List<GeneratedSource>> result =
        TimeLimit.within(
            () ->
                SpecReader.read("fuzz.yaml", spec)
                    .flatMap(SpecChecker::check)
                    .flatMap(it -> Generator.generate(it, request)));
    if (result.hasNoDiagnostics()) {
      variants.add(
          new Variant(scalars.keySet().iterator().next(), result.value().orElseThrow(), declared));
    }
  }

  private static Compilation harmless() {
    List<Variant> variants = new ArrayList<>();
    add(variants, "fuzz.yaml", Map.of(SpecTemplate.TEXT, "Harmless."), Optional.empty());
    return MemoryCompiler.compile(variants.get(0).sources());
  }

  private static List<Skeleton.Node> flat(List<List<Skeleton.Node>> skeletons) {
    return skeletons.stream().flatMap(List::stream).map(EveryPlace::withoutSpec).toList();
  }

  /** The overview is named after the spec, of whose name only letters and digits are left. */
  private static Skeleton.Node withoutSpec(Skeleton.Node node) {
    return node.label().matches("[A-Za-z0-9]*Overview")
        ? new Skeleton.Node(node.kind(), "Overview")
        : node;
  }

  private static void check(Variant variant, List<Skeleton.Node> nodes, String text) {
    if (variant.declared().isPresent()) {
      checkDeclarations(variant, Skeleton.declarations(nodes), text, variant.declared().get());
    } else {
      assertThat(nodes).as(() -> shown(variant)).isEqualTo(HARMLESS);
    }
  }

  private static void checkDeclarations(
      Variant variant, List<Skeleton.Node> declared, String name, Place place) {
    List<Skeleton.Node> expected = Skeleton.declarations(HARMLESS);
    assertThat(declared).as(() -> shown(variant)).hasSameSizeAs(expected);
    String javaName = place.javaName(name);
    String harmless = place.javaName(place.harmless());
    for (int i = 0; i < declared.size(); i++) {
      String label = declared.get(i).label();
      String suffix = label.replaceFirst("^" + Pattern.quote(javaName), "");
      Set<String> allowed =
          SUFFIXES.contains(suffix) && label.equals(javaName + suffix)
              ? Set.copyOf(List.of(label, harmless + suffix))
              : Set.of(label);
      assertThat(expected.get(i).kind()).isEqualTo(declared.get(i).kind());
      assertThat(allowed).as(() -> shown(variant)).contains(expected.get(i).label());
    }
  }

  private static String shown(Variant variant) {
    StringBuilder all = new StringBuilder();
    variant.sources().forEach(each -> all.append(each.text()).append('\n'));
    return all.toString();
  }
}
