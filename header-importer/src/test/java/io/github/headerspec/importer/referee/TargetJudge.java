package io.github.headerspec.importer.referee;

import io.github.headerspec.importer.HeaderImport;
import io.github.headerspec.importer.HeaderImporter;
import io.github.headerspec.importer.ImportRequest;
import io.github.headerspec.importer.Target;
import io.github.headerspec.importer.facts.MacroGroup;
import io.github.headerspec.spec.EnumSpec;
import java.io.File;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The values of expressions for any target, judged by a Clang that compiles for it. */
public final class TargetJudge {

  private static final String CLANG = "clang-14";
  private static final Pattern DEFINE = Pattern.compile("#define (\\w+) (.+)");
  private static final Pattern ERROR = Pattern.compile("judge\\.c(?:pp)?:(\\d+):.* error: .*");

  private final Target target;
  private final boolean cpp;
  private final Path folder;
  private final List<Path> includeFolders;
  private int headers;

  /**
   * Prepares for questions.
   *
   * @param target the target
   * @param cpp whether the language is C++
   * @param folder where files can be written
   * @param includeFolders where both look for headers
   */
  public TargetJudge(Target target, boolean cpp, Path folder, List<Path> includeFolders) {
    this.target = target;
    this.cpp = cpp;
    this.folder = folder;
    this.includeFolders = List.copyOf(includeFolders);
  }

  /**
   * What came out.
   *
   * @param right how many values are the compiler's
   * @param wrong the expressions that have another value for the compiler, or none
   * @param refused the expressions that have a value for the compiler, and none for us
   */
  public record Verdict(int right, List<String> wrong, List<String> refused) {}

  /** Why there is no judge; empty if there is one. */
  public static Optional<String> unavailable() {
    boolean found =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(it -> Path.of(it, CLANG).toFile().canExecute());
    return found ? Optional.empty() : Optional.of(CLANG + " is not installed");
  }

  /** What Clang calls the target. */
  public static String triple(Target target) {
    return switch (target) {
      case X86_64_WINDOWS -> "x86_64-pc-windows-msvc";
      case X86_64_WINDOWS_GNU -> "x86_64-w64-windows-gnu";
      case I686_WINDOWS -> "i686-pc-windows-msvc";
      case AARCH64_WINDOWS -> "aarch64-pc-windows-msvc";
      case X86_64_LINUX -> "x86_64-linux-gnu";
      case AARCH64_LINUX -> "aarch64-linux-gnu";
      case I686_LINUX -> "i686-linux-gnu";
      case ARM_LINUX -> "arm-linux-gnueabihf";
      case RISCV64_LINUX -> "riscv64-linux-gnu";
      case PPC64LE_LINUX -> "powerpc64le-linux-gnu";
      case S390X_LINUX -> "s390x-linux-gnu";
      case MIPS64EL_LINUX -> "mips64el-linux-gnuabi64";
      case X86_64_MACOS -> "x86_64-apple-macosx13.0";
      case AARCH64_MACOS -> "arm64-apple-macosx13.0";
    };
  }

  private List<String> command(String... arguments) {
    List<String> all = new ArrayList<>(List.of(CLANG, "-target", triple(target), "-w"));
    all.addAll(List.of("-ferror-limit=0", "-x", cpp ? "c++" : "c"));
    all.add(cpp ? "-std=gnu++20" : "-std=gnu17");
    all.add("-nostdlibinc");
    // Without folders, the compiler's own headers do not ask for those of a library.
    all.addAll(includeFolders.isEmpty() ? List.of("-ffreestanding") : List.of());
    includeFolders.forEach(it -> all.addAll(List.of("-isystem", it.toString())));
    all.addAll(List.of(arguments));
    return all;
  }

