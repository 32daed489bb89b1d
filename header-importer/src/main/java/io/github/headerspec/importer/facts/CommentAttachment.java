package io.github.headerspec.importer.facts;

import io.github.headerspec.importer.source.HeaderText;
import io.github.headerspec.importer.source.HeaderText.Comment;
import io.github.headerspec.importer.source.SourceBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which documentation comment belongs to what, by where it stands. */
final class CommentAttachment {

  private final SourceBuffer file;

  /** One character a byte, as offsets count. */
  private final String text;

  private final List<Comment> comments = new ArrayList<>();

  CommentAttachment(HeaderText header) {
    this.file = header.file();
    this.text = file.byteText();
    for (Comment comment : header.comments()) {
      if (!isDocumentation(comment)) {
        continue;
      }
      int last = comments.size() - 1;
      if (last >= 0 && areOne(comments.get(last), comment)) {
        comments.set(last, new Comment(comments.get(last).start(), comment.end()));
      } else {
        comments.add(comment);
      }
    }
  }

  /**
   * The comment about a declaration as a whole.
   *
   * @param start where the declaration begins
   * @param end where it ends
   * @return the comment directly before it, or one behind it that says so with {@code <}
   */
  Optional<Comment> about(int start, int end) {
    Optional<Comment> before = Optional.empty();
    for (Comment comment : between(0, start)) {
      boolean direct = text.substring(comment.end(), start).isBlank();
      if (direct && !trails(comment) && !codeBefore(comment)) {
        before = Optional.of(comment);
      }
    }
    return before.or(
        () ->
            between(end, lineEnd(end)).stream()
                .filter(comment -> trails(comment) || codeBefore(comment))
                .findFirst());
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
  Optional<Comment> aboutConstant(int from, int start, int to) {
    List<Comment> after =
        between(start, to).stream()
            .filter(comment -> trails(comment) || (codeBefore(comment) && !beginsNext(comment, to)))
            .toList();
    if (!after.isEmpty()) {
      return Optional.of(after.get(0));
    }
    List<Comment> before =
        between(from, start).stream()
            .filter(
                comment -> !trails(comment) && (!codeBefore(comment) || beginsNext(comment, start)))
            .toList();
    return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
  }

  String text(Comment comment) {
    return file.text(comment.start(), comment.end());
  }

  private List<Comment> between(int from, int to) {
    int low = 0;
    int high = comments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (comments.get(middle).start() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < comments.size() && comments.get(end).start() < to) {
      end++;
    }
    return comments.subList(low, end);
  }

  private boolean isDocumentation(Comment comment) {
    String whole = text(comment);
    char kind = whole.length() > 3 ? whole.charAt(2) : ' ';
    char next = whole.length() > 3 ? whole.charAt(3) : ' ';
    return whole.startsWith("/*")
        ? kind == '!' || (kind == '*' && next != '*' && next != '/')
        : kind == '!' || (kind == '/' && next != '/');
  }

  private boolean trails(Comment comment) {
    return text.startsWith("<", comment.start() + 3);
  }

  /** Lines of {@code ///} one below the other are one comment. */
  private boolean areOne(Comment first, Comment second) {
    if (!text.startsWith("//", first.start()) || !text.startsWith("//", second.start())) {
      return false;
    }
    String gap = text.substring(first.end(), second.start());
    long lines = gap.chars().filter(c -> c == '\n').count();
    return gap.isBlank()
        && lines <= 1
        && trails(first) == trails(second)
        && !codeBefore(second)
        && (trails(first) || !codeBefore(first));
  }

  /** Whether something that is no comment stands before it in its line. */
  private boolean codeBefore(Comment comment) {
    int start = comment.start();
    int lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1));
    return !text.substring(lineStart + 1, start).isBlank();
  }

  /** Whether the next thing stands in the line in which the comment ends. */
  private boolean beginsNext(Comment comment, int next) {
    return next >= comment.end() && next < lineEnd(comment.end());
  }

  private int lineEnd(int offset) {
    int end = offset;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }
}
