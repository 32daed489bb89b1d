package io.github.headerspec.importer.comment;

import io.github.headerspec.spec.DocText;
import java.util.Map;

/**
 * What the comment about an enum says.
 *
 * @param text about the enum
 * @param constants about its constants, by their names, where the comment lists them
 */
public record EnumComment(DocText text, Map<String, DocText> constants) {

  /** Nothing is said. */
  public static final EnumComment UNSAID = new EnumComment(DocText.UNSAID, Map.of());

  /**
   * What a comment says.
   *
   * @param text about the enum
   * @param constants about its constants, by their names
   */
  public EnumComment {
    constants = Map.copyOf(constants);
  }
}
