package io.github.headerspec.assertions;

import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.Spec;
import java.math.BigInteger;

/** Specs that say something wrong. */
final class Wrong {

  private Wrong() {}

  static Spec withEveryValue(Spec spec, BigInteger difference) {
    return spec.withEnums(spec.enums().stream().map(each -> changed(each, difference)).toList());
  }

  private static EnumSpec changed(EnumSpec each, BigInteger difference) {
    return new EnumSpec(
        each.nativeName(),
        each.tag(),
        each.pointer(),
        each.from(),
        each.members(),
        each.type(),
        each.kind(),
        each.javaName(),
        each.stripPrefix(),
        each.unknown(),
        each.text(),
        each.constants().stream().map(it -> changed(it, difference)).toList(),
        each.retired(),
        each.unreadable());
  }

  private static ConstantSpec changed(ConstantSpec each, BigInteger difference) {
    return new ConstantSpec(
        each.nativeName(),
        each.value().map(value -> within64Bits(value, difference)),
        each.javaName(),
        each.aliasOf(),
        each.role(),
        each.text());
  }

  /** No literal of C is wider. */
  private static BigInteger within64Bits(BigInteger value, BigInteger difference) {
    BigInteger sum = value.add(difference);
    boolean tooSmall = sum.compareTo(BigInteger.valueOf(Long.MIN_VALUE)) < 0;
    return tooSmall || sum.bitLength() > 64 ? value.subtract(difference) : sum;
  }
}
