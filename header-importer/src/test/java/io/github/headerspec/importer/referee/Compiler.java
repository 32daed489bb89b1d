package io.github.headerspec.importer.referee;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.headerspec.importer.Target;
import io.github.headerspec.importer.constant.ConstantEvaluator.Language;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The compilers whose word decides, where they are installed. */
public enum Compiler {
  /** GCC for 64-bit Linux. */
  GCC(Target.X86_64_LINUX, Language.C, "gcc -xc -std=gnu11"),
  /** GCC for 32-bit Linux; can check but, without its libraries, not include. */
  GCC_32(Target.I686_LINUX, Language.C, "gcc -m32 -xc -std=gnu11"),
  /** GCC for 64-bit Windows. */
  MINGW(Target.X86_64_WINDOWS_GNU, Language.C, "x86_64-w64-mingw32-gcc -xc -std=gnu11"),
  /** Clang under Microsoft's rules. */
  CLANG_MICROSOFT(
      Target.X86_64_WINDOWS,
      Language.C,
      "clang-14 -ferror-limit=0 -target x86_64-pc-windows-msvc -xc"),
  /** Clang for 64-bit Linux on Arm. */
  CLANG_ARM(
      Target.AARCH64_LINUX, Language.C, "clang-14 -ferror-limit=0 -target aarch64-linux-gnu -xc"),
  /** GCC's C++ for 64-bit Linux. C++20 is the first to define all shifts. */
  GXX(Target.X86_64_LINUX, Language.CPP, "g++ -xc++ -std=gnu++20"),
  /** Clang's C++ under Microsoft's rules. */
  CLANG_MICROSOFT_CPP(
      Target.X86_64_WINDOWS,
      Language.CPP,
      "clang-14 -ferror-limit=0 -target x86_64-pc-windows-msvc -xc++ -std=c++20"),
  /** GCC's C++ for 64-bit Windows. */
  MINGW_CPP(Target.X86_64_WINDOWS_GNU, Language.CPP, "x86_64-w64-mingw32-g++ -xc++ -std=gnu++20"),
  /** Clang for 64-bit Linux. */
  CLANG(Target.X86_64_LINUX, Language.C, "clang-14 -ferror-limit=0 -xc"),
  /** Clang's C++ for 64-bit Linux. */
  CLANG_CPP(Target.X86_64_LINUX, Language.CPP, "clang-14 -ferror-limit=0 -xc++ -std=gnu++20");

  private static final long MINUTES = 5;

  private final Target target;
  private final Language language;
  private final String command;

  Compiler(Target target, Language language, String command) {
    this.target = target;
    this.language = language;
    this.command = command;
  }

  /** The target it compiles for. */
  public Target target() {
    return target;
  }

  /** The language it compiles. */
  public Language language() {
    return language;
  }

  /** Why it cannot be asked; empty if it can. */
  public Optional<String> unavailable() {
    String program = command.substring(0, command.indexOf(' '));
    boolean found =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Path.of(folder, program).toFile().canExecute());
    return found ? Optional.empty() : Optional.of(program + " is not installed");
  }

  /** Where it looks for headers, in its order. */
  public List<Path> includeFolders() {
    return run("-E", "-v", "/dev/null").output().stream()
        .dropWhile(line -> !line.startsWith("#include <...>"))
        .takeWhile(line -> !line.startsWith("End of search list"))
        .filter(line -> line.startsWith(" "))
        .map(line -> Path.of(line.strip()).normalize())
        .toList();
  }

  /** What a run of the compiler gave. */
  public record Run(int exit, List<String> output) {
    /** The lines that tell of errors. */
    public List<String> errors() {
      return output.stream().filter(line -> line.contains("error:")).toList();
    }
  }

  /** Runs the compiler. The arguments follow those that are always given. */
  public Run run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(command.split(" ")));
    all.addAll(List.of(arguments));
    return run(all);
  }

  /** What the preprocessor of the compiler gave. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
  public record Preprocessed(int exit, byte[] output, List<String> messages) {
    /** Whether the compiler takes the text. */
    public boolean accepted() {
      return exit == 0;
    }
  }

  /**
   * Runs the preprocessor alone.
   *
   * @param text its standard input
   * @param arguments the arguments, as of {@link #run}
   */
  public Preprocessed preprocess(byte[] text, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command.split(" ")));
    // The tables of predefined macros and answers are for this version of C.
    all.addAll(language == Language.C ? List.of("-std=gnu17", "-E") : List.of("-E"));
    all.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(all).start();
      CompletableFuture<List<String>> messages =
          CompletableFuture.supplyAsync(() -> process.errorReader(ISO_8859_1).lines().toList());
      CompletableFuture<Void> input =
          CompletableFuture.runAsync(() -> write(text, process.getOutputStream()));
      byte[] output = process.getInputStream().readAllBytes();
      input.join();
      return new Preprocessed(process.waitFor(), output, messages.join());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void write(byte[] text, OutputStream stream) {
    try (stream) {
      stream.write(text);
    } catch (IOException notRead) {
      // Whoever reads a file has no use for it.
    }
  }

  /** Runs a program; its two outputs are one. */
  static Run run(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .start();
      try (InputStream output = process.getInputStream()) {
        List<String> lines = new String(output.readAllBytes(), UTF_8).lines().toList();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
          process.destroyForcibly();
          return new Run(-1, List.of("error: no end"));
        }
        return new Run(process.exitValue(), lines);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
