package io.github.headerspec.assertions;

import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.Spec;
import java.math.BigInteger;
import java.util.List;
import java.util.function.UnaryOperator;

/** Specs that say something wrong. */
final class Wrong {

  private Wrong() {}

  static Spec withValue(Spec spec, EnumSpec owner, ConstantSpec constant, BigInteger difference) {
    return new Spec(
        spec.text(),
        spec.header(),
        spec.source(),
        spec.target(),
        spec.docs(),
        replaced(spec.enums(), owner, each -> changed(each, constant, difference)));
  }

  private static EnumSpec changed(EnumSpec each, ConstantSpec constant, BigInteger difference) {
    return new EnumSpec(
        each.nativeName(),
        each.tag(),
        each.pointer(),
        each.from(),
        each.pattern(),
        each.type(),
        each.kind(),
        each.javaName(),
        each.stripPrefix(),
        each.unknown(),
        each.text(),
        replaced(each.constants(), constant, it -> changed(it, difference)),
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

  private static <T> List<T> replaced(List<T> all, T one, UnaryOperator<T> change) {
    return all.stream().map(each -> each.equals(one) ? change.apply(each) : each).toList();
  }
}
