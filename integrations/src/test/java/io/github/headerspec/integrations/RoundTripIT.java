package io.github.headerspec.integrations;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole way and back: real headers, derived specs, generated Java that compiles without a
 * warning; and what {@code value()} of every constant says, a C compiler has to confirm. A sample
 * of headers; with {@code -Dreferee}, all of a folder.
 */
class RoundTripIT {

  /**
   * A compiler and headers of its target.
   *
   * @param compiler its command
   * @param target what Headerspec calls its target
   * @param include the folder of the headers
   * @param headers where in it all headers are
   * @param before what is included before each of them
   * @param sample the headers of an ordinary run
   */
  private record Platform(
      String compiler,
      String target,
      Path include,
      String headers,
      List<String> before,
      Set<String> sample) {
    @Override
    public String toString() {
      return target;
    }
  }

  private static final Path HEADERSPEC = Path.of(System.getProperty("headerspec.jar"));
  private static final Path PROCESSOR = Path.of(System.getProperty("processor.jar"));
  private static final Path ANNOTATIONS = Path.of(System.getProperty("annotations.jar"));

  @TempDir private Path folder;

  static Stream<Platform> platforms() {
    return Stream.of(
        new Platform(
            "x86_64-w64-mingw32-gcc",
            "x86_64-windows-gnu",
            Path.of("/usr/x86_64-w64-mingw32/include"),
            "",
            List.of("windows.h"),
            Set.of("vsmgmt.h", "vss.h", "dxgiformat.h", "winioctl.h")),
        new Platform(
            "gcc",
            "x86_64-linux",
            Path.of("/usr/include"),
            "linux",
            List.of(),
            Set.of("nl80211.h", "fuse.h", "if_link.h")));
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void theCompilerConfirmsWhatTheGeneratedJavaSays(Platform platform) throws Exception {
    boolean installed = isInstalled(platform);
    if (!installed) {
      System.out.println("Skipped: " + platform.compiler() + " or its headers are not installed");
    }
    assumeTrue(installed, platform.compiler() + " or its headers are not installed");
    List<Path> headers = headers(platform);
    derive(platform, headers);
    Path classes = compileJava(headers);
    int enums = 0;
    int constants = 0;
    List<String> objections = new ArrayList<>();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      for (int i = 0; i < headers.size(); i++) {
        StringBuilder assertions = new StringBuilder();
        for (Class<?> type : typesIn(classes, "p" + i, loader)) {
          enums++;
          constants += state(type, assertions);
        }
        if (!assertions.isEmpty()) {
          compileC(platform, headers.get(i), assertions.toString()).ifPresent(objections::add);
        }
      }
    }
    System.out.println(
        platform + ": round trip of " + enums + " enums, " + constants + " constants");
    assertThat(objections).isEmpty();
    assertThat(constants).isGreaterThan(100);
  }

