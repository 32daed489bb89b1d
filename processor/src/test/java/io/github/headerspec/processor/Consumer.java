package io.github.headerspec.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.annotations.GenerateBindings;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A project of a user: sources in a folder, compiled by a real compiler in a process of its own
 * with the jars as they are published.
 */
final class Consumer {

  static final String PROCESSOR = jar(System.getProperty("processor.jar"));
  static final String ANNOTATIONS = jar(locationOf(GenerateBindings.class));
  static final String SPECS = jar(locationOf("headerspec/vsmgmt.yaml"));

  private final Path folder;

  Consumer(Path folder) {
    this.folder = folder;
  }

  /** A project with one annotated package, {@code com.example.vss}. */
  static Consumer ofVss(Path folder) {
    return new Consumer(folder)
        .source(
            "com/example/vss/package-info.java",
            """
            /** The Volume Shadow Copy Service. */
            @GenerateBindings("vsmgmt.yaml")
            package com.example.vss;

            import io.github.headerspec.annotations.GenerateBindings;
            """);
  }

  Consumer source(String name, String text) {
    Path file = folder.resolve("src").resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
    return this;
  }

  Path folder() {
    return folder;
  }

  Path classes() {
    return folder.resolve("classes");
  }

  Path generated() {
    return folder.resolve("generated");
  }

  /** The arguments that javac and the Eclipse compiler share, and then the sources. */
  List<String> arguments(String... further) {
    List<String> arguments = new ArrayList<>(Arrays.asList(further));
    try {
      Files.createDirectories(generated());
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
    arguments.addAll(List.of("-d", classes().toString(), "-s", generated().toString()));
    sources("src").forEach(source -> arguments.add(source.toString()));
    return arguments;
  }

  /** The Java files below a folder of the project, sorted. */
  List<Path> sources(String below) {
    try (Stream<Path> files = Files.walk(folder.resolve(below))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  /** Every generated file, by its name. */
  Map<String, String> generatedSources() {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : sources("generated")) {
      try {
        texts.put(generated().relativize(file).toString(), Files.readString(file));
      } catch (IOException failed) {
        throw new AssertionError(failed);
      }
    }
    return texts;
  }

  /** Checks that compiling went well and without a word. */
  void assertCompiled(Jdk.Outcome outcome) {
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(classes().resolve("com/example/vss/VssProtectionFault.class")).exists();
  }

  static String path(String... entries) {
    return String.join(File.pathSeparator, entries);
  }

  private static String jar(String path) {
    assertThat(path).as("run 'mvn verify': this test wants the packaged jars").endsWith(".jar");
    return path;
  }

  private static String locationOf(Class<?> type) {
    return toPath(type.getProtectionDomain().getCodeSource().getLocation());
  }

  private static String locationOf(String resource) {
    URL url = Objects.requireNonNull(Consumer.class.getClassLoader().getResource(resource));
    String file = url.getPath();
    try {
      return toPath(new URL(file.substring(0, file.indexOf('!'))));
    } catch (java.net.MalformedURLException notInAJar) {
      throw new AssertionError(notInAJar);
    }
  }

  private static String toPath(URL url) {
    try {
      return Path.of(url.toURI()).toString();
    } catch (URISyntaxException wrong) {
      throw new AssertionError(wrong);
    }
  }
}
