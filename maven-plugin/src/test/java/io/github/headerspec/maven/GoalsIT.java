package io.github.headerspec.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.headerspec.maven.BuildSetting.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the goals tell in real builds, and that what they advise helps. */
class GoalsIT {

  private static final BuildSetting USUAL = BuildSetting.usual();
  private static final List<String> COMPILE = List.of("compile");

  @BeforeAll
  static void install() throws IOException {
    TestRepository.fill();
  }

  @Test
  void aChangedHeaderFailsTheBuildUntilItsAdviceIsFollowed() throws IOException {
    Path project = copy("with-header");
    Path header = project.resolve("src/main/native/light.h");
    Path spec = project.resolve("src/main/resources/headerspec/light.yaml");
    assertSuccess(USUAL.run(project, COMPILE));

    Files.writeString(
        header,
        Files.readString(header).replace("LIGHT_GREEN = 2", "LIGHT_GREEN = 3,\n  LIGHT_BLUE = 4"));
    String before = Files.readString(spec);
    Outcome failed = USUAL.run(project, COMPILE);
    assertThat(failed.success()).as(failed.log()).isFalse();
    assertThat(failed.log())
        .contains("[ERROR] " + spec + ":[13,16] LIGHT_GREEN: value 2 in the spec, 3 in the header")
        .contains("[WARNING] " + header + ":[4,3] LIGHT_BLUE: new, with value 4 [constant-added]")
        .contains("Specs are not as they must be: see above.");
    assertThat(spec).hasContent(before);

    Matcher advice = Pattern.compile("to take them over: mvn (.*)").matcher(failed.log());
    assertThat(advice.find()).isTrue();
    assertSuccess(USUAL.run(project, List.of(advice.group(1).split(" "))));
    assertThat(spec).content().contains("LIGHT_BLUE").contains("value: 3");
    assertSuccess(USUAL.run(project, COMPILE));
    assertThat(project.resolve("target/generated-sources/annotations/com/example/light/Light.java"))
        .content()
        .contains("BLUE(");
  }

  /** Derives {@code new.yaml} from the project's header, with further properties. */
  private static Outcome deriveLight(Path project, String... more) {
    List<String> properties =
        new ArrayList<>(
            List.of("headerspec.headers=src/main/native/light.h", "headerspec.output=new.yaml"));
    properties.addAll(List.of(more));
    return USUAL.run(project, List.of("headerspec:derive"), properties.toArray(String[]::new));
  }

  @Test
  void deriveMakesASpec() throws IOException {
    Path project = copy("with-header");
    Outcome done = deriveLight(project);
    assertSuccess(done);
    assertThat(project.resolve("new.yaml")).content().contains("LIGHT_GREEN");
    assertThat(done.log()).contains("created: 1 enum, 2 constants");
  }

  @Test
  void aDryRunShowsTheSpecAndWritesNothing() throws IOException {
    Path project = copy("with-header");
    Outcome done = deriveLight(project, "headerspec.dryRun=true");
    assertSuccess(done);
    assertThat(project.resolve("new.yaml")).doesNotExist();
    assertThat(done.log())
        .contains("+++ " + project.resolve("new.yaml"))
        .contains("would be created: 1 enum, 2 constants");
  }

  @Test
  void deriveAsksACompiler() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/gcc")), "gcc is not installed");
    Path project = copy("with-header");
    Outcome done =
        deriveLight(
            project, "headerspec.cc=gcc", "headerspec.ccOptions=-funsigned-char,-DLIGHT_UNUSED");
    assertSuccess(done);
    assertThat(done.log())
        .contains("created: 1 enum, 2 constants, for x86_64-linux, confirmed by gcc");

    String before = Files.readString(project.resolve("new.yaml"));
    Outcome failed = deriveLight(project, "headerspec.cc=no-such-compiler");
    assertThat(failed.success()).isFalse();
    assertThat(failed.log())
        .contains("cannot use compiler 'no-such-compiler': there is no such program [HS622]")
        .doesNotContain("\tat ");
    assertThat(project.resolve("new.yaml")).hasContent(before);
  }

  @Test
  void deriveWantsAHeader() throws IOException {
    Path project = copy("with-header");
    Outcome failed = USUAL.run(project, List.of("headerspec:derive"), "headerspec.output=new.yaml");
    assertThat(failed.success()).isFalse();
    assertThat(failed.log()).contains("There is no header to derive from").doesNotContain("\tat ");
  }

  @Test
  void wrongOptionsAreToldWithoutATrace() throws IOException {
    Path project = copy("with-header");
    Outcome failed = USUAL.run(project, COMPILE, "headerspec.target=x86_64-windws");
    assertThat(failed.success()).isFalse();
    assertThat(failed.log())
        .contains("'x86_64-windws' is no value of '--target' [HS701]")
        .contains("did you mean 'x86_64-windows'?")
        .doesNotContain("\tat ");
  }

  @Test
  void aProcessorThatIsNotConfiguredIsToldInWords() throws IOException {
    Path project = copy("without-processor");
    Outcome failed = USUAL.run(project, COMPILE);
    assertThat(failed.success()).isFalse();
    assertThat(failed.log())
        .contains(
            project.resolve("src/main/java/com/example/light/package-info.java")
                + ":[1,1] the annotation processor does not run here:"
                + " there are no <annotationProcessorPaths> [HS801]")
        .doesNotContain("cannot find symbol");
  }

  @Test
  void aProcessorOnTheClassPathRunsUnlessTheJdkIsNew() throws IOException {
    Path project = copy("processor-on-class-path");
    BuildSetting newest = USUAL.withNewestJdk();
    int release = CompilerJdk.releaseIn(newest.javaHome().resolve("release")).orElse(0);
    assumeTrue(release >= 23, "there is no JDK 23 or newer beside the one that runs the tests");
    Outcome failed = newest.run(project, COMPILE);
    assertThat(failed.success()).isFalse();
    assertThat(failed.log())
        .contains(
            "it is on the class path, where JDK " + release + " does not look for it [HS801]");
    assertSuccess(newest.run(project, COMPILE, "maven.compiler.proc=full"));
  }

  private static Path copy(String name) throws IOException {
    Path folder = Path.of("target/it", name).toAbsolutePath();
    LightProject.delete(folder);
    LightProject.copy(Path.of("src/it", name), folder);
    return folder;
  }

  private static void assertSuccess(Outcome outcome) {
    assertThat(outcome.success()).as(outcome.log()).isTrue();
  }
}
