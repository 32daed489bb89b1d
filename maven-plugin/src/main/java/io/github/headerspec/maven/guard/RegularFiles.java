package io.github.headerspec.maven.guard;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      Files.walkFileTree(folder, new Finder(found, List.of(endings)));
    }
    Collections.sort(found);
    return found;
  }

  /** Another build in the same checkout may delete files meanwhile. */
  private static final class Finder extends SimpleFileVisitor<Path> {

    private final List<Path> found;
    private final List<String> endings;

    Finder(List<Path> found, List<String> endings) {
      this.found = found;
      this.endings = endings;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes ofLink) {
      if (endings.stream().anyMatch(file.toString()::endsWith) && Files.isRegularFile(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }
  }
}
