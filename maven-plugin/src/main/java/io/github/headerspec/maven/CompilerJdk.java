package io.github.headerspec.maven;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.toolchain.Toolchain;

/** The JDK whose compiler Maven runs. */
final class CompilerJdk {

  private CompilerJdk() {}

  /**
   * The feature release of the compiler's JDK.
   *
   * @param toolchain the toolchain that the build chose, or null: then it is Maven's own JDK
   * @return the release, such as 17; empty if the toolchain does not tell
   */
  static Optional<Integer> release(Toolchain toolchain) {
    if (toolchain == null) {
      return Optional.of(Runtime.version().feature());
    }
    String compiler = toolchain.findTool("javac");
    Path bin = compiler == null ? null : Path.of(compiler).toAbsolutePath().getParent();
    return bin == null ? Optional.empty() : releaseIn(bin.resolveSibling("release"));
  }

  static Optional<Integer> releaseIn(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
      return Optional.of(Runtime.Version.parse(version).feature());
    } catch (IOException | IllegalArgumentException notTold) {
      return Optional.empty();
    }
  }
}
