package io.github.headerspec.importer.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Reads identifiers with splices, letters beyond ASCII or universal character names in them. */
final class IdentifierScanner extends Scanner {

  /** The spelling of the last one, without splices. */
  private byte[] spelling = new byte[32];

  private int length;

  IdentifierScanner(SourceBuffer file) {
    super(file);
  }

  /** The offset after the identifier that begins at an offset; the same if none begins there. */
  int afterIdentifier(int start) {
    length = 0;
    int p = start;
    while (true) {
      p = afterSplices(p);
      int c = bytes[p];
      if (isWordByte(c)) {
        add((byte) c);
        p++;
      } else {
        int after = c < 0 ? afterLetter(p) : c == '\\' ? afterUniversalCharacter(p) : p;
        if (after == p) {
          return length == 0 ? start : p;
        }
        p = after;
      }
    }
  }

  /** The identifier that was found last. */
  Identifier identifier(IdentifierTable identifiers) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = IdentifierTable.nextHash(hash, spelling[i]);
    }
    return identifiers.of(spelling, 0, length, hash);
  }

  private void add(byte next) {
    if (length == spelling.length) {
      spelling = Arrays.copyOf(spelling, length * 2);
    }
    spelling[length++] = next;
  }

  /** Takes a letter beyond ASCII, if a name can have it. */
  private int afterLetter(int start) {
    if (!file.isUtf8()) {
      return start;
    }
    int size = utf8Length(bytes[start]);
    int letter = new String(bytes, start, size, UTF_8).codePointAt(0);
    if (!isNameLetter(letter)) {
      return start;
    }
    for (int i = 0; i < size; i++) {
      add(bytes[start + i]);
    }
    return start + size;
  }

  /** How many bytes a letter has whose first byte is given. */
  static int utf8Length(byte first) {
    return (first & 0xE0) == 0xC0 ? 2 : (first & 0xF0) == 0xE0 ? 3 : 4;
  }

  private boolean isNameLetter(int codePoint) {
    return length == 0
        ? Character.isUnicodeIdentifierStart(codePoint)
        : Character.isUnicodeIdentifierPart(codePoint)
            && !Character.isIdentifierIgnorable(codePoint);
  }

  /** Whether a name can begin with the universal character name at an offset. */
  boolean isUniversalCharacter(int start) {
    length = 0;
    return afterUniversalCharacter(start) > start;
  }

  /** Takes {@code \}{@code u00e9}, if a name can have the letter it stands for. */
  private int afterUniversalCharacter(int start) {
    int digits = bytes[start + 1] == 'u' ? 4 : bytes[start + 1] == 'U' ? 8 : 0;
    long codePoint = 0;
    int p = start + 2;
    for (int i = 0; i < digits; i++, p++) {
      int digit = p < end ? Character.digit(bytes[p], 16) : -1;
      if (digit < 0) {
        return start;
      }
      codePoint = codePoint * 16 + digit;
    }
    if (digits == 0 || codePoint < 0x80 || codePoint > 0x10FFFF || !isNameLetter((int) codePoint)) {
      return start;
    }
    for (byte each : Character.toString((int) codePoint).getBytes(UTF_8)) {
      add(each);
    }
    return p;
  }
}
