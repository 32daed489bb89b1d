package io.github.headerspec.importer.referee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles headers and reads the enums from the debugging information. */
final class Compilation {

  /** What is needed to see every enum, also of types that nothing uses. */
  private static final List<String> OPTIONS =
      List.of("-w", "-fmax-errors=1", "-g", "-fno-eliminate-unused-debug-types");

  private static final String PRELUDE = "prelude.h";

  private final Compiler compiler;
  private final List<Path> includeFolders;
  private final BuildOptions options;
  private final Path folder;
  private final Map<String, Path> realPaths = new ConcurrentHashMap<>();
  private final AtomicInteger files = new AtomicInteger();

  /**
   * Prepares for headers.
   *
   * @param compiler the compiler
   * @param prelude a header that can be included before them
   * @param options with which they are compiled
   * @param folder where files can be written
   */
  Compilation(Compiler compiler, Optional<String> prelude, BuildOptions options, Path folder)
      throws IOException {
    this.compiler = compiler;
    this.options = options;
    this.includeFolders = compiler.includeFolders();
    this.folder = Files.createDirectories(folder.resolve(compiler.name()));
    if (prelude.isPresent()) {
      compilePrelude(prelude.get());
    }
  }

  /** Where the compiler looks for headers. */
  List<Path> includeFolders() {
    return Stream.concat(options.includeFolders().stream(), includeFolders.stream()).toList();
  }

  /** What is included before every header. */
  List<Path> forcedIncludes() {
    return options.forcedIncludes(includeFolders);
  }

  /** What is defined before every header. */
  List<String> macros() {
    return options.macros();
  }

  /**
   * Compiles headers as one source.
   *
   * @param withPrelude whether the prelude is included before them
   * @return the enums that each of them declares; nothing if they do not compile
   */
  Optional<Map<Path, List<CompiledEnum>>> compile(List<Path> headers, boolean withPrelude)
      throws IOException {
    Path source = folder.resolve("source" + files.incrementAndGet() + ".c");
    Path object = Path.of(source + ".o");
    String includes =
        headers.stream()
            .map(header -> "#include \"" + header + "\"\n")
            .collect(Collectors.joining());
    Files.writeString(source, includes);
    List<String> arguments = new ArrayList<>(OPTIONS);
    arguments.addAll(options.words());
    if (withPrelude) {
      arguments.addAll(List.of("-include", folder.resolve(PRELUDE).toString()));
    }
    arguments.addAll(List.of("-c", source.toString(), "-o", object.toString()));
    try {
      return compiler.run(arguments.toArray(new String[0])).exit() == 0
          ? Optional.of(byHeader(headers, DebuggingInformation.read(object)))
          : Optional.empty();
    } finally {
      Files.deleteIfExists(source);
      Files.deleteIfExists(object);
    }
  }

  private Map<Path, List<CompiledEnum>> byHeader(List<Path> headers, List<CompiledEnum> enums) {
    Map<Path, List<CompiledEnum>> byFile =
        enums.stream().collect(Collectors.groupingBy(compiled -> realPath(compiled.file())));
    return headers.stream()
        .collect(
            Collectors.toMap(
                header -> header,
                header -> byFile.getOrDefault(realPath(header.toString()), List.of())));
  }

  /** A precompiled header, which the compiler reads four times as fast. */
  private void compilePrelude(String name) throws IOException {
    Path source = Files.writeString(folder.resolve(PRELUDE), "#include <" + name + ">\n");
    List<String> arguments = new ArrayList<>(OPTIONS);
    arguments.addAll(List.of("-xc-header", source.toString(), "-o", source + ".gch"));
    Compiler.Run run = compiler.run(arguments.toArray(new String[0]));
    if (run.exit() != 0) {
      throw new IOException(name + " does not compile: " + run.output());
    }
  }

  private Path realPath(String file) {
    return realPaths.computeIfAbsent(
        file,
        path -> {
          try {
            return Path.of(path).toRealPath();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
