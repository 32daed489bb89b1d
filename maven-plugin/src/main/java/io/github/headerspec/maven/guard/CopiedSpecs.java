package io.github.headerspec.maven.guard;

import io.github.headerspec.io.RegularFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The specs among a module's resources. Maven copies resources to the compiler's output, and leaves
 * the copy there when the resource is deleted or renamed: a spec that is gone would be found for
 * ever.
 */
public final class CopiedSpecs {

  private static final Pattern SPEC = Pattern.compile("(?m)^\\s*[\"']?headerspec[\"']?\\s*:");
  private static final int BEGINNING = 1 << 16;

  /**
   * A folder of resources.
   *
   * @param folder the folder; need not exist
   * @param target where its files go, absolute
   */
  public record ResourceFolder(Path folder, Path target) {}

  private CopiedSpecs() {}

  /**
   * The specs that are copied.
   *
   * @return by the path of the copy, the path of what it is copied from
   * @throws IOException if a folder or file cannot be read
   */
  static Map<String, String> in(List<ResourceFolder> resources) throws IOException {
    Map<String, String> copies = new TreeMap<>();
    for (ResourceFolder each : resources) {
      for (Path file : RegularFiles.below(each.folder(), ".yaml", ".yml")) {
        if (canBeNoted(file) && isSpec(file)) {
          Path copy = each.target().resolve(each.folder().relativize(file).toString());
          copies.put(copy.normalize().toString(), file.toString());
        }
      }
    }
    return copies;
  }

  /** Notes are lines. A line feed in a name would make a note of its own, of any other file. */
  private static boolean canBeNoted(Path file) {
    return file.toString().chars().noneMatch(Character::isISOControl);
  }

  private static boolean isSpec(Path file) throws IOException {
    byte[] beginning = RegularFile.read(file, BEGINNING);
    return SPEC.matcher(new String(beginning, StandardCharsets.UTF_8)).find();
  }
}
