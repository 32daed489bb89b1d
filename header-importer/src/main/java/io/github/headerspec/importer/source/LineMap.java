package io.github.headerspec.importer.source;

import io.github.headerspec.diagnostic.Position;
import java.util.Arrays;

/** Finds the line and column of an offset in a file. */
public final class LineMap {

  /** Of a text that has only one line. */
  public static final LineMap NONE = new LineMap(new byte[1], 0, false);

  private final byte[] bytes;
  private final int length;
  private final boolean utf8;
  private final int[] starts;

  LineMap(byte[] bytes, int length, boolean utf8) {
    this.bytes = bytes;
    this.length = length;
    this.utf8 = utf8;
    int[] found = new int[16];
    int count = 1;
    for (int i = 0; i < length; i++) {
      byte c = bytes[i];
      if (c == '\n' || (c == '\r' && bytes[i + 1] != '\n')) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    this.starts = Arrays.copyOf(found, count);
  }

  /**
   * The line of an offset.
   *
   * @param offset in bytes
   * @return the line, from 1
   */
  public int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /**
   * The position of an offset.
   *
   * @param offset in bytes
   * @return line and column, both from 1; the column counts code points
   */
  public Position position(int offset) {
    int line = line(offset);
    int column = 1;
    for (int i = starts[line - 1]; i < Math.min(offset, length); i++) {
      // Of the bytes of one letter, all but the first begin with the bits 10.
      column += utf8 && (bytes[i] & 0xC0) == 0x80 ? 0 : 1;
    }
    return new Position(line, column);
  }
}