  private static boolean isInstalled(Platform platform) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(platform.compiler(), "--version").start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0
          && platform.sample().stream()
              .map(platform.include().resolve(platform.headers())::resolve)
              .anyMatch(Files::exists);
    } catch (IOException notOnThePath) {
      return false;
    }
  }

  private static List<Path> headers(Platform platform) throws IOException {
    Predicate<Path> wanted =
        Boolean.getBoolean("referee")
            ? file -> true
            : file -> platform.sample().contains(file.getFileName().toString());
    try (Stream<Path> files = Files.list(platform.include().resolve(platform.headers()))) {
      return files
          .filter(file -> file.toString().endsWith(".h") && Files.isRegularFile(file))
          .filter(wanted)
          .filter(RoundTripIT::hasEnums)
          .filter(file -> compileC(platform, file, "").isEmpty())
          .sorted()
          .toList();
    }
  }

  private static boolean hasEnums(Path header) {
    try {
      return Files.readString(header, ISO_8859_1).contains("enum");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void derive(Platform platform, List<Path> headers)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    arguments.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    arguments.addAll(List.of("-jar", HEADERSPEC.toString(), "derive"));
    headers.forEach(header -> arguments.add(header.toString()));
    arguments.addAll(List.of("--target", platform.target(), "-I", platform.include().toString()));
    platform.before().forEach(file -> arguments.addAll(List.of("-include", file)));
    arguments.addAll(List.of("-o", folder.resolve("specs").toString()));
    Process process =
        new ProcessBuilder(arguments).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    // Headers without enums and enums that are refused are reported with code 3.
    assertThat(process.waitFor()).as(output).isIn(0, 3);
  }

  /** A package for each spec; all in one compilation. */
  private Path compileJava(List<Path> headers) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-Xlint:all,-processing",
                "-Xdoclint:all",
                "-Werror",
                "--processor-path",
                PROCESSOR.toString(),
                "-cp",
                ANNOTATIONS.toString(),
                "-Aheaderspec.specs=" + folder.resolve("specs"),
                "-d",
                Files.createDirectories(folder.resolve("classes")).toString()));
    for (int i = 0; i < headers.size(); i++) {
      String spec = headers.get(i).getFileName().toString().replaceFirst("\\.h$", ".yaml");
      if (Files.exists(folder.resolve("specs").resolve(spec))) {
        Path source = Files.createDirectories(folder.resolve("p" + i)).resolve("package-info.java");
        Files.writeString(
            source,
            """
            /** Made from %1$s. */
            @io.github.headerspec.annotations.GenerateBindings("%1$s")
            package p%2$d;
            """
                .formatted(spec, i));
        arguments.add(source.toString());
      }
    }
    StringWriter messages = new StringWriter();
    PrintWriter writer = new PrintWriter(messages);
    int code =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(writer, writer, arguments.toArray(String[]::new));
    assertThat(code).as(messages.toString()).isZero();
    assertThat(messages.toString()).isEmpty();
    return folder.resolve("classes");
  }

  /** The generated enums of a package, and the classes of very large sets. */
  private static List<Class<?>> typesIn(Path classes, String name, ClassLoader loader)
      throws Exception {
    if (!Files.isDirectory(classes.resolve(name))) {
      return List.of();
    }
    Set<String> files = new TreeSet<>();
    try (Stream<Path> all = Files.list(classes.resolve(name))) {
      all.map(file -> file.getFileName().toString())
          .filter(file -> Pattern.matches("[^$]+\\.class", file))
          .forEach(files::add);
    }
    List<Class<?>> types = new ArrayList<>();
    for (String file : files) {
      Class<?> type = loader.loadClass(name + "." + file.replace(".class", ""));
      if (Stream.of(type.getMethods()).anyMatch(method -> method.getName().equals("values"))) {
        types.add(type);
      }
    }
    return types;
  }

  /** Adds an assertion for each constant, and counts them. */
  private static int state(Class<?> type, StringBuilder assertions) throws Exception {
    Method nativeName = type.getMethod("nativeName");
    Method value = type.getMethod("value");
    Object[] constants = (Object[]) type.getMethod("values").invoke(null);
    for (Object constant : constants) {
      String name = (String) nativeName.invoke(constant);
      Number number = (Number) value.invoke(constant);
      // Java's int and long carry the bits.
      String bits = number instanceof Integer ? "unsigned int" : "unsigned long long";
      assertions.append(
          "_Static_assert((%1$s) %2$s == (%1$s) 0x%3$xULL, \"%2$s\");%n"
              .formatted(bits, name, number));
    }
    return constants.length;
  }

  /** What the compiler objects to. */
  private static Optional<String> compileC(Platform platform, Path header, String assertions) {
    StringBuilder source = new StringBuilder();
    platform.before().forEach(file -> source.append("#include <").append(file).append(">\n"));
    source.append("#include \"").append(header).append("\"\n").append(assertions);
    try {
      Process process =
          new ProcessBuilder(platform.compiler(), "-fsyntax-only", "-w", "-x", "c", "-")
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().write(source.toString().getBytes(UTF_8));
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      return process.waitFor() == 0
          ? Optional.empty()
          : Optional.of(header + ": " + output.lines().limit(5).toList());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
