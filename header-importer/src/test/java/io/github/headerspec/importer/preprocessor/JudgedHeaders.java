package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.constant.ConstantEvaluator.Language;
import io.github.headerspec.importer.referee.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Installed headers that a compiler judges.
 *
 * @param compiler the compiler
 * @param sample a few of them, as their paths end
 */
record JudgedHeaders(Compiler compiler, List<String> sample) {

  private static final int ANY_DEPTH = 20;
  private static final Path LINUX = Path.of("/usr/include");
  private static final Path WINDOWS = Path.of("/usr/x86_64-w64-mingw32/include");

  private static final List<String> OF_C =
      List.of(
          "/stdio.h",
          "/linux/nl80211.h",
          "/linux/videodev2.h",
          "/bits/math-vector.h",
          "/openssl/ssl.h",
          "/curl/curl.h",
          "/vulkan/vulkan.h");

  private static final List<String> OF_WINDOWS = List.of("/windows.h", "/d3d11.h", "/shobjidl.h");

  private static final List<String> OF_CPP = List.of("/stdlib.h", "/linux/fuse.h", "/functional");

  /** A compiler and its headers for each that is known. */
  static Stream<JudgedHeaders> all() {
    return Stream.of(
        new JudgedHeaders(Compiler.GCC, OF_C),
        new JudgedHeaders(Compiler.GXX, OF_CPP),
        new JudgedHeaders(Compiler.CLANG, OF_C),
        new JudgedHeaders(Compiler.CLANG_CPP, OF_CPP),
        new JudgedHeaders(Compiler.MINGW, OF_WINDOWS),
        new JudgedHeaders(Compiler.MINGW_CPP, OF_WINDOWS),
        new JudgedHeaders(Compiler.CLANG_MICROSOFT, OF_WINDOWS),
        new JudgedHeaders(Compiler.CLANG_MICROSOFT_CPP, OF_WINDOWS));
  }

  /** The headers of Microsoft's SDK are not to be had; those of mingw-w64 stand in for them. */
  String[] options() {
    return compiler.name().startsWith("CLANG_MICROSOFT")
        ? new String[] {"-I" + WINDOWS}
        : new String[0];
  }

  /**
   * All headers, or the sample. No symbolic links: in one run, a file has the path under which it
   * was found first, and {@code __FILE__} would be that.
   */
  List<String> headers(boolean all) throws IOException {
    TreeSet<String> headers = new TreeSet<>();
    for (Path folder : folders()) {
      try (Stream<Path> files = Files.walk(folder, ANY_DEPTH)) {
        files
            .filter(file -> isHeader(folder, file) && Files.isRegularFile(file))
            // A file under two names has two values of __FILE__; mingw's are all links.
            .filter(file -> folder.startsWith(WINDOWS) || !Files.isSymbolicLink(file))
            .map(Path::toString)
            .filter(file -> all || sample.stream().anyMatch(file::endsWith))
            .forEach(headers::add);
      }
    }
    return List.copyOf(headers);
  }

  private List<Path> folders() {
    boolean windows = compiler.target().isWindows();
    List<Path> folders = new ArrayList<>(List.of(windows ? WINDOWS : LINUX));
    if (compiler.language() == Language.CPP && !windows) {
      Optional<Path> standard = compiler.includeFolders().stream().findFirst();
      standard.ifPresent(folders::add);
    }
    return folders.stream().filter(Files::isDirectory).toList();
  }

  /** Headers of the C++ standard library have no ending. */
  private boolean isHeader(Path folder, Path file) {
    String name = String.valueOf(file.getFileName());
    boolean standard = folder.toString().contains("c++") && !name.contains(".");
    boolean cpp = file.toString().contains("/c++/");
    return name.endsWith(".h") ? !cpp || compiler.language() == Language.CPP : standard;
  }

  @Override
  public String toString() {
    return compiler.toString();
  }
}
