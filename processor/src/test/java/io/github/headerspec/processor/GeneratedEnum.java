package io.github.headerspec.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.EnumSpec;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A compiled enum, used as a program uses it and compared with its spec fact by fact. */
final class GeneratedEnum {

  private final EnumFacts facts;
  private final Class<?> type;
  private final EnumSpec spec;
  private final Map<Object, Object> byValue = new HashMap<>();

  private GeneratedEnum(EnumFacts facts) {
    this.facts = facts;
    this.type = facts.type();
    this.spec = facts.spec();
  }

  static void check(EnumFacts facts) throws ReflectiveOperationException {
    new GeneratedEnum(facts).check();
  }

  private void check() throws ReflectiveOperationException {
    List<ConstantSpec> plain = spec.constants().stream().filter(EnumFacts::isPlain).toList();
    Object[] values = enumConstants();
    assertThat(values).hasSameSizeAs(plain);
    assertThat(type.isAnnotationPresent(Deprecated.class))
        .isEqualTo(spec.text().deprecated().isPresent());
    for (int i = 0; i < values.length; i++) {
      checkConstant(plain.get(i), values[i]);
      byValue.put(facts.value(plain.get(i)), values[i]);
    }
    for (ConstantSpec constant : spec.constants()) {
      checkName(constant);
    }
    assertThat(facts.rawValues().getDeclaredFields()).hasSameSizeAs(spec.constants());
    for (Object unknown : unknownValues()) {
      checkUnknown(unknown);
    }
    assertThat(call("findByNativeName", "NO_SUCH_NAME")).isEqualTo(Optional.empty());
    assertThatThrownBy(() -> call("findByNativeName", new Object[1]))
        .isInstanceOf(NullPointerException.class);
    if (facts.openType().isPresent()) {
      checkOpenType(facts.openType().get());
    }
    assertThat(hasMethod("describe")).isEqualTo(spec.origin() == EnumSpec.Origin.MACROS);
    if (hasMethod("describe")) {
      checkDescriptions();
    }
    if (spec.isFlags()) {
      assertThat(facts.openType()).isEmpty();
      GeneratedMask.check(facts, List.of(values));
    }
  }

  private void checkConstant(ConstantSpec constant, Object object)
      throws ReflectiveOperationException {
    String nativeName = constant.nativeName().value();
    Object value = facts.value(constant);
    assertThat(method(object, "name")).isEqualTo(facts.javaName(constant));
    assertThat(method(object, "value")).isEqualTo(value);
    assertThat(method(object, "nativeName")).isEqualTo(nativeName);
    assertThat(call("of", value)).isSameAs(object);
    assertThat(call("find", value)).isEqualTo(Optional.of(object));
    assertThat(call("ofOrElse", value, enumConstants()[0])).isSameAs(object);
    if (hasMethod("nativeNames")) {
      List<String> names = new ArrayList<>(List.of(nativeName));
      spec.constants().stream()
          .filter(EnumFacts::isAlias)
          .filter(alias -> facts.target(alias).equals(constant))
          .forEach(alias -> names.add(alias.nativeName().value()));
      assertThat(method(object, "nativeNames")).isEqualTo(names);
    }
  }

  /** A constant, alias or sentinel: what its name stands for, and its raw value. */
  private void checkName(ConstantSpec constant) throws ReflectiveOperationException {
    ConstantSpec target = facts.target(constant);
    Optional<Object> object =
        target.isSentinel() ? Optional.empty() : Optional.of(enumConstant(facts.javaName(target)));
    assertThat(call("findByNativeName", constant.nativeName().value())).isEqualTo(object);
    boolean deprecated = constant.text().deprecated().isPresent();
    Field raw = facts.rawValues().getField(facts.javaName(constant));
    assertThat(raw.get(null)).isEqualTo(facts.value(constant));
    assertThat(raw.isAnnotationPresent(Deprecated.class)).isEqualTo(deprecated);
    if (object.isPresent()) {
      Field field = type.getField(facts.javaName(constant));
      assertThat(field.get(null)).isSameAs(object.get());
      assertThat(field.isEnumConstant()).isEqualTo(type.isEnum() && EnumFacts.isPlain(constant));
      assertThat(field.isAnnotationPresent(Deprecated.class)).isEqualTo(deprecated);
    } else {
      assertThat(Stream.of(type.getFields()).map(Field::getName))
          .doesNotContain(facts.javaName(constant));
    }
  }

