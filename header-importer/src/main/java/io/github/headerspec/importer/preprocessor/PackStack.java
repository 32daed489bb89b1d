package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.preprocessor.TokenSource.Pack;
import io.github.headerspec.importer.source.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/** The values of {@code #pragma pack}, of which only the plain forms are understood. */
final class PackStack {

  private final Deque<Pack> pushed = new ArrayDeque<>();
  private Pack current = Pack.NONE;
  private boolean lost;

  PackStack() {}

  /** A copy. */
  PackStack(PackStack before) {
    pushed.addAll(before.pushed);
    current = before.current;
    lost = before.lost;
  }

  Pack current() {
    return lost ? Pack.UNKNOWN : current;
  }

  /** From here on nothing is certain any more. */
  void lose() {
    lost = true;
  }

  /**
   * Executes {@code #pragma pack}.
   *
   * @param tokens what follows the word {@code pack}
   */
  void execute(List<Token> tokens) {
    int size = tokens.size();
    boolean group = size >= 2 && tokens.get(0).is("(") && tokens.get(size - 1).is(")");
    List<String> words =
        tokens.stream().limit(Math.max(1, size) - 1).skip(1).map(Token::text).toList();
    if (!group) {
      lose();
    } else if (words.isEmpty()) {
      current = Pack.NONE;
    } else if (words.equals(List.of("push"))) {
      pushed.push(current);
    } else if (words.equals(List.of("pop"))) {
      pop();
    } else if (words.size() == 3 && words.get(0).equals("push") && words.get(1).equals(",")) {
      pushed.push(current);
      set(words.get(2));
    } else if (words.size() == 1) {
      set(words.get(0));
    } else {
      lose();
    }
  }

  private void pop() {
    if (pushed.isEmpty()) {
      lose();
    } else {
      current = pushed.pop();
    }
  }

  private void set(String number) {
    switch (number) {
      case "1", "2", "4", "8", "16" ->
          current = new Pack(true, OptionalInt.of(Integer.parseInt(number)));
      default -> lose();
    }
  }
}