  /** Whether the compiler takes a text. */
  public boolean accepts(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("accepted" + ++headers + ".h"), text);
    return Compiler.run(command("-fsyntax-only", file.toString())).exit() == 0;
  }

  /** The macros that a text leaves defined for the compiler, without those with parameters. */
  public Map<String, String> macros(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("macros" + ++headers + ".h"), text);
    Map<String, String> macros = new TreeMap<>();
    for (String line : Compiler.run(command("-dM", "-E", file.toString())).output()) {
      Matcher define = DEFINE.matcher(line);
      if (define.matches()) {
        macros.put(define.group(1), define.group(2));
      }
    }
    return macros;
  }

  /**
   * Judges expressions.
   *
   * @param text what is declared before them
   * @param expressions the expressions
   */
  public Verdict judge(String text, List<String> expressions) throws IOException {
    List<MacroGroup> groups = new ArrayList<>();
    StringBuilder header = new StringBuilder(text).append('\n');
    for (int i = 0; i < expressions.size(); i++) {
      String name = "JUDGED_" + i;
      header.append("#define ").append(name).append(" (").append(expressions.get(i)).append(")\n");
      // Each is alone: two values together may need more bits than any type has.
      groups.add(MacroGroup.parse(name + "=Group" + i).orElseThrow());
    }
    Path path = folder.resolve("judged" + ++headers + (cpp ? ".hpp" : ".h"));
    Files.writeString(path, header);
    Map<Integer, BigInteger> values = values(path, groups);
    TreeSet<Integer> refused = new TreeSet<>(numbers(expressions.size()));
    refused.removeAll(values.keySet());
    refused.removeAll(rejected(path, refused, i -> "JUDGED_" + i + " == JUDGED_" + i));
    Set<Integer> wrong =
        rejected(
            path,
            values.keySet(),
            i -> has("JUDGED_" + i, values.getOrDefault(i, BigInteger.ZERO)));
    return new Verdict(
        values.size() - wrong.size(),
        wrong.stream().map(i -> expressions.get(i) + " = " + values.get(i)).toList(),
        refused.stream().map(expressions::get).toList());
  }

  private static String has(String name, BigInteger value) {
    int negative = value.signum() < 0 ? 1 : 0;
    return "%s == %s && (%s < 0) == %d".formatted(name, literal(value), name, negative);
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private Map<Integer, BigInteger> values(Path header, List<MacroGroup> groups) {
    ImportRequest request =
        new ImportRequest(
            header, includeFolders, List.of(), List.of(), target, List.of(), List.of(), groups);
    Map<Integer, BigInteger> values = new LinkedHashMap<>();
    HeaderImport read = new HeaderImporter().readNext(request).value().orElseThrow();
    for (EnumSpec each : read.facts().enums()) {
      String name = each.nativeName().value();
      if (name.startsWith("Group")) {
        values.put(
            Integer.valueOf(name.substring("Group".length())),
            each.constants().get(0).value().value());
      }
    }
    return values;
  }

  /** The numbers whose assertion is false for the compiler, or is not a constant expression. */
  private Set<Integer> rejected(
      Path header, Collection<Integer> asked, IntFunction<String> assertion) throws IOException {
    List<Integer> numbers = List.copyOf(asked);
    StringBuilder text = new StringBuilder("#include \"" + header.getFileName() + "\"\n");
    String keyword = cpp ? "static_assert" : "_Static_assert";
    numbers.forEach(i -> text.append("%s(%s, \"\");%n".formatted(keyword, assertion.apply(i))));
    Path main = folder.resolve(cpp ? "judge.cpp" : "judge.c");
    Files.writeString(main, text);
    TreeSet<Integer> rejected = new TreeSet<>();
    Compiler.Run run = Compiler.run(command("-fsyntax-only", main.toString()));
    for (String line : run.output()) {
      Matcher error = ERROR.matcher(line);
      if (error.find()) {
        rejected.add(numbers.get(Integer.parseInt(error.group(1)) - 2));
      }
    }
    if (run.exit() != 0 && rejected.isEmpty()) {
      throw new IOException(String.join("\n", run.errors()));
    }
    return rejected;
  }

  private static String literal(BigInteger value) {
    if (value.signum() < 0) {
      return "(-" + value.negate().subtract(BigInteger.ONE) + "LL - 1)";
    }
    return value + (value.bitLength() == Long.SIZE ? "ULL" : "LL");
  }
}
