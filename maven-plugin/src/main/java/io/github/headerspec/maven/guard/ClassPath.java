package io.github.headerspec.maven.guard;

import io.github.headerspec.io.RegularFile;
import io.github.headerspec.spec.SpecFormat;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Finds files on a class path. Opens each jar once, however many files are looked for. */
final class ClassPath implements Closeable {

  /** The processor reads no more of a spec. */
  private static final int MAX_BYTES = SpecFormat.MAX_BYTES + 1;

  private final List<Path> entries;
  private final Map<Path, Optional<ZipFile>> jars = new HashMap<>();

  ClassPath(List<Path> entries) {
    this.entries = entries;
  }

  /**
   * Adds the files of a name, in the order of the class path.
   *
   * @param found by their paths, what is in them
   * @param name the name, with {@code /} between its parts
   * @throws IOException if a file cannot be read
   */
  void addTo(Map<String, byte[]> found, String name) throws IOException {
    for (Path entry : entries) {
      if (Files.isDirectory(entry)) {
        addFile(found, entry, name);
      } else if (Files.isRegularFile(entry)) {
        addEntry(found, entry, name);
      }
    }
  }

  /** Adds the file of a name in a folder, if there is one. */
  static void addFile(Map<String, byte[]> found, Path folder, String name) throws IOException {
    try {
      Path file = folder.resolve(name).normalize();
      if (Files.isRegularFile(file)) {
        found.putIfAbsent(file.toString(), RegularFile.read(file, MAX_BYTES));
      }
    } catch (InvalidPathException | NoSuchFileException absent) {
      // It is no path on this system, or it was deleted just now.
    }
  }

  private void addEntry(Map<String, byte[]> found, Path path, String name) throws IOException {
    Optional<ZipFile> jar = jars.get(path);
    if (jar == null) {
      jar = open(path);
      jars.put(path, jar);
    }
    if (jar.isPresent()) {
      ZipEntry entry = jar.get().getEntry(name);
      if (entry != null && !entry.isDirectory()) {
        try (InputStream in = jar.get().getInputStream(entry)) {
          found.putIfAbsent(path + "!/" + name, in.readNBytes(MAX_BYTES));
        }
      }
    }
  }

  private static Optional<ZipFile> open(Path path) throws IOException {
    try {
      return Optional.of(new ZipFile(path.toFile()));
    } catch (ZipException noJar) {
      // The compiler cannot read it either, and says so itself.
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    for (Optional<ZipFile> jar : jars.values()) {
      if (jar.isPresent()) {
        jar.get().close();
      }
    }
  }
}
