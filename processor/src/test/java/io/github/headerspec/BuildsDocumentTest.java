package io.github.headerspec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What docs/builds.md shows is what is run: a block is part of the file that the line above it
 * links to, up to indentation, or all of it if that line says "whole". What nobody runs says so in
 * that line: "not run". Commands ({@code console}) are typed by {@code IncrementalCompilationIT}.
 */
class BuildsDocumentTest {

  private static final Path DOCUMENT = Path.of("../docs/builds.md");
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^([^\n]*)\n\n```(?!console)(\\w+)\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)[^(]*:$");

  @TestFactory
  List<DynamicTest> blocks() throws IOException {
    String document = Files.readString(DOCUMENT);
    List<MatchResult> blocks = BLOCK.matcher(document).results().toList();
    long fences = document.lines().filter(line -> line.matches("```(?!console)\\w+")).count();
    assertThat(blocks).as("blocks with a line above").hasSize((int) fences);
    return blocks.stream()
        .map(block -> DynamicTest.dynamicTest(block.group(1), () -> check(block)))
        .toList();
  }

  private static void check(MatchResult block) throws IOException {
    String above = block.group(1);
    var link = LINK.matcher(above);
    if (!link.find()) {
      assertThat(above).as("says which file is shown, or that nobody ran it").contains("not run");
      return;
    }
    String file = Files.readString(DOCUMENT.resolveSibling(link.group(1)));
    if (above.contains("whole")) {
      assertThat(block.group(3)).isEqualTo(file);
    } else {
      assertThat(withoutIndentation(file)).contains(withoutIndentation(block.group(3)));
    }
  }

  private static String withoutIndentation(String text) {
    return text.replaceAll("(?m)^ +", "");
  }
}
