package io.github.headerspec.generator;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** From native names to Java names, and what a Java name must not be. */
final class JavaNames {

  /** Fixed, so that every JDK judges alike. */
  private static final SourceVersion JAVA = SourceVersion.RELEASE_17;

  /**
   * What the generated enum declares itself, or what a constant of that name would hide from it.
   */
  private static final Set<String> NEEDED_BY_CONSTANTS =
      Set.of(
          "of",
          "find",
          "ofOrElse",
          "findByNativeName",
          "value",
          "nativeName",
          "nativeNames",
          "describe",
          "Value",
          "Mask",
          "ByValue",
          "ByNativeName",
          "ByOrdinal",
          "javaName",
          "javaOrdinal",
          "$VALUES",
          "Arrays",
          "Collections",
          "EnumSet",
          "HashMap",
          "IllegalArgumentException",
          "Integer",
          "LinkedHashMap",
          "LinkedHashSet",
          "List",
          "Locale",
          "Long",
          "Map",
          "Objects",
          "Optional",
          "String");

  /** Types that the generated code names without an import or nests. */
  private static final Set<String> NEEDED_BY_TYPES =
      Set.of(
          "Value",
          "Mask",
          "ByValue",
          "ByNativeName",
          "ByOrdinal",
          "Unknown",
          "Comparable",
          "Deprecated",
          "Enum",
          "IllegalArgumentException",
          "Integer",
          "Long",
          "Object",
          "Override",
          "String");

  /** Words that are names everywhere but where a type is declared. */
  private static final Set<String> NOT_FOR_TYPES =
      Set.of("permits", "record", "sealed", "var", "yield");

  private JavaNames() {}

  /** The Java name of a type: {@code VSS_PROTECTION_FAULT} becomes {@code VssProtectionFault}. */
  static String typeName(String nativeName) {
    String unqualified = nativeName.substring(nativeName.lastIndexOf(':') + 1);
    String joined =
        Arrays.stream(unqualified.split("_"))
            .filter(part -> !part.isEmpty())
            .map(JavaNames::capitalized)
            .collect(Collectors.joining());
    return joined.isEmpty() ? unqualified : joined;
  }

  private static String capitalized(String part) {
    int first = part.codePointAt(0);
    String rest = part.substring(Character.charCount(first));
    boolean mixedCase = part.chars().anyMatch(Character::isLowerCase);
    return Character.toString(Character.toUpperCase(first))
        + (mixedCase ? rest : rest.toLowerCase(Locale.ROOT));
  }

  /**
   * What to cut off the native names of the constants where the spec does not say it: the longest
   * common beginning, up to an underscore, that leaves each a Java name.
   *
   * @param typeName the native name of the enum; all there is to go by for a single constant
   * @param constants the native names of the constants
   */
  static String commonPrefix(String typeName, List<String> constants) {
    String common =
        constants.size() == 1
            ? typeName + "_"
            : constants.stream().reduce(JavaNames::common).orElse("");
    int end = common.lastIndexOf('_') + 1;
    while (end > 0) {
      String prefix = common.substring(0, end);
      if (constants.stream().allMatch(name -> leavesName(name, prefix))) {
        return prefix;
      }
      end = common.lastIndexOf('_', end - 2) + 1;
    }
    return "";
  }

  private static String common(String one, String other) {
    int mismatch = Arrays.mismatch(one.toCharArray(), other.toCharArray());
    return mismatch < 0 ? one : one.substring(0, mismatch);
  }

  private static boolean leavesName(String nativeName, String prefix) {
    if (!nativeName.startsWith(prefix)) {
      return false;
    }
    String name = nativeName.substring(prefix.length());
    return isIdentifier(name) && !isKeyword(name) && !isNeeded(name);
  }

  /**
   * Whether this is a Java identifier whose characters can all be seen and which looks the same in
   * every file system.
   */
  static boolean isIdentifier(String name) {
    return SourceVersion.isIdentifier(name)
        && name.codePoints().noneMatch(Character::isIdentifierIgnorable)
        && Normalizer.isNormalized(name, Normalizer.Form.NFC);
  }

  static boolean isKeyword(String name) {
    return SourceVersion.isKeyword(name, JAVA);
  }

  static boolean isTypeKeyword(String name) {
    return isKeyword(name) || NOT_FOR_TYPES.contains(name);
  }

  static boolean isNeeded(String constantName) {
    return NEEDED_BY_CONSTANTS.contains(constantName);
  }

  static boolean isNeededType(String typeName) {
    // Kind$Value is what the compiler calls the type Value in Kind.
    return NEEDED_BY_TYPES.contains(typeName.substring(typeName.lastIndexOf('$') + 1));
  }

  /** A name that a constant could have instead of one that it cannot. */
  static Optional<String> instead(String name) {
    String upper =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .replaceAll("(?<=[a-z])(?=[A-Z])|[^\\p{L}\\p{Nd}_$]", "_")
            .toUpperCase(Locale.ROOT);
    return Stream.of(upper, "_" + upper, upper + "_")
        .filter(other -> !other.equals(name))
        .filter(other -> isIdentifier(other) && !isKeyword(other) && !isNeeded(other))
        .findFirst();
  }

  /** A name that a type could have instead of one that it cannot. */
  static String typeInstead(String name) {
    return Character.toString(Character.toUpperCase(name.codePointAt(0)))
        + name.substring(name.offsetByCodePoints(0, 1))
        + "Type";
  }
}
