package io.github.headerspec.importer.constant;

/** The widths of C's types on a target, in bits. */
public enum DataModel {
  /** 64-bit Windows: {@code long} has 32 bits, pointers have 64. */
  LLP64(32, 64),
  /** 64-bit Linux: {@code long} and pointers have 64 bits. */
  LP64(64, 64),
  /** 32-bit systems: {@code long} and pointers have 32 bits. */
  ILP32(32, 32);

  private final int longBits;
  private final int pointerBits;

  DataModel(int longBits, int pointerBits) {
    this.longBits = longBits;
    this.pointerBits = pointerBits;
  }

  /**
   * The width of {@code long}.
   *
   * @return 32 or 64
   */
  public int longBits() {
    return longBits;
  }

  /**
   * The width of a pointer.
   *
   * @return 32 or 64
   */
  public int pointerBits() {
    return pointerBits;
  }
}
