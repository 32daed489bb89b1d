package io.github.headerspec.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.headerspec.derive.HeaderspecVersion;
import io.github.headerspec.importer.Machine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The command run inside this JVM, as if typed in a shell in some folder. */
final class CommandRun {

  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Pattern BUG_REPORT = Pattern.compile("details: .*headerspec-bug-\\d+\\.txt");

  private final Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<String> exitCodes = new ArrayList<>();
  private PrintStream outStream = new PrintStream(out, true, UTF_8);

  /** What is printed is the same on all machines. */
  private Machine machine = new Machine("Linux", "amd64");

  private CommandRun(Path folder) {
    this.folder = folder;
  }

  static CommandRun in(Path folder) {
    return new CommandRun(folder);
  }

  /** From now on the standard output is this. */
  void printTo(PrintStream stream) {
    outStream = stream;
  }

  /** From now on it runs on another machine. */
  void on(Machine other) {
    machine = other;
  }

  /** Runs a line such as {@code headerspec check light.yaml}. */
  void type(String line) {
    List<String> words =
        WORD.matcher(line)
            .results()
            .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
            .toList();
    if (!words.isEmpty()) {
      CommandContext context =
          new CommandContext(folder, outStream, new PrintStream(err, true, UTF_8), false, machine);
      int code = Headerspec.run(words.subList(1, words.size()), context);
      exitCodes.add(Integer.toString(code));
    }
  }

  /** What was printed, by {@code out} and {@code err}, and the exit codes, by {@code exit}. */
  Map<String, String> results() {
    Map<String, String> results = new TreeMap<>();
    results.put("out", normal(out));
    results.put("err", normal(err));
    results.put("exit", String.join(" ", exitCodes) + "\n");
    results.values().removeIf(String::isEmpty);
    return results;
  }

  private String normal(ByteArrayOutputStream stream) {
    String text = stream.toString(UTF_8).replace(folder + "/", "").replace(folder.toString(), ".");
    return BUG_REPORT
        .matcher(text)
        .replaceAll("details: …")
        .replace(HeaderspecVersion.text(), "VERSION");
  }
}
