package io.github.headerspec.importer.compiler;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.importer.compiler.CompilerDescription.Printed;
import io.github.headerspec.importer.compiler.CompilerProcess.FailedException;
import io.github.headerspec.importer.compiler.CompilerProcess.Run;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The C and C++ compiler that the user names: GCC, also for another system, or Clang. It describes
 * itself, and judges. Several threads may use it.
 */
public final class NativeCompiler {

  private static final Duration TIME_LIMIT = Duration.ofSeconds(60);
  private static final int MAX_BYTES = 16 << 20;
  private static final int MAX_NOTES = 5;

  /** Clang that takes the options of Microsoft's compiler, unless it is told otherwise. */
  private static final Pattern CLANG_CL = Pattern.compile("clang-cl(-\\d+)?(\\.exe)?");

  private static final List<String> AS_CLANG =
      List.of("--driver-mode=gcc", "--target=x86_64-pc-windows-msvc");

  private static final String HELP =
      "give --cc a GCC or Clang that runs here, such as gcc, x86_64-w64-mingw32-gcc or clang, and"
          + " with --cc-option what it needs; or leave out --cc";

  private final String name;
  private final CompilerProcess process;
  private final Map<Boolean, Checked<CompilerDescription>> descriptions = new ConcurrentHashMap<>();

  /**
   * A compiler.
   *
   * @param name how the user calls it
   * @param process runs it
   */
  NativeCompiler(String name, CompilerProcess process) {
    this.name = name;
    this.process = process;
  }

  /**
   * The compiler that the user names. Nothing is started yet.
   *
   * @param program a program on the system's path, or a path
   * @param options options that the compiler always gets, such as {@code -m32}
   * @param folder what relative paths are relative to
   * @return the compiler
   */
  public static NativeCompiler of(String program, List<String> options, Path folder) {
    Path absolute = folder.toAbsolutePath();
    List<String> words = new ArrayList<>(List.of(file(program, absolute)));
    if (CLANG_CL.matcher(program.substring(afterFolders(program))).matches()) {
      words.addAll(AS_CLANG);
    }
    words.addAll(options);
    return new NativeCompiler(
        program, new CompilerProcess(List.copyOf(words), absolute, TIME_LIMIT, MAX_BYTES));
  }

  private static int afterFolders(String program) {
    return Math.max(program.lastIndexOf('/'), program.lastIndexOf(File.separatorChar)) + 1;
  }

  private static String file(String program, Path folder) {
    try {
      return afterFolders(program) == 0 ? program : folder.resolve(program).toString();
    } catch (InvalidPathException noPathHere) {
      return program;
    }
  }

  /**
   * How the user calls the compiler.
   *
   * @return the program, as it was typed
   */
  public String name() {
    return name;
  }

  /**
   * What the compiler says of itself. It is asked once for each language.
   *
   * @param cpp whether about C++
   * @return the description, or why the compiler cannot be used
   */
  public Checked<CompilerDescription> describe(boolean cpp) {
    return descriptions.computeIfAbsent(cpp, this::ask);
  }

  /**
   * What the compiler says of itself in any language: some options are only for one.
   *
   * @return the description, or why the compiler cannot be used
   */
  public Checked<CompilerDescription> describe() {
    Checked<CompilerDescription> asC = describe(false);
    if (asC.value().isPresent()) {
      return asC;
    }
    Checked<CompilerDescription> asCpp = describe(true);
    return asCpp.value().isPresent() ? asCpp : asC;
  }

  private Checked<CompilerDescription> ask(boolean cpp) {
    try {
      Run run = process.run(List.of("-x", language(cpp), "-dM", "-E", "-v", "-"), "");
      if (!run.succeeded()) {
        return Checked.failure(notUsable(run.failure(), lines(run)));
      }
      Optional<Printed> printed = Printed.of(run.out(), run.err());
      return printed.isEmpty()
          ? Checked.failure(notUsable("it does not list its macros for -dM -E", lines(run)))
          : control(cpp)
              .<Checked<CompilerDescription>>map(Checked::failure)
              .orElseGet(() -> Checked.of(description(printed.get(), cpp)));
    } catch (FailedException failure) {
      return Checked.failure(notUsable(failure));
    }
  }

