package io.github.headerspec.spec;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** What names of Java and of generated types and constants must not be. */
public final class NameRules {

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

  /** Words that are names everywhere but where a type is declared. */
  private static final Set<String> NOT_FOR_TYPES =
      Set.of("permits", "record", "sealed", "var", "yield");

  private NameRules() {}

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
    return NEEDED_BY_TYPES.contains(typeName.substring(typeName.lastIndexOf('$') + 1));
  }

  /**
   * Whether the name begins like that of a variable. Variables of the generated code begin with a
   * lower-case letter, and where one is visible it hides a type of its name.
   *
   * @param typeName the name of a type
   * @return {@code true} if no generated type can have it
   */
  public static boolean beginsInLowerCase(String typeName) {
    return !typeName.isEmpty() && Character.isLowerCase(typeName.codePointAt(0));
  }

  /**
   * Whether a generated type can have the name.
   *
   * @param typeName any text
   * @return {@code true} if Java and the generated code allow it
   */
  public static boolean isUsableType(String typeName) {
    return isIdentifier(typeName)
        && !isTypeKeyword(typeName)
        && !beginsInLowerCase(typeName)
        && !isNeededType(typeName);
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
        .filter(NameRules::isUsable)
        .findFirst();
  }

  /**
   * A name that a type could have instead of one that it cannot.
   *
   * @param name the name that cannot be used
   * @return another one
   */
  public static String typeInstead(String name) {
    String capitalized =
        Character.toString(Character.toUpperCase(name.codePointAt(0)))
            + name.substring(name.offsetByCodePoints(0, 1));
    if (beginsInLowerCase(capitalized)) {
      // Some letters, such as the German sharp s, have no upper case.
      return "Type" + name;
    }
    boolean onlyInLowerCase = beginsInLowerCase(name) && !isTypeKeyword(name);
    return onlyInLowerCase && isUsableType(capitalized) ? capitalized : capitalized + "Type";
  }
}
