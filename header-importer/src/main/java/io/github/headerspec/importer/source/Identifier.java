package io.github.headerspec.importer.source;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A name or keyword, as it stands in any number of places. Each name has one object in an {@link
 * IdentifierTable}, so names are compared by {@code ==}.
 */
public final class Identifier {

  /** No identifier. */
  public static final Identifier NONE = new Identifier(new byte[0], 0, 0);

  private final byte[] bytes;
  private final String name;
  private final int hash;
  private final int number;
  private final int classes;

  /** An identifier whose name is UTF-8. */
  Identifier(byte[] bytes, int hash, int number) {
    this.bytes = bytes;
    // Interned, so that a comparison with a literal is one of references.
    this.name = new String(bytes, UTF_8).intern();
    this.hash = hash;
    this.number = number;
    this.classes = WordClass.of(name);
  }

  /**
   * The name.
   *
   * @return its text; universal character names are the characters they stand for
   */
  public String name() {
    return name;
  }

  /**
   * A number that no other identifier of the same table has, to look up what belongs to it.
   *
   * @return a small number, at least 1; 0 for {@link #NONE}
   */
  public int number() {
    return number;
  }

  /**
   * What it can be in a declaration.
   *
   * @return bits of {@link WordClass}
   */
  public int classes() {
    return classes;
  }

  int hash() {
    return hash;
  }

  /** Whether the name is a part of a text. */
  boolean is(byte[] text, int start, int end) {
    int length = bytes.length;
    if (end - start != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (bytes[i] != text[start + i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return name;
  }
}
