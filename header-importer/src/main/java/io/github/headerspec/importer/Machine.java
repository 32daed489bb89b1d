package io.github.headerspec.importer;

import java.util.Locale;
import java.util.Optional;

/**
 * The machine that Headerspec runs on.
 *
 * @param system the name of its operating system, as Java has it
 * @param architecture the name of its architecture, as Java has it
 */
public record Machine(String system, String architecture) {

  /**
   * This machine.
   *
   * @return the system and architecture that Java reports
   */
  public static Machine current() {
    return new Machine(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  /**
   * The target whose programs it runs.
   *
   * @return the target; empty if it is not one of ours, such as FreeBSD
   */
  public Optional<Target> target() {
    String os = system.toLowerCase(Locale.ROOT);
    String suffix =
        os.startsWith("windows")
            ? "-windows"
            : os.startsWith("mac") ? "-macos" : os.equals("linux") ? "-linux" : "-?";
    String lower = architecture.toLowerCase(Locale.ROOT);
    String word =
        switch (lower) {
          case "amd64", "x86_64", "x64" -> "x86_64";
          case "aarch64", "arm64" -> "aarch64";
          case "x86", "i386", "i586", "i686" -> "i686";
          case "arm", "riscv64", "ppc64le", "s390x", "mips64el" -> lower;
          default -> "?";
        };
    return Target.of(word + suffix);
  }

  /**
   * The target for Windows' headers.
   *
   * @return this machine's if it runs Windows, else the most common one
   */
  public Target windows() {
    return target().filter(Target::isWindows).orElse(Target.X86_64_WINDOWS);
  }

  @Override
  public String toString() {
    return system + " on " + architecture;
  }
}
