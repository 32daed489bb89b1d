package io.github.headerspec.spec;

import io.github.headerspec.diagnostic.Located;
import java.util.List;

/**
 * What is taken from a header. All names may have {@code *} and {@code ?}.
 *
 * @param only native names of enums to take; all if empty
 * @param except native names of enums to leave out
 * @param included files that the header includes and whose macros count as its own
 */
public record Selection(
    List<Located<String>> only, List<Located<String>> except, List<Located<String>> included) {

  /** All of the header, and nothing else. */
  public static final Selection ALL = new Selection(List.of(), List.of(), List.of());

  /**
   * Makes a selection.
   *
   * @param only native names of enums to take
   * @param except native names of enums to leave out
   * @param included files whose macros count as the header's own
   */
  public Selection {
    only = List.copyOf(only);
    except = List.copyOf(except);
    included = List.copyOf(included);
  }
}
