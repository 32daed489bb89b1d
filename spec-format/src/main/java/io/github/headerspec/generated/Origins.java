package io.github.headerspec.generated;

import io.github.headerspec.spec.FactsDigest;
import io.github.headerspec.spec.Spec;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which generated file is from which spec. A file says no more of its spec than the annotation
 * does, a relative path, because everything else depends on the machine. So a file may be from each
 * spec whose path ends with that path; and if there are several, it is from one with the facts of
 * the file, or else from the one that lies beside the file's package. If that is wrong, nothing
 * stale is missed: the spec that the file is really from lacks it then, and that is told.
 */
final class Origins {

  private final String path;
  private final Map<String, String> facts;
  private final Set<String> pathsBesidePackages = new HashSet<>();
  private final List<GeneratedFile> own = new ArrayList<>();

  /** Prepares to tell which of some files are from a spec. */
  private Origins(Spec spec, List<GeneratedFile> files) {
    path = '/' + absolute(spec).toString().replace(File.separatorChar, '/');
    facts = factsOf(spec);
    for (GeneratedFile file : files) {
      if (isBesidePackage(file)) {
        pathsBesidePackages.add(file.from().spec());
      }
    }
  }

  /**
   * Gives each file to a spec.
   *
   * @param specs the specs, the names of whose texts are the paths of their files
   * @param files the generated files
   * @return for each spec its files; a file that is from none of them is in no list
   */
  static List<List<GeneratedFile>> assign(List<Spec> specs, List<GeneratedFile> files) {
    List<Origins> origins = specs.stream().map(spec -> new Origins(spec, files)).toList();
    for (GeneratedFile file : files) {
      choose(origins, file).ifPresent(origin -> origin.own.add(file));
    }
    return origins.stream().map(origin -> List.copyOf(origin.own)).toList();
  }

  /** The digest of each enum of a spec, by its native name. */
  static Map<String, String> factsOf(Spec spec) {
    return spec.enums().stream()
        .collect(
            Collectors.toMap(
                each -> each.nativeName().value(),
                each -> FactsDigest.of(spec, each),
                (one, other) -> one));
  }

  private static Optional<Origins> choose(List<Origins> origins, GeneratedFile file) {
    return origins.stream()
        .filter(origin -> origin.mayBeOf(file))
        // The first of the greatest, so that the outcome depends on nothing else.
        .reduce((one, other) -> better(file).compare(one, other) >= 0 ? one : other);
  }

  private static Comparator<Origins> better(GeneratedFile file) {
    return Comparator.<Origins, Boolean>comparing(origin -> origin.hasFacts(file))
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
    String folder = file.packageFolder();
    return !folder.isEmpty() && path.endsWith('/' + folder + '/' + file.from().spec());
  }

  private boolean hasFacts(GeneratedFile file) {
    return file.from().facts().equals(facts.get(file.from().nativeName()));
  }

  private static Path absolute(Spec spec) {
    return Path.of(spec.text().name()).toAbsolutePath().normalize();
  }
}
