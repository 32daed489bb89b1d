package io.github.headerspec.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.common.collect.ImmutableList;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources in memory, which have no folder: specs come from an option or from the class path. */
class CompileTestingTest {

  private static final String SPEC =
      """
      headerspec: 1
      header: colors.h
      enums:
        - native: COLOR
          type: int32
          kind: enum
          constants:
            - native: COLOR_RED
              value: 0
            - native: COLOR_BLUE
              value: 1
      """;

  @TempDir Path specs;

  @BeforeEach
  void writeSpecs() throws IOException {
    Files.writeString(specs.resolve("colors.yaml"), SPEC);
    Files.writeString(specs.resolve("broken.yaml"), SPEC.replace("value: 1", "value: 0"));
  }

  @Test
  void findsTheSpecInTheSecondFolderOfTheOption() {
    String folders = specs.resolve("none") + File.pathSeparator + specs;
    Compilation compilation = compile(packageInfo("colors.yaml"), option(folders));
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedSourceFile("memory.Color")
        .contentsAsUtf8String()
        .contains("RED(Value.RED)");
  }

  @Test
  void findsTheSpecOnTheClassPath() {
    Compilation compilation = compile(packageInfo("vsmgmt.yaml"));
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("memory.VssProtectionFault");
  }

  @Test
  void passesOverAFolderThatIsNoPath() {
    Compilation compilation = compile(packageInfo("vsmgmt.yaml"), option("no\0path"));
    assertThat(compilation).succeededWithoutWarnings();
  }

  @Test
  void sourcesMayUseWhatIsGenerated() {
    JavaFileObject user =
        JavaFileObjects.forSourceString(
            "memory.User",
            """
            package memory;

            interface User {
              Color FAVOURITE = Color.of(Color.Value.BLUE);
            }
            """);
    Compilation compilation =
        javac()
            .withProcessors(new HeaderspecProcessor())
            .withOptions("-Xlint:all", option(specs.toString()))
            .compile(packageInfo("colors.yaml"), user);
    assertThat(compilation).succeededWithoutWarnings();
  }

  @Test
  void tellsAMistakeAtTheAnnotation() {
    JavaFileObject source = packageInfo("broken.yaml");
    Compilation compilation = compile(source, option(specs.toString()));
    assertThat(compilation).failed();
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("broken.yaml:11:16: error: 'COLOR_BLUE' has the same value")
        .inFile(source)
        .onLine(2);
  }

  @Test
  void tellsWhereASpecWasLookedFor() {
    JavaFileObject source = packageInfo("nowhere.yaml");
    Compilation compilation = compile(source, option(specs.toString()));
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("tried: " + specs.resolve("nowhere.yaml").toAbsolutePath())
        .inFile(source)
        .onLine(2);
  }

  private static String option(String folders) {
    return "-Aheaderspec.specs=" + folders;
  }

  private static Compilation compile(JavaFileObject source, String... options) {
    List<String> all = ImmutableList.<String>builder().add("-Xlint:all").add(options).build();
    return javac()
        .withProcessors(new HeaderspecProcessor())
        .withOptions(all.toArray())
        .compile(source);
  }

  private static JavaFileObject packageInfo(String spec) {
    return JavaFileObjects.forSourceLines(
        "memory.package-info",
        "/** Is in memory. */",
        "@GenerateBindings(\"" + spec + "\")",
        "package memory;",
        "",
        "import io.github.headerspec.annotations.GenerateBindings;");
  }
}
