package io.github.headerspec.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Changes to a text by their places in it. Everything else stays as it is. */
final class TextEdits {

  /**
   * A change.
   *
   * @param start where what it replaces begins
   * @param end where what it replaces ends
   * @param text what is there instead
   */
  record Splice(int start, int end, String text) {}

  private final List<Splice> splices = new ArrayList<>();

  void insert(int at, String text) {
    replace(at, at, text);
  }

  void delete(int start, int end) {
    replace(start, end, "");
  }

  void replace(int start, int end, String text) {
    splices.add(new Splice(start, end, text));
  }

  boolean isEmpty() {
    return splices.isEmpty();
  }

  /** The changed text, with all its comment lines; empty if changes are about the same place. */
  Optional<String> applyTo(YamlSource source) {
    List<Splice> inOrder = new ArrayList<>(new CommentLines(source).sparedBy(splices));
    // Stable: what is inserted at one place stays in the order in which it came.
    inOrder.sort(Comparator.comparingInt(Splice::start).thenComparingInt(Splice::end));
    StringBuilder result = new StringBuilder();
    String text = source.text();
    int done = 0;
    for (Splice splice : inOrder) {
      if (splice.start() < done) {
        return Optional.empty();
      }
      result.append(text, done, splice.start()).append(splice.text());
      done = splice.end();
    }
    return Optional.of(result.append(text, done, text.length()).toString());
  }
}
