package io.github.headerspec.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What is in the processor's jar. */
class PublishedJarIT {

  @Test
  void isRegisteredWithTheCompilerAndWithGradle() throws IOException {
    assertThat(text("META-INF/services/javax.annotation.processing.Processor"))
        .isEqualTo("io.github.headerspec.processor.HeaderspecProcessor\n");
    assertThat(text("META-INF/gradle/incremental.annotation.processors"))
        .isEqualTo("io.github.headerspec.processor.HeaderspecProcessor,isolating\n");
  }

  /** A class under its own name could meet another version of itself on a user's processor path. */
  @Test
  void hasClassesOfItsOwnPackagesOnly() throws IOException {
    try (JarFile jar = new JarFile(Consumer.PROCESSOR)) {
      List<String> classes =
          jar.stream().map(JarEntry::getName).filter(name -> name.endsWith(".class")).toList();
      assertThat(classes)
          .isNotEmpty()
          .allMatch(
              name ->
                  name.startsWith("io/github/headerspec/processor/")
                      || name.startsWith("io/github/headerspec/generator/"));
    }
  }

  @Test
  void carriesTheLicencesOfWhatIsBundled() throws IOException {
    assertThat(text("META-INF/LICENSE")).contains("Apache License");
    assertThat(text("META-INF/NOTICE")).contains("JavaPoet", "SnakeYAML Engine", "commonmark-java");
  }

  private static String text(String entry) throws IOException {
    try (JarFile jar = new JarFile(Consumer.PROCESSOR);
        InputStream in = jar.getInputStream(jar.getJarEntry(entry))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
