package io.github.headerspec.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Gradle demands of a processor that is registered as isolating: it recompiles only what
 * changed, and what a processor keeps from it becomes stale without a word.
 *
 * <p>The rules are in Gradle's user manual, "The Java Plugin", section "Incremental annotation
 * processing": <a
 * href="https://docs.gradle.org/current/userguide/java_plugin.html#sec:incremental_annotation_processing">docs.gradle.org</a>.
 * What no test of behaviour can show, such as that files are written through the filer only, is in
 * {@code ArchitectureTest}. Where this processor departs from the rules is in
 * docs/decisions/0021-isolating-in-gradle.md.
 */
class GradleRulesTest {

  private static final String REGISTRATION = "/META-INF/gradle/incremental.annotation.processors";

  private static final JavaFileObject PACKAGE =
      source(
          "house.package-info",
          """
          @GenerateBindings("door.yaml")
          package house;

          import io.github.headerspec.annotations.GenerateBindings;
          """);
  private static final JavaFileObject TYPE =
      source(
          "garden.Garden",
          """
          package garden;

          import io.github.headerspec.annotations.GenerateBindings;

          class Garden {
            @GenerateBindings("gate.yaml")
            @GenerateBindings(value = "door.yaml", include = "DOOR")
            interface Ways {}
          }
          """);
  private static final JavaFileObject OTHER_TYPE =
      source(
          "street.Street",
          """
          package street;

          @io.github.headerspec.annotations.GenerateBindings("gate.yaml")
          class Street {}
          """);
  private static final List<JavaFileObject> SOURCES = List.of(PACKAGE, TYPE, OTHER_TYPE);

  @TempDir Path specs;

  @BeforeEach
  void writeSpecs() throws IOException {
    for (String name : List.of("door", "gate")) {
      Files.writeString(
          specs.resolve(name + ".yaml"),
          """
          headerspec: 1
          header: ways.h
          enums:
            - native: NAME
              type: int32
              kind: enum
              unknown: keep
              constants:
                - native: NAME_OPEN
                  value: 0
                - native: NAME_SHUT
                  value: 1
          """
              .replace("NAME", name.toUpperCase(Locale.ROOT)));
    }
  }

  /** "The format is one line per processor": its class, a comma, its category. */
  @Test
  void isRegisteredAsIsolating() throws IOException {
    try (InputStream in = HeaderspecProcessor.class.getResourceAsStream(REGISTRATION)) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
          .containsExactly(HeaderspecProcessor.class.getName() + ",isolating");
    }
  }

  /** Annotations of retention SOURCE are not in the class files that Gradle looks at. */
  @Test
  void readsAnnotationsThatAreInClassFiles() throws ReflectiveOperationException {
    Set<String> read = new HashSet<>(new HeaderspecProcessor().getSupportedAnnotationTypes());
    // Claimed, so that lint does not complain of it, but nothing is made of it: see the next test.
    read.remove("javax.annotation.processing.Generated");
    for (String annotation : read) {
      Class<?> type = Class.forName(annotation.replace(".List", "$List"));
      assertThat(type.getAnnotation(Retention.class).value())
          .as(annotation)
          .isIn(RetentionPolicy.CLASS, RetentionPolicy.RUNTIME);
    }
    assertThat(read).contains(BindingRequest.ANNOTATION, BindingRequest.CONTAINER);
  }

  @Test
  void makesNothingOfTheAnnotationThatIsClaimedOnly() {
    WatchedProcessor watched = new WatchedProcessor(new HeaderspecProcessor());
    compile(
        watched,
        List.of(
            source(
                "shed.Shed",
                """
                package shed;

                @javax.annotation.processing.Generated("by hand")
                class Shed {}
                """)));
    assertThat(watched.origins()).isEmpty();
    assertThat(watched.others()).isEmpty();
  }

  /** "Exactly one originating element for each file", and the one that asked for it. */
  @Test
  void eachFileHasTheAnnotatedElementAsItsOnlyOrigin() {
    WatchedProcessor watched = new WatchedProcessor(new HeaderspecProcessor());
    compile(watched, SOURCES);
    assertThat(watched.origins())
        .containsOnly(
            Map.entry("house.Door", List.of("house")),
            Map.entry("house.DoorValue", List.of("house")),
            Map.entry("garden.Gate", List.of("garden.Garden.Ways")),
            Map.entry("garden.GateValue", List.of("garden.Garden.Ways")),
            Map.entry("garden.Door", List.of("garden.Garden.Ways")),
            Map.entry("garden.DoorValue", List.of("garden.Garden.Ways")),
            Map.entry("street.Gate", List.of("street.Street")),
            Map.entry("street.GateValue", List.of("street.Street")));
  }

  /**
   * No resource is written, and no class file. With the option that the recipe sets, no resource is
   * read either, which Gradle did not accept when it began to process incrementally.
   */
  @Test
  void touchesNoResource() {
    WatchedProcessor watched = new WatchedProcessor(new HeaderspecProcessor());
    compile(watched, SOURCES);
    assertThat(watched.others()).isEmpty();
  }

  /** "Information reachable from its AST": what else is compiled makes no difference. */
  @Test
  void whatIsGeneratedDependsOnTheAnnotatedElementOnly() {
    Map<String, String> together = compile(new HeaderspecProcessor(), SOURCES);
    Map<String, String> alone = new TreeMap<>();
    for (JavaFileObject source : SOURCES) {
      alone.putAll(compile(new HeaderspecProcessor(), List.of(source)));
    }
    assertThat(together).hasSize(8).isEqualTo(alone);
  }

  /**
   * "Must not depend on com.sun.source.util.Trees […] unless you have some fallback mechanism": it
   * is used to look beside the annotated source. Gradle's wrapper hides it, so the spec is not
   * found there, and the message says what to do.
   */
  @Test
  void withoutJavacsTreesSpecsBesideTheSourceAreNotSeen(@TempDir Path folder) throws IOException {
    Files.copy(specs.resolve("door.yaml"), folder.resolve("input.yaml"));
    FixtureCompilation.addPackageInfo(folder);
    JavacRun wrapped =
        JavacRun.of(folder, List.of(), new WatchedProcessor(new HeaderspecProcessor()));
    assertThat(wrapped.output())
        .contains("[HS101]", "compile with -Aheaderspec.specs=")
        .doesNotContain("${dir}/input.yaml");
    JavacRun plain = JavacRun.of(folder, List.of(), new HeaderspecProcessor());
    assertThat(plain.output()).isEmpty();
  }

  private Map<String, String> compile(
      javax.annotation.processing.Processor processor, List<JavaFileObject> sources) {
    Compilation compilation =
        javac()
            .withProcessors(processor)
            .withOptions("-Aheaderspec.specs=" + specs)
            .compile(sources);
    assertThat(compilation).succeededWithoutWarnings();
    return compilation.generatedSourceFiles().stream()
        .collect(Collectors.toMap(JavaFileObject::getName, GradleRulesTest::text));
  }

  private static String text(JavaFileObject file) {
    try {
      return file.getCharContent(false).toString();
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static JavaFileObject source(String name, String text) {
    return JavaFileObjects.forSourceString(name, text);
  }
}
