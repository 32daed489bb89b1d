package io.github.headerspec.importer.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which plain comments belong to what, by where they stand. Without a mark that says so, only these
 * do: a comment behind something in its line, with the lines below it in the same column; one
 * before something in its line; and one alone in the lines directly above, unless something else
 * without a comment comes directly below, because it may then be a heading.
 */
final class PlainAttachment {

  private final CommentBlocks blocks;

  /** One character a byte, as offsets count. */
  private final String text;

  /** The text with spaces instead of comments. */
  private final String code;

  PlainAttachment(CommentBlocks blocks, String text, String code) {
    this.blocks = blocks;
    this.text = text;
    this.code = code;
  }

  /**
   * The comments that may be about an enum, the best first.
   *
   * @param start where the declaration begins
   * @param body where its body begins
   * @param end where its body ends
   */
  List<CommentBlock> aboutEnum(int start, OptionalInt body, int end) {
    List<CommentBlock> candidates = new ArrayList<>();
    above(start).ifPresent(candidates::add);
    body.ifPresent(
        brace ->
            blocks.between(brace, lineEnd(brace)).stream()
                .filter(block -> code.substring(brace + 1, block.start()).isBlank())
                .filter(block -> code.substring(block.end(), lineEnd(block.end())).isBlank())
                .forEach(candidates::add));
    candidates.addAll(blocks.between(end, lineEnd(end)));
    return candidates;
  }

  /**
   * The comments that may be about each constant of an enum, the best first.
   *
   * @param body where the list begins
   * @param starts where the constants begin
   * @param end where the list ends
   * @return for each constant its comments
   */
  List<List<CommentBlock>> aboutConstants(int body, int[] starts, int end) {
    List<List<CommentBlock>> behind = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      behind.add(behind(starts, i, end));
    }
    List<List<CommentBlock>> all = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      List<CommentBlock> each = new ArrayList<>(behind.get(i));
      before(i == 0 ? body + 1 : starts[i - 1], starts[i])
          .filter(new Before(starts, i, behind)::isAbout)
          .ifPresent(each::add);
      all.add(each);
    }
    return all;
  }

  /** What stands before a constant, and may be about the one before it or about several. */
  private final class Before {

    private final int[] starts;
    private final int index;
    private final List<List<CommentBlock>> behind;

    Before(int[] starts, int index, List<List<CommentBlock>> behind) {
      this.starts = starts;
      this.index = index;
      this.behind = behind;
    }

    boolean isAbout(CommentBlock block) {
      if (index > 0 && behind.get(index - 1).contains(block)) {
        return false;
      }
      boolean isLast = index + 1 == starts.length;
      return isInLine(block, starts[index])
          || !isHeading(
              starts[index],
              isLast ? OptionalInt.empty() : OptionalInt.of(starts[index + 1]),
              !isLast && !behind.get(index + 1).isEmpty());
    }
  }

  /**
   * The comments that may be about a macro, the best first.
   *
   * @param start where its directive begins
   * @param end where the last token of it begins
   * @param next where the next definition of a macro begins, if there is one
   * @param nextEnd where the last token of that begins
   */
  List<CommentBlock> aboutMacro(int start, int end, OptionalInt next, int nextEnd) {
    List<CommentBlock> candidates = new ArrayList<>(inLineBehind(end));
    boolean nextHasOwn = next.isPresent() && !inLineBehind(nextEnd).isEmpty();
    above(start).filter(block -> !isHeading(end, next, nextHasOwn)).ifPresent(candidates::add);
    return candidates;
  }

  private List<CommentBlock> inLineBehind(int end) {
    return blocks.between(end, lineEnd(end));
  }

  /** A comment alone in the lines directly above. */
  private Optional<CommentBlock> above(int start) {
    return blocks
        .lastBefore(start)
        .filter(block -> !block.codeBefore() && block.end() <= start)
        .filter(block -> isDirectlyBefore(block.end(), start));
  }

  /** Where commas stand before constants, one may stand between. */
  private boolean isDirectlyBefore(int from, int to) {
    return CommentBlocks.isGap(text.substring(from, to).replaceFirst(",", " "));
  }

  /** What stands behind a constant: before the comma, or behind it in the same line. */
  private List<CommentBlock> behind(int[] starts, int i, int end) {
    int to = i + 1 < starts.length ? starts[i + 1] : end;
    int comma = code.lastIndexOf(',', to - 1);
    int separator = comma > starts[i] ? comma : to;
    List<CommentBlock> found = new ArrayList<>();
    for (CommentBlock block : blocks.between(starts[i], to)) {
      boolean beforeComma = block.start() < separator;
      boolean inLine = code.indexOf('\n', beforeComma ? starts[i] : separator) >= block.start();
      boolean isLast = i + 1 == starts.length || to >= lineEnd(block.end());
      if (block.codeBefore()
          && (beforeComma || (inLine && (isLast || endsLineOfComments(block))))) {
        found.add(block);
      }
    }
    return found;
  }

  /**
   * Whether, in a line with several constants, comments stand behind the constants: the line ends
   * with one and does not begin with one.
   */
  private boolean endsLineOfComments(CommentBlock block) {
    int from = lineStart(block.start());
    int to = lineEnd(block.end());
    int brace = code.indexOf('{', from);
    int first = brace >= 0 && brace < block.start() ? brace + 1 : from;
    List<CommentBlock> line = blocks.between(first, to);
    CommentBlock last = line.get(line.size() - 1);
    boolean begins = code.substring(first, line.get(0).start()).isBlank();
    return !begins
        && code.substring(last.end(), Math.max(last.end(), to))
            .replace("}", " ")
            .replace(";", " ")
            .isBlank();
  }

  private Optional<CommentBlock> before(int from, int start) {
    return blocks
        .lastBefore(start)
        .filter(block -> block.start() >= from && block.end() <= start)
        .filter(block -> isDirectlyBefore(block.end(), start))
        .filter(
            block ->
                block.codeBefore()
                    ? beginsLineOfComments(block, start)
                    : isInLine(block, start) || !blocks.isDeeper(block.start(), start));
  }

  /** Whether, in a line with several constants, comments stand before the constants. */
  private boolean beginsLineOfComments(CommentBlock block, int start) {
    if (!isInLine(block, start)) {
      return false;
    }
    int from = lineStart(block.start());
    int brace = code.lastIndexOf('{', block.start());
    int first = brace >= from ? brace + 1 : from;
    return code.substring(first, blocks.between(first, start).get(0).start()).isBlank();
  }

  private boolean isInLine(CommentBlock block, int start) {
    return start < lineEnd(block.end());
  }

  /** Whether a comment above something may be about several. */
  private boolean isHeading(int last, OptionalInt next, boolean nextHasOwn) {
    if (next.isEmpty() || nextHasOwn) {
      return false;
    }
    String between = text.substring(last, next.getAsInt());
    return between.chars().filter(c -> c == '\n').count() <= 1;
  }

  private int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  private int lineEnd(int offset) {
    return CommentAttachment.lineEnd(text, offset);
  }
}
