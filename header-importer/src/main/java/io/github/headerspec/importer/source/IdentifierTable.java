package io.github.headerspec.importer.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * All identifiers of a run. Several threads may use it: whoever finds a name takes no lock, and
 * whoever does not find it looks again with one.
 */
public final class IdentifierTable {

  private static final int INITIAL_SIZE = 1 << 14;

  /** Open addressing; the length is a power of two. Replaced as a whole when it grows. */
  private volatile Identifier[] table = new Identifier[INITIAL_SIZE];

  private int count;

  private final int operators;

  /** Makes a table that has only the words of C++ for operators. */
  public IdentifierTable() {
    Arrays.fill(table, Identifier.NONE);
    Punctuators.words().forEach(this::of);
    this.operators = count;
  }

  /**
   * Whether C++ has an identifier as a word for an operator.
   *
   * @param identifier the identifier
   * @return {@code true} for {@code and}, {@code not} and their like
   */
  public boolean isOperator(Identifier identifier) {
    return identifier.number() <= operators && identifier != Identifier.NONE;
  }

  /**
   * The identifier of a name.
   *
   * @param name the name
   * @return the one object for it
   */
  public Identifier of(String name) {
    byte[] bytes = name.getBytes(UTF_8);
    int hash = 0;
    for (byte each : bytes) {
      hash = nextHash(hash, each);
    }
    return of(bytes, 0, bytes.length, hash);
  }

  /** The hash after one more byte; 0 before the first. */
  static int nextHash(int hash, byte next) {
    return hash * 31 + next;
  }

  /** The identifier of a name whose bytes are UTF-8 and whose hash is known. */
  Identifier of(byte[] bytes, int start, int end, int hash) {
    Identifier found = find(table, bytes, start, end, hash);
    return found == Identifier.NONE ? add(bytes, start, end, hash) : found;
  }

  private static Identifier find(Identifier[] table, byte[] bytes, int start, int end, int hash) {
    int mask = table.length - 1;
    for (int i = spread(hash) & mask; ; i = (i + 1) & mask) {
      Identifier each = table[i];
      if (each == Identifier.NONE || (each.hash() == hash && isName(each, bytes, start, end))) {
        return each;
      }
    }
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15);
  }

  private static boolean isName(Identifier identifier, byte[] bytes, int start, int end) {
    String name = identifier.name();
    int length = end - start;
    if (name.length() != length) {
      // Letters beyond ASCII are fewer than their bytes.
      return name.length() < length && name.equals(new String(bytes, start, length, UTF_8));
    }
    for (int i = 0; i < length; i++) {
      if (name.charAt(i) != bytes[start + i]) {
        return false;
      }
    }
    return true;
  }

  private synchronized Identifier add(byte[] bytes, int start, int end, int hash) {
    Identifier found = find(table, bytes, start, end, hash);
    if (found != Identifier.NONE) {
      return found;
    }
    if (count * 2 > table.length) {
      table = grown(table);
    }
    // Interned, so that a comparison with a literal is one of references.
    String name = new String(bytes, start, end - start, UTF_8).intern();
    Identifier added = new Identifier(name, hash, ++count);
    put(table, added);
    return added;
  }

  private static Identifier[] grown(Identifier[] table) {
    Identifier[] larger = new Identifier[table.length * 2];
    Arrays.fill(larger, Identifier.NONE);
    for (Identifier each : table) {
      if (each != Identifier.NONE) {
        put(larger, each);
      }
    }
    return larger;
  }

  private static void put(Identifier[] table, Identifier identifier) {
    int mask = table.length - 1;
    int i = spread(identifier.hash()) & mask;
    while (table[i] != Identifier.NONE) {
      i = (i + 1) & mask;
    }
    table[i] = identifier;
  }
}
