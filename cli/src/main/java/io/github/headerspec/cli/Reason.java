package io.github.headerspec.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file operation failed, in words. */
final class Reason {

  private Reason() {}

  static String of(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "no permission";
    }
    if (failure instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    String message =
        failure instanceof FileSystemException detailed
            ? detailed.getReason()
            : failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
