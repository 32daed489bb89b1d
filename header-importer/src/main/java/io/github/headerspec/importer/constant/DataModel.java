package io.github.headerspec.importer.constant;

/** What a target and its compilers fix about C's types and literals. */
public enum DataModel {
  /** 64-bit Windows as Microsoft's compiler sees it: {@code long} has 32 bits, pointers have 64. */
  LLP64(32, 64, true, CType.UNSIGNED_SHORT, true),
  /** 64-bit Windows as GNU compilers see it. */
  LLP64_GNU(32, 64, true, CType.UNSIGNED_SHORT, false),
  /** 64-bit Linux: {@code long} and pointers have 64 bits. */
  LP64(64, 64, true, CType.INT, false),
  /** 64-bit Linux on Arm: {@code char} and {@code wchar_t} are unsigned. */
  LP64_ARM(64, 64, false, CType.UNSIGNED_INT, false),
  /** 32-bit Linux: {@code long} and pointers have 32 bits. */
  ILP32(32, 32, true, CType.LONG, false),
  /** 32-bit Windows as Microsoft's compiler sees it. */
  ILP32_WINDOWS(32, 32, true, CType.UNSIGNED_SHORT, true);

  private final int longBits;
  private final int pointerBits;
  private final boolean charIsSigned;
  private final CType wideCharacter;
  private final boolean microsoft;

  DataModel(
      int longBits, int pointerBits, boolean charIsSigned, CType wideCharacter, boolean microsoft) {
    this.longBits = longBits;
    this.pointerBits = pointerBits;
    this.charIsSigned = charIsSigned;
    this.wideCharacter = wideCharacter;
    this.microsoft = microsoft;
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

  /**
   * Whether plain {@code char} has negative values.
   *
   * @return {@code true} on x86 and on Windows
   */
  public boolean charIsSigned() {
    return charIsSigned;
  }

  /**
   * The type behind {@code wchar_t}.
   *
   * @return a type of 16 bits on Windows, of 32 bits elsewhere
   */
  public CType wideCharacter() {
    return wideCharacter;
  }

  /**
   * The type of {@code sizeof}.
   *
   * @return an unsigned type as wide as a pointer
   */
  public CType size() {
    if (pointerBits == 32) {
      return CType.UNSIGNED_INT;
    }
    return longBits == 64 ? CType.UNSIGNED_LONG : CType.UNSIGNED_LONG_LONG;
  }

  /**
   * Whether Microsoft's compiler rules: every enum without a fixed type is an {@code int}, and
   * literals have its suffixes and types.
   *
   * @return {@code false} where GNU's rules hold
   */
  public boolean microsoft() {
    return microsoft;
  }
}
