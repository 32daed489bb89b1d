package io.github.headerspec.importer.facts;

import io.github.headerspec.importer.source.HeaderText;
import io.github.headerspec.importer.source.HeaderText.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The comments of a header, of one kind, as they stand together. */
final class CommentBlocks {

  /** How wide a tabulator is depends on the editor; what is aligned in one of them is aligned. */
  private static final int[] TAB_WIDTHS = {8, 4};

  private final String text;
  private final List<CommentBlock> all = new ArrayList<>();
  private final boolean plain;

  private CommentBlocks(String text, boolean plain) {
    this.text = text;
    this.plain = plain;
  }

  /** The comments that are marked as documentation. */
  static CommentBlocks documentation(HeaderText header, String text) {
    CommentBlocks blocks = new CommentBlocks(text, false);
    for (Comment comment : header.comments()) {
      if (blocks.isDocumentation(comment)) {
        blocks.add(comment);
      } else {
        blocks.passOver(comment);
      }
    }
    return blocks;
  }

  /** The other comments. */
  static CommentBlocks plain(HeaderText header, String text) {
    CommentBlocks blocks = new CommentBlocks(text, true);
    header.comments().stream()
        .filter(comment -> !blocks.isDocumentation(comment))
        .forEach(blocks::add);
    return blocks;
  }

  /** Those that begin in a part of the header. */
  List<CommentBlock> between(int from, int to) {
    int low = firstFrom(from);
    int end = low;
    while (end < all.size() && all.get(end).start() < to) {
      end++;
    }
    return all.subList(low, end);
  }

  /** The last one that begins before an offset. */
  Optional<CommentBlock> lastBefore(int offset) {
    int index = firstFrom(offset) - 1;
    return index < 0 ? Optional.empty() : Optional.of(all.get(index));
  }

  private int firstFrom(int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean isDocumentation(Comment comment) {
    int length = comment.end() - comment.start();
    char kind = length > 2 ? text.charAt(comment.start() + 2) : ' ';
    char next = length > 3 ? text.charAt(comment.start() + 3) : ' ';
    return text.startsWith("/*", comment.start())
        ? length > 3 && (kind == '!' || (kind == '*' && next != '*' && next != '/'))
        : kind == '!' || (kind == '/' && next != '/');
  }

  private void add(Comment comment) {
    boolean trails = !plain && trails(comment);
    boolean code = codeBefore(comment);
    int last = all.size() - 1;
    if (last < 0 || !goOn(all.get(last), comment, trails, code)) {
      all.add(new CommentBlock(comment.start(), comment.end(), List.of(comment), trails, code));
      return;
    }
    CommentBlock block = all.get(last);
    List<Comment> parts = new ArrayList<>(block.parts());
    Comment part = parts.get(parts.size() - 1);
    if (isLine(part) && isLine(comment)) {
      parts.set(parts.size() - 1, new Comment(part.start(), comment.end()));
    } else {
      parts.add(comment);
    }
    all.set(
        last,
        new CommentBlock(block.start(), comment.end(), parts, block.trails(), block.codeBefore()));
  }

  /** A plain comment among documentation does not part it from what it is about. */
  private void passOver(Comment comment) {
    int last = all.size() - 1;
    if (last >= 0 && !all.get(last).isBehind() && !codeBefore(comment)) {
      CommentBlock block = all.get(last);
      if (isGap(block.end(), comment.start())) {
        all.set(last, new CommentBlock(block.start(), comment.end(), block.parts(), false, false));
      }
    }
  }

  private boolean goOn(CommentBlock block, Comment comment, boolean trails, boolean code) {
    if (code || block.trails() != trails || !isGap(block.end(), comment.start())) {
      return false;
    }
    return !block.codeBefore()
        || trails
        || (plain && areAligned(block.parts().get(0).start(), comment.start()));
  }

  private boolean isLine(Comment comment) {
    return text.startsWith("//", comment.start());
  }

  private boolean isGap(int from, int to) {
    return isGap(text.substring(from, to));
  }

  /** Whether a text is nothing but white space, without an empty line. */
  static boolean isGap(String between) {
    return between.isBlank() && between.chars().filter(c -> c == '\n').count() <= 1;
  }

  private boolean areAligned(int first, int second) {
    for (int width : TAB_WIDTHS) {
      if (column(first, width) == column(second, width)) {
        return true;
      }
    }
    return false;
  }

  /** Whether something begins further to the right than something else in another line. */
  boolean isDeeper(int offset, int other) {
    for (int width : TAB_WIDTHS) {
      if (column(offset, width) <= column(other, width)) {
        return false;
      }
    }
    return true;
  }

  private int column(int offset, int tabWidth) {
    int column = 0;
    for (int i = lineStart(offset); i < offset; i++) {
      column = text.charAt(i) == '\t' ? column - column % tabWidth + tabWidth : column + 1;
    }
    return column;
  }

  private boolean trails(Comment comment) {
    int mark = comment.start() + 3;
    return text.startsWith("<", mark) || (text.startsWith("!<", mark) && mark + 1 < comment.end());
  }

  private boolean codeBefore(Comment comment) {
    return !text.substring(lineStart(comment.start()), comment.start()).isBlank();
  }

  private int lineStart(int offset) {
    return 1 + Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
  }
}
