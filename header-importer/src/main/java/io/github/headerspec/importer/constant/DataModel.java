package io.github.headerspec.importer.constant;

/** What a target and its compilers fix about C's types and literals. */
public enum DataModel {
  /** 64-bit Windows as Microsoft's compiler sees it: {@code long} has 32 bits, pointers have 64. */
  LLP64(32, 64, true, CType.UNSIGNED_SHORT, 8, Rules.MICROSOFT),
  /** 64-bit Windows as GNU compilers see it. */
  LLP64_GNU(32, 64, true, CType.UNSIGNED_SHORT, 16, Rules.GNU),
  /** 64-bit Linux on x86 and MIPS: {@code long} and pointers have 64 bits. */
  LP64(64, 64, true, CType.INT, 16, Rules.GNU),
  /** 64-bit Linux on Arm: {@code char} and {@code wchar_t} are unsigned. */
  LP64_ARM(64, 64, false, CType.UNSIGNED_INT, 16, Rules.GNU),
  /** 64-bit Linux on RISC-V and Power: {@code char} is unsigned. */
  LP64_UNSIGNED_CHAR(64, 64, false, CType.INT, 16, Rules.GNU),
  /**
   * 64-bit Linux on IBM Z: {@code char} is unsigned, and no type is aligned at more than 8 bytes.
   */
  LP64_S390(64, 64, false, CType.INT, 16, Rules.GNU),
  /** macOS on x86. */
  LP64_MACOS(64, 64, true, CType.INT, 16, Rules.CLANG),
  /** macOS on Arm: {@code long double} is a {@code double}. */
  LP64_MACOS_ARM(64, 64, true, CType.INT, 8, Rules.CLANG),
  /** 32-bit Linux on x86: {@code long} and pointers have 32 bits. */
  ILP32(32, 32, true, CType.LONG, 12, Rules.GNU),
  /** 32-bit Linux on Arm: {@code char} and {@code wchar_t} are unsigned. */
  ILP32_ARM(32, 32, false, CType.UNSIGNED_INT, 8, Rules.GNU),
  /** 32-bit Windows as Microsoft's compiler sees it. */
  ILP32_WINDOWS(32, 32, true, CType.UNSIGNED_SHORT, 8, Rules.MICROSOFT);

  /** Whose rules hold where compilers differ. */
  private enum Rules {
    GNU,
    CLANG,
    MICROSOFT
  }

  private final int longBits;
  private final int pointerBits;
  private final boolean charIsSigned;
  private final CType wideCharacter;
  private final int longDoubleBytes;
  private final Rules rules;

  DataModel(
      int longBits,
      int pointerBits,
      boolean charIsSigned,
      CType wideCharacter,
      int longDoubleBytes,
      Rules rules) {
    this.longBits = longBits;
    this.pointerBits = pointerBits;
    this.charIsSigned = charIsSigned;
    this.wideCharacter = wideCharacter;
    this.longDoubleBytes = longDoubleBytes;
    this.rules = rules;
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
   * @return {@code true} on x86 and MIPS, on Windows and on macOS
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
   * The size of {@code long double}.
   *
   * @return how many bytes it takes, with those that are not used
   */
  int longDoubleBytes() {
    return longDoubleBytes;
  }

  /**
   * The strictest alignment that a member of an arithmetic type has.
   *
   * @return how many bytes
   */
  int maxMemberAlignment() {
    return switch (this) {
      case ILP32 -> 4;
      case LP64_S390 -> 8;
      default -> 16;
    };
  }

  /**
   * Whether {@code float} and {@code double} are computed with their own precision, whatever the
   * options of the compiler.
   *
   * @return {@code false} for x86 of 32 bits, whose registers are more precise, and for IBM Z,
   *     where standard C computes {@code float} as {@code double}
   */
  boolean floatingIsExact() {
    return this != ILP32 && this != ILP32_WINDOWS && this != LP64_S390;
  }

  /**
   * Whether it is Arm's ABI, or made from it: there, bit-fields without a name count for the
   * alignment of a structure.
   *
   * @return {@code true} for Linux and macOS on Arm
   */
  boolean isArm() {
    return this == LP64_ARM || this == ILP32_ARM || this == LP64_MACOS_ARM;
  }

  /**
   * Whether Microsoft's compiler rules: every enum without a fixed type is an {@code int}, and
   * literals have its suffixes and types.
   *
   * @return {@code false} where GNU's rules hold
   */
  public boolean microsoft() {
    return rules == Rules.MICROSOFT;
  }

  /**
   * Whether the preprocessor is Clang's or Microsoft's, where they differ from GNU's.
   *
   * @return {@code true} on macOS and where Microsoft's compiler rules
   */
  public boolean clang() {
    return rules != Rules.GNU;
  }
}
