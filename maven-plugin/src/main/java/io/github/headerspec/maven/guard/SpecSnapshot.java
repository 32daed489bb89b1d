package io.github.headerspec.maven.guard;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.PlainText;
import io.github.headerspec.read.SpecFile;
import io.github.headerspec.spec.Spec;
import java.io.IOException;
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
 * @param types the types that are generated from them; empty if it is not proved that there are all
 *     of them, and that they are from these specs
 */
record SpecSnapshot(List<String> contents, List<String> types) {

  /**
   * Looks at the specs of a class, and at what is generated from them. Specs are read only if that
   * was not proved before.
   *
   * @param annotated the class
   * @param places where specs can be
   * @param generated what is generated into its package
   * @param before what there was when the guard last ran
   */
  static SpecSnapshot of(
      AnnotatedClass annotated,
      SpecPlaces places,
      GeneratedTypes generated,
      Optional<SpecSnapshot> before)
      throws IOException {
    List<String> contents = new ArrayList<>();
    List<Map<String, byte[]>> candidates = new ArrayList<>();
    for (String specPath : annotated.specPaths()) {
      Map<String, byte[]> files = places.candidates(annotated, specPath);
      files.forEach((name, bytes) -> contents.add(sha256(bytes) + " " + PlainText.visible(name)));
      candidates.add(files);
    }
    if (before
        .filter(it -> it.isProved() && it.contents().equals(contents))
        .filter(it -> generated.haveAll(it.types()))
        .isPresent()) {
      return before.get();
    }
    List<Spec> specs = candidates.stream().flatMap(files -> first(files).stream()).toList();
    return new SpecSnapshot(
        contents, specs.size() == candidates.size() ? generated.namesIfFrom(specs) : List.of());
  }

  /** Whether what is generated is known to be from these specs, and complete. */
  boolean isProved() {
    return !types.isEmpty();
  }

  private static Optional<Spec> first(Map<String, byte[]> files) {
    return files.entrySet().stream()
        .findFirst()
        .flatMap(each -> read(each.getKey(), each.getValue()));
  }

  private static Optional<Spec> read(String name, byte[] bytes) {
    Checked<Spec> spec = SpecFile.check(name, bytes);
    return spec.diagnostics().isEmpty() ? spec.value() : Optional.empty();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
