package io.github.headerspec.integrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The C library of {@code numbers.c}, compiled by the gcc of this machine. */
final class NumbersLibrary {

  private static final Path SOURCE = Path.of("src/test/c/numbers.c").toAbsolutePath();

  private NumbersLibrary() {}

  /** Compiles the library; skips the test where there is no gcc. */
  static Path compile(Path folder) throws IOException, InterruptedException {
    Path library = folder.resolve("libnumbers.so");
    Process gcc = start(library);
    String output = new String(gcc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(gcc.waitFor()).as(output).isZero();
    assertThat(Files.size(library)).isPositive();
    return library;
  }

  private static Process start(Path library) throws IOException {
    List<String> command =
        List.of("gcc", "-shared", "-fPIC", "-Wall", "-Wextra", "-Werror", "-o", library.toString());
    ProcessBuilder gcc = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
    gcc.command().add(SOURCE.toString());
    try {
      return gcc.start();
    } catch (IOException absent) {
      assumeTrue(false, "needs gcc, which is not on this machine: " + absent.getMessage());
      throw absent;
    }
  }
}
