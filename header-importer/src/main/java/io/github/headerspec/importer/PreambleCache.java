package io.github.headerspec.importer;

import io.github.headerspec.importer.compiler.CompilerDescription;
import io.github.headerspec.importer.preprocessor.HeaderSearch;
import io.github.headerspec.importer.preprocessor.PredefinedMacros;
import io.github.headerspec.importer.preprocessor.Settings;
import io.github.headerspec.importer.source.SourceBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What stands before headers, read once for all that have the same before them: most of the time
 * would go into reading {@code windows.h} again for each. Several threads may use it.
 */
final class PreambleCache {

  private final HeaderSearch search;
  private final boolean enabled;

  /** By what they depend on. */
  private final Map<List<Object>, Preamble> preambles = new ConcurrentHashMap<>();

  /**
   * A cache without preambles.
   *
   * @param search finds included files
   * @param enabled whether forced includes are read before headers; otherwise with each of them
   */
  PreambleCache(HeaderSearch search, boolean enabled) {
    this.search = search;
    this.enabled = enabled;
  }

  /**
   * What is known before a header, and which files are still to be read before it.
   *
   * @param preamble what is known
   * @param toRead forced includes that have to be read together with the header, because it is one
   *     of the files they read or because they leave a declaration open
   */
  record Beginning(Preamble preamble, List<SourceBuffer> toRead) {}

  /**
   * What comes before a header.
   *
   * @param header the header
   * @param request how to read it
   * @param settings how to preprocess it
   * @param compiler what the user's compiler says, instead of our tables
   * @param withoutSdk whether the folders have no SDK of Windows
   * @param forcedIncludes the files that are read before it
   */
  Beginning before(
      SourceBuffer header,
      ImportRequest request,
      Settings settings,
      Optional<CompilerDescription> compiler,
      boolean withoutSdk,
      List<SourceBuffer> forcedIncludes) {
    if (enabled && !forcedIncludes.isEmpty()) {
      Preamble preamble = read(request, settings, compiler, withoutSdk, forcedIncludes);
      if (preamble.known().complete() && !preamble.state().hasRead(header)) {
        return new Beginning(preamble, List.of());
      }
    }
    return new Beginning(read(request, settings, compiler, withoutSdk, List.of()), forcedIncludes);
  }

  private Preamble read(
      ImportRequest request,
      Settings settings,
      Optional<CompilerDescription> compiler,
      boolean withoutSdk,
      List<SourceBuffer> forcedIncludes) {
    boolean cpp = settings.dialect().cpp();
    // A list, because a record links its comparison when it is first used, which takes longer.
    List<Object> key =
        List.of(
            request.target(),
            cpp,
            compiler.map(CompilerDescription::macros),
            withoutSdk,
            request.macros(),
            settings.includeFolders(),
            forcedIncludes);
    Preamble known = preambles.get(key);
    if (known != null) {
      return known;
    }
    String target = request.target().word();
    List<SourceBuffer> texts = new ArrayList<>();
    texts.add(
        compiler
            .map(it -> PredefinedMacros.of(it.macros(), request.macros()))
            .orElseGet(() -> PredefinedMacros.of(target, request.macros(), cpp, withoutSdk)));
    texts.addAll(forcedIncludes);
    return preambles.computeIfAbsent(
        key, it -> Preamble.read(settings, request.target(), search, texts));
  }
}
