package io.github.headerspec.assertions;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.EnumSpec.Origin;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An enum of a C header that may stand within a structure. In C, its names are known in the whole
 * file; in C++, they are part of the structure, of which a spec does not know the name. Names of
 * the same spelling are therefore declared where C++ looks only for what it does not find
 * elsewhere.
 *
 * @param spec the enum
 * @param number tells it from others
 */
record MaybeNested(EnumSpec spec, int number) {

  /** Whether an enum may stand within a structure: it has a tag, or it has no name at all. */
  static boolean isPossible(EnumSpec each) {
    String name = each.nativeName().value();
    boolean tagged = each.tag().map(Located::value).filter(name::equals).isPresent();
    return each.origin() == Origin.ANONYMOUS || (each.origin() == Origin.ENUM && tagged);
  }

  /** What a compiler for C++ finds instead of enums that are not in the file's own scope. */
  static String declarations(List<MaybeNested> enums) {
    if (enums.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\n#if defined(__cplusplus)\n");
    text.append("/* What of the following is not found after '::' is not asserted. */\n");
    text.append("namespace headerspec_not_found {\n");
    for (MaybeNested each : enums) {
      text.append("enum ").append(each.tag()).append(" { ");
      text.append(
          each.spec().constants().stream()
              .map(ConstantSpec::nativeName)
              .map(Located::value)
              .collect(Collectors.joining(", ")));
      text.append(" };\n");
    }
    return text.append("}\nusing namespace headerspec_not_found;\n#endif\n").toString();
  }

  private String tag() {
    return isUnnamed() ? "headerspec_enum_" + number : spec.nativeName().value();
  }

  private boolean isUnnamed() {
    return spec.origin() == Origin.ANONYMOUS;
  }

  /** The expression that is true if the enum is found: its tag, or its first constant. */
  private String isFound() {
    return isUnnamed()
        ? isFound("HEADERSPEC_GLOBAL(" + spec.constants().get(0).nativeName().value() + ")")
        : "HEADERSPEC_HAS_TAG(" + tag() + ")";
  }

  private String isFound(String constant) {
    return "HEADERSPEC_HAS_CONSTANT(" + constant + ", " + tag() + ")";
  }

  /** Lets a compiler warn if the enum is not found. */
  String warning() {
    return "HEADERSPEC_WARN_UNLESS(" + isFound() + ", headerspec_" + number + ");\n";
  }

  /** A condition that need not hold if the enum is not found. */
  String ifFound(String condition) {
    return "!" + isFound() + " || " + condition;
  }

  /** A condition about one of its constants, which has to be found if the enum is. */
  String ifFound(String constant, String condition) {
    String found = isUnnamed() ? isFound(constant) + " && " : "";
    return "!" + isFound() + " || (" + found + "(" + condition + "))";
  }
}
