package io.github.headerspec.compare;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.EnumSpec.UnknownPolicy;
import io.github.headerspec.spec.IntegerType;
import io.github.headerspec.spec.JavaNames;
import io.github.headerspec.spec.Membership;

/** Compares two versions of one enum. */
final class EnumComparison {

  /** Java carries the values of wider types in a {@code long}. */
  private static final int INT_BITS = 32;

  private EnumComparison() {}

  /** What a header can say. */
  static void compareFacts(EnumSpec before, EnumSpec after, Findings findings) {
    compareEnum(before, after, findings);
    TextComparison.compareHeaderWords(
        before.nativeName().value(), before.text(), after.text(), findings);
    new ConstantComparison(before, after, findings).compareFacts();
  }

  /** Everything that two specs can say. */
  static void compareAll(EnumSpec before, EnumSpec after, Findings findings) {
    String name = after.nativeName().value();
    findings.compare(
        Rule.NATIVE_NAME_CHANGED, name, "native name", before.nativeName(), after.nativeName());
    findings.compare(
        Rule.TYPE_RENAMED,
        name,
        "Java type",
        JavaNames.typeNameOf(before),
        JavaNames.typeNameOf(after));
    compareEnum(before, after, findings);
    findings.compare(Rule.KIND_CHANGED, name, "kind", before.kind(), after.kind());
    compareUnknown(before, after, findings);
    TextComparison.compare(name, before.text(), after.text(), findings);
    new ConstantComparison(before, after, findings).compareAll();
  }

  private static void compareEnum(EnumSpec before, EnumSpec after, Findings findings) {
    String name = before.nativeName().value();
    findings.compare(
        Rule.ORIGIN_CHANGED,
        name,
        "from",
        new Located<>(
            before.origin(),
            before.from().map(Located::position).orElse(before.nativeName().position())),
        new Located<>(
            after.origin(),
            after.from().map(Located::position).orElse(after.nativeName().position())));
    compareMembers(before, after, findings);
    findings.compare(Rule.TAG_CHANGED, name, "tag", before.tag(), after.tag());
    findings.compare(Rule.POINTER_CHANGED, name, "pointer", before.pointer(), after.pointer());
    Rule rule = ruleOf(before.type().value(), after.type().value());
    findings.compare(rule, name, "type", before.type(), after.type());
  }

  private static void compareMembers(EnumSpec before, EnumSpec after, Findings findings) {
    String name = before.nativeName().value();
    Membership was = before.members();
    Membership is = after.members();
    findings.compareNames(Rule.MEMBERS_CHANGED, name, "match", was.match(), is.match());
    findings.compareNames(Rule.MEMBERS_CHANGED, name, "also", was.also(), is.also());
    findings.compareNames(Rule.MEMBERS_CHANGED, name, "except", was.except(), is.except());
    findings.compareNames(Rule.MEMBERS_CHANGED, name, "ignored", was.ignored(), is.ignored());
  }

  private static Rule ruleOf(IntegerType was, IntegerType is) {
    if (!is.holds(was.min()) || !is.holds(was.max())) {
      return Rule.TYPE_NARROWED;
    }
    return was.bits() <= INT_BITS && is.bits() > INT_BITS
        ? Rule.TYPE_BECAME_LONG
        : Rule.TYPE_WIDENED;
  }

  /** A mask keeps unknown bits whatever the spec says. */
  private static void compareUnknown(EnumSpec before, EnumSpec after, Findings findings) {
    UnknownPolicy was = policy(before);
    UnknownPolicy is = policy(after);
    findings.compare(
        is == UnknownPolicy.KEEP ? Rule.UNKNOWN_KEPT : Rule.UNKNOWN_REJECTED,
        after.nativeName().value(),
        "unknown",
        new Located<>(
            was, before.unknown().map(Located::position).orElse(before.nativeName().position())),
        new Located<>(
            is, after.unknown().map(Located::position).orElse(after.nativeName().position())));
  }

  private static UnknownPolicy policy(EnumSpec each) {
    return each.isFlags()
        ? UnknownPolicy.REJECT
        : each.unknown().map(Located::value).orElse(UnknownPolicy.REJECT);
  }
}
