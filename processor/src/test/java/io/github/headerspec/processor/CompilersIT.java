package io.github.headerspec.processor;

import static io.github.headerspec.processor.Consumer.ANNOTATIONS;
import static io.github.headerspec.processor.Consumer.PROCESSOR;
import static io.github.headerspec.processor.Consumer.SPECS;
import static io.github.headerspec.processor.Consumer.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.internal.compiler.batch.Main;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published jars in javac, on every JDK of this machine; in the Eclipse compiler on the oldest,
 * because it brings a compiler of its own; in Javadoc on the newest, which is the strictest. {@code
 * -Dwide} tries all three on every JDK.
 */
class CompilersIT {

  @TempDir Path folder;

  static Stream<Jdk> jdks() {
    return Jdk.installed().stream();
  }

  static Stream<Jdk> oldest() {
    return Jdk.representative().stream();
  }

  static Stream<Jdk> newest() {
    List<Jdk> all = Jdk.installed();
    return all.subList(Boolean.getBoolean("wide") ? 0 : all.size() - 1, all.size()).stream();
  }

  @Test
  void runsOnTheNewestJdkToo() {
    boolean newest = jdks().anyMatch(jdk -> jdk.feature() >= 25);
    String reason =
        "compilers are tested on " + jdks().toList() + " only: no JDK 25 lies beside it";
    if (!newest) {
      // Maven counts skipped tests but does not say why.
      System.out.println("Skipped: " + reason);
    }
    Assumptions.assumeTrue(newest, reason);
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void javacWithNothingElseOnTheProcessorPath(Jdk jdk) {
    Consumer consumer = Consumer.ofVss(folder);
    consumer.assertCompiled(
        jdk.run(
            folder,
            "javac",
            consumer.arguments(
                "-Xlint:all",
                "-Xdoclint:all",
                "-Werror",
                "--processor-path",
                PROCESSOR,
                "-cp",
                path(ANNOTATIONS, SPECS))));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void javacForNamedModuleWithSpecsOnTheModulePath(Jdk jdk) {
    Consumer consumer = namedModule();
    consumer.assertCompiled(
        jdk.run(
            folder,
            "javac",
            consumer.arguments(
                "-Xlint:all",
                "-Xdoclint:all",
                "-Werror",
                "--processor-path",
                PROCESSOR,
                "--module-path",
                path(ANNOTATIONS, SPECS))));
    assertThat(consumer.generatedSources().get("com/example/vss/VssProtectionFault.java"))
        .as("java.compiler is not required, so Generated cannot be seen")
        .doesNotContain("@Generated");
  }

  @ParameterizedTest
  @MethodSource("oldest")
  void eclipseCompiler(Jdk jdk) {
    Consumer consumer = Consumer.ofVss(folder);
    consumer.assertCompiled(eclipse(jdk, consumer, "-classpath"));
  }

  @ParameterizedTest
  @MethodSource("oldest")
  void eclipseCompilerForNamedModule(Jdk jdk) {
    Consumer consumer = namedModule();
    consumer.assertCompiled(eclipse(jdk, consumer, "--module-path"));
  }

  @ParameterizedTest
  @MethodSource("newest")
  void javadocWithoutWarning(Jdk jdk) {
    Consumer consumer = Consumer.ofVss(folder);
    consumer.assertCompiled(
        jdk.run(
            folder,
            "javac",
            consumer.arguments("--processor-path", PROCESSOR, "-cp", path(ANNOTATIONS, SPECS))));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-quiet", "-Xdoclint:all", "-Werror", "-cp", ANNOTATIONS, "-d", folder + "/docs"));
    consumer.sources("").forEach(source -> arguments.add(source.toString()));
    Jdk.Outcome outcome = jdk.run(folder, "javadoc", arguments);
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(folder.resolve("docs/tag-search-index.js"))
        .as("the search box of the pages knows native names")
        .content()
        .contains("VSS_PROTECTION_FAULT_GROW_FAILED", "PVSS_PROTECTION_FAULT");
  }

  private Consumer namedModule() {
    return Consumer.ofVss(folder)
        .source(
            "module-info.java",
            """
            /** A user's module. */
            module com.example {
              requires static io.github.headerspec.annotations;
              requires static io.github.headerspec.specs;
            }
            """);
  }

  /** The processor path comes last: the Eclipse compiler forgets it when a class path follows. */
  private Jdk.Outcome eclipse(Jdk jdk, Consumer consumer, String pathOption) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "-cp",
                Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().getPath())
                    .toString(),
                Main.class.getName()));
    command.addAll(
        consumer.arguments(
            "--release", "17", pathOption, path(ANNOTATIONS, SPECS), "-processorpath", PROCESSOR));
    return jdk.run(folder, "java", command);
  }
}
