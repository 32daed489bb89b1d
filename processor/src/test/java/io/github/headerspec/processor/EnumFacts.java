package io.github.headerspec.processor;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.EnumSpec;
import java.lang.reflect.Field;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A compiled enum, or the class that stands for one with too many constants, and what its spec
 * says, with the few conclusions that both sides agree on.
 *
 * @param type the enum or class
 * @param spec its spec
 * @param rawValues the class with the compile-time constants
 */
record EnumFacts(Class<?> type, EnumSpec spec, Class<?> rawValues) {

  static EnumFacts of(Class<?> type, EnumSpec spec) throws ReflectiveOperationException {
    return new EnumFacts(type, spec, nested(type, "Value"));
  }

  static Class<?> nested(Class<?> outer, String name) throws ReflectiveOperationException {
    return Class.forName(outer.getName() + "$" + name, true, outer.getClassLoader());
  }

  /** Whether a generated type has constants; others are there for one that has. */
  static boolean hasConstants(Class<?> type) {
    return Stream.of(type.getDeclaredClasses())
        .anyMatch(nested -> nested.getSimpleName().equals("Value"));
  }

  /** The sealed interface of known and unknown values. */
  Optional<Class<?>> openType() {
    return interfaces("Value").findFirst();
  }

  /** The interfaces that a class inherits its constants from; none of an enum. */
  Stream<Class<?>> holders() {
    return interfaces("(Constants|Aliases)\\d+");
  }

  private Stream<Class<?>> interfaces(String suffix) {
    return Stream.<Class<?>>of(type.getInterfaces())
        .filter(each -> each.getName().startsWith(type.getName()))
        .filter(each -> each.getName().substring(type.getName().length()).matches(suffix));
  }

  /** The type that carries native values. */
  Class<?> carrier() {
    return isWide() ? long.class : int.class;
  }

  List<ConstantSpec> constants() {
    return spec.constants();
  }

  static boolean isAlias(ConstantSpec constant) {
    return constant.aliasOf().isPresent();
  }

  static boolean isPlain(ConstantSpec constant) {
    return !isAlias(constant) && !constant.isSentinel();
  }

  /** The plain constant or sentinel that a constant is in the end. */
  ConstantSpec target(ConstantSpec constant) {
    return constant
        .aliasOf()
        .flatMap(
            name ->
                constants().stream()
                    .filter(other -> other.nativeName().value().equals(name.value()))
                    .findFirst())
        .map(this::target)
        .orElse(constant);
  }

  /** The name that the spec gives, or else that of a field which is the end of the native name. */
  String javaName(ConstantSpec constant) {
    return constant
        .javaName()
        .map(Located::value)
        .orElseGet(
            () ->
                Stream.of(rawValues.getFields())
                    .map(Field::getName)
                    .filter(constant.nativeName().value()::endsWith)
                    .max(Comparator.comparing(String::length))
                    .orElseThrow());
  }

  Object value(ConstantSpec constant) {
    return carried(constant.value().value());
  }

  /** A number as the type that carries native values holds it. */
  Object carried(BigInteger value) {
    return isWide() ? (Object) value.longValue() : (Object) value.intValue();
  }

  private boolean isWide() {
    return spec.type().value().bits() > 32;
  }
}
