package io.github.headerspec.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Reads regular files and nothing else: opening a pipe waits for somebody who writes to it, and
 * what a device gives need not end. Links are followed.
 */
public final class RegularFile {

  /** Whoever saves a file is done with it by then. */
  private static final int ATTEMPTS = 3;

  private RegularFile() {}

  /** Opens a file. */
  @FunctionalInterface
  public interface Opener {
    /**
     * Opens the file.
     *
     * @return its content, to be closed
     * @throws IOException if it cannot be opened
     */
    InputStream open() throws IOException;
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param most how many bytes are wanted of a larger one
   * @return its bytes, all of one time as far as its size and the time of its last change tell: no
   *     mixture of what was in it before and after
   * @throws IOException if there is no such file, if it is no regular one, if it cannot be read, or
   *     if it changes all the time
   */
  public static byte[] read(Path file, int most) throws IOException {
    return read(file, () -> Files.newInputStream(file), most);
  }

  /**
   * Reads a file that somebody else opens.
   *
   * @param file the file
   * @param opener opens the file; not asked if it is no regular one
   * @param most how many bytes are wanted of a larger one
   * @return its bytes, as of {@link #read(Path, int)}
   * @throws IOException as {@link #read(Path, int)}, and if the opener throws one
   */
  public static byte[] read(Path file, Opener opener, int most) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      BasicFileAttributes before = attributes(file);
      byte[] bytes;
      try (InputStream in = opener.open()) {
        bytes = in.readNBytes(most);
      }
      if (isUnchanged(before, attributes(file))) {
        return bytes;
      }
    }
    throw failure(file, "it changes while it is read");
  }

  /**
   * Fails if a file cannot be read as a regular one. Does not open it.
   *
   * @param file the file
   * @throws IOException if there is no such file, or if it is no regular one
   */
  public static void require(Path file) throws IOException {
    attributes(file);
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      throw failure(file, attributes.isDirectory() ? "it is a folder" : "it is not a plain file");
    }
    return attributes;
  }

  private static boolean isUnchanged(BasicFileAttributes before, BasicFileAttributes after) {
    return before.size() == after.size()
        && before.lastModifiedTime().equals(after.lastModifiedTime());
  }

  private static IOException failure(Path file, String reason) {
    return new FileSystemException(file.toString(), null, reason);
  }
}
