package io.github.headerspec.importer;

import java.util.Optional;

/**
 * Where a declaration stands.
 *
 * @param prefix what is written before a name to find it from outside, such as {@code A::B::};
 *     empty in C, where all enums and enumerators are known in the whole file
 * @param opaque whether names can come from elsewhere, as from a base class or a template's
 *     arguments, so that finding one further outside proves nothing
 * @param parent the scope around it
 */
record Scope(String prefix, boolean opaque, Optional<Scope> parent) {

  /** The file itself. */
  static final Scope FILE = new Scope("", false, Optional.empty());

  Scope inner(String name, boolean opaqueInside) {
    return new Scope(prefix + name + "::", opaqueInside, Optional.of(this));
  }

  /** Marks parts of a prefix that have no name of their own in the source. */
  static final char UNNAMED = '#';

  /** The prefix as people write it. */
  String visiblePrefix() {
    return prefix.replaceAll(UNNAMED + "\\d+::", "");
  }
}
