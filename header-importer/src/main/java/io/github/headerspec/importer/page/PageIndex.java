package io.github.headerspec.importer.page;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The files of pages about enums, by their names: {@code ne-<header>-<type>.md}. No file is opened
 * to make it.
 *
 * @param byType the files by the type, the last part of their names
 * @param byHeader the files by their names without the type
 * @param named the files that were given one by one, whatever they are called
 */
record PageIndex(
    Map<String, List<Path>> byType, Map<String, List<Path>> byHeader, List<Path> named) {

  private static final String PREFIX = "ne-";
  private static final String ENDING = ".md";

  /** Searches folders through. */
  static Checked<PageIndex> of(List<Path> roots) {
    PageIndex index = new PageIndex(new HashMap<>(), new HashMap<>(), new ArrayList<>());
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Path root : roots) {
      if (Files.isDirectory(root)) {
        List<Path> files = files(root, diagnostics);
        files.stream().sorted().forEach(index::add);
      } else if (Files.exists(root)) {
        index.named.add(root);
      } else {
        String help = "give a page or a folder with pages";
        diagnostics.add(
            Diagnostic.of(DiagnosticCode.DOCUMENTATION_NOT_FOUND, List.of(), help, root));
      }
    }
    return new Checked<>(Optional.of(index), diagnostics);
  }

  /** How the files about a header begin. */
  static String prefix(String header) {
    String name = header.substring(Math.max(header.lastIndexOf('/'), header.lastIndexOf('\\')) + 1);
    int end = name.lastIndexOf('.');
    String stem = end < 0 ? name : name.substring(0, end);
    return PREFIX + stem.toLowerCase(Locale.ROOT).replace('.', '-');
  }

  /** The part of a file's name that is the header's. */
  static String prefixOf(Path file) {
    String name = nameOf(file);
    return name.substring(0, Math.max(0, name.lastIndexOf('-')));
  }

  /** The part of a file's name that is the type's. */
  static String typeOf(Path file) {
    String name = nameOf(file);
    return name.substring(name.lastIndexOf('-') + 1);
  }

  private static String nameOf(Path file) {
    Path name = file.getFileName();
    String text = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
    return text.endsWith(ENDING) ? text.substring(0, text.length() - ENDING.length()) : text;
  }

  private void add(Path file) {
    byType.computeIfAbsent(typeOf(file), any -> new ArrayList<>()).add(file);
    byHeader.computeIfAbsent(prefixOf(file), any -> new ArrayList<>()).add(file);
  }

  /** Links to folders are not followed, so that there are no circles. */
  private static List<Path> files(Path root, List<Diagnostic> diagnostics) {
    List<Path> files = new ArrayList<>();
    SimpleFileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX) && name.endsWith(ENDING)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            diagnostics.add(PageFiles.failed(file, failure));
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      // The root itself may be a link.
      Path folder = root.toRealPath();
      Files.walkFileTree(folder, visitor);
      return files.stream().map(file -> root.resolve(folder.relativize(file))).toList();
    } catch (IOException failure) {
      diagnostics.add(PageFiles.failed(root, failure));
      return List.of();
    }
  }
}
