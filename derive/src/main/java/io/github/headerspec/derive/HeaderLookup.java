package io.github.headerspec.derive;

import io.github.headerspec.spec.Spec;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the header of a spec among those that are given. */
final class HeaderLookup {

  private HeaderLookup() {}

  /**
   * The header of a spec: by its name, unless there is no choice.
   *
   * @param spec the spec
   * @param headers headers, and folders that have headers
   * @param onlySpec whether no other spec is checked
   */
  static Optional<Path> headerOf(Spec spec, List<Path> headers, boolean onlySpec) {
    if (onlySpec && headers.size() == 1 && !Files.isDirectory(headers.get(0))) {
      return Optional.of(headers.get(0));
    }
    return name(spec.header().value())
        .flatMap(
            name ->
                headers.stream()
                    .filter(each -> !Files.isDirectory(each) || staysBelow(name))
                    .map(each -> Files.isDirectory(each) ? each.resolve(name) : each)
                    .filter(each -> each.endsWith(name) && Files.exists(each))
                    .findFirst());
  }

  /** The header's name as a path; empty if this system does not allow such a path. */
  private static Optional<Path> name(String header) {
    try {
      return Optional.of(Path.of(header));
    } catch (InvalidPathException notAPathHere) {
      return Optional.empty();
    }
  }

  /** A spec does not lead out of the folder that the user has named. */
  private static boolean staysBelow(Path name) {
    return name.getRoot() == null && !name.normalize().startsWith("..");
  }
}
