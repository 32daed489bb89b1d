package io.github.headerspec.importer.referee;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The options with which a library's users compile its headers.
 *
 * @param includeFolders the folders of {@code -I}
 * @param macros the macros of {@code -D}
 * @param forcedIncludes the files of {@code -include}
 * @param others what only a compiler takes
 */
record BuildOptions(
    List<Path> includeFolders,
    List<String> macros,
    List<String> forcedIncludes,
    List<String> others) {

  /** For headers that need no options. */
  static final BuildOptions NONE = new BuildOptions(List.of(), List.of(), List.of(), List.of());

  /** From what is on a compiler's command line. */
  static BuildOptions of(List<String> words) {
    List<Path> folders = new ArrayList<>();
    List<String> macros = new ArrayList<>();
    List<String> includes = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      if (word.equals("-include") && rest.hasNext()) {
        includes.add(rest.next());
      } else if (word.startsWith("-I")) {
        folders.add(Path.of(word.substring(2)).normalize());
      } else if (word.startsWith("-D")) {
        macros.add(word.substring(2));
      } else {
        others.add(word);
      }
    }
    return new BuildOptions(folders, macros, includes, others);
  }

  /** For a compiler. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    includeFolders.forEach(folder -> words.add("-I" + folder));
    macros.forEach(macro -> words.add("-D" + macro));
    forcedIncludes.forEach(file -> words.addAll(List.of("-include", file)));
    words.addAll(others);
    return words;
  }

  /** The files of {@code -include}, found as the compiler finds them. */
  List<Path> forcedIncludes(List<Path> systemFolders) {
    return forcedIncludes.stream()
        .map(
            name ->
                Stream.concat(includeFolders.stream(), systemFolders.stream())
                    .map(folder -> folder.resolve(name))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + name)))
        .toList();
  }
}
