package io.github.headerspec.importer.source;

import io.github.headerspec.spec.Position;
import java.util.Arrays;

/** Finds the position of an offset in a text. */
public final class LineMap {

  private final String text;
  private final int[] starts;

  /**
   * Finds the lines of a text.
   *
   * @param text the text
   */
  public LineMap(String text) {
    this.text = text;
    int[] found = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    this.starts = Arrays.copyOf(found, count);
  }

  /**
   * The position of an offset.
   *
   * @param offset the offset
   * @return its line and column
   */
  public Position position(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    int end = Math.min(offset, text.length());
    return new Position(line + 1, text.codePointCount(starts[line], end) + 1);
  }
}
