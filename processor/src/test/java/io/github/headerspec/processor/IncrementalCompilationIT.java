package io.github.headerspec.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.fixture.FileTree;
import io.github.headerspec.fixture.Wide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jdt.internal.compiler.batch.Main;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an IDE does after an edit: one file is compiled, and the rest stays as it is. The commands
 * are those of docs/builds.md, and the project is that of builds/bazel. On the oldest JDK; {@code
 * -Dwide} repeats on every other one that an edited spec needs only the annotated package.
 */
class IncrementalCompilationIT {

  private static final Path ROOT = Path.of(Consumer.PROCESSOR).resolve("../../..").normalize();
  private static final String SPEC = "specs/kettle.yaml";
  private static final String PACKAGE = "src/com/example/kettle/package-info.java";
  private static final String MAIN = "src/com/example/kettle/Main.java";
  private static final String DRY = "      - native: KETTLE_STATE_DRY\n        value: 5\n";

  /**
   * A compiler, and how the document uses it.
   *
   * @param name its name for people
   * @param jdk the JDK that it runs on
   * @param all the command that compiles everything
   * @param one the command that compiles only {@link #PACKAGE}
   */
  record Compiler(String name, Jdk jdk, String all, String one) {

    static Compiler of(String name, String section, Jdk jdk) throws IOException {
      String document = Files.readString(ROOT.resolve("docs/builds.md"));
      String text = document.substring(document.indexOf("\n## " + section + "\n") + 1);
      List<String> commands =
          Pattern.compile("(?m)^\\$ (.+)$|^## ")
              .matcher(text)
              .results()
              .skip(1) // the section's own heading
              .takeWhile(match -> match.group(1) != null)
              .map(match -> match.group(1))
              .toList();
      assertThat(commands).as(section).hasSize(2);
      assertThat(commands.get(1)).contains(PACKAGE);
      return new Compiler(name, jdk, commands.get(0), commands.get(1));
    }

    /** The command that compiles one other file, which needs the classes of last time. */
    String only(String file) {
      return one.replace(PACKAGE, file)
          .replace("headerspec-annotations.jar ", "headerspec-annotations.jar:classes ");
    }

    @Override
    public String toString() {
      return name + " on " + jdk;
    }
  }

  static Stream<Compiler> compilers() throws IOException {
    List<Compiler> compilers = new ArrayList<>();
    for (Jdk jdk : Jdk.representative()) {
      compilers.add(Compiler.of("javac", "Plain javac", jdk));
      compilers.add(Compiler.of("ecj", "The Eclipse compiler, in batch", jdk));
    }
    return compilers.stream();
  }

  /** The compilers on one JDK, for what no JDK has a say in. */
  static Stream<Compiler> onOneJdk() throws IOException {
    return compilers().limit(2);
  }

  static Stream<Compiler> eclipseCompiler() throws IOException {
    return onOneJdk().skip(1);
  }

  /** The project as {@link Compiler#all()} leaves it, compiled once by each compiler. */
  private static final Map<Compiler, Path> COMPILED = new HashMap<>();

  @TempDir static Path shared;
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("compilers")
  void anEditedSpecNeedsOnlyTheAnnotatedPackage(Compiler compiler) throws IOException {
    project(compiler);
    assertThat(run(compiler)).isEqualTo("OFF 0\nHEATING 1\nBOILING 4\n");
    byte[] consumer = Files.readAllBytes(folder.resolve("classes/com/example/kettle/Main.class"));

    write(SPEC, read(SPEC) + DRY);
    compile(compiler, compiler.one());
    assertThat(run(compiler)).isEqualTo("OFF 0\nHEATING 1\nBOILING 4\nDRY 5\n");

    write(SPEC, read(SPEC).replace(DRY, "").replace("value: 4", "value: 7"));
    compile(compiler, compiler.one());
    assertThat(run(compiler)).isEqualTo("OFF 0\nHEATING 1\nBOILING 7\n");
    assertThat(folder.resolve("classes/com/example/kettle/Main.class")).hasBinaryContent(consumer);
  }

  /** It is not lost; but an edited spec is not noticed either, as the document says. */
  @ParameterizedTest
  @MethodSource("onOneJdk")
  void anEditedConsumerLeavesWhatIsGeneratedAsItIs(Compiler compiler) throws IOException {
    project(compiler);
    Map<String, String> generated = FileTree.texts(folder.resolve("generated"));

    write(MAIN, read(MAIN).replace("println(state", "println(state.nativeName()"));
    compileOther(compiler, MAIN);
    assertThat(run(compiler)).contains("KETTLE_STATE_BOILING 4\n");

    write(SPEC, read(SPEC) + DRY);
    write(MAIN, read(MAIN).replace("values()", "values(/* again */)"));
    compileOther(compiler, MAIN);
    assertThat(run(compiler)).contains("KETTLE_STATE_BOILING 4\n").doesNotContain("DRY");
    assertThat(FileTree.texts(folder.resolve("generated"))).hasSize(1).isEqualTo(generated);
  }

