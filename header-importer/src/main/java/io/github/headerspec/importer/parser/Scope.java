package io.github.headerspec.importer.parser;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a declaration stands.
 *
 * @param prefix what is written before a name to find it from outside, such as {@code A::B::};
 *     empty in C, where all enums and enumerators are known in the whole file
 * @param opaque whether names can come from elsewhere, as from a base class that is not known or a
 *     template's arguments, so that finding one further outside proves nothing
 * @param bases the base classes that are known
 * @param parent the scope around it
 */
public record Scope(String prefix, boolean opaque, List<Scope> bases, Optional<Scope> parent) {

  /** The file itself. */
  public static final Scope FILE = new Scope("", false, List.of(), Optional.empty());

  Scope inner(String name) {
    return inner(name, false, List.of());
  }

  Scope inner(String name, boolean opaqueInside, List<Scope> basesInside) {
    boolean hidden = opaqueInside || basesInside.stream().anyMatch(Scope::opaque);
    return new Scope(prefix + name + "::", hidden, List.copyOf(basesInside), Optional.of(this));
  }

  /**
   * Where a name of this scope can be declared.
   *
   * @return the prefix of this scope, then those of its base classes
   */
  public Stream<String> prefixes() {
    return Stream.concat(Stream.of(prefix), bases.stream().flatMap(Scope::prefixes));
  }

  /** Marks parts of a prefix that have no name of their own in the source. */
  static final char UNNAMED = '#';

  /**
   * The prefix as people write it.
   *
   * @return without the parts that have no name in the source
   */
  public String visiblePrefix() {
    return prefix.replaceAll(UNNAMED + "\\d+::", "");
  }
}
