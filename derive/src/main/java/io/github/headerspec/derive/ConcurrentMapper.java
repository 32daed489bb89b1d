package io.github.headerspec.derive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Applies a function to many things on all cores, and hands out the results in the order of the
 * things. Only a few results are made before they are asked for, so that not all of them are in
 * memory at once. What {@code Gatherers.mapConcurrent} of JDK 24 does for streams.
 *
 * @param <R> what comes out for one thing
 */
final class ConcurrentMapper<R> implements AutoCloseable {

  private final Deque<Supplier<R>> toStart;
  private final Deque<Future<R>> started = new ArrayDeque<>();
  private final ExecutorService workers;
  private final int ahead;

  private ConcurrentMapper(List<Supplier<R>> work, int cores) {
    this.toStart = new ArrayDeque<>(work);
    this.ahead = 2 * cores;
    this.workers = Executors.newFixedThreadPool(cores);
  }

  /**
   * Begins to work.
   *
   * @param things the things, in order
   * @param work what to do with each; called by several threads
   * @return the results, one for each thing
   */
  static <T, R> ConcurrentMapper<R> of(Iterable<T> things, Function<T, R> work) {
    List<Supplier<R>> all = new ArrayList<>();
    for (Iterator<T> each = things.iterator(); each.hasNext(); ) {
      T thing = each.next();
      all.add(() -> work.apply(thing));
    }
    int cores = Runtime.getRuntime().availableProcessors();
    return new ConcurrentMapper<>(all, Math.max(1, Math.min(cores, all.size())));
  }

  /**
   * The next result; waits for it.
   *
   * @return the result
   * @throws RuntimeException whatever the work threw; or another unchecked error
   */
  R next() {
    while (started.size() < ahead && !toStart.isEmpty()) {
      started.add(workers.submit(toStart.remove()::get));
    }
    try {
      return started.remove().get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException bug) {
        throw bug;
      }
      if (failure.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(failure.getCause());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stop);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
