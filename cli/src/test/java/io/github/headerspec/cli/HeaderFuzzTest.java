package io.github.headerspec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.headerspec.read.SpecFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any bytes as a header: {@code derive} ends with a spec that can be read, or with a diagnostic and
 * without a spec. Within five seconds.
 */
class HeaderFuzzTest {

  private static final Duration LIMIT = Duration.ofSeconds(5);

  /** A busy machine is slow now and then; a slow input is slow each time. */
  private static final int TRIES = 3;

  @TempDir static Path folder;

  @FuzzTest
  void anyBytesAsHeader(byte[] bytes) throws IOException {
    Files.write(folder.resolve("any.h"), bytes);
    Path spec = folder.resolve("any.yaml");
    Duration took = Duration.ZERO;
    for (int i = 0; i < TRIES; i++) {
      Files.deleteIfExists(spec);
      long start = System.nanoTime();
      check(derive(), spec);
      took = Duration.ofNanos(System.nanoTime() - start);
      if (took.compareTo(LIMIT) <= 0) {
        return;
      }
    }
    throw new AssertionError("takes " + took + ", more than " + LIMIT);
  }

  private static Map<String, String> derive() {
    CommandRun run = CommandRun.in(folder);
    run.type("headerspec derive any.h -o any.yaml --macros 'ANY_*=Any'");
    return run.results();
  }

  private static void check(Map<String, String> results, Path spec) throws IOException {
    assertThat(results.get("exit")).as(results::toString).isIn("0\n", "3\n");
    if (Files.exists(spec)) {
      assertThat(SpecFile.check("any.yaml", Files.readAllBytes(spec)).value()).isPresent();
    } else {
      assertThat(results.get("err")).as(results::toString).containsPattern("\\[HS\\d{3}]");
    }
  }
}
