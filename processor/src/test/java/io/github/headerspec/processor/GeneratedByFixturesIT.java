package io.github.headerspec.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.fixture.FileTree;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the fixtures generate compiles without a warning on every JDK of this machine. {@link
 * FixturesTest} compiles it on one of them, and keeps it.
 */
class GeneratedByFixturesIT {

  /** Found from the jar, because Maven moves to another folder once it has made that. */
  private static final Path KEPT =
      Path.of(Consumer.PROCESSOR).resolveSibling("generated-by-fixtures");

  private static final int JAVA_WITH_FFM = 22;

  @TempDir Path folder;

  static Stream<Jdk> jdks() {
    return Jdk.installed().stream();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void compileWithoutWarning(Jdk jdk) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-Xlint:all", "-Xdoclint:all", "-Werror", "-proc:none"));
    arguments.addAll(List.of("-cp", JavacRun.libraries()));
    arguments.addAll(List.of("-encoding", "US-ASCII", "-d", folder.resolve("classes").toString()));
    List<Path> copies = copies();
    if (jdk.feature() < JAVA_WITH_FFM) {
      copies.removeIf(copy -> copy.toString().endsWith("Ffm.java"));
    }
    assertThat(copies).as("files that FixturesTest has kept").hasSizeGreaterThan(150);
    copies.forEach(copy -> arguments.add(copy.toString()));
    Jdk.Outcome outcome = jdk.run(folder, "javac", arguments);
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
  }

  /** All files, each folder a package of its own: one compilation is enough then. */
  private List<Path> copies() throws IOException {
    List<Path> copies = new ArrayList<>();
    for (Path file : FileTree.files(KEPT).sorted().toList()) {
      Path path = KEPT.relativize(file);
      Path parent = path.subpath(0, path.getNameCount() - 1);
      String own = "package " + parent.toString().replace(File.separatorChar, '.') + ";";
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      lines.removeIf(line -> line.startsWith("package "));
      lines.add(1, own);
      Path copy = folder.resolve(path);
      Files.createDirectories(copy.getParent());
      Files.write(copy, lines);
      copies.add(copy);
    }
    return copies;
  }
}
