package io.github.headerspec.compare;

import io.github.headerspec.spec.Spec;
import java.util.List;
import java.util.Set;

/** Compares two specs, or a spec and a header, fact by fact. */
public final class SpecComparison {

  private SpecComparison() {}

  /**
   * All differences between two specs: facts, Java names and words.
   *
   * @param before the older spec
   * @param after the newer spec
   * @return one entry for each fact that differs, in the order of the newer spec
   */
  public static List<Difference> ofSpecs(Spec before, Spec after) {
    return List.of();
  }

  /**
   * The differences between a spec and the header it describes: only what a header can say. What
   * people decided in the spec (Java names, descriptions, kinds, roles) is no difference.
   *
   * @param spec the spec
   * @param header the facts of the header
   * @param refused native names of enums of the header whose facts are not known; not compared
   * @return one entry for each fact that differs, in the order of the header
   */
  public static List<Difference> withHeader(Spec spec, Spec header, Set<String> refused) {
    return List.of();
  }
}
