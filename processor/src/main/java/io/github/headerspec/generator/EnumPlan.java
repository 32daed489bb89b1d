package io.github.headerspec.generator;

import com.palantir.javapoet.CodeBlock;
import io.github.headerspec.generated.GeneratedFrom;
import io.github.headerspec.spec.IntegerType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that is decided about one enum before any of it is written.
 *
 * @param from what the generated files say of their origin
 * @param packageName the package, empty for the unnamed one
 * @param typeName the simple name of the enum
 * @param nativeName the native name of the enum
 * @param flags whether the constants are bits that are combined
 * @param describable whether values are to be described for log lines
 * @param type the underlying type
 * @param prefix what comes before a constant's Java name in its native name, unless the constant
 *     says otherwise
 * @param javadoc the documentation of the type
 * @param deprecated whether the enum is deprecated
 * @param constants the enum constants in the order of the header
 * @param aliases further names of constants
 * @param holders the interfaces that hold the constants and aliases; none if the type is an enum
 * @param rawValues all constants, aliases and sentinels in the order of the header
 * @param lookup how a constant is found by its value
 * @param knownValues the known values, for messages
 * @param openType the type that holds unknown values too
 * @param generatedAnnotation whether to annotate with {@code Generated}
 */
record EnumPlan(
    GeneratedFrom from,
    String packageName,
    String typeName,
    String nativeName,
    boolean flags,
    boolean describable,
    IntegerType type,
    String prefix,
    String javadoc,
    boolean deprecated,
    List<ConstantPlan> constants,
    List<AliasPlan> aliases,
    List<HolderPlan> holders,
    List<RawValuePlan> rawValues,
    LookupPlan lookup,
    String knownValues,
    Optional<OpenTypePlan> openType,
    boolean generatedAnnotation) {

  /** How many comparisons are less than a field in each constant and a second constructor. */
  private static final int FEW_NAMES = 4;

  /** The Java type of the values. */
  Carrier carrier() {
    return Carrier.of(type);
  }

  /** The Java type of the values in native memory. */
  NativeWidth width() {
    return NativeWidth.of(type);
  }

  /** Whether values print as unsigned. */
  boolean unsigned() {
    return !type.isSigned();
  }

  /** Whether the type is a class, because there are more constants than an enum can hold. */
  boolean isClass() {
    return !holders.isEmpty();
  }

  /** Whether the table of constants by value is in the enum itself, not in a nested class. */
  boolean holdsTable() {
    return !isClass() && lookup instanceof LookupPlan.Dense;
  }

  /** How the generated code calls a member of what finds constants by value. */
  CodeBlock byValue(String member) {
    return CodeBlock.of(holdsTable() ? "$L" : "ByValue.$L", member);
  }

  /** The name of the table of constants by value, which is not that of a constant. */
  String tableName() {
    String name = "TABLE";
    while (holdsTable() && isTaken(name)) {
      name += "_";
    }
    return name;
  }

  private boolean isTaken(String name) {
    return Stream.concat(
            constants.stream().map(ConstantPlan::javaName),
            aliases.stream().map(AliasPlan::javaName))
        .anyMatch(name::equals);
  }

  /** Whether some constant's native name is the common prefix and its Java name. */
  boolean hasRegularNames() {
    return constants.stream().anyMatch(constant -> constant.nativeName().isEmpty());
  }

  /**
   * Whether each constant of the enum has a field for its native name. A few irregular names among
   * regular ones need none: they stand in the method that tells the name.
   */
  boolean holdsNativeNames() {
    long irregular =
        constants.stream().filter(constant -> constant.nativeName().isPresent()).count();
    return irregular > FEW_NAMES || (irregular > 0 && !hasRegularNames());
  }

  /** The expression for a regular native name within a constant. */
  CodeBlock regularName() {
    return prefix.isEmpty() ? CodeBlock.of("name()") : CodeBlock.of("$S.concat(name())", prefix);
  }

  /** The expression for a native value in decimal, out of a variable named {@code value}. */
  CodeBlock decimal() {
    return unsigned()
        ? CodeBlock.of("$T.toUnsignedString(value)", carrier().box())
        : CodeBlock.of("value");
  }

  /**
   * An enum constant.
   *
   * @param javaName its Java name
   * @param nativeName its native name; empty if that is the enum's prefix and the Java name
   * @param javadoc its documentation
   * @param deprecated whether it is deprecated
   */
  record ConstantPlan(
      String javaName, Optional<String> nativeName, String javadoc, boolean deprecated) {}

  /**
   * A further name of a constant.
   *
   * @param javaName its Java name
   * @param nativeName its native name
   * @param constant the Java name of the constant
   * @param javadoc its documentation
   * @param deprecated whether it is deprecated
   */
  record AliasPlan(
      String javaName, String nativeName, String constant, String javadoc, boolean deprecated) {}

  /**
   * A compile-time constant.
   *
   * @param javaName its Java name
   * @param literal its value as Java source
   * @param javadoc its documentation
   * @param deprecated whether it is deprecated
   */
  record RawValuePlan(String javaName, String literal, String javadoc, boolean deprecated) {}

  /**
   * The type that holds unknown values too.
   *
   * @param typeName its simple name
   * @param javadoc its documentation
   */
  record OpenTypePlan(String typeName, String javadoc) {}
}
