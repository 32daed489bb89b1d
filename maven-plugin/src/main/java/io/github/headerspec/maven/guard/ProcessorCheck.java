package io.github.headerspec.maven.guard;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.diagnostic.SourceText;
import io.github.headerspec.io.RegularFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the compiler will run the processor. If it does not, people see only "cannot find
 * symbol".
 *
 * @param settings what the compiler is told
 * @param dependencies what the module depends on, as {@code groupId:artifactId:type}
 * @param jdk the feature release of the compiler's JDK; empty if it is not known
 * @param version the version of Headerspec
 */
public record ProcessorCheck(
    CompilerSettings settings, List<String> dependencies, Optional<Integer> jdk, String version) {

  private static final String GROUP = "io.github.headerspec";
  private static final String PROCESSOR = GROUP + ":headerspec-processor";
  private static final List<String> PROCESSING =
      List.of("-processor", "-processorpath", "--processor-path", "--processor-module-path");

  /** Since this JDK, processors on the class path run only if that is asked for. */
  private static final int ASKED_FOR = 23;

  /** Far more than what people annotate. */
  private static final int MAX_SOURCE_BYTES = 1 << 24;

  /** Not in a comment or string, as far as one can tell without a compiler. */
  private static final Pattern ANNOTATION =
      Pattern.compile(
          "(?m)^(?![ \\t]*(?:\\*|//|/\\*))[^\"\n]*?(@(?:[\\w.]+\\.)?GenerateBindings)\\b");

  /** Why it does not run, and what to do. */
  private record Reason(String text, String help) {}

  /**
   * Checks a module.
   *
   * @param sourceRoots the folders of its sources
   * @return what is wrong, at the first annotation that would have no effect; empty if the
   *     processor runs, or if there is no annotation
   * @throws IOException if a source cannot be read
   */
  public Optional<Diagnostic> check(List<Path> sourceRoots) throws IOException {
    Optional<Reason> reason = reason();
    if (reason.isEmpty()) {
      return Optional.empty();
    }
    for (Path root : sourceRoots) {
      Optional<Diagnostic> found = inFolder(root, reason.get());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Reason> reason() {
    if (settings.proc().filter("none"::equals).isPresent()
        || settings.arguments().contains("-proc:none")) {
      return Optional.of(
          new Reason("annotation processing is off", "remove 'none' from <proc>, or -proc:none"));
    }
    if (settings.arguments().stream().anyMatch(PROCESSING::contains)) {
      return Optional.empty();
    }
    if (settings.processorPath().isPresent()) {
      return settings.processorPath().get().contains(PROCESSOR)
          ? Optional.empty()
          : Optional.of(notOnPath("it is not among the <annotationProcessorPaths>"));
    }
    if (dependencies.stream().anyMatch(each -> each.startsWith(PROCESSOR + ":"))) {
      return reasonOnClassPath();
    }
    return Optional.of(notOnPath("there are no <annotationProcessorPaths>"));
  }

  private Reason notOnPath(String text) {
    return new Reason(
        text,
        "add <path><groupId>"
            + GROUP
            + "</groupId><artifactId>headerspec-processor</artifactId><version>"
            + version
            + "</version></path> to <annotationProcessorPaths> of maven-compiler-plugin");
  }

  private Optional<Reason> reasonOnClassPath() {
    boolean asked =
        settings.proc().isPresent()
            || settings.arguments().stream().anyMatch(each -> each.startsWith("-proc:"))
            // Maven 4 has dependencies for the processor path.
            || dependencies.contains(PROCESSOR + ":processor")
            || dependencies.contains(PROCESSOR + ":classpath-processor");
    return asked || jdk.orElse(0) < ASKED_FOR
        ? Optional.empty()
        : Optional.of(
            notOnPath(
                "it is on the class path, where JDK "
                    + jdk.orElseThrow()
                    + " does not look for it"));
  }

  private Optional<Diagnostic> inFolder(Path root, Reason reason) throws IOException {
    for (Path file : RegularFiles.below(root, ".java")) {
      Optional<Diagnostic> found = inFile(file, reason);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Diagnostic> inFile(Path file, Reason reason) throws IOException {
    String text = new String(RegularFile.read(file, MAX_SOURCE_BYTES), StandardCharsets.UTF_8);
    Matcher annotation = ANNOTATION.matcher(text);
    if (!text.contains(GROUP + ".annotations") || !annotation.find()) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.at(
            DiagnosticCode.PROCESSOR_NOT_RUN,
            new SourceText(file.toString(), text),
            position(text, annotation.start(1)),
            reason.help(),
            reason.text()));
  }

  private static Position position(String text, int offset) {
    String before = text.substring(0, offset);
    int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
    int column = before.codePointCount(before.lastIndexOf('\n') + 1, offset) + 1;
    return new Position(line, column);
  }
}
