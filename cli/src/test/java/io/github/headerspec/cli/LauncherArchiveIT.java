package io.github.headerspec.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.headerspec.cli.Launcher.Ended;
import io.github.headerspec.fixture.Wide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The archive of classes: made, used, made again, and never in the way. {@code -Dwide} has further
 * shells make it, and damages it in further ways.
 */
@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
class LauncherArchiveIT {

  private static final boolean WIDE = Boolean.getBoolean("wide");

  @TempDir private Path folder;
  private Launcher launcher;

  @BeforeEach
  void copy() throws IOException {
    launcher = new Launcher(folder, "app");
  }

  static Stream<String> shells() {
    return WIDE ? Stream.of("dash", "bash", "busybox") : Stream.of("dash");
  }

  @ParameterizedTest
  @MethodSource("shells")
  void theFirstRunMakesItAndTheSecondUsesIt(String shell) throws Exception {
    launcher.by(shell);
    makeArchive();
    assertThat(launcher.files()).hasSize(2);
  }

  @Test
  void anyFolderWillDo() throws Exception {
    launcher = new Launcher(Files.createDirectory(folder.resolve("other")), Launcher.NASTY);
    Path newer = Path.of("/usr/lib/jvm/temurin-25-jdk-amd64");
    assertSilent();
    assumeTrue(Files.isDirectory(newer), "a JDK 25 is not installed at " + newer);
    launcher.environment.put("JAVA_HOME", newer.toString());
    makeArchive();
  }

  @Test
  @Wide
  void isMadeAgainWhenTheJarChanges() throws Exception {
    makeArchive();
    FileTime time = Files.getLastModifiedTime(launcher.jar());
    replaceVersion("9.9.9");
    // As it is with reproducible archives: Java itself sees a difference by this time only.
    Files.setLastModifiedTime(launcher.jar(), time);
    assertThat(launcher.run("--version").out()).startsWith("headerspec 9.9.9");
    launcher.awaitArchive();
    assertThat(launcher.files()).as("the old one is gone").hasSize(2);
  }

