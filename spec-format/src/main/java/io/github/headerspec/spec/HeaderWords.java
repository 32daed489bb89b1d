package io.github.headerspec.spec;

import io.github.headerspec.diagnostic.Located;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Whose words the description and the deprecation of an entry are. A spec records a digest of what
 * it took from a header; as long as the digest fits, nobody has edited the words.
 */
public final class HeaderWords {

  private static final int DIGEST_BYTES = 4;

  private HeaderWords() {}

  /**
   * The digest of words.
   *
   * @param text the words
   * @return the digest; empty if nothing is said
   */
  public static Optional<String> digest(DocText text) {
    if (text.doc().isEmpty() && text.deprecated().isEmpty()) {
      return Optional.empty();
    }
    byte[] words =
        (value(text.doc()) + '\0' + value(text.deprecated())).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(words);
      return Optional.of("x" + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Whether the words of a spec came from a header and nobody has edited them.
   *
   * @param text the words of an entry
   * @return {@code false} if a person wrote them, or if it is not recorded
   */
  public static boolean areUnedited(DocText text) {
    return text.headerWords()
        .map(Located::value)
        .filter(digest(text).orElse("")::equals)
        .isPresent();
  }

  /**
   * The words that a spec is to have.
   *
   * @param spec its words
   * @param header the words of the header
   * @return those of the header instead of others that nobody has edited, and where the spec says
   *     nothing; a text that the header does not have any more stays
   */
  public static DocText merged(DocText spec, DocText header) {
    boolean unedited = areUnedited(spec);
    Optional<Located<String>> doc = merged(spec.doc(), header.doc(), unedited);
    Optional<Located<String>> deprecated = merged(spec.deprecated(), header.deprecated(), unedited);
    DocText words =
        new DocText(doc, deprecated, spec.availability(), spec.see(), spec.headerWords());
    boolean isOfHeader =
        unedited
            || (value(doc).equals(value(header.doc()))
                && value(deprecated).equals(value(header.deprecated())));
    Optional<Located<String>> digest =
        digest(words)
            .filter(it -> isOfHeader)
            .map(it -> doc.or(() -> deprecated).orElseThrow().map(text -> it));
    return new DocText(doc, deprecated, spec.availability(), spec.see(), digest);
  }

  private static Optional<Located<String>> merged(
      Optional<Located<String>> spec, Optional<Located<String>> header, boolean unedited) {
    return unedited ? header.or(() -> spec) : spec.or(() -> header);
  }

  private static String value(Optional<Located<String>> text) {
    return text.map(Located::value).orElse("");
  }
}
