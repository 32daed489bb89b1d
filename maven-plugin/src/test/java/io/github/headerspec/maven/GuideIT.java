package io.github.headerspec.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
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
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(c|java|console)\n(.*?)^```\n");
  private static final Pattern FILE_NAME = Pattern.compile("^(?:/\\* (\\S+) \\*/|// (\\S+))\n");
  private static final Pattern SETUP = Pattern.compile("(?ms)^```sh\n(.*?)^```\n");
  private static final boolean UPDATE =
      List.of("", "true").contains(System.getProperty("fixtures.update", "false"));

  @TempDir Path folder;

  @Test
  void theGuideWorks() throws Exception {
    String guide = Files.readString(GUIDE);
    Matcher setup = SETUP.matcher(guide);
    assertThat(setup.find()).isTrue();
    StringBuilder actual = new StringBuilder();
    int end = 0;
    for (MatchResult block : BLOCK.matcher(guide).results().toList()) {
      actual.append(guide, end, block.start(2));
      if (block.group(1).equals("console")) {
        actual.append(run(setup.group(1), block.group(2)));
      } else {
        write(block.group(2));
        actual.append(block.group(2));
      }
      end = block.end(2);
    }
    actual.append(guide.substring(end));
    if (UPDATE) {
      Files.writeString(GUIDE, actual);
    }
    assertThat(actual.toString())
        .as(GUIDE + ". To accept this: mvn verify -pl maven-plugin -am -Dfixtures.update")
        .isEqualTo(Files.readString(GUIDE));
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
    assertThat(run(block.group(1).substring(2), block.group(2))).isEqualTo(block.group(2));
  }

  private void write(String block) throws IOException {
    Matcher name = FILE_NAME.matcher(block);
    assertThat(name.find()).as("a comment with the name of the file in: " + block).isTrue();
    Path file = folder.resolve(name.group(1) == null ? name.group(2) : name.group(1));
    Files.createDirectories(file.getParent());
    Files.writeString(file, block);
  }

  /** Runs the commands of a block; what they print takes the place of what the page has. */
  private String run(String setup, String block) throws IOException, InterruptedException {
    StringBuilder printed = new StringBuilder();
    for (String line : block.lines().filter(each -> each.startsWith("$ ")).toList()) {
      printed.append(line).append('\n').append(bash(setup, line.substring(2)));
    }
    return printed.toString();
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
