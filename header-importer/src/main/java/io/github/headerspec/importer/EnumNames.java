package io.github.headerspec.importer;

import io.github.headerspec.spec.EnumSpec.Origin;
import io.github.headerspec.spec.Located;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the enums of a header are called. */
final class EnumNames {

  private static final int SHORTEST_PREFIX = 3;

  private final List<Declaration.Typedef> typedefs;
  private final boolean cpp;
  private final String fallback;
  private final Set<String> taken = new HashSet<>();
  private int unnamed;

  EnumNames(List<Declaration> declarations, boolean cpp, String headerName) {
    this.typedefs =
        declarations.stream()
            .filter(Declaration.Typedef.class::isInstance)
            .map(Declaration.Typedef.class::cast)
            .filter(typedef -> typedef.place().offset().isPresent())
            .toList();
    this.cpp = cpp;
    String stem = headerName.replaceFirst("\\.[^.]*$", "").replaceAll("[^A-Za-z0-9_]", "_");
    String upper = stem.toUpperCase(Locale.ROOT);
    this.fallback = upper.matches("[A-Z_].*") ? upper : "_" + upper;
  }

  /**
   * The names of an enum.
   *
   * @param nativeName the name of the typedef, or the tag, or one that is proposed
   * @param origin whether the enum has a name in the header
   * @param tag the tag, if it is not the native name, or if C has no other name for the enum
   * @param pointer the typedef for a pointer to the enum
   */
  record Names(
      Located<String> nativeName,
      Origin origin,
      Optional<Located<String>> tag,
      Optional<Located<String>> pointer) {}

  Names of(Declaration.EnumDefinition declared) {
    Optional<Located<String>> tag = declared.tag().map(name -> qualified(declared.scope(), name));
    // In C++ a tag is a name of its own; a typedef elsewhere is only another one.
    Optional<Located<String>> typedef = named(declared, false, cpp && tag.isPresent());
    Optional<Located<String>> name = typedef.or(() -> tag);
    if (name.isEmpty()) {
      String proposed = unique(proposal(declared));
      return new Names(
          new Located<>(proposed, declared.start().position()),
          Origin.ANONYMOUS,
          Optional.empty(),
          Optional.empty());
    }
    taken.add(name.get().value());
    return new Names(
        name.get(),
        Origin.ENUM,
        // A tag that is the only name is told as well: C then spells the type 'enum NAME'.
        tag.filter(
            other -> !other.value().equals(name.get().value()) || (typedef.isEmpty() && !cpp)),
        named(declared, true, false));
  }

  private Optional<Located<String>> named(
      Declaration.EnumDefinition declared, boolean pointer, boolean onlyWithBody) {
    return typedefs.stream()
        .filter(typedef -> typedef.type().specifiers().equals(List.of("enum", declared.key())))
        .filter(typedef -> typedef.type().pointer() == pointer)
        .filter(typedef -> typedef.withBody() || !onlyWithBody)
        .findFirst()
        .map(typedef -> new Located<>(typedef.name(), typedef.place().position()))
        .map(name -> pointer ? name : qualified(declared.scope(), name));
  }

  private static Located<String> qualified(Scope scope, Located<String> name) {
    return name.map(plain -> scope.visiblePrefix() + plain);
  }

  private String proposal(Declaration.EnumDefinition declared) {
    String prefix = declared.enumerators().isEmpty() ? "" : declared.enumerators().get(0).name();
    for (Declaration.Enumerator enumerator : declared.enumerators()) {
      while (!enumerator.name().startsWith(prefix)) {
        prefix = prefix.substring(0, prefix.length() - 1);
      }
    }
    boolean single = declared.enumerators().size() == 1;
    String trimmed = single ? prefix : wholeWords(prefix);
    String proposed =
        trimmed.length() >= SHORTEST_PREFIX ? trimmed : fallback + "_ENUM_" + ++unnamed;
    return declared.scope().visiblePrefix() + proposed;
  }

  /** Of VSS_STATE_ and VSS_STATE_A of VSS_STATE_ABC and VSS_STATE_ABD: VSS_STATE. */
  private static String wholeWords(String prefix) {
    int end = prefix.lastIndexOf('_');
    return end < 0 ? prefix : prefix.substring(0, end).replaceFirst("_+$", "");
  }

  private String unique(String proposed) {
    String name = proposed;
    for (int number = 2; !taken.add(name); number++) {
      name = proposed + "_" + number;
    }
    return name;
  }
}
