package io.github.headerspec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the commands that {@code docs/command-line.md} shows, with the files that it shows, and
 * compares what they print.
 */
class DocumentedCommandsTest {

  private static final Path PAGE = Path.of("../docs/command-line.md");
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```(c|java|yaml|console)\n(.*?)^```\n");
  private static final Pattern FILE_NAME =
      Pattern.compile("^(?:/\\* (\\S+) \\*/|(?:#|//) (\\S+))\n");
  private static final boolean UPDATE =
      List.of("", "true").contains(System.getProperty("fixtures.update", "false"));

  @TempDir Path folder;

  @Test
  void theCommandsPrintWhatThePageSays() throws IOException {
    String page = Files.readString(PAGE);
    StringBuilder actual = new StringBuilder();
    int end = 0;
    for (MatchResult block : BLOCK.matcher(page).results().toList()) {
      actual.append(page, end, block.start());
      actual.append("```").append(block.group(1)).append('\n');
      actual.append(block.group(1).equals("console") ? run(block.group(2)) : file(block.group(2)));
      actual.append("```\n");
      end = block.end();
    }
    actual.append(page.substring(end));
    if (UPDATE) {
      Files.writeString(PAGE, actual);
    }
    assertThat(actual.toString())
        .as(PAGE + ". To accept this: mvn test -pl cli -am -Dfixtures.update")
        .isEqualTo(Files.readString(PAGE));
  }

  private String file(String block) throws IOException {
    var name = FILE_NAME.matcher(block);
    assertThat(name.find()).as("a comment with the name of the file in: " + block).isTrue();
    String file = name.group(1) == null ? name.group(2) : name.group(1);
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), block.substring(name.end()));
    return block;
  }

  private String run(String block) {
    StringBuilder printed = new StringBuilder();
    for (String line : block.lines().filter(each -> each.startsWith("$ ")).toList()) {
      CommandRun run = CommandRun.in(folder);
      run.type(line.substring(2));
      printed.append(line).append('\n');
      printed.append(run.results().getOrDefault("err", ""));
      printed.append(run.results().getOrDefault("out", ""));
    }
    return printed.toString();
  }
}
