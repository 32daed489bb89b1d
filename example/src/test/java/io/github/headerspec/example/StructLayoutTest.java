package io.github.headerspec.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.headerspec.example.vss.VssProtectionFault;
import io.github.headerspec.example.vss.VssProtectionLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Has a C compiler hold the Java side against the real header. */
class StructLayoutTest {

  private static final String COMPILER = "x86_64-w64-mingw32-gcc";
  private static final String HEADERS =
      """
      #include <stddef.h>
      #include <windows.h>
      #include <vss.h>
      #include <vsmgmt.h>
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void needsACompilerThatFindsTheHeader() throws Exception {
    boolean found = compile("").filter(String::isEmpty).isPresent();
    String reason =
        "the struct is not compared with the real header: on Debian, install"
            + " gcc-mingw-w64-x86-64 and mingw-w64-x86-64-dev to run this test";
    if (!found) {
      // Maven counts skipped tests but does not say why.
      System.out.println("Skipped: " + reason);
    }
    assumeTrue(found, reason);
  }

  @Test
  void theStructIsLaidOutAsItIsDecoded() throws Exception {
    assertThat(
            compile(
                "_Static_assert(sizeof(VSS_VOLUME_PROTECTION_INFO) == %s, \"size\");\n"
                        .formatted(VolumeProtectionInfo.SIZE)
                    + member("m_protectionLevel", VolumeProtectionInfo.PROTECTION_LEVEL)
                    + member(
                        "m_volumeIsOfflineForProtection",
                        VolumeProtectionInfo.VOLUME_IS_OFFLINE_FOR_PROTECTION)
                    + member("m_protectionFault", VolumeProtectionInfo.PROTECTION_FAULT)
                    + member("m_failureStatus", VolumeProtectionInfo.FAILURE_STATUS)
                    + member(
                        "m_volumeHasUnusedDiffArea",
                        VolumeProtectionInfo.VOLUME_HAS_UNUSED_DIFF_AREA)
                    + member("m_reserved", 20)))
        .contains("");
  }

  @Test
  void theConstantsHaveTheValuesOfTheHeader() throws Exception {
    Stream<String> faults =
        Stream.of(VssProtectionFault.values()).map(it -> constant(it.nativeName(), it.value()));
    Stream<String> levels =
        Stream.of(VssProtectionLevel.values()).map(it -> constant(it.nativeName(), it.value()));

    assertThat(compile(Stream.concat(faults, levels).collect(Collectors.joining()))).contains("");
  }

  @Test
  void theCompilerRefusesAWrongOffset() throws Exception {
    assertThat(compile(member("m_protectionFault", 9)).orElseThrow())
        .contains("static assertion failed")
        .contains("m_protectionFault");
  }

  /** All members are of four bytes. */
  private static String member(String name, int offset) {
    return """
    _Static_assert(offsetof(VSS_VOLUME_PROTECTION_INFO, %1$s) == %2$s, "%1$s");
    _Static_assert(sizeof(((VSS_VOLUME_PROTECTION_INFO *) 0)->%1$s) == 4, "%1$s");
    """
        .formatted(name, offset);
  }

  private static String constant(String name, int value) {
    return "_Static_assert(%1$s == %2$s, \"%1$s\");\n".formatted(name, value);
  }

  /** What the compiler says, nothing if all is well; empty if there is no compiler. */
  private static Optional<String> compile(String assertions)
      throws IOException, InterruptedException {
    Path source = Files.writeString(folder.resolve("layout.c"), HEADERS + assertions);
    Process process;
    try {
      process =
          new ProcessBuilder(COMPILER, "-std=c11", "-fsyntax-only", source.toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException notInstalled) {
      return Optional.empty();
    }
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return Optional.of(process.waitFor() == 0 ? "" : said + "exit code " + process.exitValue());
  }
}
