package io.github.headerspec.importer.parser;

import io.github.headerspec.importer.constant.Expression.TypeName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types that are known by a name, in the scopes where they are declared. */
public final class TypeTable {

  /** Types that are the same everywhere, for headers whose includes are not there. */
  private static final Map<String, List<String>> STANDARD =
      Map.ofEntries(
          Map.entry("int8_t", List.of("signed", "char")),
          Map.entry("int16_t", List.of("short")),
          Map.entry("int32_t", List.of("int")),
          Map.entry("int64_t", List.of("long", "long")),
          Map.entry("uint8_t", List.of("unsigned", "char")),
          Map.entry("uint16_t", List.of("unsigned", "short")),
          Map.entry("uint32_t", List.of("unsigned", "int")),
          Map.entry("uint64_t", List.of("unsigned", "long", "long")));

  /** Types of Windows headers. */
  private static final Map<String, List<String>> WINDOWS =
      Map.ofEntries(
          Map.entry("BYTE", List.of("unsigned", "char")),
          Map.entry("UCHAR", List.of("unsigned", "char")),
          Map.entry("CHAR", List.of("char")),
          Map.entry("WORD", List.of("unsigned", "short")),
          Map.entry("USHORT", List.of("unsigned", "short")),
          Map.entry("SHORT", List.of("short")),
          Map.entry("BOOL", List.of("int")),
          Map.entry("INT", List.of("int")),
          Map.entry("UINT", List.of("unsigned", "int")),
          Map.entry("LONG", List.of("long")),
          Map.entry("ULONG", List.of("unsigned", "long")),
          Map.entry("DWORD", List.of("unsigned", "long")),
          Map.entry("HRESULT", List.of("long")),
          Map.entry("SCODE", List.of("long")),
          Map.entry("NTSTATUS", List.of("long")),
          Map.entry("LONGLONG", List.of("long", "long")),
          Map.entry("ULONGLONG", List.of("unsigned", "long", "long")),
          Map.entry("DWORDLONG", List.of("unsigned", "long", "long")));

  private final LayeredMap<TypeName> known;
  private final Map<String, TypeName> wellKnown = new HashMap<>();

  /** Names of other things: each hides the type of that name further outside. */
  private final LayeredMap<Boolean> others;

  private final Namespaces namespaces;

  /** Knows the types only that headers take from others. */
  TypeTable(boolean windows) {
    known = new LayeredMap<>();
    others = new LayeredMap<>();
    namespaces = new Namespaces();
    STANDARD.forEach((name, type) -> wellKnown.put(name, new TypeName(type, false)));
    if (windows) {
      WINDOWS.forEach((name, type) -> wellKnown.put(name, new TypeName(type, false)));
    }
  }

  /** Knows what another table does, which is not to be changed any more. */
  TypeTable(TypeTable before) {
    known = new LayeredMap<>(before.known);
    wellKnown.putAll(before.wellKnown);
    others = new LayeredMap<>(before.others);
    namespaces = new Namespaces(before.namespaces);
  }

  /** Gives a type a name. A name that is given to two types stands for an unknown one. */
  void define(Scope scope, String name, TypeName type) {
    String qualified = scope.prefix() + name;
    Optional<TypeName> earlier = known.get(qualified);
    if (earlier.isEmpty()) {
      known.put(qualified, type);
    } else if (!isSame(earlier.get(), type)) {
      known.put(qualified, new TypeName(List.of(name), false));
    }
  }

  private static boolean isSame(TypeName one, TypeName other) {
    return one.operand().equals(other.operand())
        && one.derivations().equals(other.derivations())
        && usualSpelling(one.specifiers()).equals(usualSpelling(other.specifiers()));
  }

  /** {@code unsigned short int} and {@code short unsigned} are one type. */
  private static List<String> usualSpelling(List<String> specifiers) {
    List<String> words = new ArrayList<>(specifiers);
    if (!words.contains("char")) {
      words.remove("signed");
    }
    words.remove("int");
    Collections.sort(words);
    return words;
  }

  /** Notes that a name of a scope stands for something else than a type that is known. */
  void hide(Scope scope, String name) {
    if (scope.parent().isPresent()) {
      others.put(scope.prefix() + name, true);
    } else {
      // Nothing is further outside, but for what headers take from others.
      wellKnown.remove(name);
    }
  }

  /** The scopes. */
  Namespaces namespaces() {
    return namespaces;
  }

  /** The type that a name means in a scope; empty if it is not known. */
  Optional<TypeName> find(Scope from, String name) {
    Namespaces.Found found = namespaces.find(from, name, it -> known.has(it) || others.has(it));
    if (found.name().isPresent()) {
      return known.get(found.name().get());
    }
    return found.certain() ? Optional.ofNullable(wellKnown.get(name)) : Optional.empty();
  }
}
