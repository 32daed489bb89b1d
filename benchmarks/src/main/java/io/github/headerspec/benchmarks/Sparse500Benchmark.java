package io.github.headerspec.benchmarks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** 500 constants whose values lie far apart. Other sizes are copies of this file. */
public class Sparse500Benchmark extends LookupState {

  private static final Sparse500 OTHER = Sparse500.E_8000FFFF;
  private static final Hand500 HAND_OTHER = Hand500.E_8000FFFF;

  /** For JMH. */
  public Sparse500Benchmark() {}

  @Override
  protected int[] constants() {
    return Arrays.stream(Sparse500.values()).mapToInt(Sparse500::value).toArray();
  }

  @Override
  protected List<String> nativeNames() {
    return Arrays.stream(Sparse500.values()).map(Sparse500::nativeName).toList();
  }

  /** Open addressing with the keys in an array of their own, at most a quarter full. */
  private static final class OpenAddressing {
    static final int BITS = Integer.SIZE - Integer.numberOfLeadingZeros(500 - 1) + 1;
    static final int MASK = (1 << BITS) - 1;
    // 0 is no key, so it can stand for an empty slot.
    static final int[] KEYS = new int[1 << BITS];
    static final Hand500[] TABLE = new Hand500[1 << BITS];

    static {
      for (Hand500 each : Hand500.values()) {
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

    static Hand500 ofOrElse(int value, Hand500 other) {
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
        PerfectHash.of(Arrays.stream(Hand500.values()).mapToInt(each -> each.value).toArray());
    static final int[] DISPLACEMENTS = HASH.displacements;
    static final int BUCKET_SHIFT = HASH.bucketShift();
    static final int SLOT_SHIFT = HASH.slotShift;
    static final int[] KEYS = new int[HASH.slots()];
    static final Hand500[] TABLE = new Hand500[HASH.slots()];

    static {
      Arrays.fill(TABLE, Hand500.E_8000FFFF);
      Arrays.fill(KEYS, Hand500.E_8000FFFF.value);
      for (Hand500 each : Hand500.values()) {
        KEYS[slot(each.value)] = each.value;
        TABLE[slot(each.value)] = each;
      }
    }

    static int slot(int value) {
      return PerfectHash.slot(
          value, DISPLACEMENTS[PerfectHash.bucket(value, BUCKET_SHIFT)], SLOT_SHIFT);
    }

    static Hand500 ofOrElse(int value, Hand500 other) {
      int slot = slot(value);
      return KEYS[slot] == value ? TABLE[slot] : other;
    }

    static Optional<Hand500> find(int value) {
      int slot = slot(value);
      return KEYS[slot] == value ? Optional.of(TABLE[slot]) : Optional.empty();
    }

    static Object open(int value) {
      int slot = slot(value);
      return KEYS[slot] == value ? TABLE[slot] : new Unknown(value);
    }
  }

  /** Hash maps of the JDK. */
  private static final class Maps {
    static final Map<Integer, Hand500> BY_VALUE = new HashMap<>();
    static final Map<String, Hand500> BY_NAME = new HashMap<>();

    static {
      for (Hand500 each : Hand500.values()) {
        BY_VALUE.put(each.value, each);
        BY_NAME.put(Sparse500.of(each.value).nativeName(), each);
      }
    }
  }

  private static Hand500 loop(int value, Hand500 other) {
    for (Hand500 each : Hand500.values()) {
      if (each.value == value) {
        return each;
      }
    }
    return other;
  }

  /**
   * An unknown value throws.
   *
   * @param hole where results go
   */
  @Benchmark
  public void ofGenerated(Blackhole hole) {
    for (int each : inputs) {
      try {
        hole.consume(Sparse500.of(each));
      } catch (IllegalArgumentException unknown) {
        hole.consume(unknown);
      }
    }
  }

  /**
   * The constant or another one.
   *
   * @param hole where results go
   */
  @Benchmark
  public void ofOrElseGenerated(Blackhole hole) {
    for (int each : inputs) {
      hole.consume(Sparse500.ofOrElse(each, OTHER));
    }
  }

  /**
   * Keeps unknown values.
   *
   * @param hole where results go
   */
  @Benchmark
  public void openOfGenerated(Blackhole hole) {
    for (int each : inputs) {
      hole.consume(Sparse500Value.of(each));
    }
  }

  /**
   * The constant, if there is one.
   *
   * @param hole where results go
   */
  @Benchmark
  public void findGenerated(Blackhole hole) {
    for (int each : inputs) {
      hole.consume(Sparse500.find(each));
    }
  }

  /**
   * By name.
   *
   * @param hole where results go
   */
  @Benchmark
  public void findByNativeNameGenerated(Blackhole hole) {
    for (String each : names) {
      hole.consume(Sparse500.findByNativeName(each));
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

  /**
   * By hand: see {@link Perfect}.
   *
   * @param hole where results go
   */
  @Benchmark
  public void ofOrElsePerfect(Blackhole hole) {
    for (int each : inputs) {
      hole.consume(Perfect.ofOrElse(each, HAND_OTHER));
    }
  }

  /**
   * By hand: see {@link Perfect}.
   *
   * @param hole where results go
   */
  @Benchmark
  public void findPerfect(Blackhole hole) {
    for (int each : inputs) {
      hole.consume(Perfect.find(each));
    }
  }

  /**
   * By hand: see {@link Perfect}.
   *
   * @param hole where results go
   */
  @Benchmark
  public void openOfPerfect(Blackhole hole) {
    for (int each : inputs) {
      hole.consume(Perfect.open(each));
    }
  }

  /**
   * By hand: a map from values.
   *
   * @param hole where results go
   */
  @Benchmark
  public void ofOrElseHashMap(Blackhole hole) {
    for (int each : inputs) {
      hole.consume(Maps.BY_VALUE.getOrDefault(each, HAND_OTHER));
    }
  }

  /**
   * By hand: a switch over the values.
   *
   * @param hole where results go
   */
  @Benchmark
  public void ofOrElseSwitch(Blackhole hole) {
    for (int each : inputs) {
      hole.consume(Hand500.ofOrElse(each, HAND_OTHER));
    }
  }

  /**
   * By hand: a loop over {@code values()}.
   *
   * @param hole where results go
   */
  @Benchmark
  public void ofOrElseLoop(Blackhole hole) {
    for (int each : inputs) {
      hole.consume(loop(each, HAND_OTHER));
    }
  }

  /**
   * By hand: a map from names.
   *
   * @param hole where results go
   */
  @Benchmark
  public void findByNativeNameHashMap(Blackhole hole) {
    for (String each : names) {
      hole.consume(Optional.ofNullable(Maps.BY_NAME.get(each)));
    }
  }
}
