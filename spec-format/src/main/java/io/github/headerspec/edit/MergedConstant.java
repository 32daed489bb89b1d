package io.github.headerspec.edit;

import io.github.headerspec.spec.ConstantSpec;
import java.util.Optional;

/**
 * A constant of the header, and what the spec is to say about it.
 *
 * @param header the constant as the header has it
 * @param old the constant as the spec has it; empty if it is new there
 * @param aliasOf the constant that it is another name of
 * @param isSentinel whether it is a sentinel
 * @param javaName a Java name that is proposed, because the derived one cannot be used
 */
record MergedConstant(
    ConstantSpec header,
    Optional<ConstantSpec> old,
    Optional<String> aliasOf,
    boolean isSentinel,
    Optional<ProposedName> javaName) {

  /**
   * A Java name.
   *
   * @param name the name
   * @param reason why the derived one cannot be used
   */
  record ProposedName(String name, String reason) {}

  String name() {
    return header.nativeName().value();
  }

  /** Whether its value is its own in the spec. */
  boolean isPlain() {
    return aliasOf.isEmpty() && !isSentinel;
  }

  MergedConstant withAlias(Optional<String> other) {
    return new MergedConstant(header, old, other, isSentinel, javaName);
  }

  MergedConstant withJavaName(Optional<ProposedName> name) {
    return new MergedConstant(header, old, aliasOf, isSentinel, name);
  }
}
