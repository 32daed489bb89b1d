package io.github.headerspec.importer.constant;

import io.github.headerspec.importer.constant.Expression.Derivation;
import io.github.headerspec.importer.constant.Expression.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the names of types mean on a target. */
final class TypeNames {

  private static final Set<String> QUALIFIERS =
      Set.of("const", "volatile", "__const", "__volatile__", "register", "static", "constexpr");

  /** Other spellings of keywords: those of the compilers, and C's before C23. */
  private static final Map<String, List<String>> SYNONYMS =
      Map.of(
          "_Bool", List.of("bool"),
          "__signed", List.of("signed"),
          "__signed__", List.of("signed"),
          "__int8", List.of("char"),
          "__int16", List.of("short"),
          "__int32", List.of("int"),
          "__int64", List.of("long", "long"),
          "char8_t", List.of("unsigned", "char"),
          "char16_t", List.of("unsigned", "short"),
          "char32_t", List.of("unsigned", "int"));

  private static final Map<String, CType> ARITHMETIC = arithmetic();

  private TypeNames() {}

  /** The integer type of that name; nothing if it is no integer type that is known. */
  static Optional<CType> integer(TypeName name, DataModel model) {
    if (!name.isPlain()) {
      return Optional.empty();
    }
    String key = key(name.specifiers());
    return key.equals("wchar_t")
        ? Optional.of(model.wideCharacter())
        : Optional.ofNullable(ARITHMETIC.get(key));
  }

  /** The floating type of that name. */
  static Optional<Type.Floating> floating(TypeName name) {
    return switch (key(name.specifiers())) {
      case "float" -> Optional.of(Type.Floating.FLOAT);
      case "double" -> Optional.of(Type.Floating.DOUBLE);
      case "double long" -> Optional.of(Type.Floating.LONG_DOUBLE);
      default -> Optional.empty();
    };
  }

  /** The type as messages write it. */
  static String spelling(TypeName name) {
    String keyword = name.specifiers().get(0);
    String specified = String.join(" ", name.specifiers());
    if (name.specifiers().size() == 2 && keyword.equals("typedef")) {
      specified = name.specifiers().get(1).replaceFirst("#\\d+$", "");
    } else if (specified.indexOf('#') >= 0) {
      specified = keyword + " without a name";
    }
    StringBuilder spelling = new StringBuilder(specified);
    for (Derivation derivation : name.derivations()) {
      spelling.append(
          derivation instanceof Derivation.Pointer
              ? " *"
              : derivation instanceof Derivation.Array ? "[]" : "");
    }
    return spelling.toString();
  }

  /** The specifiers without qualifiers and synonyms, sorted: their order means nothing. */
  private static String key(List<String> specifiers) {
    return specifiers.stream()
        .filter(specifier -> !QUALIFIERS.contains(specifier))
        .flatMap(specifier -> SYNONYMS.getOrDefault(specifier, List.of(specifier)).stream())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static Map<String, CType> arithmetic() {
    Map<String, CType> types = new TreeMap<>();
    types.put("bool", CType.BOOL);
    types.put("char", CType.CHAR);
    types.put(key(List.of("signed", "char")), CType.SIGNED_CHAR);
    types.put(key(List.of("unsigned", "char")), CType.UNSIGNED_CHAR);
    types.put("int", CType.INT);
    types.put("signed", CType.INT);
    types.put(key(List.of("signed", "int")), CType.INT);
    types.put("unsigned", CType.UNSIGNED_INT);
    types.put(key(List.of("unsigned", "int")), CType.UNSIGNED_INT);
    putInteger(types, List.of("short"), CType.SHORT, CType.UNSIGNED_SHORT);
    putInteger(types, List.of("long"), CType.LONG, CType.UNSIGNED_LONG);
    putInteger(types, List.of("long", "long"), CType.LONG_LONG, CType.UNSIGNED_LONG_LONG);
    return Map.copyOf(types);
  }

  /** A type that {@code int} and {@code signed} can be added to without a change. */
  private static void putInteger(
      Map<String, CType> types, List<String> width, CType signed, CType unsigned) {
    for (List<String> more : List.of(List.<String>of(), List.of("int"))) {
      types.put(key(with(width, more)), signed);
      types.put(key(with(with(width, more), List.of("signed"))), signed);
      types.put(key(with(with(width, more), List.of("unsigned"))), unsigned);
    }
  }

  private static List<String> with(List<String> specifiers, List<String> more) {
    return Stream.concat(specifiers.stream(), more.stream()).toList();
  }
}
