package io.github.headerspec.maven.guard;

import io.github.headerspec.generated.GeneratedSources;
import io.github.headerspec.spec.Checked;
import io.github.headerspec.spec.Spec;
import io.github.headerspec.spec.SpecFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The specs of an annotated class as they are now.
 *
 * @param contents a line for each file that can be one of them, with the digest of its content
 * @param specs for each annotation, the spec that is found first; empty if there is none or it has
 *     mistakes
 */
record SpecSnapshot(List<String> contents, List<Optional<Spec>> specs) {

  static SpecSnapshot of(AnnotatedClass annotated, SpecPlaces places) throws IOException {
    List<String> contents = new ArrayList<>();
    List<Optional<Spec>> specs = new ArrayList<>();
    for (String specPath : annotated.specPaths()) {
      Map<String, byte[]> candidates = places.candidates(annotated, specPath);
      candidates.forEach((name, bytes) -> contents.add(sha256(bytes) + " " + name));
      specs.add(
          candidates.entrySet().stream()
              .findFirst()
              .flatMap(each -> read(each.getKey(), each.getValue())));
    }
    return new SpecSnapshot(contents, specs);
  }

  private static Optional<Spec> read(String name, byte[] bytes) {
    Checked<Spec> spec = SpecFile.check(name, bytes);
    return spec.diagnostics().isEmpty() ? spec.value() : Optional.empty();
  }

  /**
   * Whether the generated sources say that they are from these specs.
   *
   * @param generated the folder of the sources that were generated for the class
   */
  boolean isToldBy(Path generated) {
    return specs.stream().allMatch(Optional::isPresent)
        && GeneratedSources.check(
                List.of(generated), specs.stream().map(Optional::orElseThrow).toList())
            .isEmpty();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
