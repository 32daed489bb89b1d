package io.github.headerspec.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** A full disk, and two processes at once for one spec. */
@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
class HostileMachineIT {

  private static final String JAR = System.getProperty("headerspec.jar");
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();
  private static final int ROUNDS = 5;

  private static final String SPEC =
      """
      headerspec: 1
      header: light.h
      target: x86_64-windows
      enums:
        - native: LIGHT
          tag: LIGHT
          type: int32
          kind: enum
          constants:
            - native: LIGHT_RED
              value: 1
              doc: Stop. # A person wrote this.
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("light.yaml"), SPEC);
    for (int i = 0; i < 2; i++) {
      Path header = Files.createDirectory(folder.resolve("h" + i)).resolve("light.h");
      Files.writeString(header, "enum LIGHT { LIGHT_RED = 1, LIGHT_MORE = " + (i + 2) + " };\n");
    }
  }

  @Test
  void onAFullDiskTheSpecStaysAsItIs() throws Exception {
    assertStaysOn(
        "No space left on device",
        "mount -t tmpfs -o size=16k tmpfs small && cp light.yaml small && cd small",
        "head -c 100000 /dev/zero > full 2>/dev/null");
    assertThat(folder.resolve("names")).hasContent("full\nlight.yaml");
  }

  @Test
  void onAReadOnlyDiskTheSpecStaysAsItIs() throws Exception {
    assertStaysOn(
        "it is write-protected",
        "mount -t tmpfs tmpfs small && cp light.yaml small",
        "mount -o remount,ro small && cd small");
    assertThat(folder.resolve("names")).hasContent("light.yaml");
  }

  /** Derives in a folder that the lines prepare, and where nothing can be written. */
  private void assertStaysOn(String reason, String... preparation) throws Exception {
    Files.createDirectory(folder.resolve("small"));
    int mounted = run("unshare -rm mount -t tmpfs tmpfs small").waitFor();
    assumeTrue(mounted == 0, "skipped: no small file system can be mounted here");
    Files.writeString(
        folder.resolve("run.sh"),
        String.join(
            "\n",
            String.join("\n", preparation),
            "'" + JAVA + "' -jar '" + JAR + "' derive ../h0/light.h -o light.yaml 2> ../told",
            "echo $? > ../exit",
            "ls -A > ../names; cp light.yaml ../after.yaml"));
    assertThat(run("unshare -rm sh run.sh").waitFor()).isZero();
    assertThat(Files.readString(folder.resolve("told")))
        .contains("cannot write 'light.yaml': " + reason + " [HS7", "help: ")
        .doesNotContain("\tat ");
    assertThat(folder.resolve("exit")).hasContent("3");
    assertThat(folder.resolve("after.yaml")).hasContent(SPEC);
  }

  @Test
  void twoProcessesAtOnceLeaveAWholeSpec() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Path spec = Files.writeString(folder.resolve("light.yaml"), SPEC);
      List<Process> running = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        running.add(
            run("'" + JAVA + "' -jar '" + JAR + "' derive h" + i + "/light.h -o light.yaml"));
      }
      List<String> told = new ArrayList<>();
      for (Process each : running) {
        told.add(new String(each.getInputStream().readAllBytes(), UTF_8));
        assertThat(each.waitFor()).as(told.toString()).isIn(0, 3);
      }
      assertThat(told.toString()).doesNotContain("\tat ", "bug");
      assertThat(Files.readString(spec))
          .startsWith("headerspec: 1\n")
          .contains("doc: Stop. # A person wrote this.", "native: LIGHT_MORE\n        value: ");
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files.map(each -> each.getFileName().toString()).collect(Collectors.toList()))
            .containsExactlyInAnyOrder("h0", "h1", "light.yaml");
      }
    }
  }

  private Process run(String line) throws IOException {
    return new ProcessBuilder("sh", "-c", line)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .start();
  }
}
