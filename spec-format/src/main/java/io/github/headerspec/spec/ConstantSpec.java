package io.github.headerspec.spec;

import io.github.headerspec.diagnostic.Located;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What a spec says about one constant of an enum.
 *
 * @param nativeName the enumerator's name
 * @param value its value
 * @param javaName the Java name that a person chose
 * @param aliasOf the native name of the constant that this is another name of
 * @param role what the constant is, if it is not a plain enumerator
 * @param text what is said about the constant
 */
public record ConstantSpec(
    Located<String> nativeName,
    Located<BigInteger> value,
    Optional<Located<String>> javaName,
    Optional<Located<String>> aliasOf,
    Optional<Located<Role>> role,
    DocText text) {

  /** What a constant is, if it is not a plain enumerator. */
  public enum Role implements Keyword {
    /** A mark such as {@code *_MAX} that no value of the enum ever equals in earnest. */
    SENTINEL("sentinel");

    private final String word;

    Role(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * Whether this is a sentinel.
   *
   * @return {@code true} if the role says so
   */
  public boolean isSentinel() {
    return role.map(Located::value).filter(Role.SENTINEL::equals).isPresent();
  }
}
