package io.github.headerspec.edit;

import io.github.headerspec.edit.MergedConstant.ProposedName;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.JavaNames;
import io.github.headerspec.spec.NameRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Java names for what is new and has a name that Java, or the generated code, cannot use. */
final class ProposedNames {

  private ProposedNames() {}

  /** Names for constants. What is in the spec already is for people to correct. */
  static List<MergedConstant> of(List<MergedConstant> constants, String prefix) {
    Set<String> taken = new HashSet<>();
    constants.stream()
        .flatMap(constant -> constant.old().stream())
        .forEach(constant -> taken.add(JavaNames.constantName(constant, prefix)));
    List<MergedConstant> named = new ArrayList<>();
    for (MergedConstant each : constants) {
      named.add(
          each.old().isPresent() ? each : each.withJavaName(constantName(each, prefix, taken)));
    }
    return named;
  }

  private static Optional<ProposedName> constantName(
      MergedConstant constant, String prefix, Set<String> taken) {
    String derived = JavaNames.constantName(constant.header(), prefix);
    if (NameRules.isUsable(derived) && taken.add(derived)) {
      return Optional.empty();
    }
    Stream<String> others =
        Stream.concat(
            Stream.concat(
                NameRules.isUsable(derived) ? Stream.empty() : NameRules.instead(derived).stream(),
                Stream.of(constant.name())),
            numbered(constant.name() + "_"));
    String reason = reason(derived, NameRules.isKeyword(derived), NameRules.isNeeded(derived));
    return others
        .filter(name -> NameRules.isUsable(name) && taken.add(name))
        .findFirst()
        .map(name -> new ProposedName(name, reason));
  }

  /** The name for the type of a new enum, if the derived one cannot be used. */
  static Optional<ProposedName> ofType(EnumSpec each, Set<String> takenInLowerCase) {
    String derived = JavaNames.typeNameOf(each).value();
    if (NameRules.isUsableType(derived) && takenInLowerCase.add(derived.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    String reason =
        NameRules.beginsInLowerCase(derived)
            ? "'" + derived + "' begins with a lower-case letter"
            : reason(derived, NameRules.isTypeKeyword(derived), NameRules.isNeededType(derived));
    Stream<String> first =
        derived.isEmpty() || NameRules.isUsableType(derived)
            ? Stream.empty()
            : Stream.of(NameRules.typeInstead(derived));
    return Stream.concat(Stream.concat(first, numbered(derived)), numbered("Type" + derived))
        .filter(NameRules::isUsableType)
        .filter(name -> takenInLowerCase.add(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(name -> new ProposedName(name, reason));
  }

  private static Stream<String> numbered(String name) {
    // More than any spec has of one name.
    return IntStream.range(2, 20_000).mapToObj(number -> name + number);
  }

  private static String reason(String name, boolean isKeyword, boolean isNeeded) {
    if (name.isEmpty()) {
      return "nothing is left without the prefix";
    }
    if (isKeyword) {
      return "'" + name + "' is a keyword of Java";
    }
    if (isNeeded) {
      return "'" + name + "' is needed by the generated code";
    }
    return NameRules.isIdentifier(name)
        ? "'" + name + "' is taken"
        : "'" + name + "' is not a Java name";
  }
}
