package io.github.headerspec.maven;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A copy of {@code src/it/specs-everywhere}: a module for each place where a spec can be.
 *
 * @param folder the copy
 */
record LightProject(Path folder) {

  private static final Path IT = Path.of("src/it").toAbsolutePath();
  private static final String PACKAGE = "src/main/java/com/example/light/";

  /** By module, where its spec is; but that in a jar. */
  private static final Map<String, String> SPECS =
      Map.of(
          "in-resources", "in-resources/src/main/resources/headerspec/",
          "in-sources", "in-sources/" + PACKAGE,
          "in-option-folder", "in-option-folder/specs/",
          "in-sibling", "sibling/src/main/resources/headerspec/",
          "in-test-resources", "in-test-resources/src/test/resources/headerspec/");

  static final List<String> MODULES =
      Stream.concat(SPECS.keySet().stream(), Stream.of("in-jar")).sorted().toList();

  /** A new copy with a spec in each place. */
  static LightProject in(Path folder) throws IOException {
    delete(folder);
    copy(IT.resolve("specs-everywhere"), folder);
    LightProject project = new LightProject(folder);
    project.putSpecs("light.yaml", project.originalSpec());
    return project;
  }

  String originalSpec() throws IOException {
    return Files.readString(IT.resolve("light.yaml"));
  }

  void putSpec(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Deletes the generated enums, and says how many there were. */
  int deleteGenerated(String ending) throws IOException {
    int deleted = 0;
    for (String file : output().keySet()) {
      if (file.endsWith("Light" + ending)) {
        Files.delete(folder.resolve(file));
        deleted++;
      }
    }
    return deleted;
  }

  /** Puts a spec in each place. */
  void putSpecs(String name, String text) throws IOException {
    for (String place : SPECS.values()) {
      putSpec(place + name, text);
    }
    TestRepository.putJar("light-specs", Map.of("headerspec/" + name, text));
  }

  void deleteSpecs(String name) throws IOException {
    for (String place : SPECS.values()) {
      Files.delete(folder.resolve(place).resolve(name));
    }
    TestRepository.putJar("light-specs", Map.of("nothing.txt", "\n"));
  }

  /** Puts a spec into each module whose spec is found by its package, before that. */
  void putNearerSpecs(String text) throws IOException {
    for (String module : MODULES) {
      Files.createDirectories(nearer(module).getParent());
      Files.writeString(nearer(module), text);
    }
  }

  void deleteNearerSpecs() throws IOException {
    for (String module : MODULES) {
      Files.delete(nearer(module));
    }
    putSpecs("light.yaml", originalSpec());
  }

  private Path nearer(String module) {
    String place =
        switch (module) {
          // Those are the first places anyway: there a spec gets in front by being edited.
          case "in-option-folder" -> SPECS.get(module);
          case "in-sources" -> SPECS.get(module);
          default -> module + "/src/" + kind(module) + "/java/com/example/light/";
        };
    return folder.resolve(place).resolve("light.yaml");
  }

  /** Changes the name in each annotation. */
  void annotate(String oldName, String newName) throws IOException {
    for (String module : MODULES) {
      Path file = source(module).resolve("com/example/light/package-info.java");
      Files.writeString(file, Files.readString(file).replace(oldName, newName));
    }
  }

  private Path source(String module) {
    return folder.resolve(module).resolve("src").resolve(kind(module)).resolve("java");
  }

  private static String kind(String module) {
    return module.equals("in-test-resources") ? "test" : "main";
  }

  private Path classes(String module) {
    String output = kind(module).equals("test") ? "test-classes" : "classes";
    return folder.resolve(module).resolve("target").resolve(output);
  }

  /** By module, the constants of the compiled enum, and the value that was copied into its user. */
  Map<String, String> compiled() {
    Map<String, String> found = new TreeMap<>();
    for (String module : MODULES) {
      found.put(module, compiled(module));
    }
    return found;
  }

  /** What {@link #compiled()} must be. */
  static Map<String, String> everywhere(String constants) {
    Map<String, String> all = new TreeMap<>();
    MODULES.forEach(module -> all.put(module, constants));
    return all;
  }

  private String compiled(String module) {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes(module).toUri().toURL()}, null)) {
      Object[] constants = loader.loadClass("com.example.light.Light").getEnumConstants();
      Object copied = loader.loadClass("com.example.app.Lamp").getField("GREEN").get(null);
      return Arrays.toString(constants) + " " + copied;
    } catch (ReflectiveOperationException | IOException missing) {
      return missing.getClass().getSimpleName();
    }
  }

  /** All files that the compiler has written, and when. */
  Map<String, FileTime> output() throws IOException {
    Map<String, FileTime> files = new LinkedHashMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(each -> each.toString().contains("target")).sorted().toList()) {
        if (file.toString().endsWith(".class") || file.toString().contains("generated-")) {
          files.put(folder.relativize(file).toString(), Files.getLastModifiedTime(file));
        }
      }
    }
    return files;
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
