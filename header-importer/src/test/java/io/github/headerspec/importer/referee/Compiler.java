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
  /** Clang for 32-bit Linux on Arm. */
  CLANG_ARM_32(Target.ARM_LINUX, Language.C, clang("arm-linux-gnueabihf")),
  /** Clang for Linux on RISC-V. */
  CLANG_RISCV(Target.RISCV64_LINUX, Language.C, clang("riscv64-linux-gnu")),
  /** Clang for Linux on Power. */
  CLANG_POWER(Target.PPC64LE_LINUX, Language.C, clang("powerpc64le-linux-gnu")),
  /** Clang for Linux on IBM Z. */
  CLANG_S390(Target.S390X_LINUX, Language.C, clang("s390x-linux-gnu")),
  /** Clang for Linux on MIPS. */
  CLANG_MIPS(Target.MIPS64EL_LINUX, Language.C, clang("mips64el-linux-gnuabi64")),
  /** Clang for macOS on Arm. The format of its object files is that of Linux. */
  CLANG_MACOS(Target.AARCH64_MACOS, Language.C, clang("arm64-apple-macosx13.0-elf")),
  /** Clang's C++ for macOS on Arm. */
  CLANG_MACOS_CPP(
      Target.AARCH64_MACOS, Language.CPP, clang("arm64-apple-macosx13.0-elf") + "++ -std=gnu++20"),
  /** GCC for 64-bit Linux on Arm. */
  GCC_ARM(Target.AARCH64_LINUX, Language.C, "aarch64-linux-gnu-gcc -xc -std=gnu11"),
  /** GCC for 32-bit Linux on Arm. */
  GCC_ARM_32(Target.ARM_LINUX, Language.C, "arm-linux-gnueabihf-gcc -xc -std=gnu11"),
  /** GCC for Linux on RISC-V. */
  GCC_RISCV(Target.RISCV64_LINUX, Language.C, "riscv64-linux-gnu-gcc -xc -std=gnu11"),
  /** GCC for Linux on Power. */
  GCC_POWER(Target.PPC64LE_LINUX, Language.C, "powerpc64le-linux-gnu-gcc -xc -std=gnu11"),
  /** GCC for Linux on IBM Z. */
  GCC_S390(Target.S390X_LINUX, Language.C, "s390x-linux-gnu-gcc -xc -std=gnu11"),
  /** GCC for Linux on MIPS. */
  GCC_MIPS(Target.MIPS64EL_LINUX, Language.C, "mips64el-linux-gnuabi64-gcc -xc -std=gnu11"),
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

  private static String clang(String triple) {
    return "clang-14 -ferror-limit=0 -target " + triple + " -xc";
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

  /** What the preprocessor of the compiler gave; its output has one character a byte. */
  public record Preprocessed(int exit, String output, List<String> messages) {
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
      String output = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
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
