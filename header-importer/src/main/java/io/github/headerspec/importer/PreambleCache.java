package io.github.headerspec.importer;

import io.github.headerspec.importer.preprocessor.CdtFiles;
import io.github.headerspec.importer.preprocessor.CdtPreprocessor;
import java.util.HashMap;
import java.util.Map;

/**
 * What forced includes declare, read once for all headers with the same settings: most of the time
 * would go into reading {@code windows.h} again for each.
 */
final class PreambleCache {

  /** Its value depends on how often it was used before. */
  private static final String COUNTER = "__COUNTER__";

  private final CdtFiles files;
  private final boolean enabled;
  private final Map<Key, Preamble> preambles = new HashMap<>();

  PreambleCache(CdtFiles files, boolean enabled) {
    this.files = files;
    this.enabled = enabled;
  }

  /** What the result depends on. */
  private record Key(CdtPreprocessor.Settings settings, Target target) {}

  /**
   * What is known before the first line of a header.
   *
   * @param path the absolute path of the header
   * @param settings how to preprocess
   * @param target the target
   * @return what the forced includes declare; nothing if they have to be read together with the
   *     header, because it is one of them or because what they leave is more than macros and types
   */
  Preamble before(String path, CdtPreprocessor.Settings settings, Target target) {
    Preamble none = Preamble.none(settings, target);
    if (!enabled || settings.forcedIncludes().isEmpty()) {
      return none;
    }
    Preamble preamble =
        preambles.computeIfAbsent(new Key(settings, target), key -> separable(none, target));
    return preamble.included().paths().contains(path) ? none : preamble;
  }

  private Preamble separable(Preamble none, Target target) {
    Preamble preamble = Preamble.read(none.settings(), target, files);
    boolean separable =
        preamble.known().complete()
            && preamble.included().paths().stream().noneMatch(it -> files.mentions(it, COUNTER));
    return separable ? preamble : none;
  }
}
