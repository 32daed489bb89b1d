package io.github.headerspec.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.fixture.Wide;
import io.github.headerspec.maven.BuildSetting.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real builds: only a spec is edited, wherever it is, and the next build has what it says; nothing
 * is edited, and nothing is compiled. By the Maven that runs the tests, and by another one with
 * everything else different too. {@code -Dwide} adds the oldest and the newest Maven and compiler
 * plugin, and all between them.
 */
class GuardIT {

  private static final List<String> COMPILE = List.of("test-compile");
  private static final String OLD = "[RED, GREEN] 2";
  private static final String NEW = "[RED, GREEN, BLUE] 3";

  @BeforeAll
  static void install() throws IOException {
    TestRepository.fill();
  }

  static Stream<BuildSetting> settings() {
    BuildSetting usual = BuildSetting.usual();
    BuildSetting representative =
        usual.withMaven("3.9.16").withCompiler("3.16.0").withNewestJdk().withThreads("2C");
    return Boolean.getBoolean("wide")
        ? Stream.of(
            representative,
            usual.withMaven("4.0.0-rc-6").withCompiler("3.14.1"),
            usual.withCompiler("3.11.0"),
            usual.withCompiler("3.12.1"),
            usual.withCompiler("3.13.0"))
        : Stream.of(representative);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void anEditIsCompiledOnceUnderEachMavenAndCompiler(BuildSetting setting) throws IOException {
    LightProject project = project("each " + setting.compiler());
    compile(project, setting, OLD);
    BuildSetting again = setting.withoutNetwork();
    compileNothing(project, again, OLD);
    project.putSpecs("light.yaml", edited(project));
    compile(project, again, NEW);
    compileNothing(project, again, NEW);
  }

  @Test
  @Wide
  void aSpecThatIsFoundBeforeAnotherIsUsedAndForgotten() throws IOException {
    BuildSetting setting = BuildSetting.usual();
    LightProject project = project("before");
    compile(project, setting, OLD);
    project.putNearerSpecs(edited(project));
    compile(project, setting, NEW);
    compileNothing(project, setting, NEW);
    project.deleteNearerSpecs();
    compile(project, setting, OLD);
  }

  @Test
  @Wide
  void anEditRightAfterTheFirstBuildIsCompiled() throws IOException {
    // There is nothing yet to compare with but the generated code itself.
    BuildSetting setting = BuildSetting.usual();
    LightProject project = project("first");
    compile(project, setting, OLD);
    project.putSpecs("light.yaml", edited(project));
    compile(project, setting, NEW);
  }

  @Test
  @Wide
  void whatIsDeletedByHandComesBack() throws IOException {
    BuildSetting setting = BuildSetting.usual();
    LightProject project = project("deleted");
    compile(project, setting, OLD);
    for (String ending : List.of(".java", ".class")) {
      assertThat(project.deleteGenerated(ending)).isEqualTo(LightProject.MODULES.size());
      compile(project, setting, OLD);
      compileNothing(project, setting, OLD);
    }
  }

  @Test
  void anotherFolderInTheOptionIsSeen() throws IOException {
    BuildSetting setting = BuildSetting.usual();
    LightProject project = project("option");
    compile(project, setting, OLD);
    project.putSpec("in-option-folder/others/light.yaml", edited(project));
    Outcome outcome = setting.run(project.folder(), COMPILE, "spec.folder=others");
    assertThat(outcome.success()).as(outcome.log()).isTrue();
    assertThat(project.compiled()).containsEntry("in-option-folder", NEW);
  }

  @Test
  void specsAreRenamedDeletedBrokenAndMended() throws IOException {
    BuildSetting setting = BuildSetting.usual();
    LightProject project = project("Straße mit Bäumen");
    compile(project, setting, OLD);

    project.deleteSpecs("light.yaml");
    failEverywhere(project, setting, "spec 'light.yaml' not found");
    failEverywhere(project, setting, "spec 'light.yaml' not found");

    project.putSpecs("lamp.yaml", edited(project));
    failEverywhere(project, setting, "spec 'light.yaml' not found");
    project.annotate("light.yaml", "lamp.yaml");
    compile(project, setting, NEW);
    compileNothing(project, setting, NEW);

    project.putSpecs("lamp.yaml", edited(project).replace("value: 3", "value: three"));
    failEverywhere(project, setting, "three");
    failEverywhere(project, setting, "three");
    project.putSpecs("lamp.yaml", project.originalSpec());
    compile(project, setting, OLD);
  }

  private static LightProject project(String name) throws IOException {
    return LightProject.in(Path.of("target/it", name).toAbsolutePath());
  }

  private static String edited(LightProject project) throws IOException {
    return project.originalSpec().replace("value: 2", "value: 3")
        + "      - native: LIGHT_BLUE\n        value: 4\n";
  }

  private static void compile(LightProject project, BuildSetting setting, String constants) {
    Outcome outcome = setting.run(project.folder(), COMPILE);
    assertThat(outcome.success()).as(outcome.log()).isTrue();
    assertThat(project.compiled()).as(outcome.log()).isEqualTo(LightProject.everywhere(constants));
  }

  private static void compileNothing(LightProject project, BuildSetting setting, String constants)
      throws IOException {
    var before = project.output();
    compile(project, setting, constants);
    assertThat(project.output()).isEqualTo(before);
  }

  private static void failEverywhere(LightProject project, BuildSetting setting, String message) {
    Outcome outcome = setting.run(project.folder(), COMPILE);
    assertThat(outcome.success()).as(outcome.log()).isFalse();
    for (String module : LightProject.MODULES) {
      assertThat(outcome.log()).contains("project light-" + module + ": Compilation failure");
    }
    assertThat(outcome.log()).contains(message);
  }
}
