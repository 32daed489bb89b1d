package io.github.headerspec.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.headerspec.fixture.RunnablePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files and commands of {@code docs/guide.md} and of the README, as somebody would copy them.
 */
class GuideIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path GUIDE = ROOT.resolve("docs/guide.md");
  private static final Pattern SETUP = Pattern.compile("(?ms)^```sh\n(.*?)^```\n");

  @TempDir Path folder;

  @Test
  void theGuideWorks() throws Exception {
    String guide = Files.readString(GUIDE);
    Matcher setup = SETUP.matcher(guide);
    assertThat(setup.find()).isTrue();
    page(setup.group(1)).assertTrue(GUIDE);
  }

  @Test
  void theReadmeDerivesASpec() throws Exception {
    assumeTrue(
        Files.exists(Path.of("/usr/x86_64-w64-mingw32/include/vsmgmt.h")),
        "needs Debian's package mingw-w64-x86-64-dev");
    Matcher block =
        Pattern.compile(
                "(?ms)^```console\n\\$ mvn -q package -DskipTests\n(\\$ alias .*?\n)(.*?)^```\n")
            .matcher(Files.readString(ROOT.resolve("README.md")));
    assertThat(block.find()).isTrue();
    assertThat(page(block.group(1).substring(2)).runAll(block.group(2))).isEqualTo(block.group(2));
  }

  private RunnablePage page(String setup) {
    return new RunnablePage(folder, command -> bash(setup, command));
  }

  private String bash(String setup, String command) throws IOException, InterruptedException {
    String withoutBuild =
        setup.lines().filter(line -> !line.startsWith("mvn ")).collect(Collectors.joining("\n"));
    String script =
        "shopt -s expand_aliases\ncd '%s'\n%s\ncd '%s'\n%s\n"
            .formatted(ROOT, withoutBuild, folder, command);
    ProcessBuilder bash = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true);
    String java = Path.of(System.getProperty("java.home"), "bin").toString();
    bash.environment().merge("PATH", java, (path, first) -> first + ":" + path);
    bash.environment().put("HEADERSPEC_CACHE", "off");
    Process process = bash.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return output.replace(folder + "/", "");
  }
}
