package io.github.headerspec.importer.parser;

import io.github.headerspec.importer.constant.Expression.TypeName;
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

  private final Map<String, TypeName> known = new HashMap<>();
  private final Map<String, TypeName> wellKnown = new HashMap<>();

  /** Knows the types only that headers take from others. */
  TypeTable(boolean windows) {
    STANDARD.forEach((name, type) -> wellKnown.put(name, new TypeName(type, false)));
    if (windows) {
      WINDOWS.forEach((name, type) -> wellKnown.put(name, new TypeName(type, false)));
    }
  }

  /** A copy, to which others can be added. */
  TypeTable(TypeTable before) {
    known.putAll(before.known);
    wellKnown.putAll(before.wellKnown);
  }

  /** Gives a type a name. A name that is given to two types stands for an unknown one. */
  void define(Scope scope, String name, TypeName type) {
    TypeName earlier = known.putIfAbsent(scope.prefix() + name, type);
    if (earlier != null && !earlier.equals(type)) {
      known.put(scope.prefix() + name, new TypeName(List.of(name), false));
    }
  }

  /** The type that a name means in a scope; empty if it is not known. */
  Optional<TypeName> find(Scope from, String name) {
    if (name.startsWith("::")) {
      return Optional.ofNullable(known.get(name.substring(2)));
    }
    for (Optional<Scope> scope = Optional.of(from); scope.isPresent(); ) {
      Scope here = scope.get();
      Optional<String> found = here.qualified(name).filter(known::containsKey).findFirst();
      if (found.isPresent()) {
        return found.map(known::get);
      }
      if (here.opaque()) {
        return Optional.empty();
      }
      scope = here.parent();
    }
    return Optional.ofNullable(wellKnown.get(name));
  }
}
