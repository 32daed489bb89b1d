package io.github.headerspec.processor;

import static io.github.headerspec.processor.Consumer.ANNOTATIONS;
import static io.github.headerspec.processor.Consumer.PROCESSOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.headerspec.fixture.FileTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A full disk, and two compilers at once in one checkout. {@code -Dwide} fills the disk at every
 * file, and has the compilers meet more often.
 */
@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
class HostileMachineIT {

  private static final Jdk JDK = Jdk.installed().get(0);
  private static final boolean WIDE = Boolean.getBoolean("wide");
  private static final int ROUNDS = WIDE ? 3 : 1;

  @TempDir private Path folder;
  private Consumer consumer;

  @BeforeEach
  void makeProject() {
    consumer =
        new Consumer(folder)
            .source("lamp/lamp.yaml", spec())
            .source(
                "lamp/package-info.java",
                """
                /** Two enums of two files each. */
                @io.github.headerspec.annotations.GenerateBindings("lamp.yaml")
                package lamp;
                """);
  }

  /** Before the first file, in each of the four, and after the last. */
  static IntStream kibibytesLeft() {
    return WIDE ? IntStream.of(0, 4, 8, 12, 16, 24) : IntStream.of(8);
  }

  @ParameterizedTest
  @MethodSource("kibibytesLeft")
  void aFullDiskIsToldOnceAndHasNoHalfFiles(int kibibytes) throws Exception {
    assertThat(JDK.run(folder, "javac", arguments()).exitCode()).isZero();
    Map<String, String> whole = consumer.generatedSources();
    Path small = Files.createDirectory(folder.resolve("small"));
    Jdk.Outcome mounting = JDK.type(folder, "unshare -rm mount -t tmpfs -o size=4k tmpfs " + small);
    assumeTrue(
        mounting.exitCode() == 0,
        "skipped: no small file system can be mounted here: " + mounting.output());
    // One page more is taken by a file that leaves as much as is wanted.
    String script =
        String.join(
            "\n",
            "mount -t tmpfs -o size=" + (kibibytes + 4) + "k tmpfs small",
            "head -c 4096 /dev/zero > small/full",
            "javac "
                + String.join(" ", Jdk.quick("javac"))
                + " "
                + String.join(" ", small(arguments()))
                + " > log 2>&1",
            "echo $? > exit",
            "mkdir found && cp -r small/. found");
    Files.writeString(folder.resolve("run.sh"), script);
    Jdk.Outcome outcome = JDK.type(folder, "unshare -rm sh run.sh");
    assertThat(outcome.output()).isEmpty();
    String told = Files.readString(folder.resolve("log"));
    assertThat(folder.resolve("exit")).as(told).hasContent("1");
    assertThat(told)
        .contains("No space left on device [HS504]", "help: ")
        .containsOnlyOnce("error: ")
        .doesNotContain("\tat ");
    Map<String, String> found = FileTree.texts(folder.resolve("found"));
    found.remove("full");
    assertThat(whole).containsAllEntriesOf(found);
    for (String type : List.of("lamp/Lamp", "lamp/Small")) {
      assertThat(found.containsKey(type + ".java"))
          .isEqualTo(found.containsKey(type + "Value.java"));
    }
  }

  private List<String> small(List<String> arguments) {
    return arguments.stream()
        .map(each -> each.equals(consumer.generated().toString()) ? "small" : each)
        .toList();
  }

  /**
   * They write the same text into the same files. One may read a file that the other is just
   * writing; then it says so. In the end every file is whole, and the next build is content.
   */
  @Test
  void twoCompilersAtOnceEndAndLeaveWholeFiles() throws Exception {
    assertThat(JDK.run(folder, "javac", arguments()).exitCode()).isZero();
    Map<String, String> whole = consumer.generatedSources();
    for (int round = 0; round < ROUNDS; round++) {
      List<CompletableFuture<Jdk.Outcome>> running = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        running.add(CompletableFuture.supplyAsync(() -> JDK.run(folder, "javac", arguments())));
      }
      for (CompletableFuture<Jdk.Outcome> each : running) {
        assertThat(each.get().output()).doesNotContain("\tat ", "[HS501]", "Exception");
        assertThat(each.get().exitCode()).isIn(0, 1);
      }
      assertThat(consumer.generatedSources()).isEqualTo(whole);
    }
    Jdk.Outcome next = JDK.run(folder, "javac", arguments());
    assertThat(next.output()).isEmpty();
    assertThat(next.exitCode()).isZero();
  }

  private List<String> arguments() {
    return consumer.arguments(
        "-Xlint:all,-processing", "--processor-path", PROCESSOR, "-cp", ANNOTATIONS);
  }

  private static String spec() {
    StringBuilder spec =
        new StringBuilder(
            """
            headerspec: 1
            header: lamp.h
            enums:
              - native: SMALL
                type: int32
                kind: enum
                unknown: keep
                constants:
                  - native: SMALL_ONE
                    value: 1
              - native: LAMP
                type: int32
                kind: enum
                unknown: keep
                constants:
            """);
    for (int i = 0; i < 300; i++) {
      spec.append("      - {native: LAMP_")
          .append(i)
          .append(", value: ")
          .append(7 * i)
          .append("}\n");
    }
    return spec.toString();
  }
}
