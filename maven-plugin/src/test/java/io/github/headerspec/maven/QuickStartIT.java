package io.github.headerspec.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.maven.BuildSetting.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the README says a project of your own needs, word for word, is enough. */
class QuickStartIT {

  private static final Pattern POM = Pattern.compile("(?s)```xml\n(<dependencies>.*?)```");

  @BeforeAll
  static void install() throws IOException {
    TestRepository.fill();
  }

  @Test
  void anEditedSpecIsNeverIgnored() throws IOException {
    Path project = Path.of("target/it/quick-start").toAbsolutePath();
    LightProject.delete(project);
    write(
        project.resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.example</groupId>
          <artifactId>quick-start</artifactId>
          <version>1</version>
          <properties>
            <maven.compiler.release>17</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
        %s
        </project>
        """
            .formatted(ofReadme()));
    Path spec = project.resolve("src/main/resources/headerspec/mylib.yaml");
    String text = Files.readString(Path.of("src/it/light.yaml"));
    write(spec, text);
    write(
        project.resolve("src/main/java/com/example/mylib/package-info.java"),
        """
        @GenerateBindings("mylib.yaml")
        package com.example.mylib;

        import io.github.headerspec.annotations.GenerateBindings;
        """);
    Path light =
        project.resolve("target/generated-sources/annotations/com/example/mylib/Light.java");

    compile(project);
    assertThat(light).content().contains("GREEN(").doesNotContain("BLUE(");
    assertThat(compile(project).log()).contains("Nothing to compile");
    Files.writeString(spec, text + "      - native: LIGHT_BLUE\n        value: 4\n");
    compile(project);
    assertThat(light).content().contains("BLUE(");
    assertThat(compile(project).log()).contains("Nothing to compile");
  }

  private static String ofReadme() throws IOException {
    Matcher pom = POM.matcher(Files.readString(Path.of("../README.md")));
    assertThat(pom.find()).isTrue();
    return pom.group(1);
  }

  private static Outcome compile(Path project) {
    Outcome outcome = BuildSetting.usual().run(project, List.of("compile"));
    assertThat(outcome.success()).as(outcome.log()).isTrue();
    return outcome;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