  @Test
  @Wide
  void aJarOfTheSameSizeAndTimeIsAnotherOne() throws Exception {
    makeArchive();
    Path other = folder.resolve("other.jar");
    Files.copy(launcher.jar(), other);
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(launcher.jar()));
    Files.move(other, launcher.jar(), StandardCopyOption.REPLACE_EXISTING);
    assertThat(launcher.classesFromArchive()).isZero();
    launcher.awaitArchive();
  }

  @Test
  @Wide
  void anotherJdkHasItsOwn() throws Exception {
    Path other = Path.of("/usr/lib/jvm/temurin-25-jdk-amd64");
    assumeTrue(Files.isDirectory(other), "a JDK 25 is not installed at " + other);
    makeArchive();
    for (Path home : List.of(other, Launcher.JAVA_HOME, other)) {
      launcher.environment.put("JAVA_HOME", home.toString());
      assertSilent();
      launcher.awaitArchive();
    }
    assertThat(launcher.files()).hasSize(4);
  }

  @Test
  @Wide
  void aJdkThatWasUpdatedInItsFolderIsAnotherOne() throws Exception {
    makeArchive();
    Path note = launcher.archive().resolveSibling("made-for");
    String text = Files.readString(note);
    Files.writeString(note, text.replaceFirst("(?s)^.*?\n", "\"17.0.0+1\"\n"));
    assertThat(launcher.classesFromArchive()).isZero();
    launcher.awaitArchive();
  }

  @Test
  void tenAtOnceMakeOne() throws Exception {
    List<Process> running = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Files.writeString(launcher.work().resolve("l" + i + ".h"), "enum light { LIGHT_RED };\n");
      running.add(
          launcher.begin(
              launcher.script(),
              "derive",
              "l" + i + ".h",
              "-o",
              "l" + i + ".yaml",
              "--target",
              "x86_64-linux"));
    }
    for (int i = 0; i < 10; i++) {
      assertThat(Launcher.end(running.get(i)))
          .isEqualTo(
              new Ended(0, "l" + i + ".yaml: created: 1 enum, 1 constant, for x86_64-linux\n", ""));
    }
    launcher.awaitArchive();
    assertThat(launcher.files()).hasSize(2);
  }

  @Test
  void aDamagedArchiveIsNotUsedAndMadeAgain() throws Exception {
    makeArchive();
    byte[] whole = Files.readAllBytes(launcher.archive());
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    List<byte[]> wide = List.of(half, new byte[0], "hello".getBytes(UTF_8));
    for (byte[] damaged : WIDE ? wide : List.of(half)) {
      Files.delete(launcher.archive());
      Files.write(launcher.archive(), damaged);
      assertSilent();
      launcher.awaitArchive();
    }
  }

  @Test
  void anArchiveThatJavaRefusesIsSilent() throws Exception {
    makeArchive();
    // Another way to address objects than the one that the archive is made for.
    launcher.environment.put("HEADERSPEC_JAVA_OPTIONS", "-XX:-UseCompressedOops");
    assertSilent();
  }

  @Test
  @Wide
  void anArchiveOfSomebodyElseIsNotUsed() throws Exception {
    makeArchive();
    assumeTrue(
        new ProcessBuilder("chown", "65534", launcher.archive() + "").start().waitFor() == 0,
        "skipped: only root can give files away");
    assertThat(launcher.classesFromArchive()).isZero();
    assertThat(new ProcessBuilder("chown", "65534", launcher.caches() + "").start().waitFor())
        .isZero();
    assertSilent();
  }

  @Test
  void isNeverInTheWay() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    for (String caches :
        List.of(file + "", file + "/below", "/proc/nope", "/dev/full", "re/lative", "/a:b")) {
      launcher.environment.put("XDG_CACHE_HOME", caches);
      assertSilent();
    }
    launcher.environment.remove("XDG_CACHE_HOME");
    assertSilent();
    launcher.environment.put("HOME", "/nowhere");
    assertSilent();
    assertThat(launcher.work().resolve("re")).doesNotExist();
  }

  @Test
  void aFullDiskIsNoMistake() throws Exception {
    Path small = Files.createDirectory(launcher.work().resolve("small"));
    assumeTrue(
        launcher.shell("unshare -rm mount -t tmpfs tmpfs small").code() == 0,
        "skipped: no small file system can be mounted here");
    launcher.environment.put("XDG_CACHE_HOME", small.toString());
    Files.writeString(
        launcher.work().resolve("run.sh"),
        """
        mount -t tmpfs -o size=1m tmpfs small
        "$1" --version
        for i in $(seq 300); do
          pgrep -f "Rehearsal $PWD/small" >/dev/null || break
          sleep 0.1
        done
        "$1" --version
        """);
    Ended ended = launcher.shell("unshare -rm sh run.sh \"$script\"");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).hasLineCount(4);
    assertThat(ended.code()).isZero();
  }

  @Test
  void canBeSwitchedOff() throws Exception {
    launcher.environment.put("HEADERSPEC_CACHE", "off");
    assertSilent();
    assertThat(launcher.files()).isEmpty();
  }

  @Test
  void nobodyWaitsForIt() throws Exception {
    slowJava();
    // The pipes end with the command, and no open file of the caller is kept.
    assertThat(launcher.shell("exec 9>lock; flock 9; \"$script\"; exec 9>&-; flock -n lock true"))
        .isEqualTo(new Ended(0, "done\n", ""));
  }

  @Test
  void aFailureIsNotTriedAgainAtOnce() throws Exception {
    Path home =
        Launcher.fakeJava(
            folder.resolve("failing"),
            "JAVA_VERSION=\"17\"\n",
            "case $* in *Rehearsal*) echo x >>" + "'" + folder + "/tried'; exit 1 ;; esac",
            "echo done");
    launcher.environment.put("JAVA_HOME", home.toString());
    for (int i = 0; i < 3; i++) {
      assertThat(launcher.run("x")).isEqualTo(new Ended(0, "done\n", ""));
      Thread.sleep(500);
    }
    assertThat(folder.resolve("tried")).hasContent("x");
    Path lock = launcher.archive().resolveSibling("new");
    Files.setLastModifiedTime(lock, FileTime.fromMillis(0));
    launcher.run("x");
    Thread.sleep(500);
    assertThat(folder.resolve("tried")).hasContent("x\nx");
  }

  private void slowJava() throws IOException {
    Path home =
        Launcher.fakeJava(
            folder.resolve("slow"),
            "JAVA_VERSION=\"17\"\n",
            "case $* in *Rehearsal*) exec sleep 20 ;; esac",
            "sleep 1; echo done");
    launcher.environment.put("JAVA_HOME", home.toString());
  }

  private void makeArchive() throws Exception {
    assertSilent();
    launcher.awaitArchive();
  }

  private void assertSilent() throws Exception {
    Ended ended = launcher.run("--version");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).startsWith("headerspec ").hasLineCount(2);
    assertThat(ended.code()).isZero();
  }

  /** Writes the jar again, with another version in the file that has it. */
  private void replaceVersion(String version) throws IOException {
    Path changed = folder.resolve("changed.jar");
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(launcher.jar()));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        out.putNextEntry(new ZipEntry(each.getName()));
        out.write(
            each.getName().endsWith("derive/version.properties")
                ? new String(bytes, UTF_8).replaceAll("=.*", "=" + version).getBytes(UTF_8)
                : bytes);
      }
    }
    Files.move(changed, launcher.jar(), StandardCopyOption.REPLACE_EXISTING);
  }
}
