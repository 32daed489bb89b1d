package io.github.headerspec.importer.source;

import java.util.Arrays;

/** The bytes of an identifier that cannot be taken from its file as they are. */
final class Spelling {

  private byte[] bytes = new byte[32];
  private int length;

  void clear() {
    length = 0;
  }

  boolean isEmpty() {
    return length == 0;
  }

  void add(byte next) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, length * 2);
    }
    bytes[length++] = next;
  }

  Identifier identifier(IdentifierTable identifiers) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = IdentifierTable.nextHash(hash, bytes[i]);
    }
    return identifiers.of(bytes, 0, length, hash);
  }
}
