package io.github.headerspec.spec;

import io.github.headerspec.diagnostic.Located;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a spec says about one enum.
 *
 * @param nativeName the typedef's name, or the tag if there is no typedef
 * @param tag the tag, such as {@code _VSS_PROTECTION_FAULT}; the native name again if there is no
 *     typedef
 * @param pointer the typedef of the pointer to the enum
 * @param from what the constants are in the header; {@link Origin#ENUM} if the spec does not say
 * @param members which names of the header belong to it
 * @param type the underlying type
 * @param kind what the values are
 * @param javaName the Java name that a person chose
 * @param stripPrefix what is cut off the constants' native names to get their Java names
 * @param unknown what to do with values that no constant has
 * @param text what is said about the enum
 * @param constants the constants in the order of the header, aliases and sentinels included
 * @param retired constants that were here once
 * @param unreadable native names of the constants that are left out because their entries have
 *     mistakes, and the empty text if there is one whose name cannot be read; nothing in a spec
 *     without mistakes. Keeps one mistake from being told twice.
 */
public record EnumSpec(
    Located<String> nativeName,
    Optional<Located<String>> tag,
    Optional<Located<String>> pointer,
    Optional<Located<Origin>> from,
    Membership members,
    Located<IntegerType> type,
    Located<Kind> kind,
    Optional<Located<String>> javaName,
    Optional<Located<String>> stripPrefix,
    Optional<Located<UnknownPolicy>> unknown,
    DocText text,
    List<ConstantSpec> constants,
    List<Retired> retired,
    Set<String> unreadable) {

  /** What the values of an enum are. */
  public enum Kind implements Keyword {
    /** One value at a time. */
    ENUM("enum"),
    /** Bits that are combined. */
    FLAGS("flags");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** What constants are in the header. */
  public enum Origin implements Keyword {
    /** The enumerators of an enum with a name. */
    ENUM("enum"),
    /** The enumerators of an enum without a name; the spec gives it one. */
    ANONYMOUS("anonymous"),
    /** Macros; the spec gives their group a name. */
    MACROS("macros"),
    /** Constants such as {@code static const int}; the spec gives their group a name. */
    CONSTANTS("constants");

    private final String word;

    Origin(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }

    /**
     * Whether the spec gathers the constants, so that their name and type are a person's.
     *
     * @return {@code true} for macros and for constants without an enum
     */
    public boolean isGroup() {
      return this == MACROS || this == CONSTANTS;
    }
  }

  /** What is done with values that no constant has. */
  public enum UnknownPolicy implements Keyword {
    /** Looking one up fails. */
    REJECT("reject"),
    /** A further type holds any value. */
    KEEP("keep");

    private final String word;

    UnknownPolicy(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * What the constants are in the header.
   *
   * @return the spec's word for it, or that of a named enum
   */
  public Origin origin() {
    return from.map(Located::value).orElse(Origin.ENUM);
  }

  /**
   * Whether the spec gathers the constants, so that their name and type are a person's.
   *
   * @return {@code true} for macros and for constants without an enum
   */
  public boolean isGroup() {
    return origin().isGroup();
  }

  /**
   * Whether the constants are bits that are combined.
   *
   * @return {@code true} if the kind says so
   */
  public boolean isFlags() {
    return kind.value() == Kind.FLAGS;
  }

  /**
   * A constant that was here once.
   *
   * @param nativeName its native name, not to be used again
   * @param value its value, not to be used again; empty if the header itself uses it again
   */
  public record Retired(Located<String> nativeName, Optional<Located<BigInteger>> value) {}
}
