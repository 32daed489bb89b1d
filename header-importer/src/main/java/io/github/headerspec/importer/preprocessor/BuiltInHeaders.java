package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.source.SourceBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Headers that every compiler brings itself, for when no include folder has them. */
final class BuiltInHeaders {

  private final Map<String, Optional<SourceBuffer>> files = new ConcurrentHashMap<>();

  /** The header of a name such as {@code limits.h}. */
  Optional<SourceBuffer> find(String name) {
    return name.matches("[a-z0-9]+\\.h")
        ? files.computeIfAbsent(name, BuiltInHeaders::read)
        : Optional.empty();
  }

  private static Optional<SourceBuffer> read(String name) {
    try (InputStream stream = BuiltInHeaders.class.getResourceAsStream("include/" + name)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new SourceBuffer("built-in/" + name, stream.readAllBytes()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
