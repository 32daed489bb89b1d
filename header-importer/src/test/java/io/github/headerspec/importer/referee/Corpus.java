package io.github.headerspec.importer.referee;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Headers that are installed, and the compilers that decide about them.
 *
 * @param name for the report
 * @param compilers who decides: one for C and, if there is one, one for C++
 * @param folders where the headers are
 * @param depth how many levels of folders are looked into
 * @param prelude a header that most of them need to be included before; empty if there is none
 * @param options with which their users compile them
 */
record Corpus(
    String name,
    List<Compiler> compilers,
    List<Path> folders,
    int depth,
    Optional<String> prelude,
    BuildOptions options) {

  private static final Path LINUX = Path.of("/usr/include");

  private static final int ANY_DEPTH = 20;

  /** All headers of mingw-w64. */
  static final Corpus WINDOWS =
      new Corpus(
          "mingw-w64",
          List.of(Compiler.MINGW),
          List.of(Path.of("/usr/x86_64-w64-mingw32/include")),
          ANY_DEPTH,
          Optional.of("windows.h"),
          BuildOptions.NONE);

  /** Headers of the kernel, of the C library, and of some libraries. */
  static final List<Corpus> LINUXES =
      List.of(
          new Corpus(
              "Linux and its C library",
              List.of(Compiler.GCC, Compiler.GXX),
              Stream.of(
                      "linux",
                      "asm-generic",
                      "rdma",
                      "sound",
                      "misc",
                      "mtd",
                      "video",
                      "scsi",
                      "xen",
                      "drm",
                      "net",
                      "netinet",
                      "arpa",
                      "x86_64-linux-gnu/sys",
                      "x86_64-linux-gnu/bits",
                      "x86_64-linux-gnu/asm")
                  .map(LINUX::resolve)
                  .toList(),
              ANY_DEPTH,
              Optional.empty(),
              BuildOptions.NONE),
          new Corpus(
              "libraries on Linux",
              List.of(Compiler.GCC, Compiler.GXX),
              Stream.of(
                      "openssl",
                      "libdrm",
                      "libusb-1.0",
                      "vulkan",
                      "vk_video",
                      "GL",
                      "X11",
                      "unicode",
                      "gnutls",
                      "libpng16",
                      "x86_64-linux-gnu/curl",
                      "x86_64-linux-gnu/openssl",
                      "x86_64-linux-gnu/libavcodec",
                      "x86_64-linux-gnu/libavutil")
                  .map(LINUX::resolve)
                  .toList(),
              ANY_DEPTH,
              Optional.empty(),
              BuildOptions.NONE),
          new Corpus(
              "/usr/include",
              List.of(Compiler.GCC, Compiler.GXX),
              List.of(LINUX),
              1,
              Optional.empty(),
              BuildOptions.NONE));

  private static final Pattern HEADER = Pattern.compile("\\.(h|hh|hpp|hxx)$");

  private static final Pattern ENUM = Pattern.compile("\\benum\\b");

  /** The headers that have enums, sorted; none if nothing is installed. */
  List<Path> headers() throws IOException {
    Set<Path> headers = new TreeSet<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder.toRealPath(), depth)) {
          for (Path file : files.filter(Corpus::isHeader).toList()) {
            if (ENUM.matcher(Files.readString(file, ISO_8859_1)).find()) {
              headers.add(file);
            }
          }
        }
      }
    }
    return List.copyOf(headers);
  }

  private static boolean isHeader(Path file) {
    return HEADER.matcher(file.toString()).find() && Files.isRegularFile(file);
  }
}