  private void checkUnknown(Object value) throws ReflectiveOperationException {
    assertThat(call("find", value)).isEqualTo(Optional.empty());
    for (Object other : enumConstants()) {
      assertThat(call("ofOrElse", value, other)).isSameAs(other);
    }
    assertThatThrownBy(() -> call("of", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(decimal(value) + " (" + hexadecimal(value) + ") is no ")
        .hasMessageContaining(spec.nativeName().value());
  }

  private void checkOpenType(Class<?> open) throws ReflectiveOperationException {
    Class<?> unknown = EnumFacts.nested(open, "Unknown");
    assertThat(open.getPermittedSubclasses()).containsExactly(type, unknown);
    for (Map.Entry<Object, Object> known : byValue.entrySet()) {
      assertThat(call(open, "of", known.getKey())).isSameAs(known.getValue());
    }
    Set<Object> kept = new HashSet<>();
    for (Object value : unknownValues()) {
      Object object = call(open, "of", value);
      assertThat(object)
          .isInstanceOf(unknown)
          .isEqualTo(call(open, "of", value))
          .hasSameHashCodeAs(call(open, "of", value))
          .hasToString("%s %s (%s)", spec.nativeName().value(), decimal(value), hexadecimal(value));
      assertThat(method(object, "value")).isEqualTo(value);
      assertThat(kept.add(object)).isTrue();
    }
  }

  private void checkDescriptions() throws ReflectiveOperationException {
    for (ConstantSpec constant : spec.constants()) {
      if (EnumFacts.isPlain(constant)) {
        assertThat(call("describe", facts.value(constant)))
            .isEqualTo(constant.nativeName().value());
      }
    }
    for (Object unknown : unknownValues()) {
      assertThat(call("describe", unknown)).isEqualTo(hexadecimal(unknown));
    }
  }

  private boolean hasMethod(String name) {
    return Stream.of(type.getMethods()).anyMatch(each -> each.getName().equals(name));
  }

  private Object[] enumConstants() throws ReflectiveOperationException {
    return (Object[]) Objects.requireNonNull(call("values"));
  }

  private Object enumConstant(String name) throws ReflectiveOperationException {
    return Objects.requireNonNull(type.getField(name).get(null));
  }

  /** Values next to each known one, the ends of the types, and a few others. */
  private Set<Object> unknownValues() {
    Set<BigInteger> candidates = new LinkedHashSet<>();
    Stream.of(0L, 1L, -1L, 1234567890L).map(BigInteger::valueOf).forEach(candidates::add);
    candidates.addAll(List.of(spec.type().value().min(), spec.type().value().max()));
    Stream.of(Integer.MIN_VALUE, Integer.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE)
        .map(number -> BigInteger.valueOf(number.longValue()))
        .forEach(candidates::add);
    spec.constants().stream()
        .map(constant -> constant.value().value())
        .forEach(
            value ->
                candidates.addAll(
                    List.of(value.subtract(BigInteger.ONE), value.add(BigInteger.ONE), value)));
    return candidates.stream()
        .map(facts::carried)
        .filter(value -> !byValue.containsKey(value))
        .collect(Collectors.toSet());
  }

  private String decimal(Object value) {
    if (spec.type().value().isSigned()) {
      return value.toString();
    }
    return value instanceof Integer number
        ? Integer.toUnsignedString(number)
        : Long.toUnsignedString((Long) value);
  }

  private static String hexadecimal(Object value) {
    return value instanceof Integer number
        ? String.format(Locale.ROOT, "0x%08X", number)
        : String.format(Locale.ROOT, "0x%016X", (Long) value);
  }

  private Object call(String method, Object... arguments) throws ReflectiveOperationException {
    return call(type, method, arguments);
  }

  private static Object call(Class<?> owner, String name, Object... arguments)
      throws ReflectiveOperationException {
    try {
      return Arrays.stream(owner.getMethods())
          .filter(method -> method.getName().equals(name))
          .filter(method -> Modifier.isStatic(method.getModifiers()))
          .filter(method -> method.getParameterCount() == arguments.length)
          .findFirst()
          .orElseThrow()
          .invoke(null, arguments);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw thrown;
    }
  }

  private static Object method(Object object, String name) throws ReflectiveOperationException {
    return object.getClass().getMethod(name).invoke(object);
  }
}
