package io.github.headerspec.maven.guard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the processor looks for specs. Some compilers let it look at fewer places, none at more:
 * what is at any of them is part of what a compilation depends on.
 *
 * @param optionFolders the folders of the processor option
 * @param sourceRoots the folders of sources
 * @param output the compiler's output, into which resources are copied before it runs
 * @param classPath the class path
 */
record SpecPlaces(
    List<Path> optionFolders, List<Path> sourceRoots, Path output, ClassPath classPath) {

  private static final String SHARED_FOLDER = "headerspec/";

  /**
   * All files that can be a spec of a class.
   *
   * @param annotated the class
   * @param specPath the path of the spec, as it is annotated
   * @return by their paths, what is in them, in the order in which they are looked for
   * @throws IOException if a file cannot be read
   */
  Map<String, byte[]> candidates(AnnotatedClass annotated, String specPath) throws IOException {
    Map<String, byte[]> found = new LinkedHashMap<>();
    Set<String> names = names(annotated, specPath);
    String besidePackage = names.iterator().next();
    for (Path folder : optionFolders) {
      ClassPath.addFile(found, folder, specPath);
    }
    for (Path root : sourceRoots) {
      ClassPath.addFile(found, root, besidePackage);
    }
    for (String name : names) {
      ClassPath.addFile(found, output, name);
    }
    for (String name : names) {
      for (Path root : sourceRoots) {
        ClassPath.addFile(found, root, name);
      }
    }
    for (String name : names) {
      classPath.addTo(found, name);
    }
    return found;
  }

  private static Set<String> names(AnnotatedClass annotated, String specPath) {
    String folder = annotated.packageFolder();
    Set<String> names = new LinkedHashSet<>();
    names.add(folder.isEmpty() ? specPath : folder + "/" + specPath);
    names.add(SHARED_FOLDER + specPath);
    names.add(specPath);
    return names;
  }
}
