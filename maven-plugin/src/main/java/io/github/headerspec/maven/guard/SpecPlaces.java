package io.github.headerspec.maven.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Where the processor looks for specs, in its order. It may look at fewer places than these under
 * some compilers, never at more: what is at any of them is part of what a compilation depends on.
 *
 * @param optionFolders the folders of the processor option
 * @param sourceRoots the folders of sources
 * @param output the compiler's output, into which resources are copied before it runs
 * @param classPath jars and folders
 */
public record SpecPlaces(
    List<Path> optionFolders, List<Path> sourceRoots, Path output, List<Path> classPath) {

  private static final String SHARED_FOLDER = "headerspec/";

  /**
   * All files that can be the specs of a class.
   *
   * @return a line for each, with the digest of its content, in the order in which they are looked
   *     for
   * @throws IOException if a file cannot be read
   */
  List<String> contents(AnnotatedClass annotated) throws IOException {
    Set<String> lines = new LinkedHashSet<>();
    for (String specPath : annotated.specPaths()) {
      for (Path folder : optionFolders) {
        addFile(lines, folder, specPath);
      }
      for (String name : names(annotated, specPath)) {
        for (Path folder : sourceRoots) {
          addFile(lines, folder, name);
        }
        addFile(lines, output, name);
        for (Path entry : classPath) {
          if (Files.isRegularFile(entry)) {
            addEntry(lines, entry, name);
          } else {
            addFile(lines, entry, name);
          }
        }
      }
    }
    return List.copyOf(lines);
  }

  private static Set<String> names(AnnotatedClass annotated, String specPath) {
    String folder = annotated.packageFolder();
    Set<String> names = new LinkedHashSet<>();
    names.add(folder.isEmpty() ? specPath : folder + "/" + specPath);
    names.add(SHARED_FOLDER + specPath);
    names.add(specPath);
    return names;
  }

  private static void addFile(Set<String> lines, Path folder, String name) throws IOException {
    Optional<Path> file = resolve(folder, name).filter(Files::isRegularFile);
    if (file.isPresent()) {
      try (InputStream in = Files.newInputStream(file.get())) {
        lines.add(sha256(in) + " " + file.get());
      }
    }
  }

  private static Optional<Path> resolve(Path folder, String name) {
    try {
      return Optional.of(folder.resolve(name).normalize());
    } catch (InvalidPathException notAPathHere) {
      return Optional.empty();
    }
  }

  private static void addEntry(Set<String> lines, Path jar, String name) throws IOException {
    if (!jar.toString().endsWith(".jar") && !jar.toString().endsWith(".zip")) {
      return;
    }
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(name);
      if (entry != null && !entry.isDirectory()) {
        try (InputStream in = zip.getInputStream(entry)) {
          lines.add(sha256(in) + " " + jar + "!/" + name);
        }
      }
    }
  }

  /** The SHA-256 of a stream, in small hexadecimal digits. */
  private static String sha256(InputStream in) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      int size;
      while ((size = in.read(buffer)) >= 0) {
        digest.update(buffer, 0, size);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new UncheckedIOException(new IOException(impossible));
    }
  }
}
