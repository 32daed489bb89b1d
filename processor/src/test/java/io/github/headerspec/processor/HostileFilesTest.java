package io.github.headerspec.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.headerspec.fixture.FileTree;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where a spec should be is something else, and where the annotation leads to is elsewhere: one
 * message, nothing generated, and the compiler ends.
 */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class HostileFilesTest {

  private static final String SPEC =
      """
      headerspec: 1
      header: secret.h
      enums:
        - native: SECRET
          type: int32
          kind: enum
          constants:
            - native: SECRET_NUMBER
              value: 4711
      """;

  /** Where the processor looks, as a folder of the project and the option that makes it one. */
  private enum Place {
    OPTION("specs", "-Aheaderspec.specs=${dir}/specs"),
    BESIDE("", "-Xlint:all"),
    CLASS_OUTPUT("classes/fixture", "-Xlint:all"),
    CLASS_PATH("library/headerspec", "-Xlint:all"),
    SOURCE_PATH("more/headerspec", "-sourcepath ${dir}/more");

    private final String folder;
    private final String options;

    Place(String folder, String options) {
      this.folder = folder;
      this.options = options;
    }
  }

  @TempDir private Path temp;

  static Stream<Arguments> specialFilesAtAllPlaces() {
    return Arrays.stream(SpecialFiles.values())
        .flatMap(what -> Arrays.stream(Place.values()).map(where -> Arguments.of(what, where)))
        .filter(each -> !compilerPassesOver(each));
  }

  private static boolean compilerPassesOver(Arguments each) {
    boolean askedOnlyForFiles = !Set.of(Place.OPTION, Place.BESIDE).contains(each.get()[1]);
    return each.get()[0] == SpecialFiles.FOLDER && askedOnlyForFiles;
  }

  @ParameterizedTest
  @EnumSource(
      value = Place.class,
      names = {"CLASS_OUTPUT", "CLASS_PATH", "SOURCE_PATH"})
  void aFolderWhereTheCompilerLooksIsNoSpec(Place where) throws IOException {
    Path project = project("input.yaml");
    Files.createDirectories(project.resolve(where.folder).resolve("input.yaml"));
    JavacRun run = compile(project, where);
    assertThat(run.output())
        .contains("spec 'input.yaml' not found [HS101]", "help: ")
        .endsWith("\n1 error\n");
    assertNothingGenerated(run);
  }

  @ParameterizedTest
  @MethodSource("specialFilesAtAllPlaces")
  void noRegularFileIsNoSpec(SpecialFiles what, Place where) throws IOException {
    Path project = project("input.yaml");
    what.make(Files.createDirectories(project.resolve(where.folder)).resolve("input.yaml"));
    JavacRun run = compile(project, where);
    assertThat(run.output())
        .isEqualTo(
            """
            ${dir}/package-info.java:2: error: ${dir}/%s:1:1: error: cannot read the spec: %s [HS103]
            @GenerateBindings("input.yaml")
            ^
                help: make it a file that the compiler may read
            1 error
            """
                .formatted(Path.of(where.folder, "input.yaml"), what.reason()));
    assertNothingGenerated(run);
  }

  /** Build tools lay out sandboxes of links, and javac follows them. */
  @ParameterizedTest
  @EnumSource
  void aLinkToASpecIsASpec(Place where) throws IOException {
    Path project = project("input.yaml");
    Path outside =
        Files.writeString(Files.createDirectory(temp.resolve("store")).resolve("a"), SPEC);
    Path link = Files.createSymbolicLink(temp.resolve("link"), outside);
    Files.createSymbolicLink(
        Files.createDirectories(project.resolve(where.folder)).resolve("input.yaml"), link);
    JavacRun run = compile(project, where);
    assertThat(run.output()).isEmpty();
    assertThat(run.generated()).containsKey("fixture/Secret.java");
  }

  @Test
  void aProjectOfNothingButLinksIsAProject() throws IOException {
    Path store = project("input.yaml");
    Files.writeString(store.resolve("input.yaml"), SPEC);
    Path sandbox = Files.createDirectory(temp.resolve("sandbox"));
    for (String name : List.of("input.yaml", "package-info.java")) {
      Files.createSymbolicLink(sandbox.resolve(name), store.resolve(name));
    }
    JavacRun run = compile(sandbox, Place.BESIDE);
    assertThat(run.output()).isEmpty();
    assertThat(run.generated()).containsKey("fixture/Secret.java");
  }

  @Test
  void aLinkToNothingIsNoSpec() throws IOException {
    Path project = project("input.yaml");
    Files.createSymbolicLink(project.resolve("input.yaml"), temp.resolve("gone"));
    JavacRun run = compile(project, Place.BESIDE);
    assertThat(run.output())
        .contains("spec 'input.yaml' not found [HS101]", "tried: ${dir}/input.yaml", "help: ")
        .endsWith("\n1 error\n");
    assertNothingGenerated(run);
  }

  @Test
  void aLinkToItselfIsNoSpec() throws IOException {
    Path project = project("input.yaml");
    Path link = project.resolve("input.yaml");
    Files.createSymbolicLink(link, link);
    JavacRun run = compile(project, Place.BESIDE);
    assertThat(run.output()).contains("[HS103]", "help: ").endsWith("\n1 error\n");
    assertNothingGenerated(run);
  }

  @Test
  void aHugeFileIsNoSpec() throws IOException {
    Path project = project("input.yaml");
    try (RandomAccessFile file =
        new RandomAccessFile(project.resolve("input.yaml").toFile(), "rw")) {
      file.setLength(1L << 40);
    } catch (IOException tooSmall) {
      assumeTrue(false, "skipped: this file system has no files of a terabyte: " + tooSmall);
    }
    JavacRun run = compile(project, Place.BESIDE);
    assertThat(run.output()).contains("[HS104]", "help: ").endsWith("\n1 error\n");
    assertNothingGenerated(run);
  }

  /** Each of these would be the secret if somebody decoded, expanded or resolved it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.yaml",
        "../../secret.yaml",
        "sub/../../secret.yaml",
        "sub/../secret.yaml",
        "./../secret.yaml",
        "/secret.yaml",
        "//secret.yaml",
        "SECRET",
        "file:SECRET",
        "file://SECRET",
        "jar:file:SECRET!/secret.yaml",
        "..\\\\secret.yaml",
        "C:\\\\secret.yaml",
        "\\\\\\\\host\\\\share\\\\secret.yaml",
        "~/secret.yaml",
        "$HOME/secret.yaml",
        "${user.home}/secret.yaml",
        "%2e%2e/secret.yaml",
        "..%2fsecret.yaml",
        "..\\0/secret.yaml",
        "\\u002e\\u002e/secret.yaml",
        "\\n../secret.yaml",
        "..\\u2215secret.yaml",
        "\\uff0e\\uff0e/secret.yaml",
        "\\u202e../secret.yaml",
        "secret.yaml/../../secret.yaml",
        ".. /secret.yaml",
        "... /secret.yaml",
        "secret.yaml\\0.txt",
        "*.yaml",
        "",
        "."
      })
  void noPathLeadsOut(String path) throws IOException {
    Path secret = Files.writeString(temp.resolve("secret.yaml"), SPEC);
    Path parent = Files.createDirectories(temp.resolve("parent"));
    Files.writeString(parent.resolve("secret.yaml"), SPEC);
    Path project = project(parent, path.replace("SECRET", secret.toString()));
    for (Place where : Place.values()) {
      // What is on the way out is there.
      Files.createDirectories(project.resolve(where.folder).resolve("sub"));
    }
    JavacRun run = compile(project, Place.OPTION);
    assertThat(run.success()).as(run.output()).isFalse();
    assertThat(run.output())
        .containsPattern("\\[HS10[12]]")
        .contains("help: ")
        .endsWith("\n1 error\n")
        .doesNotContain("4711", "\tat ", "\u202e", "\0");
    assertNothingGenerated(run);
  }

  private Path project(String specPath) throws IOException {
    return project(temp, specPath);
  }

  private static Path project(Path parent, String specPath) throws IOException {
    Path project = Files.createDirectory(parent.resolve("project"));
    Files.writeString(
        project.resolve("package-info.java"),
        """
        /** A fixture. */
        @GenerateBindings("%s")
        package fixture;

        import io.github.headerspec.annotations.GenerateBindings;
        """
            .formatted(specPath));
    return project;
  }

  private static JavacRun compile(Path project, Place where) throws IOException {
    return JavacRun.of(
        project,
        List.of(where.options.split(" ", -1)),
        List.of(project.resolve("library")),
        new HeaderspecProcessor());
  }

  private static void assertNothingGenerated(JavacRun run) throws IOException {
    assertThat(run.success()).isFalse();
    assertThat(run.output()).doesNotContain("\tat ");
    assertThat(run.generated()).isEmpty();
    assertThat(FileTree.files(run.classes()))
        .filteredOn(it -> it.toString().endsWith(".class"))
        .isEmpty();
  }
}
