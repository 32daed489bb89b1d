package io.github.headerspec.benchmarks;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The class files of an enum, hand-written or generated. */
final class ClassFiles {

  static final String PACKAGE = "io.github.headerspec.benchmarks.";
  private static final List<String> PARTS =
      List.of("", "$Value", "$ByValue", "$ByNativeName", "Value", "Value$Unknown");

  private ClassFiles() {}

  /** The files by the name of the class: those that there are. */
  static Map<String, byte[]> of(String type) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String part : PARTS) {
      try (InputStream file =
          ClassFiles.class.getResourceAsStream(type.replace('.', '/') + part + ".class")) {
        if (file != null) {
          files.put(PACKAGE + type + part, file.readAllBytes());
        }
      }
    }
    if (files.isEmpty()) {
      throw new FileNotFoundException(type + ".class");
    }
    return files;
  }

  /** The length of the file of the enum itself. */
  static int bytesOfEnumAlone(String type) throws IOException {
    return of(type).getOrDefault(PACKAGE + type, new byte[0]).length;
  }

  /** Their length together. */
  static int bytes(String type) throws IOException {
    return of(type).values().stream().mapToInt(file -> file.length).sum();
  }
}
