package io.github.headerspec.generated;

import io.github.headerspec.spec.Spec;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of some generated files are from a spec. A file says no more of its spec than the
 * annotation does, a relative path, because everything else depends on the machine. So a file may
 * be from each spec whose path ends with that path; and if there are several, it is from one with
 * the facts of the file, or else from the one that lies beside the file's package. A wrong guess
 * still ends in a diagnostic, because the spec that the file is really from lacks it then; unless
 * it has an older copy of itself beside it, and code from both.
 */
final class Origins {

  private final Spec spec;
  private final String path;
  private final Map<String, String> facts = new HashMap<>();
  private final Set<String> pathsBesidePackages = new HashSet<>();
  private final List<GeneratedFile> files = new ArrayList<>();

  private Origins(Spec spec, List<GeneratedFile> all) {
    this.spec = spec;
    Path file = Path.of(spec.text().name()).toAbsolutePath().normalize();
    path = '/' + file.toString().replace(File.separatorChar, '/');
    spec.enums().forEach(each -> facts.put(each.nativeName().value(), FactsDigest.of(spec, each)));
    all.stream()
        .filter(this::isBesidePackage)
        .forEach(each -> pathsBesidePackages.add(each.from().spec()));
  }

  /**
   * Gives each file to a spec.
   *
   * @param specs the specs, the names of whose texts are the paths of their files
   * @param files the generated files
   * @return for each spec, in their order, which files are from it; a file that is from none of
   *     them is left out
   */
  static List<Origins> assign(List<Spec> specs, List<GeneratedFile> files) {
    List<Origins> origins = specs.stream().map(spec -> new Origins(spec, files)).toList();
    for (GeneratedFile file : files) {
      choose(origins, file).ifPresent(origin -> origin.files.add(file));
    }
    return origins;
  }

  private static Optional<Origins> choose(List<Origins> origins, GeneratedFile file) {
    return origins.stream()
        .filter(origin -> origin.mayBeOf(file))
        // The first of the greatest, so that the outcome depends on nothing else.
        .reduce((one, other) -> better(file).compare(one, other) >= 0 ? one : other);
  }

  private static Comparator<Origins> better(GeneratedFile file) {
    return Comparator.<Origins, Boolean>comparing(origin -> origin.hasFactsOf(file))
        .thenComparing(origin -> origin.isBesidePackage(file));
  }

  /**
   * A spec that lies beside a package is not that of another package which has the same path in its
   * annotation: there it means another file.
   */
  private boolean mayBeOf(GeneratedFile file) {
    return isBesidePackage(file)
        || (path.endsWith('/' + file.from().spec())
            && !pathsBesidePackages.contains(file.from().spec()));
  }

  private boolean isBesidePackage(GeneratedFile file) {
    return !file.packageFolder().isEmpty()
        && path.endsWith('/' + file.packageFolder() + '/' + file.from().spec());
  }

  /** The spec. */
  Spec spec() {
    return spec;
  }

  /** The files that are from the spec, in the order of their paths in each folder. */
  List<GeneratedFile> files() {
    return files;
  }

  /** Whether the spec has the enum of a file, by its native name. */
  boolean hasEnumOf(GeneratedFile file) {
    return facts.containsKey(file.from().nativeName());
  }

  /** Whether the spec says now what a file was generated from. */
  boolean hasFactsOf(GeneratedFile file) {
    return file.from().facts().equals(facts.get(file.from().nativeName()));
  }
}
