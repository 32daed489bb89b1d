package io.github.headerspec.processor;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts something at a path that is no regular file. */
enum SpecialFiles {
  /** Whoever opens it waits until somebody writes to it. */
  PIPE("it is not a plain file") {
    @Override
    void make(Path path) throws IOException {
      try {
        int exitCode = new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
        assumeTrue(exitCode == 0, "skipped: mkfifo makes no pipe here");
      } catch (IOException | InterruptedException noSuchCommand) {
        abort("skipped: there is no mkfifo to make a pipe with");
      }
    }
  },
  /** Whoever reads it never comes to an end. */
  DEVICE("it is not a plain file") {
    @Override
    void make(Path path) throws IOException {
      Path device = Path.of("/dev/zero");
      assumeTrue(Files.exists(device), "skipped: there is no /dev/zero");
      Files.createSymbolicLink(path, device);
    }
  },
  FOLDER("it is a folder") {
    @Override
    void make(Path path) throws IOException {
      Files.createDirectory(path);
    }
  };

  private final String reason;

  SpecialFiles(String reason) {
    this.reason = reason;
  }

  abstract void make(Path path) throws IOException;

  /** Why it is not read. */
  String reason() {
    return reason;
  }
}
