package io.github.headerspec.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file operation failed, in words. */
public final class FileFailure {

  private FileFailure() {}

  /**
   * The reason.
   *
   * @param failure what was thrown
   * @return a few words, without the name of the file
   */
  public static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "no permission";
    }
    if (failure instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (failure instanceof NotDirectoryException) {
      return "it is no folder";
    }
    String message =
        failure instanceof FileSystemException detailed
            ? detailed.getReason()
            : failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
