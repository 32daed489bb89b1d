package io.github.headerspec.cli;

import java.util.List;

/** Decisions taken from bytes; when there are none left, always the first possibility. */
final class Choices {

  /** Text that YAML might misunderstand. */
  private static final List<String> PIECES =
      List.of(
          "word",
          " ",
          "a",
          ": ",
          " #",
          "#",
          "\"",
          "'",
          "\\",
          "\t",
          "\n",
          "\n\n",
          "- ",
          "{",
          "}",
          "[",
          "]",
          ",",
          "|",
          ">",
          "%",
          "@",
          "`",
          "&x",
          "*x",
          "!x",
          "?",
          "\u00e4",
          "\u0085",
          "\u2028",
          "\ud83d\ude00",
          "yes",
          "0x10",
          "---",
          "...",
          "\u00a0",
          "\ufeff",
          "*/",
          "=",
          "  ",
          "native:",
          "\n  ",
          "<b>",
          "\u0007",
          "\r",
          "~");

  private final byte[] bytes;
  private int at;

  Choices(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** A number from 0, less than the given one. */
  int next(int bound) {
    return at < bytes.length ? (bytes[at++] & 0xff) % bound : 0;
  }

  /** Whether a rare case occurs. */
  boolean oneIn(int bound) {
    return next(bound) == 1;
  }

  <T> T of(List<T> possibilities) {
    return possibilities.get(next(possibilities.size()));
  }

  /** A text with something unmistakable in it. */
  String text(String mark) {
    StringBuilder text = new StringBuilder(mark);
    int count = next(6);
    for (int i = 0; i < count; i++) {
      text.append(of(PIECES));
    }
    return text.append(oneIn(3) ? "end" : "").toString();
  }
}
