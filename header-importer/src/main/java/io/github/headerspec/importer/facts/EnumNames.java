package io.github.headerspec.importer.facts;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.importer.parser.Declaration;
import io.github.headerspec.importer.parser.Scope;
import io.github.headerspec.spec.EnumSpec.Origin;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the enums of a header are called. */
public final class EnumNames {

  private static final int MIN_PREFIX = 3;

  private final List<Declaration.Typedef> typedefs;
  private final boolean cpp;
  private final String fallback;
  private final Set<String> taken = new HashSet<>();
  private int unnamed;

  private EnumNames(List<Declaration> declarations, boolean cpp, String headerName) {
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
  public record Names(
      Located<String> nativeName,
      Origin origin,
      Optional<Located<String>> tag,
      Optional<Located<String>> pointer) {}

  /**
   * An enum of the header and its names.
   *
   * @param declared the enum
   * @param names its names
   * @param deprecated why an attribute says that it, or the typedef it gets its name from, should
   *     not be used any more; empty text without a reason
   */
  public record NamedEnum(
      Declaration.EnumDefinition declared, Names names, Optional<String> deprecated) {

    /**
     * The name that facts and messages call it by.
     *
     * @return the native name
     */
    public String nativeName() {
      return names.nativeName().value();
    }

    /** Whether it has no enumerators, and nothing is wrong with that. */
    boolean isEmpty() {
      return declared.enumerators().isEmpty()
          && declared.broken().isEmpty()
          && declared.doubt().isEmpty();
    }
  }

  /**
   * Names the enums that the header itself declares.
   *
   * @param declarations all declarations
   * @param cpp whether the header is C++
   * @param headerName the name of its file
   * @return the enums in order; each once, also if it is included twice
   */
  public static List<NamedEnum> ofHeader(
      List<Declaration> declarations, boolean cpp, String headerName) {
    EnumNames names = new EnumNames(declarations, cpp, headerName);
    Map<List<Object>, NamedEnum> found = new LinkedHashMap<>();
    for (Declaration declaration : declarations) {
      if (declaration instanceof Declaration.EnumDefinition declared && declared.inHeader()) {
        // Several enums can come out of one use of a macro, or of a text that is included twice.
        List<Object> key =
            List.of(
                declared.start().offset().orElseThrow(),
                declared.tag().map(Located::value),
                declared.scope().prefix(),
                declared.enumerators().stream()
                    .map(each -> List.of(each.name(), each.value()))
                    .toList());
        if (!found.containsKey(key)) {
          found.put(key, new NamedEnum(declared, names.of(declared), names.deprecated(declared)));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private Names of(Declaration.EnumDefinition declared) {
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

  private Optional<String> deprecated(Declaration.EnumDefinition declared) {
    return declared
        .deprecated()
        .or(
            () ->
                typedefs(declared)
                    .filter(typedef -> typedef.withBody() && typedef.type().derivations().isEmpty())
                    .findFirst()
                    .flatMap(Declaration.Typedef::deprecated));
  }

  private Stream<Declaration.Typedef> typedefs(Declaration.EnumDefinition declared) {
    return typedefs.stream()
        .filter(typedef -> typedef.type().specifiers().equals(List.of("enum", declared.key())));
  }

  private Optional<Located<String>> named(
      Declaration.EnumDefinition declared, boolean pointer, boolean onlyWithBody) {
    return typedefs(declared)
        // A pointer to a pointer or to a function is neither.
        .filter(
            typedef -> pointer ? typedef.type().pointer() : typedef.type().derivations().isEmpty())
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
    String proposed = trimmed.length() >= MIN_PREFIX ? trimmed : fallback + "_ENUM_" + ++unnamed;
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
