package io.github.headerspec.spec;

import io.github.headerspec.diagnostic.Located;
import java.util.List;
import java.util.Optional;

/**
 * What a spec says for people about an enum or a constant.
 *
 * @param doc the description, in CommonMark
 * @param deprecated why it should not be used any more
 * @param availability where it is available
 * @param see where to read on
 * @param headerWords the digest of the description and the deprecation as a header had them; see
 *     {@link HeaderWords}
 */
public record DocText(
    Optional<Located<String>> doc,
    Optional<Located<String>> deprecated,
    Availability availability,
    List<See> see,
    Optional<Located<String>> headerWords) {

  /** Nothing is said. */
  public static final DocText UNSAID =
      new DocText(Optional.empty(), Optional.empty(), Availability.UNSAID, List.of());

  /**
   * What is said, without a record of where the words are from.
   *
   * @param doc the description, in CommonMark
   * @param deprecated why it should not be used any more
   * @param availability where it is available
   * @param see where to read on
   */
  public DocText(
      Optional<Located<String>> doc,
      Optional<Located<String>> deprecated,
      Availability availability,
      List<See> see) {
    this(doc, deprecated, availability, see, Optional.empty());
  }

  /**
   * Where something is available. Each part is text as the documentation has it.
   *
   * @param since the version of the library that has it first
   * @param windowsClient the oldest client edition of Windows
   * @param windowsServer the oldest server edition of Windows
   * @param apps the kinds of apps that may use it, such as {@code desktop}
   */
  public record Availability(
      Optional<Located<String>> since,
      Optional<Located<String>> windowsClient,
      Optional<Located<String>> windowsServer,
      Optional<Located<String>> apps) {

    /** Nothing is said. */
    public static final Availability UNSAID =
        new Availability(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Where to read on. */
  public sealed interface See {

    /**
     * Something else in native code.
     *
     * @param name its native name, such as {@code IVssBackupComponents::GetWriterStatus}
     */
    record Native(Located<String> name) implements See {}

    /**
     * A page.
     *
     * @param url its absolute http or https address
     * @param title what the link says; the address itself if empty
     */
    record Link(Located<String> url, Optional<Located<String>> title) implements See {}
  }
}
