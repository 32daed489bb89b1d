package io.github.headerspec.importer;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.spec.Spec;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a header says.
 *
 * @param facts the enums and groups of macros as a spec whose text is the header: each fact's
 *     position is in the header. Kinds, aliases and roles in it are proposals. Has no enums if
 *     there are none.
 * @param cpp whether the header is C++
 * @param refused the native names of the enums that are in the header but not in the facts, because
 *     a value is not certain
 * @param hidden the enums that a condition of the preprocessor hides, so that the facts have
 *     nothing about them
 * @param diagnostics what is wrong and what people should know, in the order of the header
 */
public record HeaderImport(
    Spec facts,
    boolean cpp,
    Set<String> refused,
    List<Hidden> hidden,
    List<Diagnostic> diagnostics) {

  /**
   * An enum that a condition hides.
   *
   * @param name the typedef's name or the tag, as far as the text tells
   * @param enumerators the names of its enumerators
   */
  public record Hidden(Optional<String> name, List<String> enumerators) {}
}
