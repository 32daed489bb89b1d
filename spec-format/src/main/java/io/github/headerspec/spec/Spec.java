package io.github.headerspec.spec;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * What a spec file says about one header.
 *
 * @param text the file it was read from
 * @param header the header's name, such as {@code vsmgmt.h}
 * @param source where the facts come from
 * @param target the ABI the values hold for, such as {@code x86_64-windows}
 * @param docs the address of the header's documentation
 * @param read how the header is read
 * @param take what is taken from it
 * @param enums the enums in the order of the header
 */
public record Spec(
    SourceText text,
    Located<String> header,
    Optional<Provenance> source,
    Optional<Located<String>> target,
    Optional<Located<String>> docs,
    ReadSettings read,
    Selection take,
    List<EnumSpec> enums) {

  /**
   * The same spec with other enums.
   *
   * @param others the enums
   * @return the spec with them in place of its own
   */
  public Spec withEnums(List<EnumSpec> others) {
    return new Spec(text, header, source, target, docs, read, take, List.copyOf(others));
  }

  /**
   * Where the facts of a spec come from.
   *
   * @param sdk the name of the package that has the header
   * @param version the package's version
   */
  public record Provenance(Optional<Located<String>> sdk, Optional<Located<String>> version) {}
}
