package io.github.headerspec.importer.facts;

import io.github.headerspec.importer.source.HeaderText.Comment;
import java.util.List;

/**
 * Comments that stand together, with nothing between them and no empty line.
 *
 * @param start the offset of the first character
 * @param end the offset after the last character
 * @param parts the comments; lines of {@code //} one below the other are one
 * @param trails whether their mark says that they are about what stands before them
 * @param codeBefore whether something that is not a comment stands before them in their line
 */
record CommentBlock(int start, int end, List<Comment> parts, boolean trails, boolean codeBefore) {

  CommentBlock {
    parts = List.copyOf(parts);
  }

  /** Whether they belong to what stands before them in their line. */
  boolean isBehind() {
    return trails || codeBefore;
  }
}
