package io.github.headerspec.importer.parser;

import io.github.headerspec.spec.QualifiedNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a declaration stands.
 *
 * @param prefix what is written before a name to find it from outside, such as {@code A::B::};
 *     empty in C, where all enums and enumerators are known in the whole file
 * @param visiblePrefix the prefix as specs have it: {@code A<>::} for a template, whose arguments
 *     nobody knows, and {@code (unnamed)::} for what has no name in the source
 * @param opaque whether names can come from elsewhere, as from a base class that is not known or a
 *     template's arguments, so that finding one further outside proves nothing
 * @param bases the base classes that are known
 * @param parent the scope around it
 */
public record Scope(
    String prefix,
    String visiblePrefix,
    boolean opaque,
    List<Scope> bases,
    Optional<Scope> parent) {

  /** The file itself. */
  public static final Scope FILE = new Scope("", "", false, List.of(), Optional.empty());

  Scope inner(String name) {
    // What is in a namespace without a name is named as if it were around it.
    return inner(name, name.charAt(0) == UNNAMED ? "" : name + "::", false, List.of());
  }

  /**
   * The scope of a class.
   *
   * @param name its name, or {@link #UNNAMED} and a number
   * @param arguments {@link QualifiedNames#ARGUMENTS} if it is a template, else nothing
   * @param opaqueInside whether names inside can come from elsewhere
   * @param basesInside its base classes that are known
   */
  Scope ofClass(String name, String arguments, boolean opaqueInside, List<Scope> basesInside) {
    String visible = name.charAt(0) == UNNAMED ? QualifiedNames.UNNAMED : name + arguments;
    return inner(name, visible + "::", opaqueInside, basesInside);
  }

  private Scope inner(String name, String visible, boolean opaqueInside, List<Scope> basesInside) {
    boolean hidden = opaqueInside || basesInside.stream().anyMatch(Scope::opaque);
    return new Scope(
        prefix + name + "::",
        visiblePrefix + visible,
        hidden,
        List.copyOf(basesInside),
        Optional.of(this));
  }

  /**
   * Whether what is declared here depends on the arguments of a template.
   *
   * @return {@code true} within a template or one of its specializations
   */
  public boolean isTemplate() {
    return visiblePrefix.contains(QualifiedNames.ARGUMENTS);
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
}
