package io.github.headerspec.importer.facts;

import java.util.List;
import java.util.Optional;

/** Which documentation comment belongs to what, by where it stands. */
final class CommentAttachment {

  private final CommentBlocks blocks;

  /** One character a byte, as offsets count. */
  private final String text;

  CommentAttachment(CommentBlocks blocks, String text) {
    this.blocks = blocks;
    this.text = text;
  }

  /**
   * The comment about a declaration as a whole.
   *
   * @param start where the declaration begins
   * @param end where it ends
   * @return the comment directly before it, or one behind it or below it that says so with {@code
   *     <}
   */
  Optional<CommentBlock> about(int start, int end) {
    return blocks
        .lastBefore(start)
        .filter(block -> block.end() <= start && text.substring(block.end(), start).isBlank())
        .filter(block -> !block.isBehind())
        .or(() -> behind(end));
  }

  private Optional<CommentBlock> behind(int end) {
    int lineEnd = lineEnd(text, end);
    Optional<CommentBlock> behind =
        blocks.between(end, lineEnd).stream().filter(CommentBlock::isBehind).findFirst();
    return behind.or(
        () ->
            blocks.between(lineEnd, text.length()).stream()
                .findFirst()
                .filter(block -> block.trails() && !block.codeBefore())
                .filter(block -> isNextLine(lineEnd, block.start())));
  }

  private boolean isNextLine(int from, int to) {
    String gap = text.substring(from, to);
    return gap.isBlank() && gap.chars().filter(c -> c == '\n').count() == 1;
  }

  /**
   * The comment about one of several constants.
   *
   * @param from where what is before the constant ends: the constant before it begins there, or the
   *     list
   * @param start where the constant begins
   * @param to where the next constant begins, or the list ends
   * @return the comment
   */
  Optional<CommentBlock> aboutConstant(int from, int start, int to) {
    Optional<CommentBlock> after =
        blocks.between(start, to).stream()
            .filter(block -> block.trails() || (block.codeBefore() && !beginsNext(block.end(), to)))
            .findFirst();
    if (after.isPresent()) {
      return after;
    }
    List<CommentBlock> before =
        blocks.between(from, start).stream()
            .filter(
                block -> !block.trails() && (!block.codeBefore() || beginsNext(block.end(), start)))
            .toList();
    return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
  }

  /** Whether the next thing stands in the line in which a comment ends. */
  private boolean beginsNext(int end, int next) {
    return next >= end && next < lineEnd(text, end);
  }

  /** Where the line of an offset ends. */
  static int lineEnd(String text, int offset) {
    int end = offset;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }
}
