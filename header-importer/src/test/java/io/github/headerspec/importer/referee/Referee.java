package io.github.headerspec.importer.referee;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.importer.HeaderImport;
import io.github.headerspec.importer.HeaderImporter;
import io.github.headerspec.importer.ImportRequest;
import io.github.headerspec.importer.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Reads headers with Headerspec and with a compiler, and compares. To be quick, the compiler gets
 * several headers at once; those that do not compile together, or for which Headerspec says
 * something else, it gets again one by one.
 */
final class Referee {

  private static final int TOGETHER = 16;

  private final Target target;
  private final Compilation compilation;
  private final Optional<Compilation> cpp;
  private final Optional<Path> prelude;

  private final ThreadLocal<HeaderImporter> importer = ThreadLocal.withInitial(HeaderImporter::new);

  /**
   * Prepares for a corpus.
   *
   * @param folder where files can be written
   */
  Referee(Corpus corpus, Path folder) throws IOException {
    Compiler compiler = corpus.compilers().get(0);
    this.target = compiler.target();
    this.compilation = new Compilation(compiler, corpus.prelude(), folder);
    this.cpp =
        corpus.compilers().size() > 1
            ? Optional.of(new Compilation(corpus.compilers().get(1), Optional.empty(), folder))
            : Optional.empty();
    this.prelude = corpus.prelude().map(this::included);
  }

  /** The trial of every header that compiles, in order; for others nothing. */
  List<Optional<Trial>> run(List<Path> headers) throws IOException, InterruptedException {
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<List<Optional<Trial>>>> running = new ArrayList<>();
      for (int i = 0; i < headers.size(); i += TOGETHER) {
        List<Path> group = headers.subList(i, Math.min(i + TOGETHER, headers.size()));
        running.add(workers.submit(() -> together(group)));
      }
      List<Optional<Trial>> trials = new ArrayList<>();
      for (Future<List<Optional<Trial>>> trial : running) {
        trials.addAll(trial.get());
      }
      return trials;
    } catch (ExecutionException e) {
      throw new IOException(e);
    } finally {
      workers.shutdownNow();
    }
  }

  private List<Optional<Trial>> together(List<Path> headers) throws IOException {
    Optional<Map<Path, List<CompiledEnum>>> compiled =
        compilation.compile(headers, prelude.isPresent());
    if (compiled.isPresent()) {
      List<Optional<Trial>> trials = new ArrayList<>();
      for (Path header : headers) {
        Trial trial =
            trial(header, compilation, prelude, compiled.get().getOrDefault(header, List.of()));
        trials.add(
            trial.isAllRight()
                ? Optional.of(trial)
                : headers.size() > 1 ? together(List.of(header)).get(0) : inCpp(header, trial));
      }
      return trials;
    }
    if (headers.size() == 1) {
      return List.of(alone(headers.get(0)));
    }
    int half = headers.size() / 2;
    return Stream.concat(
            together(headers.subList(0, half)).stream(),
            together(headers.subList(half, headers.size())).stream())
        .toList();
  }

  /** A header that does not compile after the prelude may without, or as C++. */
  private Optional<Trial> alone(Path header) throws IOException {
    Optional<Trial> trial = prelude.isEmpty() ? Optional.empty() : alone(header, compilation);
    return trial.isPresent() || cpp.isEmpty() ? trial : alone(header, cpp.get());
  }

  private Optional<Trial> alone(Path header, Compilation by) throws IOException {
    return by.compile(List.of(header), false)
        .map(
            compiled ->
                trial(header, by, Optional.empty(), compiled.getOrDefault(header, List.of())));
  }

  /** Headerspec decides itself which language a header is in; the compiler has to be told. */
  private Optional<Trial> inCpp(Path header, Trial inC) throws IOException {
    Optional<Trial> trial = cpp.isEmpty() ? Optional.empty() : alone(header, cpp.get());
    return Optional.of(trial.filter(Trial::agrees).orElse(inC));
  }

  private Trial trial(
      Path header, Compilation by, Optional<Path> forcedInclude, List<CompiledEnum> compiled) {
    ImportRequest request =
        new ImportRequest(
            header,
            by.includeFolders(),
            List.of(),
            forcedInclude.stream().toList(),
            target,
            List.of(),
            List.of(),
            List.of());
    Checked<HeaderImport> read;
    try {
      read = importer.get().readNext(request);
    } catch (RuntimeException e) {
      throw new IllegalStateException("Headerspec failed on " + header, e);
    }
    return read.value()
        .map(result -> Trial.compare(header, compiled, result))
        .orElseGet(() -> Trial.unread(header, compiled, read.diagnostics()));
  }

  private Path included(String name) {
    return compilation.includeFolders().stream()
        .map(includeFolder -> includeFolder.resolve(name))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + name));
  }
}
