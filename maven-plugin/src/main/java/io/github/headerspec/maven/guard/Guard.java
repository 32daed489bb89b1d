package io.github.headerspec.maven.guard;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.io.FileFailure;
import io.github.headerspec.maven.guard.CopiedSpecs.ResourceFolder;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes the compiler see that a spec has changed, by deleting the class file of what is annotated
 * with it: an incremental build compiles what has no class file.
 *
 * @param stateFile where to keep what was seen
 * @param specFolders the folders of the processor option, in which specs are looked for first
 * @param sourceRoots the folders of sources
 * @param resources the folders of resources
 * @param output the compiler's output
 * @param generatedSources the folder of generated sources
 * @param classPath the jars and folders that the compiler looks into
 */
public record Guard(
    Path stateFile,
    List<Path> specFolders,
    List<Path> sourceRoots,
    List<ResourceFolder> resources,
    Path output,
    Path generatedSources,
    List<Path> classPath) {

  /**
   * Compares what is there with what was there.
   *
   * @return what was done, in words; empty if nothing had to be done
   * @throws IOException if a file cannot be read, written or deleted
   */
  public List<String> run() throws IOException {
    GuardState before = GuardState.read(stateFile);
    List<String> done = new ArrayList<>();
    Map<String, String> copies = CopiedSpecs.in(resources);
    Map<String, String> gone = new TreeMap<>(before.copies());
    gone.keySet().removeAll(copies.keySet());
    for (Map.Entry<String, String> each : gone.entrySet()) {
      if (Files.deleteIfExists(Path.of(each.getKey()))) {
        done.add("deleted " + each.getKey() + ", because " + each.getValue() + " is gone");
      }
    }
    Map<String, SpecSnapshot> specs = new TreeMap<>();
    try (ClassPath entries = new ClassPath(classPath)) {
      SpecPlaces places = new SpecPlaces(specFolders, sourceRoots, output, entries);
      for (AnnotatedClass each : AnnotatedClass.in(output)) {
        Optional<SpecSnapshot> then = Optional.ofNullable(before.specs().get(each.name()));
        GeneratedTypes generated =
            new GeneratedTypes(
                generatedSources.resolve(each.packageFolder()),
                output.resolve(each.packageFolder()));
        SpecSnapshot now = SpecSnapshot.of(each, places, generated, then);
        specs.put(each.name(), now);
        Optional<String> reason = reason(then, now);
        if (reason.isPresent()) {
          Files.deleteIfExists(each.file());
          done.add(each.shown() + " is compiled again, because " + reason.get());
        }
      }
    }
    GuardState after = new GuardState(copies, specs);
    if (!after.equals(before)) {
      after.write(stateFile);
    }
    return done;
  }

  /**
   * What to tell when {@link #run()} fails.
   *
   * @param failure why it failed
   * @return the diagnostic
   */
  public static Diagnostic diagnostic(IOException failure) {
    return Diagnostic.of(
        DiagnosticCode.GUARD_FAILED,
        List.of(),
        "make the file accessible, or delete the build's folder: mvn clean",
        failure instanceof FileSystemException detailed && detailed.getFile() != null
            ? detailed.getFile() + ": " + FileFailure.reason(failure)
            : FileFailure.reason(failure));
  }

  /**
   * Why a class has to be compiled again, if it has to. After the first build there is nothing yet
   * to compare with but what the generated sources say of their origin. If they prove nothing even
   * though they are new, for a reason that the guard does not know, only changes count.
   */
  private static Optional<String> reason(Optional<SpecSnapshot> before, SpecSnapshot now) {
    if (before.isPresent() && !before.get().contents().equals(now.contents())) {
      return Optional.of("a spec of it has changed");
    }
    return now.isProved() || before.filter(then -> !then.isProved()).isPresent()
        ? Optional.empty()
        : Optional.of("what is generated for it is not what its spec says, or not complete");
  }
}
