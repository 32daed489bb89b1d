package io.github.headerspec.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The struct in native memory. */
class NativeMemoryTest {

  private static final List<String> EXPECTED =
      List.of(
          "level SNAPSHOT, offline true, fault GROW_FAILED, failure status 0x80070070, unused diff"
              + " area true",
          "level SNAPSHOT, offline true, fault VSS_PROTECTION_FAULT 17 (0x00000011), failure status"
              + " 0x80004005, unused diff area false");

  @Test
  void jnaReadsTheStruct() {
    assertThat(lines("read by JNA: ")).isEqualTo(EXPECTED);
  }

  @Test
  void theMemoryApiReadsTheSameIfThereIsOne() {
    assertThat(lines("read by FFM: "))
        .isEqualTo(
            Runtime.version().feature() < 22
                ? List.of(
                    "not compiled, which takes JDK 22 or newer",
                    "not compiled, which takes JDK 22 or newer")
                : EXPECTED);
  }

  private static List<String> lines(String begin) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NativeMemory.print(new PrintStream(out, false, UTF_8));
    return out.toString(UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith(begin))
        .map(line -> line.substring(begin.length()))
        .toList();
  }
}
