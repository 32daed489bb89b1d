package io.github.headerspec.maven.guard;

import io.github.headerspec.maven.guard.CopiedSpecs.ResourceFolder;
import io.github.headerspec.spec.Diagnostic;
import io.github.headerspec.spec.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the compiler see that a spec has changed, by deleting the class file of what is annotated
 * with it: an incremental build compiles what has no class file.
 *
 * @param output the compiler's output
 * @param stateFile where to keep what was seen
 * @param places where specs can be
 * @param resources the folders of resources
 * @param generatedSources the folder of generated sources
 */
public record Guard(
    Path output,
    Path stateFile,
    SpecPlaces places,
    List<ResourceFolder> resources,
    Path generatedSources) {

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
    for (Map.Entry<String, String> each : before.copies().entrySet()) {
      Path copy = Path.of(each.getKey());
      if (!copies.containsKey(each.getKey()) && Files.deleteIfExists(copy)) {
        done.add("deleted " + copy + ", because " + each.getValue() + " is gone");
      }
    }
    Map<String, List<String>> specs = new TreeMap<>();
    for (AnnotatedClass each : AnnotatedClass.in(output)) {
      List<String> contents = places.contents(each);
      specs.put(each.name(), contents);
      if (!isCurrent(each, contents, before)) {
        Files.delete(each.file());
        done.add(each.shown() + " is compiled again, because a spec of it has changed");
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
        failure.getClass().getSimpleName() + ": " + failure.getMessage());
  }

  private boolean isCurrent(AnnotatedClass annotated, List<String> contents, GuardState before) {
    List<String> known = before.specs().get(annotated.name());
    return known != null && known.equals(contents);
  }
}
