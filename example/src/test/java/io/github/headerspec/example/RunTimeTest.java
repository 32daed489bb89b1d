package io.github.headerspec.example;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The compiled program needs the JDK and nothing else. */
class RunTimeTest {

  @Test
  void theModuleRequiresOnlyTheJdkAtRunTime() throws Exception {
    try (InputStream in = Files.newInputStream(classes().resolve("module-info.class"))) {
      assertThat(ModuleDescriptor.read(in).requires())
          .filteredOn(required -> !required.modifiers().contains(Modifier.STATIC))
          .extracting(ModuleDescriptor.Requires::name)
          .containsExactly("java.base");
    }
  }

  /** The JVM never reads the class file of a package; there the annotation may stay. */
  @Test
  void noClassNamesTheAnnotations() throws Exception {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(classes())) {
      files =
          walk.filter(file -> file.toString().endsWith(".class"))
              .filter(file -> !file.endsWith("package-info.class"))
              .filter(file -> !file.endsWith("module-info.class"))
              .toList();
    }

    assertThat(files)
        .isNotEmpty()
        .allSatisfy(
            file -> assertThat(text(file)).doesNotContain("io/github/headerspec/annotations"));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, ISO_8859_1);
  }

  private static Path classes() throws URISyntaxException {
    return Path.of(VssFault.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
