package io.github.headerspec.generated;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.diagnostic.SourceText;
import io.github.headerspec.io.RegularFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * A file that Headerspec generated.
 *
 * @param root the folder of generated code that it is in
 * @param path the file
 * @param packageName the name of its package as it is written in the file; empty for the unnamed
 *     one
 * @param packageFolder the folders of its package, such as {@code com/example}, as the file system
 *     names them
 * @param head its lines up to the one that names the package
 * @param from what it says of its origin
 */
record GeneratedFile(
    Path root,
    Path path,
    String packageName,
    String packageFolder,
    List<String> head,
    GeneratedFrom from) {

  private static final String PACKAGE = "package ";

  /** The package is named before that, or a file is not of ours. */
  private static final int MAX_HEAD_LENGTH = 1 << 20;

  /** The generated files below a folder, in the order of their paths; others are passed over. */
  static List<GeneratedFile> in(Path root) throws IOException {
    List<GeneratedFile> files = new ArrayList<>();
    for (Path path : javaFiles(root)) {
      read(root, path).ifPresent(files::add);
    }
    return files;
  }

  private static List<Path> javaFiles(Path root) throws IOException {
    if (Files.isRegularFile(root)) {
      throw new NotDirectoryException(root.toString());
    }
    List<Path> files = new ArrayList<>();
    // With links, because some build tools make their folders of links.
    Files.walkFileTree(
        root,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && file.toString().endsWith(".java")) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(Comparator.comparing(Path::toString));
    return files;
  }

  private static Optional<GeneratedFile> read(Path root, Path path) throws IOException {
    List<String> head = head(path);
    String last = head.isEmpty() ? "" : head.get(head.size() - 1);
    String packageName =
        last.startsWith(PACKAGE) ? last.substring(PACKAGE.length()).replace(";", "").strip() : "";
    return GeneratedFrom.parse(head)
        .map(
            from ->
                new GeneratedFile(
                    root, path, packageName, packageFolder(path, packageName), head, from));
  }

  private static List<String> head(Path path) throws IOException {
    // What Headerspec writes is ASCII; other files are passed over, whatever they are written in.
    String beginning = new String(RegularFile.read(path, MAX_HEAD_LENGTH), ISO_8859_1);
    List<String> lines = new ArrayList<>();
    for (String line : (Iterable<String>) beginning.lines()::iterator) {
      lines.add(line);
      if (line.startsWith(PACKAGE)) {
        break;
      }
    }
    return lines;
  }

  private static String packageFolder(Path path, String packageName) {
    if (packageName.isEmpty()) {
      return "";
    }
    Path folder = path.toAbsolutePath().normalize().getParent();
    int depth = packageName.split("\\.", -1).length;
    return folder == null || folder.getNameCount() < depth
        ? ""
        : folder
            .subpath(folder.getNameCount() - depth, folder.getNameCount())
            .toString()
            .replace(File.separatorChar, '/');
  }

  /** Where the file names its enum. */
  Diagnostic.Place place() {
    int line = 0;
    while (line < head.size() - 1 && !head.get(line).startsWith("// enum:")) {
      line++;
    }
    SourceText text = new SourceText(path.toString(), String.join("\n", head));
    return new Diagnostic.Place(text, new Position(line + 1, 1));
  }
}
