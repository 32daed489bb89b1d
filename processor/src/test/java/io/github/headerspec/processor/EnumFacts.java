package io.github.headerspec.processor;

import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.Located;
import java.lang.reflect.Field;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A compiled enum and what its spec says, with the few conclusions that both sides agree on.
 *
 * @param type the enum
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

  /** The sealed interface of known and unknown values. */
  Optional<Class<?>> openType() {
    return Stream.of(type.getInterfaces()).findFirst();
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
    boolean wide = spec.type().value().bits() > 32;
    return wide ? (Object) value.longValue() : (Object) value.intValue();
  }
}