  @ParameterizedTest
  @MethodSource("onOneJdk")
  @Wide
  void aTypeMayBeAnnotatedInsteadOfThePackage(Compiler compiler) throws IOException {
    String type = PACKAGE.replace("package-info", "Kettle");
    copy("src", "specs");
    Files.delete(folder.resolve(PACKAGE));
    write(
        type,
        """
        package com.example.kettle;

        import io.github.headerspec.annotations.GenerateBindings;

        @GenerateBindings("kettle.yaml")
        interface Kettle {
          KettleState START = KettleState.OFF;
        }
        """);
    jars();
    compile(compiler, compiler.all());

    write(SPEC, read(SPEC) + DRY);
    compile(compiler, compiler.one().replace(PACKAGE, type));
    assertThat(run(compiler)).contains("DRY 5\n");

    write(type, read(type).replace("OFF", "DRY"));
    compile(compiler, compiler.one().replace(PACKAGE, type));
    assertThat(run(compiler)).contains("DRY 5\n");
  }

  /** See docs/decisions/0021-isolating-in-gradle.md. */
  @ParameterizedTest
  @MethodSource("onOneJdk")
  @Wide
  void aTypeOfTheSameNameIsRefusedOnceBothAreCompiled(Compiler compiler) throws IOException {
    project(compiler);
    String type = PACKAGE.replace("package-info", "KettleState");
    write(type, "package com.example.kettle;\n\nenum KettleState { MINE }\n");
    compileOther(compiler, type);
    Jdk.Outcome everything = compiler.jdk().type(folder, compiler.all());
    assertThat(everything.output()).contains("[HS501]");
    assertThat(everything.exitCode()).isNotZero();
  }

  /** So that the document can stop saying it when a version of the compiler does better. */
  @ParameterizedTest
  @MethodSource("eclipseCompiler")
  void theEclipseCompilerWantsTheProcessorPathBehindTheClassPath(Compiler compiler)
      throws IOException {
    copy("src", "specs");
    jars();
    String processorPath = " -processorpath headerspec-processor.jar";
    String command =
        compiler.all().replace(processorPath, "").replace(" -cp", processorPath + " -cp");
    Jdk.Outcome outcome = compiler.jdk().type(folder, command);
    assertThat(outcome.output()).contains("KettleState cannot be resolved");
    assertThat(outcome.exitCode()).isNotZero();
  }

  /** The same: nobody may write a class again that is on the class path, generated or not. */
  @ParameterizedTest
  @MethodSource("eclipseCompiler")
  void theEclipseCompilerWantsNoOldEnumOnTheClassPath(Compiler compiler) throws IOException {
    project(compiler);
    Jdk.Outcome outcome = compiler.jdk().type(folder, compiler.only(PACKAGE));
    assertThat(outcome.output()).contains("[HS501]");
    assertThat(outcome.exitCode()).isNotZero();
  }

  private void project(Compiler compiler) throws IOException {
    if (!COMPILED.containsKey(compiler)) {
      copy("src", "specs");
      jars();
      compile(compiler, compiler.all());
      COMPILED.put(compiler, shared.resolve(compiler.toString()));
      copyWithTimes(folder, COMPILED.get(compiler));
    } else {
      copyWithTimes(COMPILED.get(compiler), folder);
    }
  }

  /** A compiler looks at the times of files. */
  private static void copyWithTimes(Path from, Path to) throws IOException {
    for (Path file : FileTree.files(from).toList()) {
      Path copy = to.resolve(from.relativize(file));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private void copy(String... folders) throws IOException {
    Path project = ROOT.resolve("builds/bazel");
    for (String each : folders) {
      for (Path file : FileTree.files(project.resolve(each)).toList()) {
        write(project.relativize(file).toString(), Files.readString(file));
      }
    }
  }

  private void jars() throws IOException {
    Files.copy(Path.of(Consumer.PROCESSOR), folder.resolve("headerspec-processor.jar"));
    Files.copy(Path.of(Consumer.ANNOTATIONS), folder.resolve("headerspec-annotations.jar"));
    Files.copy(
        Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().getPath()),
        folder.resolve("ecj.jar"));
  }

  private void compile(Compiler compiler, String command) {
    Jdk.Outcome outcome = compiler.jdk().type(folder, command);
    assertThat(outcome.output()).as(command).isEmpty();
    assertThat(outcome.exitCode()).as(command).isZero();
  }

  /** Compiles a file without an annotation; javac remarks that nobody wants the option then. */
  private void compileOther(Compiler compiler, String file) {
    Jdk.Outcome outcome = compiler.jdk().type(folder, compiler.only(file));
    assertThat(outcome.output()).doesNotContainIgnoringCase("error");
    assertThat(outcome.exitCode()).isZero();
  }

  private String run(Compiler compiler) {
    return compiler.jdk().type(folder, "java -cp classes com.example.kettle.Main").output();
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
