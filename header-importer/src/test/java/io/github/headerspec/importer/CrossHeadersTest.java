package io.github.headerspec.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.importer.referee.TargetJudge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The macros of the C library's and the kernel's headers for other machines, from Debian's packages
 * {@code libc6-dev-…-cross} and {@code linux-libc-dev-…-cross}: each has the value that Clang has
 * for that machine. {@code -Dwide} takes more headers.
 */
class CrossHeadersTest {

  private static final Map<Target, String> FOLDERS =
      Map.of(
          Target.AARCH64_LINUX, "aarch64-linux-gnu",
          Target.ARM_LINUX, "arm-linux-gnueabihf",
          Target.RISCV64_LINUX, "riscv64-linux-gnu",
          Target.PPC64LE_LINUX, "powerpc64le-linux-gnu",
          Target.S390X_LINUX, "s390x-linux-gnu",
          Target.MIPS64EL_LINUX, "mips64el-linux-gnuabi64");

  private static final boolean WIDE = Boolean.getBoolean("wide");

  private static final String START = "#define _GNU_SOURCE 1\n";

  private static final List<String> SAMPLE =
      List.of("errno.h", "fcntl.h", "signal.h", "linux/input-event-codes.h", "asm/ioctls.h");

  private static final List<String> MORE =
      List.of(
          "limits.h",
          "stdint.h",
          "termios.h",
          "elf.h",
          "syslog.h",
          "poll.h",
          "sys/epoll.h",
          "sys/inotify.h",
          "sys/ioctl.h",
          "sys/mman.h",
          "sys/resource.h",
          "sys/socket.h",
          "sys/stat.h",
          "sys/syscall.h",
          "netinet/in.h",
          "linux/input.h",
          "linux/fb.h",
          "linux/videodev2.h");

  /** What differs most from machine to machine. */
  private static final Pattern OF_THE_MACHINE = Pattern.compile("asm/[a-z0-9_-]+\\.h");

  /** What glibc makes of the version of a compiler: ours is GCC. */
  private static final Pattern OF_THE_COMPILER =
      Pattern.compile("__HAVE_(DISTINCT_)?FLOAT.*|__GNUC_.*");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(
      names = {
        "AARCH64_LINUX",
        "ARM_LINUX",
        "RISCV64_LINUX",
        "PPC64LE_LINUX",
        "S390X_LINUX",
        "MIPS64EL_LINUX"
      })
  void macrosHaveTheValuesOfTheCompiler(Target target) throws IOException {
    TargetJudge.unavailable().ifPresent(Assumptions::abort);
    String name = FOLDERS.get(target);
    Path folderOfHeaders = Path.of("/usr", name, "include");
    Assumptions.assumeTrue(
        Files.exists(folderOfHeaders.resolve("errno.h")),
        "the headers of " + name + " are not installed");
    TargetJudge judge = new TargetJudge(target, false, folder, List.of(folderOfHeaders));
    Set<String> done = new HashSet<>(judge.macros(START).keySet());
    int right = 0;
    List<String> faults = new ArrayList<>();
    for (String header : headers(folderOfHeaders)) {
      String text = START + "#include <" + header + ">\n";
      if (judge.accepts(text)) {
        List<String> names =
            judge.macros(text).keySet().stream()
                .filter(it -> !OF_THE_COMPILER.matcher(it).matches() && done.add(it))
                .toList();
        TargetJudge.Verdict verdict = judge.judge(text, names);
        right += verdict.right();
        verdict.wrong().forEach(it -> faults.add(header + ": wrong: " + it));
        verdict.refused().forEach(it -> faults.add(header + ": refused: " + it));
      }
    }
    System.out.printf("%s: %d macros right, %d not%n", name, right, faults.size());
    assertThat(faults).isEmpty();
    assertThat(right).isGreaterThan(WIDE ? 8_000 : 1_500);
  }

  private static List<String> headers(Path folder) throws IOException {
    if (!WIDE) {
      return SAMPLE;
    }
    List<String> headers = new ArrayList<>(SAMPLE);
    headers.addAll(MORE);
    try (Stream<Path> files = Files.list(folder.resolve("asm"))) {
      files
          .map(it -> folder.relativize(it).toString())
          .filter(it -> OF_THE_MACHINE.matcher(it).matches())
          .sorted()
          .forEach(headers::add);
    }
    return headers;
  }
}