  private CompilerDescription description(Printed printed, boolean cpp) {
    return new CompilerDescription(
        printed.macros(),
        printed.folders().stream()
            .map(each -> process.folder().resolve(each).normalize().toString())
            .toList(),
        printed.triple(),
        printed.target(),
        new CompilerAnswers(text -> preprocess(text, cpp), printed.isClang()));
  }

  /** A judge that accepts everything, or nothing, is none. */
  private Optional<Diagnostic> control(boolean cpp) {
    String word = cpp ? "static_assert" : "_Static_assert";
    Checked<Verdict> right = judge(cpp, List.of(), word + "(sizeof(char) == 1, \"right\");\n");
    Checked<Verdict> wrong = judge(cpp, List.of(), word + "(sizeof(char) == 2, \"wrong\");\n");
    if (right.value().isEmpty() || wrong.value().isEmpty()) {
      return Stream.concat(right.diagnostics().stream(), wrong.diagnostics().stream()).findFirst();
    }
    if (!right.value().get().accepted()) {
      return Optional.of(
          notUsable(
              "it does not take static assertions, which are in C11 and C++11",
              right.value().get().errors()));
    }
    return wrong.value().get().accepted()
        ? Optional.of(notUsable("it accepts an assertion that is false", List.of()))
        : Optional.empty();
  }

  private String preprocess(String text, boolean cpp) {
    try {
      Run run = process.run(List.of("-x", language(cpp), "-E", "-P", "-"), text);
      return run.succeeded() ? run.out() : "";
    } catch (FailedException noAnswer) {
      return "";
    }
  }

  /**
   * What the compiler says of a source.
   *
   * @param accepted whether it compiles
   * @param errors the compiler's own words if it does not, most important first; never empty then
   */
  public record Verdict(boolean accepted, List<String> errors) {}

  /**
   * Lets the compiler check a source. Nothing is generated.
   *
   * @param cpp whether it is C++
   * @param arguments options such as {@code -I} and {@code -include}
   * @param source the text
   * @return the verdict, or why there is none
   */
  public Checked<Verdict> judge(boolean cpp, List<String> arguments, String source) {
    List<String> all = new ArrayList<>(List.of("-x", language(cpp), "-fsyntax-only"));
    all.addAll(arguments);
    all.add("-");
    try {
      Run run = process.run(all, source);
      return Checked.of(
          run.succeeded() ? new Verdict(true, List.of()) : new Verdict(false, words(run)));
    } catch (FailedException failure) {
      return Checked.failure(notUsable(failure));
    }
  }

  private static String language(boolean cpp) {
    return cpp ? "c++" : "c";
  }

  /** The errors, or else the first lines, or else how it ended. */
  private static List<String> words(Run run) {
    List<String> words = lines(run);
    return words.isEmpty() ? List.of(run.failure()) : words;
  }

  private static List<String> lines(Run run) {
    List<String> lines =
        Stream.concat(run.err().lines(), run.out().lines())
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    List<String> errors = lines.stream().filter(line -> line.contains("error:")).toList();
    return (errors.isEmpty() ? lines : errors)
        .stream().map(NativeCompiler::withoutPlace).limit(MAX_NOTES).toList();
  }

  /** A place in a text that was never in a file says nothing. */
  private static String withoutPlace(String line) {
    String text = line.replaceFirst("^<stdin>:\\d+(:\\d+)?: ", "");
    return text.length() > 300 ? text.substring(0, 300) + "…" : text;
  }

  private Diagnostic notUsable(FailedException failure) {
    return notUsable(String.valueOf(failure.getMessage()), List.of());
  }

  private Diagnostic notUsable(String reason, List<String> words) {
    return Diagnostic.of(DiagnosticCode.COMPILER_NOT_USABLE, words, HELP, name, reason);
  }
}
