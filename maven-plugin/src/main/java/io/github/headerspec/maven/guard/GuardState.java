package io.github.headerspec.maven.guard;

import io.github.headerspec.io.RegularFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the guard saw when it last ran. Kept in a file of the build's output folder: when that is
 * deleted, so are the classes.
 *
 * @param copies the specs among the resources: by the path of the copy, that of the original
 * @param specs by the name of an annotated class, its specs
 */
record GuardState(Map<String, String> copies, Map<String, SpecSnapshot> specs) {

  /** Far more than what is noted of the largest module. */
  private static final int MAX_BYTES = 1 << 28;

  private static final String COPY = "copy\t";
  private static final String CLASS = "class\t";

  static GuardState read(Path file) throws IOException {
    GuardState state = new GuardState(new TreeMap<>(), new TreeMap<>());
    if (Files.exists(file)) {
      List<String> specs = new ArrayList<>();
      String text = new String(RegularFile.read(file, MAX_BYTES), StandardCharsets.UTF_8);
      for (String line : (Iterable<String>) text.lines()::iterator) {
        String[] parts = line.split("\t", -1);
        if (line.startsWith(COPY) && parts.length == 3) {
          state.copies().put(parts[1], parts[2]);
        } else if (line.startsWith(CLASS)) {
          specs = new ArrayList<>();
          List<String> types = List.of(parts).subList(2, parts.length);
          state.specs().put(parts[1], new SpecSnapshot(specs, types));
        } else {
          specs.add(line);
        }
      }
    }
    return state;
  }

  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    copies.forEach(
        (copy, original) ->
            text.append(COPY).append(copy).append('\t').append(original).append('\n'));
    specs.forEach(
        (name, snapshot) -> {
          text.append(CLASS).append(name);
          snapshot.types().forEach(type -> text.append('\t').append(type));
          text.append('\n');
          snapshot.contents().forEach(line -> text.append(line).append('\n'));
        });
    Files.createDirectories(file.getParent());
    // A name that nobody else has: two builds may run in one checkout.
    Path temporary = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new");
    try {
      Files.writeString(temporary, text);
      // Otherwise the old one is deleted first, and the other build may have done so.
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
