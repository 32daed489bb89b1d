package io.github.headerspec.maven.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files below a folder. */
final class RegularFiles {

  private RegularFiles() {}

  /**
   * Finds files by the ends of their names. Folders and pipes may have such names too.
   *
   * @param folder the folder; need not exist
   * @param endings how the names end, such as {@code .java}
   * @return the regular files, sorted
   * @throws IOException if a folder cannot be read
   */
  static List<Path> below(Path folder, String... endings) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }
}
