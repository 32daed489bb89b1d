package io.github.headerspec.importer.compiler;

import io.github.headerspec.importer.preprocessor.FeatureAnswers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a compiler says of itself, for one language.
 *
 * @param macros its predefined macros, as {@code #define} directives
 * @param includeFolders where it looks for included files, in order
 * @param triple what it calls its target, such as {@code x86_64-pc-linux-gnu}
 * @param target the word that a spec would have for this target, such as {@code x86_64-linux};
 *     empty if it is another system or architecture than those of specs
 * @param answers what it says of its features
 */
public record CompilerDescription(
    String macros,
    List<String> includeFolders,
    String triple,
    Optional<String> target,
    FeatureAnswers answers) {

  private static final Pattern DEFINE =
      Pattern.compile("(?m)^#define ([A-Za-z_]\\w*)[( \\r\\n].*$");
  private static final Pattern TARGET = Pattern.compile("(?m)^Target: *(\\S+)");
  private static final Pattern FOLDERS =
      Pattern.compile("(?s)#include <\\.\\.\\.> search starts here:\\R(.*?)End of search list");

  /** A macro that GCC and Clang always define: without it, this is not a list of theirs. */
  private static final String CONTROL = "__SIZEOF_POINTER__";

  /** What {@code -dM -E -v} printed. */
  record Printed(String macros, Set<String> names, List<String> folders, String triple) {

    static Optional<Printed> of(String out, String err) {
      StringBuilder macros = new StringBuilder();
      Set<String> names = new HashSet<>();
      // Wrappers may print other lines between them.
      Matcher define = DEFINE.matcher(out);
      while (define.find()) {
        macros.append(define.group().stripTrailing()).append('\n');
        names.add(define.group(1));
      }
      if (!names.contains(CONTROL)) {
        return Optional.empty();
      }
      Matcher target = TARGET.matcher(err);
      return Optional.of(
          new Printed(
              macros.toString(),
              names,
              folders(err),
              target.find() ? target.group(1) : "an unknown target"));
    }

    private static List<String> folders(String err) {
      List<String> folders = new ArrayList<>();
      Matcher list = FOLDERS.matcher(err);
      if (list.find()) {
        list.group(1)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.endsWith("(framework directory)"))
            .forEach(folders::add);
      }
      return List.copyOf(folders);
    }

    boolean isClang() {
      return names.contains("__clang__");
    }

    /**
     * The word that specs have for the target. It is read from the macros, because a triple does
     * not show what options such as {@code -m32} change.
     */
    Optional<String> target() {
      Optional<String> architecture = architecture();
      if (names.contains("_WIN32")) {
        String system = names.contains("_MSC_VER") ? "-windows" : "-windows-gnu";
        return architecture.map(it -> it + system);
      }
      if (names.contains("__APPLE__")) {
        // The other systems of Apple have a macro of that kind, but another one.
        return architecture
            .filter(it -> names.contains("__ENVIRONMENT_MAC_OS_X_VERSION_MIN_REQUIRED__"))
            .map(it -> it + "-macos");
      }
      return architecture.filter(it -> names.contains("__linux__")).map(it -> it + "-linux");
    }

    private Optional<String> architecture() {
      if (defines("__ARM_SIZEOF_MINIMAL_ENUM 1")) {
        // Enums are as small as their values: another ABI.
        return Optional.empty();
      }
      return defines("__SIZEOF_POINTER__ 8") ? architecture64() : architecture32();
    }

    private Optional<String> architecture64() {
      if (names.contains("__x86_64__")) {
        return Optional.of("x86_64");
      }
      if (names.contains("__aarch64__")) {
        return littleEndian("aarch64");
      }
      if (names.contains("__riscv")) {
        return littleEndian("riscv64");
      }
      if (names.contains("__powerpc64__")) {
        return littleEndian("ppc64le");
      }
      if (names.contains("__mips64")) {
        return littleEndian("mips64el");
      }
      return names.contains("__s390x__") ? Optional.of("s390x") : Optional.empty();
    }

    private Optional<String> architecture32() {
      if (names.contains("__i386__")) {
        return Optional.of("i686");
      }
      // The ABI before the embedded one is not a target.
      return names.contains("__ARM_EABI__") ? littleEndian("arm") : Optional.empty();
    }

    private Optional<String> littleEndian(String word) {
      return defines("__BYTE_ORDER__ __ORDER_LITTLE_ENDIAN__")
          ? Optional.of(word)
          : Optional.empty();
    }

    private boolean defines(String macro) {
      return macros.contains("#define " + macro + "\n");
    }
  }
}
