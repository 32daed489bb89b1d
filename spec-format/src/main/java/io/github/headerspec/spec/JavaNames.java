package io.github.headerspec.spec;

import io.github.headerspec.diagnostic.Located;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * From native names to Java names. Part of what a spec says: whoever compares or edits specs has to
 * know what the generated code will be called.
 */
public final class JavaNames {

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
    return nativeName.startsWith(prefix)
        && NameRules.isUsable(nativeName.substring(prefix.length()));
  }
}
