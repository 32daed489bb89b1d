package io.github.headerspec.importer.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bytes of one file. Offsets, here and in everything made from it, count bytes: only ASCII
 * means something to C, so a file need not be decoded to be read.
 */
public final class SourceBuffer {

  /** Zeros behind the last byte, so that whoever looks a few bytes ahead need not ask first. */
  private static final int PADDING = 4;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final String path;
  private final byte[] bytes;
  private final int length;
  private final Charset charset;
  private volatile LineMap lines = LineMap.NONE;
  private volatile Identifier guard = Identifier.NONE;
  private final Map<Integer, Integer> groupEnds = new ConcurrentHashMap<>();
  private final Map<Integer, Integer> groupEndsInCpp = new ConcurrentHashMap<>();
  private final Map<Integer, List<String>> definedInGroups = new ConcurrentHashMap<>();

  /**
   * Makes the buffer of a file.
   *
   * @param path where the file is, or how it is called in messages
   * @param content its bytes
   */
  public SourceBuffer(String path, byte[] content) {
    this.path = path;
    this.bytes = Arrays.copyOf(content, content.length + PADDING);
    this.length = content.length;
    this.charset = charset(content);
  }

  /** Headers in older encodings have other letters in comments only, where they do no harm. */
  private static Charset charset(byte[] content) {
    boolean ascii = true;
    for (byte each : content) {
      ascii &= each >= 0;
    }
    if (ascii) {
      return ISO_8859_1;
    }
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      return UTF_8;
    } catch (CharacterCodingException notUtf8) {
      return ISO_8859_1;
    }
  }

  /**
   * Where the file is.
   *
   * @return the path it was made with
   */
  public String path() {
    return path;
  }

  /**
   * How many bytes the file has.
   *
   * @return the length, without padding
   */
  public int length() {
    return length;
  }

  /** The bytes, and behind them a few zeros. Not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  /** Whether letters beyond ASCII can be told: the file is UTF-8 and has such letters. */
  boolean isUtf8() {
    return charset.equals(UTF_8);
  }

  /** Where the text begins: behind a byte order mark. */
  int start() {
    return Arrays.equals(bytes, 0, 3, BYTE_ORDER_MARK, 0, 3) ? 3 : 0;
  }

  /**
   * A part of the text.
   *
   * @param from the offset of its first byte
   * @param to the offset after its last byte
   * @return the part, decoded
   */
  public String text(int from, int to) {
    return new String(bytes, from, to - from, charset);
  }

  /**
   * The whole text.
   *
   * @return the file, decoded; a byte order mark is a space
   */
  public String text() {
    return start() == 0 ? text(0, length) : " " + text(start(), length);
  }

  /**
   * The whole file with one character a byte, so that an offset is an index.
   *
   * @return the text, in which letters beyond ASCII are not what they are
   */
  public String byteText() {
    return new String(bytes, 0, length, ISO_8859_1);
  }

  /**
   * The lines of the file.
   *
   * @return a map that is made once
   */
  public LineMap lines() {
    LineMap made = lines;
    if (made == LineMap.NONE) {
      made = new LineMap(bytes, length, isUtf8());
      lines = made;
    }
    return made;
  }

  /**
   * Where a group ends that a condition leaves out. It is found once, for all who read the file.
   *
   * @param from where the directive before the group begins
   * @param cpp whether it is C++
   * @return where the directive begins that ends the group; the end of the file if there is none
   */
  int endOfGroup(int from, boolean cpp) {
    // What is left out depends on the text alone, and a little on the language.
    return (cpp ? groupEndsInCpp : groupEnds)
        .computeIfAbsent(from, key -> SkippedGroup.end(this, key, cpp));
  }

  /**
   * The macros that a group defines or undefines, if it is left out.
   *
   * @param from where the directive before the group begins
   * @param cpp whether it is C++
   * @return their names, in order
   */
  List<String> definedInGroup(int from, boolean cpp) {
    return definedInGroups.computeIfAbsent(from, key -> SkippedGroup.defined(this, key, cpp));
  }

  /**
   * The macro that keeps the file from being read twice: everything in it is between {@code
   * #ifndef} of this macro and the {@code #endif} of that.
   *
   * @return the macro; {@link Identifier#NONE} if there is none or the file was not read to its end
   */
  public Identifier guard() {
    return guard;
  }

  /**
   * Remembers the macro that keeps the file from being read twice.
   *
   * @param macro the macro
   */
  public void setGuard(Identifier macro) {
    guard = macro;
  }
}
