package io.github.headerspec.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.headerspec.cli.Launcher.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script of the distribution: which Java it takes, and that it passes everything on. */
@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
class LauncherIT {

  private static final String JAVA_17 = "JAVA_VERSION=\"17.0.1\"\n";
  private static final String SHOW = "printf '<%s>\\n' \"$@\"";

  @TempDir private Path folder;
  private Launcher launcher;

  @BeforeEach
  void copy() throws IOException {
    launcher = new Launcher(folder, Launcher.NASTY);
    launcher.environment.put("HEADERSPEC_CACHE", "off");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "busybox"})
  void argumentsArePassedOnAsTheyAre(String shell) throws Exception {
    fake("new", JAVA_17, SHOW);
    String[] arguments = {"a b", "*", "$HOME", "'\"", "", "-Dx=\\n", "ü", "--"};
    Ended ended = launcher.by(shell).run(arguments);
    assertThat(ended.out())
        .endsWith("<-jar>\n<" + launcher.jar() + ">\n<" + String.join(">\n<", arguments) + ">\n");
    assertThat(ended.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "busybox"})
  void endsWithTheRightCode(String shell) throws Exception {
    launcher.by(shell);
    Files.writeString(launcher.work().resolve("l i.h"), "enum light { LIGHT_RED };\n");
    assertThat(launcher.run("derive", "l i.h", "-o", "l i.yaml", "--target", "x86_64-linux"))
        .isEqualTo(new Ended(0, "l i.yaml: created: 1 enum, 1 constant, for x86_64-linux\n", ""));
    assertThat(launcher.run("check", "nope.yaml").code()).isEqualTo(3);
    assertThat(launcher.run("chekc").code()).isEqualTo(4);
  }

  @Test
  void theInputIsPassedOn() throws Exception {
    fake("new", JAVA_17, "cat");
    assertThat(launcher.shell("echo typed | \"$script\"")).isEqualTo(new Ended(0, "typed\n", ""));
  }

  @Test
  void isCalledThroughLinks() throws Exception {
    Path link = Files.createSymbolicLink(launcher.work().resolve("first"), launcher.script());
    Files.createDirectory(launcher.work().resolve("a b"));
    Path second = Files.createSymbolicLink(launcher.work().resolve("a b/hs"), Path.of("../first"));
    assertThat(launcher.run(link, "--version").out()).startsWith("headerspec ");
    assertThat(launcher.run(second, "--version").out()).startsWith("headerspec ");
    launcher.environment.merge("PATH", launcher.work() + "/a b", (path, more) -> more + ":" + path);
    assertThat(launcher.shell("hs --version").out()).startsWith("headerspec ");
  }

  @Test
  void isFoundInTheCurrentFolder() throws Exception {
    assertThat(launcher.shell("cd \"${script%/*}\"; sh headerspec --version").out())
        .startsWith("headerspec ");
  }

  @Test
  void aSignalReachesJava() throws Exception {
    fake("new", JAVA_17, "echo started; exec sleep 100");
    Process process = launcher.begin(launcher.script());
    assertThat(process.inputReader().readLine()).isEqualTo("started");
    assertThat(process.descendants()).isEmpty();
    Process kill = new ProcessBuilder("kill", "-INT", process.pid() + "").start();
    assertThat(kill.waitFor()).isZero();
    assertThat(process.waitFor()).isEqualTo(130);
  }

  @Test
  void optionsOfTheUserComeLastAndAreWords() throws Exception {
    fake("new", JAVA_17, SHOW);
    launcher.environment.put("HEADERSPEC_JAVA_OPTIONS", "-Xmx4g  -Dany=*");
    assertThat(launcher.run("x").out())
        .endsWith("<-Xmx4g>\n<-Dany=*>\n<-jar>\n<" + launcher.jar() + ">\n<x>\n");
  }

  @Test
  void anotherCollectorIsTheUsersChoice() throws Exception {
    launcher.environment.put("HEADERSPEC_JAVA_OPTIONS", "-XX:+UseParallelGC");
    assertThat(launcher.run("--version").code()).isZero();
    launcher.environment.remove("HEADERSPEC_JAVA_OPTIONS");
    launcher.environment.put("JAVA_TOOL_OPTIONS", "-XX:+UseG1GC");
    assertThat(launcher.run("--version").code()).isZero();
  }

  @Test
  void whatTheUserMistypesIsTold() throws Exception {
    launcher.environment.put("HEADERSPEC_JAVA_OPTIONS", "-XX:+UseParalelGC");
    assertThat(launcher.run("--version").err()).contains("UseParalelGC");
  }

  @Test
  void aJavaHomeThatIsTooOldIsPassedOver() throws Exception {
    fake("old", "JAVA_VERSION=\"1.8.0_392\"\n", "echo old");
    onPath(Launcher.fakeJava(folder.resolve("n e w"), JAVA_17, "echo new").resolve("bin"));
    assertThat(launcher.run("x").out()).isEqualTo("new\n");
    launcher.environment.put("JAVA_HOME", "/nowhere");
    assertThat(launcher.run("x").out()).isEqualTo("new\n");
  }

  @Test
  void aJavaOnThePathIsALink() throws Exception {
    launcher.environment.remove("JAVA_HOME");
    Path home = Launcher.fakeJava(folder.resolve("new"), JAVA_17, "echo new");
    Path links = Files.createDirectory(folder.resolve("links"));
    Files.createSymbolicLink(links.resolve("alternative"), home.resolve("bin/java"));
    Files.createSymbolicLink(links.resolve("java"), Path.of("alternative"));
    onPath(links);
    assertThat(launcher.run("x").out()).isEqualTo("new\n");
  }

  @Test
  void aScriptThatStartsJavaIsAskedForIt() throws Exception {
    launcher.environment.remove("JAVA_HOME");
    Path shim = Launcher.fakeJava(folder.resolve("shim"), "", javaProgram() + " \"$@\"");
    onPath(shim.resolve("bin"));
    launcher.environment.put("HEADERSPEC_JAVA_OPTIONS", "-XshowSettings:properties");
    Ended ended = launcher.run("--version");
    assertThat(ended.out() + ended.err()).contains("java.home = " + Launcher.JAVA_HOME);
    assertThat(ended.code()).isZero();
  }

  @Test
  void anotherKindOfJavaGetsNoOptionsOfHotSpot() throws Exception {
    fake("j9", JAVA_17 + "JVM_VARIANT=\"Openj9\"\n", SHOW);
    assertThat(launcher.run("x").out()).isEqualTo("<-jar>\n<" + launcher.jar() + ">\n<x>\n");
    fake("unknown", "", "echo ' java.specification.version = 21' >&2", SHOW);
    assertThat(launcher.run("x").out()).isEqualTo("<-jar>\n<" + launcher.jar() + ">\n<x>\n");
  }

  @Test
  void withoutAnyJavaItSaysWhatToDo() throws Exception {
    launcher.environment.remove("JAVA_HOME");
    int mounted =
        new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/usr/lib/jvm")
            .start()
            .waitFor();
    assumeTrue(mounted == 0, "skipped: no small file system can be mounted here");
    Files.writeString(
        launcher.work().resolve("run.sh"),
        "mount -t tmpfs tmpfs /usr/lib/jvm\nexec \"$1\" --version\n");
    assertThat(launcher.shell("exec unshare -rm sh run.sh \"$script\""))
        .isEqualTo(
            new Ended(
                5,
                "",
                "headerspec: there is no Java 17 or newer: install one, or point JAVA_HOME at it\n"));
  }

  @Test
  void aMissingJarIsTold() throws Exception {
    Files.delete(launcher.jar());
    assertThat(launcher.run("--version"))
        .isEqualTo(
            new Ended(
                5,
                "",
                "headerspec: %s is missing: unpack or build Headerspec again\n"
                    .formatted(launcher.jar())));
  }

  private void fake(String name, String release, String... lines) throws IOException {
    Path home = Launcher.fakeJava(folder.resolve(name), release, lines);
    launcher.environment.put("JAVA_HOME", home.toString());
  }

  private void onPath(Path bin) {
    launcher.environment.merge("PATH", bin.toString(), (path, more) -> more + ":" + path);
  }

  private static String javaProgram() {
    return "exec '" + Launcher.JAVA_HOME.resolve("bin/java") + "'";
  }
}
