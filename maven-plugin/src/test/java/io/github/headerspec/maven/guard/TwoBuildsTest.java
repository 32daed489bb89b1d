package io.github.headerspec.maven.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** The guards of two builds at once in one checkout. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class TwoBuildsTest {

  private static final int ROUNDS = 200;
  private static final int BUILDS = 2;

  @TempDir private Path folder;

  @Test
  void eachChangeIsSeenAndTheStateIsWhole() throws Exception {
    GuardedModule module = new GuardedModule(folder);
    ExecutorService threads = Executors.newFixedThreadPool(BUILDS);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        module.edit(round);
        module.compile();
        List<String> done = runAtOnce(module, threads);
        assertThat(done).as("round " + round).isNotEmpty();
        assertThat(module.classFile()).doesNotExist();
        try (Stream<Path> files = Files.list(module.stateFile().getParent())) {
          assertThat(files).containsExactly(module.stateFile());
        }
        // One may not see the class any more that the other has deleted. Then its note is missing,
        // and costs one compilation too much: never a stale one, and never more.
        module.compile();
        module.guard().run();
        module.compile();
        assertThat(module.guard().run()).as("round " + round).isEmpty();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> runAtOnce(GuardedModule module, ExecutorService threads)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(BUILDS);
    List<Future<List<String>>> builds = new ArrayList<>();
    for (int i = 0; i < BUILDS; i++) {
      builds.add(
          threads.submit(
              () -> {
                start.await();
                return module.guard().run();
              }));
    }
    List<String> done = new ArrayList<>();
    for (Future<List<String>> build : builds) {
      done.addAll(build.get());
    }
    return done;
  }
}
