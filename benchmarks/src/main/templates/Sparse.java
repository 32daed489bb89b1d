  /** Open addressing with the keys in an array of their own, at most a quarter full. */
  private static final class OpenAddressing {
    static final int BITS = Integer.SIZE - Integer.numberOfLeadingZeros(${size} - 1) + 1;
    static final int MASK = (1 << BITS) - 1;
    // 0 is no key, so it can stand for an empty slot.
    static final int[] KEYS = new int[1 << BITS];
    static final ${hand}[] TABLE = new ${hand}[1 << BITS];

    static {
      for (${hand} each : ${hand}.values()) {
        int slot = slot(each.value);
        while (KEYS[slot] != 0) {
          slot = (slot + 1) & MASK;
        }
        KEYS[slot] = each.value;
        TABLE[slot] = each;
      }
    }

    static int slot(int value) {
      return (value * 0x9E3779B9) >>> (Integer.SIZE - BITS);
    }

    static ${hand} ofOrElse(int value, ${hand} other) {
      int slot = slot(value);
      while (KEYS[slot] != value) {
        if (KEYS[slot] == 0) {
          return other;
        }
        slot = (slot + 1) & MASK;
      }
      return TABLE[slot];
    }
  }

  /** A perfect hash: a first hash chooses the displacement of a second one. */
  private static final class Perfect {
    static final PerfectHash HASH =
        PerfectHash.of(Arrays.stream(${hand}.values()).mapToInt(each -> each.value).toArray());
    static final int[] DISPLACEMENTS = HASH.displacements;
    static final int BUCKET_SHIFT = HASH.bucketShift();
    static final int SLOT_SHIFT = HASH.slotShift;
    static final int[] KEYS = new int[HASH.slots()];
    static final ${hand}[] TABLE = new ${hand}[HASH.slots()];

    static {
      Arrays.fill(TABLE, ${hand}.${other});
      Arrays.fill(KEYS, ${hand}.${other}.value);
      for (${hand} each : ${hand}.values()) {
        KEYS[slot(each.value)] = each.value;
        TABLE[slot(each.value)] = each;
      }
    }

    static int slot(int value) {
      return PerfectHash.slot(
          value, DISPLACEMENTS[PerfectHash.bucket(value, BUCKET_SHIFT)], SLOT_SHIFT);
    }

    static ${hand} ofOrElse(int value, ${hand} other) {
      int slot = slot(value);
      return KEYS[slot] == value ? TABLE[slot] : other;
    }

    static Optional<${hand}> find(int value) {
      int slot = slot(value);
      return KEYS[slot] == value ? Optional.of(TABLE[slot]) : Optional.empty();
    }

    static Object open(int value) {
      int slot = slot(value);
      return KEYS[slot] == value ? TABLE[slot] : new Unknown(value);
    }
  }

  /**
   * By hand: see {@link OpenAddressing}.
   *
   * @param hole where results go
   */
  @Benchmark
  public void ofOrElseOpenAddressing(Blackhole hole) {
    for (int each : inputs) {
      hole.consume(OpenAddressing.ofOrElse(each, HAND_OTHER));
    }
  }
