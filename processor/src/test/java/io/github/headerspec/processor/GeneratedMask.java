package io.github.headerspec.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.EnumSpec;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The class of combined flags, used as a program uses it and compared with what follows from the
 * spec. Here, bits are always a number that is not negative.
 */
final class GeneratedMask {

  /** More flags than these are not all combined with each other. */
  private static final int FEW = 20;

  private final EnumFacts facts;
  private final EnumSpec spec;
  private final Class<?> mask;
  private final int width;
  private final BigInteger allBits;

  /** The flags in the order of the header, and their bits. */
  private final Map<Object, BigInteger> flags = new LinkedHashMap<>();

  private final Map<Object, String> nativeNames = new LinkedHashMap<>();

  private GeneratedMask(EnumFacts facts, List<Object> constants)
      throws ReflectiveOperationException {
    this.facts = facts;
    this.spec = facts.spec();
    this.mask = EnumFacts.nested(facts.type(), "Mask");
    this.width = facts.carrier() == long.class ? Long.SIZE : Integer.SIZE;
    this.allBits = BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE);
    List<ConstantSpec> plain = spec.constants().stream().filter(EnumFacts::isPlain).toList();
    for (int i = 0; i < constants.size(); i++) {
      flags.put(constants.get(i), bits(plain.get(i).value().value()));
      nativeNames.put(constants.get(i), plain.get(i).nativeName().value());
    }
  }

  static void check(EnumFacts facts, List<Object> constants) throws ReflectiveOperationException {
    new GeneratedMask(facts, constants).check();
  }

  private void check() throws ReflectiveOperationException {
    Set<Object> different = new HashSet<>();
    for (BigInteger bits : samples()) {
      Object combination = of(bits);
      checkParts(combination, bits);
      checkChanges(combination, bits);
      checkText(combination, bits);
      assertThat(combination).isEqualTo(of(bits)).hasSameHashCodeAs(of(bits));
      assertThat(combination).isNotEqualTo(carried(bits));
      assertThat(different.add(combination)).isTrue();
    }
    assertThat(ofFlags(List.of())).isEqualTo(of(BigInteger.ZERO));
    checkNames();
    checkNonsense();
  }

  private void checkParts(Object combination, BigInteger bits) throws ReflectiveOperationException {
    Set<Object> expected = set(bits);
    Set<?> actual = (Set<?>) call(combination, "flags");
    assertThat(call(combination, "bits")).isEqualTo(carried(bits));
    assertThat(actual.toArray()).containsExactly(expected.toArray());
    assertThatThrownBy(actual::clear).isInstanceOf(UnsupportedOperationException.class);
    BigInteger unknown = bits.andNot(union(expected));
    assertThat(call(combination, "unknownBits")).isEqualTo(carried(unknown));
    assertThat(ofFlags(expected)).isEqualTo(of(bits.andNot(unknown)));
    assertThat(invoke(mask, mask.getMethod("of", Collection.class), actual))
        .isEqualTo(of(bits.andNot(unknown)));
  }

  private void checkChanges(Object combination, BigInteger bits)
      throws ReflectiveOperationException {
    for (var each : flags.entrySet()) {
      Object flag = each.getKey();
      assertThat(call(combination, "has", flag)).isEqualTo(set(bits).contains(flag));
      assertThat(call(combination, "with", flag)).isEqualTo(of(bits.or(each.getValue())));
      assertThat(call(combination, "without", flag)).isEqualTo(of(bits.andNot(each.getValue())));
    }
    assertThat(call(combination, "bits")).isEqualTo(carried(bits));
  }

  private void checkText(Object combination, BigInteger bits) throws ReflectiveOperationException {
    assertThat(combination).hasToString(text(bits));
    String hexadecimal = bits.toString(16);
    BigInteger signed = bits.testBit(width - 1) ? bits.subtract(allBits.add(BigInteger.ONE)) : bits;
    for (String text :
        List.of(
            combination.toString(),
            "\t" + combination.toString().replace("|", " | ") + " ",
            combination + "|" + combination,
            "0|" + combination,
            bits.toString(),
            signed.toString(),
            "0x" + hexadecimal,
            "0X" + hexadecimal.toUpperCase(Locale.ROOT),
            "0x000" + hexadecimal)) {
      assertThat(parse(text)).as(text).isEqualTo(combination);
    }
  }

  /** All names stand for their bits, those of aliases too. */
  private void checkNames() throws ReflectiveOperationException {
    for (ConstantSpec constant : spec.constants()) {
      if (!facts.target(constant).isSentinel()) {
        BigInteger bits = bits(constant.value().value());
        assertThat(parse(constant.nativeName().value())).isEqualTo(of(bits));
        assertThat(parse(constant.nativeName().value() + " | 0x1"))
            .isEqualTo(of(bits.or(BigInteger.ONE)));
      }
    }
  }

  private void checkNonsense() {
    String name = nativeNames.values().iterator().next();
    Map<String, String> wrongPartOf = new LinkedHashMap<>();
    for (String nonsense :
        List.of(
            "",
            " ",
            name + " " + name,
            name + "," + name,
            name + "+1",
            name + "_X",
            "NO_SUCH_NAME",
            "x",
            "0x",
            "x1",
            "0xG",
            "0x 1",
            "1.5",
            "1L",
            "+1",
            "0x+1",
            "0x-1",
            "-0x1",
            "--1",
            "-",
            "- 1",
            "00",
            "010",
            "-01",
            "\u0661",
            "\uFF11",
            "null")) {
      wrongPartOf.put(nonsense, nonsense.strip());
    }
    wrongPartOf.put("|", "");
    wrongPartOf.put(name + "|", "");
    wrongPartOf.put("|" + name, "");
    wrongPartOf.put(name + "||" + name, "");
    wrongPartOf.put(name + " | B U T", "B U T");
    BigInteger tooLarge = allBits.add(BigInteger.ONE);
    BigInteger tooSmall = tooLarge.shiftRight(1).add(BigInteger.ONE).negate();
    for (BigInteger outside : List.of(tooLarge, tooSmall, BigInteger.TEN.pow(1000))) {
      wrongPartOf.put(outside.toString(), outside.toString());
    }
    wrongPartOf.put("0x" + tooLarge.toString(16), "0x" + tooLarge.toString(16));
    spec.constants().stream()
        .filter(constant -> facts.target(constant).isSentinel())
        .map(constant -> constant.nativeName().value())
        .forEach(sentinel -> wrongPartOf.put(sentinel, sentinel));
    wrongPartOf.forEach(
        (text, part) ->
            assertThatThrownBy(() -> parse(text))
                .as(text)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                    "'%s' is no %s and no number of %d bits",
                    part, spec.nativeName().value(), width));
    assertThatThrownBy(() -> invoke(mask, mask.getMethod("parse", String.class), new Object[1]))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("text");
  }

  /** Nothing, everything, each bit, each flag and what is left of it, and combinations. */
  private Set<BigInteger> samples() {
    Set<BigInteger> samples = new LinkedHashSet<>(List.of(BigInteger.ZERO, allBits));
    IntStream.range(0, width).mapToObj(BigInteger.ONE::shiftLeft).forEach(samples::add);
    List<BigInteger> known =
        spec.constants().stream().map(constant -> bits(constant.value().value())).toList();
    samples.add(union(flags.keySet()));
    samples.add(allBits.andNot(union(flags.keySet())));
    samples.addAll(List.of(bits(spec.type().value().min()), bits(spec.type().value().max())));
    for (int i = 0; i < known.size(); i++) {
      BigInteger each = known.get(i);
      samples.addAll(
          List.of(each, allBits.andNot(each), each.xor(bits(BigInteger.valueOf(0x5AL)))));
      int last = known.size() <= FEW ? known.size() : Math.min(i + 2, known.size());
      known.subList(i, last).forEach(other -> samples.add(each.or(other)));
    }
    return samples;
  }

  /** The flags that are set, in the order of the header. */
  private Set<Object> set(BigInteger bits) {
    return flags.entrySet().stream()
        .filter(
            flag ->
                flag.getValue().signum() == 0
                    ? bits.signum() == 0
                    : bits.and(flag.getValue()).equals(flag.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private String text(BigInteger bits) {
    Set<Object> set = set(bits);
    List<String> parts = new ArrayList<>();
    for (Object flag : set) {
      BigInteger own = flags.getOrDefault(flag, BigInteger.ZERO);
      boolean partOfAnother =
          set.stream()
              .filter(other -> other != flag)
              .anyMatch(other -> own.andNot(flags.getOrDefault(other, own)).signum() == 0);
      if (!partOfAnother) {
        parts.add(nativeNames.get(flag));
      }
    }
    BigInteger unknown = bits.andNot(union(set));
    if (unknown.signum() != 0) {
      parts.add("0x" + unknown.toString(16).toUpperCase(Locale.ROOT));
    }
    return parts.isEmpty() ? "0" : parts.stream().collect(joining("|"));
  }

  private BigInteger union(Set<Object> some) {
    return flags.entrySet().stream()
        .filter(flag -> some.contains(flag.getKey()))
        .map(Map.Entry::getValue)
        .reduce(BigInteger.ZERO, BigInteger::or);
  }

  private BigInteger bits(BigInteger value) {
    return value.and(allBits);
  }

  private Object carried(BigInteger bits) {
    return facts.carried(bits);
  }

  private Object of(BigInteger bits) throws ReflectiveOperationException {
    return invoke(mask, mask.getMethod("of", facts.carrier()), carried(bits));
  }

  private Object ofFlags(Collection<Object> some) throws ReflectiveOperationException {
    Object array = Array.newInstance(facts.type(), some.size());
    int index = 0;
    for (Object flag : some) {
      Array.set(array, index++, flag);
    }
    return invoke(mask, mask.getMethod("of", array.getClass()), array);
  }

  private Object parse(String text) throws ReflectiveOperationException {
    return invoke(mask, mask.getMethod("parse", String.class), text);
  }

  private Object call(Object combination, String method, Object... flag)
      throws ReflectiveOperationException {
    Class<?>[] parameters = Arrays.stream(flag).map(each -> facts.type()).toArray(Class<?>[]::new);
    return invoke(combination, mask.getMethod(method, parameters), flag);
  }

  private static Object invoke(Object target, Method method, Object... arguments)
      throws ReflectiveOperationException {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw thrown;
    }
  }
}
