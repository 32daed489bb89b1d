package io.github.headerspec.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.read.SpecFile;
import io.github.headerspec.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;

/**
 * A spec however people wrote it: {@code derive} keeps what they wrote, or says why there is no new
 * text and leaves the file as it is. A second time changes nothing.
 */
class DeriveFuzzTest {

  private static final Pattern MARK = Pattern.compile("# m\\d+\\.");

  @TempDir static Path folder;

  @FuzzTest
  void keepsWhatPeopleWrote(byte[] bytes) throws IOException {
    derive(bytes, folder);
  }

  /** What became of a spec. */
  enum Outcome {
    INVALID,
    REFUSED,
    UNCHANGED,
    CHANGED
  }

  /** Derives a spec that bytes decide, and demands that nothing is lost. */
  static Outcome derive(byte[] bytes, Path folder) throws IOException {
    Choices choices = new Choices(bytes);
    YamlChoices yaml = new YamlChoices(choices);
    String before = yaml.document(new ReviewedSpec(choices).next());
    Path file = folder.resolve("light.yaml");
    Files.writeString(folder.resolve("light.h"), ReviewedSpec.HEADER);
    Files.writeString(file, before);
    Checked<Spec> old = check(before);
    Map<String, String> results = run(folder);
    String after = Files.readString(file);
    try {
      assertThat(results.get("exit")).isIn("0\n", "3\n");
      if (!"0\n".equals(results.get("exit"))) {
        assertThat(after).isEqualTo(before);
        assertThat(results.get("err")).containsPattern("\\[HS\\d{3}]");
        return old.hasNoDiagnostics() ? Outcome.REFUSED : Outcome.INVALID;
      }
      assertThat(old.hasNoDiagnostics()).isTrue();
      assertKept(yaml, old.value().orElseThrow(), before, after);
      run(folder);
      assertThat(Files.readString(file)).isEqualTo(after);
    } catch (AssertionError lost) {
      throw new AssertionError(
          lost.getMessage() + "\n" + before + "\n=== becomes ===\n" + after + results, lost);
    }
    return after.equals(before) ? Outcome.UNCHANGED : Outcome.CHANGED;
  }

  private static void assertKept(YamlChoices yaml, Spec old, String before, String after) {
    Checked<Spec> now = check(after);
    assertThat(now.diagnostics()).isEmpty();
    Decisions.assertKept(old, now.value().orElseThrow(), ReviewedSpec.CONSTANTS);
    List<String> left = marks(after);
    assertThat(left).containsAll(yaml.comments());
    List<String> was = new ArrayList<>(marks(before));
    was.removeIf(mark -> yaml.trailing().contains(mark) && !left.contains(mark));
    assertThat(left).isEqualTo(was);
  }

  private static List<String> marks(String text) {
    return MARK.matcher(text).results().map(MatchResult::group).toList();
  }

  private static Checked<Spec> check(String text) {
    return SpecFile.check("light.yaml", text.getBytes(UTF_8));
  }

  private static Map<String, String> run(Path folder) {
    CommandRun run = CommandRun.in(folder);
    run.type("headerspec derive light.h -o light.yaml");
    return run.results();
  }
}
