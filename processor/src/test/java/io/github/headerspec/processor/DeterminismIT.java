package io.github.headerspec.processor;

import static io.github.headerspec.processor.Consumer.ANNOTATIONS;
import static io.github.headerspec.processor.Consumer.PROCESSOR;
import static io.github.headerspec.processor.Consumer.SPECS;
import static io.github.headerspec.processor.Consumer.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same input gives the same bytes, whatever the machine is set to. The settings are tried on
 * the oldest JDK, and the others as they are; {@code -Dwide} tries every setting on every JDK.
 */
class DeterminismIT {

  private static final List<List<String>> SETTINGS =
      List.of(
          List.of("-J-Duser.language=tr", "-J-Duser.country=TR"),
          List.of("-J-Duser.timezone=Asia/Kathmandu"),
          List.of("-J-Dfile.encoding=ISO-8859-1"),
          List.of("-encoding", "US-ASCII"),
          List.of("-J-Duser.language=ar", "-J-Duser.country=EG", "-J-Dline.separator=\r\n"));

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> sameBytes() {
    Map<String, String> expected = compile(Jdk.installed().get(0), false, List.of());
    assertThat(expected).hasSize(12);
    return Stream.concat(
        Jdk.installed().stream().map(jdk -> test(jdk, "as it is", expected, false, List.of())),
        Jdk.representative().stream().flatMap(jdk -> settings(jdk, expected)));
  }

  private Stream<DynamicTest> settings(Jdk jdk, Map<String, String> expected) {
    return Stream.concat(
        Stream.of(test(jdk, "packages in reverse order", expected, true, List.of())),
        SETTINGS.stream()
            .map(setting -> test(jdk, String.join(" ", setting), expected, false, setting)));
  }

  private DynamicTest test(
      Jdk jdk, String name, Map<String, String> expected, boolean reverse, List<String> setting) {
    return DynamicTest.dynamicTest(
        jdk + ", " + name, () -> assertThat(compile(jdk, reverse, setting)).isEqualTo(expected));
  }

  private Map<String, String> compile(Jdk jdk, boolean reverse, List<String> setting) {
    Path own =
        folder.resolve(Integer.toString(Arrays.hashCode(new Object[] {jdk, reverse, setting})));
    Consumer consumer = Consumer.ofVss(own);
    consumer.source(
        "com/example/other/Other.java",
        """
        package com.example.other;

        @io.github.headerspec.annotations.GenerateBindings("vsmgmt.yaml")
        class Other {}
        """);
    List<String> options = new ArrayList<>(setting);
    options.addAll(
        List.of("-proc:only", "--processor-path", PROCESSOR, "-cp", path(ANNOTATIONS, SPECS)));
    List<String> arguments = consumer.arguments(options.toArray(String[]::new));
    if (reverse) {
      Collections.swap(arguments, arguments.size() - 1, arguments.size() - 2);
    }
    Jdk.Outcome outcome = jdk.run(own, "javac", arguments);
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    return consumer.generatedSources();
  }
}
