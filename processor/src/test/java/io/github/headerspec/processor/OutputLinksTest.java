package io.github.headerspec.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.fixture.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** What is generated stays in the folder for generated sources, whatever links there are in it. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class OutputLinksTest {

  private static final String SPEC =
      """
      headerspec: 1
      header: x.h
      enums:
        - native: X
          type: int32
          kind: enum
          unknown: keep
          constants:
            - native: X_A
              value: 1
      """;

  @TempDir private Path temp;
  private Path project;
  private Path outside;

  @BeforeEach
  void makeProject() throws IOException {
    project = Files.createDirectory(temp.resolve("project"));
    outside = Files.createDirectory(temp.resolve("outside"));
    FixtureCompilation.addPackageInfo(project);
    Files.writeString(project.resolve("input.yaml"), SPEC);
  }

  @Test
  void aFileIsNotWrittenThroughALink() throws IOException {
    Path precious = Files.writeString(outside.resolve("precious"), "do not touch");
    link("generated/fixture/X.java", precious);
    assertRefused("fixture.X");
  }

  @Test
  void neitherIsASecondFile() throws IOException {
    Path precious = Files.writeString(outside.resolve("precious"), "do not touch");
    link("generated/fixture/XValue.java", precious);
    assertRefused("fixture.XValue");
  }

  @Test
  void aFileIsNotMadeThroughALinkToNothing() throws IOException {
    link("generated/fixture/X.java", outside.resolve("new"));
    assertRefused("fixture.X");
  }

  @Test
  void aFolderIsNotLeftThroughALink() throws IOException {
    link("generated/fixture", outside);
    assertRefused("fixture.X");
  }

  @Test
  void aFolderIsNotMadeThroughALinkToNothing() throws IOException {
    link("generated/fixture", outside.resolve("new"));
    assertRefused("fixture.X");
  }

  @Test
  void aPipeIsNotWaitedFor() throws IOException {
    SpecialFiles.PIPE.make(
        Files.createDirectories(project.resolve("generated/fixture")).resolve("X.java"));
    assertRefused("fixture.X");
  }

  @Test
  void linksThatStayInsideAreFollowed() throws IOException {
    Path inside = Files.createDirectories(project.resolve("generated/elsewhere"));
    link("generated/fixture", inside);
    JavacRun run = compile();
    assertThat(run.output()).isEmpty();
    assertThat(inside.resolve("X.java")).isRegularFile();
  }

  /** People put the build's folder on another disk. */
  @Test
  void theFolderItselfMayBeALink() throws IOException {
    link("generated", outside);
    JavacRun run = compile();
    assertThat(run.output()).isEmpty();
    assertThat(outside.resolve("fixture/X.java")).isRegularFile();
  }

  private void link(String name, Path target) throws IOException {
    Path link = project.resolve(name);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, target);
  }

  private JavacRun compile() throws IOException {
    return JavacRun.of(project, List.of(), new HeaderspecProcessor());
  }

  private void assertRefused(String typeName) throws IOException {
    SortedMap<String, String> before = FileTree.texts(temp);
    JavacRun run = compile();
    assertThat(run.output())
        .startsWith("${dir}/package-info.java:2: error: cannot write '" + typeName + "': ")
        .contains("[HS504]\n", "    help: check the compiler's folder for generated sources\n")
        .containsOnlyOnce("error: ")
        .doesNotContain("\tat ");
    assertThat(run.success()).isFalse();
    assertThat(FileTree.texts(temp)).isEqualTo(before);
  }
}
