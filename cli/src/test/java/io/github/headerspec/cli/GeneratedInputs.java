package io.github.headerspec.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** Inputs that are too large or too odd for files in a repository. */
enum GeneratedInputs {
  /** A header of 100 MB, all of it comments. */
  A_HUGE_HEADER {
    @Override
    void make(Path folder, CommandRun run) throws IOException {
      try (RandomAccessFile file = new RandomAccessFile(folder.resolve("huge.h").toFile(), "rw")) {
        file.setLength(100_000_000);
      }
    }
  },
  /** A header with a hundred thousand parentheses around a value. */
  DEEP_PARENTHESES {
    @Override
    void make(Path folder, CommandRun run) throws IOException {
      int depth = 100_000;
      String value = "(".repeat(depth) + "1" + ")".repeat(depth);
      Files.writeString(folder.resolve("deep.h"), "enum deep { DEEP = " + value + " };\n");
    }
  },
  /** A file that is no text. */
  A_BINARY {
    @Override
    void make(Path folder, CommandRun run) throws IOException {
      byte[] bytes = "\u0001\u0002\u0000ELF\u0003\u007f".getBytes(UTF_8);
      Files.write(folder.resolve("binary.h"), bytes);
    }
  },
  /** A folder where a file is expected. */
  A_FOLDER {
    @Override
    void make(Path folder, CommandRun run) throws IOException {
      Files.createDirectories(folder.resolve("folder.h"));
    }
  },
  /** A standard output that has a bug. */
  A_BROKEN_OUTPUT {
    @Override
    void make(Path folder, CommandRun run) {
      run.printTo(new PrintStream(new Broken(), true, UTF_8));
    }
  };

  private static final class Broken extends OutputStream {
    @Override
    public void write(int octet) {
      throw new IllegalStateException("this output is broken");
    }
  }

  abstract void make(Path folder, CommandRun run) throws IOException;

  static GeneratedInputs named(String name) {
    return valueOf(name);
  }

  static boolean isHuge(Path file) throws IOException {
    return Files.size(file) > 10_000_000;
  }
}
