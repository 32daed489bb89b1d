package io.github.headerspec.importer.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * All identifiers of a run. Several threads may use it: whoever finds a name takes no lock, and
 * whoever does not find it looks again with one.
 */
public final class IdentifierTable {

  private static final int INITIAL_SIZE = 1 << 14;

  private volatile Slots slots = new Slots(INITIAL_SIZE);

  private int count;

  private final int operators;

  /** Makes a table that has only the words of C++ for operators. */
  public IdentifierTable() {
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
    Identifier found = slots.find(bytes, start, end, hash);
    return found == Identifier.NONE ? add(bytes, start, end, hash) : found;
  }

  private synchronized Identifier add(byte[] bytes, int start, int end, int hash) {
    Identifier found = slots.find(bytes, start, end, hash);
    if (found != Identifier.NONE) {
      return found;
    }
    if (count * 2 > slots.identifiers.length) {
      slots = slots.grown();
    }
    Identifier added = new Identifier(Arrays.copyOfRange(bytes, start, end), hash, ++count);
    slots.put(added);
    return added;
  }

  /** Open addressing. The hashes are beside the identifiers, because most probes end with them. */
  private static final class Slots {

    private final Identifier[] identifiers;
    private final int[] hashes;
    private final int mask;

    Slots(int size) {
      this.identifiers = new Identifier[size];
      this.hashes = new int[size];
      this.mask = size - 1;
      Arrays.fill(identifiers, Identifier.NONE);
    }

    /** Without a lock, what another thread has just put may not be seen. */
    Identifier find(byte[] bytes, int start, int end, int hash) {
      for (int i = first(hash); ; i = (i + 1) & mask) {
        if (hashes[i] == hash) {
          Identifier found = identifiers[i];
          if (found == Identifier.NONE || found.is(bytes, start, end)) {
            return found;
          }
        } else if (identifiers[i] == Identifier.NONE) {
          return Identifier.NONE;
        }
      }
    }

    private int first(int hash) {
      return (hash ^ (hash >>> 15)) & mask;
    }

    void put(Identifier identifier) {
      int i = first(identifier.hash());
      while (identifiers[i] != Identifier.NONE) {
        i = (i + 1) & mask;
      }
      identifiers[i] = identifier;
      hashes[i] = identifier.hash();
    }

    Slots grown() {
      Slots larger = new Slots(identifiers.length * 2);
      for (Identifier each : identifiers) {
        if (each != Identifier.NONE) {
          larger.put(each);
        }
      }
      return larger;
    }
  }
}
