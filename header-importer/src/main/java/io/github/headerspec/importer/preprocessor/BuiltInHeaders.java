package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.source.SourceBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Headers that every compiler brings itself, for when no include folder has them. */
final class BuiltInHeaders {

  /**
   * Declares what single instructions of a processor do. Nothing of it is of use to an enum, so the
   * header is known and empty.
   */
  private static final Pattern INTRINSICS =
      Pattern.compile("[a-z0-9]+intrin\\.h|mm_malloc\\.h|mm3dnow\\.h|cpuid\\.h|arm_[a-z0-9]+\\.h");

  private static final Pattern STANDARD = Pattern.compile("[a-z0-9]+\\.h");

  private final Map<String, Optional<SourceBuffer>> files = new ConcurrentHashMap<>();

  /** The header of a name such as {@code limits.h}. */
  Optional<SourceBuffer> find(String name) {
    if (INTRINSICS.matcher(name).matches()) {
      return files.computeIfAbsent(name, key -> Optional.of(file(key, new byte[0])));
    }
    return STANDARD.matcher(name).matches()
        ? files.computeIfAbsent(name, BuiltInHeaders::read)
        : Optional.empty();
  }

  private static SourceBuffer file(String name, byte[] bytes) {
    return new SourceBuffer("built-in/" + name, bytes);
  }

  private static Optional<SourceBuffer> read(String name) {
    try (InputStream stream = BuiltInHeaders.class.getResourceAsStream("include/" + name)) {
      return stream == null ? Optional.empty() : Optional.of(file(name, stream.readAllBytes()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
