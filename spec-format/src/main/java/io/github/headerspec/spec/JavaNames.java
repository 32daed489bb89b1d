package io.github.headerspec.spec;

import io.github.headerspec.diagnostic.Located;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * From native names to Java names, and what a Java name must not be. Part of what a spec says:
 * whoever compares or edits specs has to know what the generated code will be called.
 */
public final class JavaNames {

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
          "AssertionError",
          "Byte",
          "Class",
          "Comparable",
          "Deprecated",
          "Enum",
          "IllegalArgumentException",
          "Integer",
          "Long",
          "Object",
          "Override",
          "ReflectiveOperationException",
          "Short",
          "String",
          "SuppressWarnings");

  /**
   * Fields, parameters and local variables of the generated code. Where one of them is visible, it
   * hides a type of its name.
   */
  private static final Set<String> VARIABLES =
      Set.of(
          "bits",
          "bucket",
          "constant",
          "context",
          "displacements",
          "each",
          "flag",
          "flags",
          "form",
          "generator",
          "hexadecimal",
          "i",
          "impossible",
          "key",
          "keys",
          "known",
          "map",
          "mapper",
          "mask",
          "module",
          "name",
          "nameOf",
          "names",
          "nativeName",
          "number",
          "numberOf",
          "offset",
          "ofName",
          "ofNumber",
          "other",
          "parameter",
          "parser",
          "part",
          "refused",
          "result",
          "segment",
          "slot",
          "table",
          "text",
          "type",
          "unknown",
          "value");

  /** Words that are names everywhere but where a type is declared. */
  private static final Set<String> NOT_FOR_TYPES =
      Set.of("permits", "record", "sealed", "var", "yield");

  private JavaNames() {}

  /**
   * The Java name of the type that an enum becomes.
   *
   * @param each the enum
   * @return the name that the spec says, or the one derived from the native name and its place
   */
  public static Located<String> typeNameOf(EnumSpec each) {
    return each.javaName().orElseGet(() -> each.nativeName().map(JavaNames::typeName));
  }

  /**
   * What is cut off the native names of the constants of an enum.
   *
   * @param each the enum
   * @return what the spec says, or what the constants without a chosen name have in common
   */
  public static String prefix(EnumSpec each) {
    return each.stripPrefix()
        .map(Located::value)
        .orElseGet(
            () ->
                commonPrefix(
                    each.nativeName().value(),
                    each.constants().stream()
                        .filter(constant -> constant.javaName().isEmpty())
                        .map(constant -> constant.nativeName().value())
                        .toList()));
  }

  /**
   * The Java name of a constant, legal or not.
   *
   * @param constant the constant
   * @param prefix what is cut off the native names of its enum
   * @return the name that the spec says, or else the native name without the prefix
   */
  public static String constantName(ConstantSpec constant, String prefix) {
    return constant
        .javaName()
        .map(Located::value)
        .orElseGet(() -> withoutPrefix(constant.nativeName().value(), prefix));
  }

  private static String withoutPrefix(String nativeName, String prefix) {
    return nativeName.startsWith(prefix) ? nativeName.substring(prefix.length()) : nativeName;
  }

  /**
   * The Java name of a type: {@code VSS_PROTECTION_FAULT} becomes {@code VssProtectionFault}.
   *
   * @param nativeName the native name, which may be qualified
   * @return the name, which may be none that Java allows
   */
  public static String typeName(String nativeName) {
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
   * @return the prefix, or the empty text
   */
  public static String commonPrefix(String typeName, List<String> constants) {
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
    return nativeName.startsWith(prefix) && isUsable(nativeName.substring(prefix.length()));
  }

  /**
   * Whether a constant can have the name.
   *
   * @param constantName any text
   * @return {@code true} if Java and the generated code allow it
   */
  public static boolean isUsable(String constantName) {
    return isIdentifier(constantName) && !isKeyword(constantName) && !isNeeded(constantName);
  }

  /**
   * Whether this is a Java identifier whose characters can all be seen and which looks the same in
   * every file system.
   *
   * @param name any text
   * @return {@code true} if it is one
   */
  public static boolean isIdentifier(String name) {
    return SourceVersion.isIdentifier(name)
        && name.codePoints().noneMatch(Character::isIdentifierIgnorable)
        && Normalizer.isNormalized(name, Normalizer.Form.NFC);
  }

  /**
   * Whether Java has the name for itself.
   *
   * @param name any text
   * @return {@code true} if it is a keyword or a literal such as {@code null}
   */
  public static boolean isKeyword(String name) {
    return SourceVersion.isKeyword(name, JAVA);
  }

  /**
   * Whether Java has the name for itself where a type is declared.
   *
   * @param name any text
   * @return {@code true} if no type can have the name
   */
  public static boolean isTypeKeyword(String name) {
    return isKeyword(name) || NOT_FOR_TYPES.contains(name);
  }

  /**
   * Whether the generated code needs the name for something else than a constant.
   *
   * @param constantName the name of a constant
   * @return {@code true} if no constant can have it
   */
  public static boolean isNeeded(String constantName) {
    return NEEDED_BY_CONSTANTS.contains(constantName);
  }

  /**
   * Whether the generated code needs the name for something else.
   *
   * @param typeName the name of a type
   * @return {@code true} if no generated type can have it
   */
  public static boolean isNeededType(String typeName) {
    // Kind$Value is what the compiler calls the type Value in Kind.
    return VARIABLES.contains(typeName)
        || NEEDED_BY_TYPES.contains(typeName.substring(typeName.lastIndexOf('$') + 1));
  }

  /**
   * A name that a constant could have instead of one that it cannot.
   *
   * @param name the name that cannot be used
   * @return another one, if one can be made of it
   */
  public static Optional<String> instead(String name) {
    String upper =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .replaceAll("(?<=[a-z])(?=[A-Z])|[^\\p{L}\\p{Nd}_$]", "_")
            .toUpperCase(Locale.ROOT);
    return Stream.of(upper, "_" + upper, upper + "_")
        .filter(other -> !other.equals(name))
        .filter(JavaNames::isUsable)
        .findFirst();
  }

  /**
   * A name that a type could have instead of one that it cannot.
   *
   * @param name the name that cannot be used
   * @return another one
   */
  public static String typeInstead(String name) {
    return Character.toString(Character.toUpperCase(name.codePointAt(0)))
        + name.substring(name.offsetByCodePoints(0, 1))
        + "Type";
  }
}
