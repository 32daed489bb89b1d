package io.github.headerspec.processor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import javax.tools.FileObject;

/** Where the files of a compiler are on disk. */
final class FileObjects {

  private FileObjects() {}

  /** The path of a file, unless it is in a jar or only in the memory of a compiler. */
  static Optional<Path> path(FileObject file) {
    URI uri = file.toUri();
    try {
      return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException notAPathHere) {
      return Optional.empty();
    }
  }

  /**
   * Whether a link below a root leads out of it.
   *
   * @param file a file, or where one will be
   * @param depth how many names it is below the root
   */
  static boolean leavesItsRoot(Path file, int depth) throws IOException {
    Path root = file;
    for (int i = 0; i < depth; i++) {
      root = root.getParent();
      if (root == null) {
        return false;
      }
    }
    if (!Files.exists(root)) {
      return false;
    }
    Path current = root;
    for (Path name : root.relativize(file)) {
      current = current.resolve(name);
      if (!Files.exists(current, LinkOption.NOFOLLOW_LINKS)) {
        return false;
      }
      if (!Files.exists(current) || !current.toRealPath().startsWith(root.toRealPath())) {
        // What a link to nothing leads to would be made there.
        return true;
      }
    }
    return false;
  }
}
