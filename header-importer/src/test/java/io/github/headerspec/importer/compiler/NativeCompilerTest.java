package io.github.headerspec.importer.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.importer.Target;
import io.github.headerspec.importer.preprocessor.FeatureAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compilers as they are, and programs that are none. */
class NativeCompilerTest {

  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final int MEBIBYTE = 1 << 20;

  /** What a compiler prints for {@code -dM -E -v}, in a shell script. */
  private static final String DESCRIBES =
      """
      case "$*" in *-dM*)
        echo 'welcome to the compiler farm'
        echo '#define __SIZEOF_POINTER__ 8'
        echo '#define __x86_64__ 1'
        echo '#define __linux__ 1'
        echo 'Target: x86_64-fake-linux' >&2
        exit 0
      esac
      """;

  private static final String JUDGES = "case \"$(cat)\" in *wrong*) exit 1; esac; exit 0\n";

  @TempDir Path folder;

  private NativeCompiler fake(String script) throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh");
    Path file = folder.resolve("fake");
    Files.writeString(file, script);
    return new NativeCompiler(
        "fake", new CompilerProcess(List.of("/bin/sh", file.toString()), folder, SHORT, MEBIBYTE));
  }

  private static String onlyMessage(Checked<?> result) {
    assertThat(result.value()).isEmpty();
    assertThat(result.diagnostics()).hasSize(1);
    Diagnostic diagnostic = result.diagnostics().get(0);
    assertThat(diagnostic.code().id()).isEqualTo("HS622");
    assertThat(diagnostic.help()).contains("--cc");
    return diagnostic.message();
  }

  private String failure(String script) throws IOException {
    return onlyMessage(fake(script).describe());
  }

  @Test
  void aProgramThatIsMissing() {
    assertThat(onlyMessage(NativeCompiler.of("no-such-compiler", List.of(), folder).describe()))
        .isEqualTo("cannot use compiler 'no-such-compiler': there is no such program");
    assertThat(onlyMessage(NativeCompiler.of("./absent/gcc", List.of(), folder).describe()))
        .endsWith("there is no such program");
  }

  @Test
  void aFileThatIsNotAProgram() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "gcc");
    assertThat(onlyMessage(NativeCompiler.of("./notes.txt", List.of(), folder).describe()))
        .contains("cannot use compiler './notes.txt': it ");
  }

  @Test
  void programsThatAreNotCompilers() throws IOException {
    assertThat(failure("echo 'cannot find license' >&2; exit 1"))
        .endsWith("it ended with exit code 1");
    assertThat(failure("exit 0")).endsWith("it does not list its macros for -dM -E");
    assertThat(failure("echo '#define'; echo garbage")).endsWith("its macros for -dM -E");
    assertThat(failure("head -c 10000 /dev/urandom")).endsWith("its macros for -dM -E");
    assertThat(failure("kill -SEGV $$")).endsWith("it was ended by signal 11");
  }

  @Test
  void whatItSaysIsShown() throws IOException {
    Diagnostic diagnostic =
        fake("echo 'error: no license' >&2; exit 1").describe().diagnostics().get(0);
    assertThat(diagnostic.notes()).containsExactly("error: no license");
  }

  @Test
  void whatTakesOrPrintsTooMuchIsEnded() throws IOException {
    long before = System.nanoTime();
    assertThat(failure("sleep 300")).endsWith("it did not end within 2 seconds");
    // Also with what it has started, and without its output being read any further.
    assertThat(failure("sleep 300 & sleep 300")).endsWith("it did not end within 2 seconds");
    assertThat(failure("head -c 100000000 /dev/zero; sleep 300"))
        .endsWith("it printed more than 1 MiB");
    assertThat(failure("head -c 100000000 /dev/zero >&2")).endsWith("it printed more than 1 MiB");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(60));
  }

  @Test
  void judgesThatAcceptAllOrNothing() throws IOException {
    assertThat(failure(DESCRIBES + "cat > /dev/null; exit 0"))
        .endsWith("it accepts an assertion that is false");
    assertThat(failure(DESCRIBES + "cat > /dev/null; exit 1"))
        .endsWith("it does not take static assertions, which are in C11 and C++11");
  }

  @Test
  void otherLinesAmongTheMacrosDoNotMatter() throws IOException {
    CompilerDescription description = fake(DESCRIBES + JUDGES).describe().value().orElseThrow();
    assertThat(description.target()).contains("x86_64-linux");
    assertThat(description.triple()).isEqualTo("x86_64-fake-linux");
    assertThat(description.macros()).doesNotContain("welcome");
    assertThat(description.includeFolders()).isEmpty();
    assertThat(description.answers().operators()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "gcc, , x86_64-linux",
    "gcc, -m32, i686-linux",
    "g++, , x86_64-linux",
    "x86_64-w64-mingw32-gcc, , x86_64-windows-gnu",
    "clang-14, , x86_64-linux",
    "clang-14, --target=x86_64-pc-windows-msvc, x86_64-windows",
    "clang-14, --target=i686-pc-windows-msvc, i686-windows",
    "clang-14, --target=aarch64-pc-windows-msvc, aarch64-windows",
    "clang-14, --target=aarch64-linux-gnu, aarch64-linux",
    "clang-14, --target=arm-linux-gnueabihf, arm-linux",
    "clang-14, --target=arm-linux-gnueabi, arm-linux",
    "clang-14, --target=riscv64-linux-gnu, riscv64-linux",
    "clang-14, --target=powerpc64le-linux-gnu, ppc64le-linux",
    "clang-14, --target=s390x-linux-gnu, s390x-linux",
    "clang-14, --target=mips64el-linux-gnuabi64, mips64el-linux",
    "clang-14, --target=x86_64-apple-macosx, x86_64-macos",
    "clang-14, --target=arm64-apple-macosx, aarch64-macos",
    "aarch64-linux-gnu-gcc, , aarch64-linux",
    "arm-linux-gnueabihf-gcc, , arm-linux",
    "riscv64-linux-gnu-gcc, , riscv64-linux",
    "powerpc64le-linux-gnu-gcc, , ppc64le-linux",
    "s390x-linux-gnu-gcc, , s390x-linux",
    "mips64el-linux-gnuabi64-gcc, , mips64el-linux"
  })
  void realOnesSayTheirTarget(String program, String option, String target) {
    assumeInstalled(program);
    List<String> options = option == null ? List.of() : List.of(option);
    CompilerDescription description =
        NativeCompiler.of(program, options, folder).describe().value().orElseThrow();
    assertThat(description.target()).contains(target);
    assertThat(description.includeFolders()).isNotEmpty().allMatch(it -> Path.of(it).isAbsolute());
    assertThat(description.macros().lines().count()).isGreaterThan(100);
    FeatureAnswers answers = description.answers();
    assertThat(answers.operators()).contains("__has_attribute", "__has_include");
    assertThat(answers.answer("__has_attribute", "packed")).isEqualTo("1");
    assertThat(answers.answer("__has_attribute", "no_such_attribute")).isEqualTo("0");
    assertThat(answers.answer("__has_attribute", "packed)\n#include </etc/passwd>\n#if (1"))
        .isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "clang-14, --target=aarch64_be-linux-gnu",
    "clang-14, --target=armeb-linux-gnueabi",
    "clang-14, --target=riscv32-linux-gnu",
    "clang-14, --target=powerpc64-linux-gnu",
    "clang-14, --target=mips64-linux-gnuabi64",
    "clang-14, --target=mips64el-linux-gnuabin32",
    "clang-14, --target=mipsel-linux-gnu",
    "clang-14, --target=x86_64-linux-gnux32",
    "clang-14, --target=arm64-apple-ios",
    "clang-14, --target=x86_64-apple-ios-simulator",
    "clang-14, --target=x86_64-unknown-freebsd",
    "arm-linux-gnueabihf-gcc, -fshort-enums",
    "aarch64-linux-gnu-gcc, -fshort-enums",
    "s390x-linux-gnu-gcc, -m31"
  })
  void whatOnlyLooksLikeATargetIsNone(String program, String option) {
    assumeInstalled(program);
    CompilerDescription description =
        NativeCompiler.of(program, List.of(option), folder).describe().value().orElseThrow();
    assertThat(description.target().flatMap(Target::of)).isEmpty();
  }

  @Test
  void answersMayBeMonths() {
    assumeInstalled("g++");
    FeatureAnswers answers =
        NativeCompiler.of("g++", List.of(), folder).describe(true).value().orElseThrow().answers();
    assertThat(answers.answer("__has_cpp_attribute", "nodiscard")).matches("20\\d{4}");
  }

  @Test
  void clangClIsClangForMicrosoft() throws IOException {
    assumeInstalled("clang-14");
    Files.createSymbolicLink(folder.resolve("clang-cl"), installed("clang-14").get(0));
    assertThat(
            NativeCompiler.of("./clang-cl", List.of(), folder)
                .describe()
                .value()
                .flatMap(CompilerDescription::target))
        .contains("x86_64-windows");
  }

  private static void assumeInstalled(String program) {
    assumeTrue(!installed(program).isEmpty(), program + " is not installed");
  }

  private static List<Path> installed(String program) {
    List<Path> found = new ArrayList<>();
    Stream.of(System.getenv("PATH").split(":", -1))
        .map(each -> Path.of(each, program))
        .filter(Files::isExecutable)
        .forEach(found::add);
    return found;
  }
}
