package io.github.headerspec.benchmarks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** 17 constants from 0 to 16: the real {@code VSS_PROTECTION_FAULT}. */
public class Dense17Benchmark extends LookupState {

  private static final VssProtectionFault OTHER = VssProtectionFault.NONE;
  private static final HandProtectionFault HAND_OTHER = HandProtectionFault.NONE;

  /** For JMH. */
  public Dense17Benchmark() {}

  @Override
  protected int[] constants() {
    return Arrays.stream(VssProtectionFault.values()).mapToInt(VssProtectionFault::value).toArray();
  }

  @Override
  protected List<String> nativeNames() {
    return Arrays.stream(VssProtectionFault.values()).map(VssProtectionFault::nativeName).toList();
  }

  /** An array as long as there are constants. */
  private static final class Array {
    static final HandProtectionFault[] TABLE = HandProtectionFault.values();

    static HandProtectionFault ofOrElse(int value, HandProtectionFault other) {
      return value >= 0 && value < TABLE.length ? TABLE[value] : other;
    }

    static Optional<HandProtectionFault> find(int value) {
      return value >= 0 && value < TABLE.length ? Optional.of(TABLE[value]) : Optional.empty();
    }

    static Object open(int value) {
      return value >= 0 && value < TABLE.length ? TABLE[value] : new Unknown(value);
    }
  }

  /** Hash maps of the JDK. */
  private static final class Maps {
    static final Map<Integer, HandProtectionFault> BY_VALUE = new HashMap<>();
    static final Map<String, HandProtectionFault> BY_NAME = new HashMap<>();

    static {
      for (HandProtectionFault each : HandProtectionFault.values()) {
        BY_VALUE.put(each.value, each);
        BY_NAME.put(VssProtectionFault.of(each.value).nativeName(), each);
      }
    }
  }

  private static HandProtectionFault loop(int value, HandProtectionFault other) {
    for (HandProtectionFault each : HandProtectionFault.values()) {
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
        hole.consume(VssProtectionFault.of(each));
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
      hole.consume(VssProtectionFault.ofOrElse(each, OTHER));
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
      hole.consume(VssProtectionFaultValue.of(each));
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
      hole.consume(VssProtectionFault.find(each));
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
      hole.consume(VssProtectionFault.findByNativeName(each));
    }
  }

  /**
   * By hand: see {@link Array}.
   *
   * @param hole where results go
   */
  @Benchmark
  public void ofOrElseArray(Blackhole hole) {
    for (int each : inputs) {
      hole.consume(Array.ofOrElse(each, HAND_OTHER));
    }
  }

  /**
   * By hand: see {@link Array}.
   *
   * @param hole where results go
   */
  @Benchmark
  public void findArray(Blackhole hole) {
    for (int each : inputs) {
      hole.consume(Array.find(each));
    }
  }

  /**
   * By hand: see {@link Array}.
   *
   * @param hole where results go
   */
  @Benchmark
  public void openOfArray(Blackhole hole) {
    for (int each : inputs) {
      hole.consume(Array.open(each));
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
      hole.consume(HandProtectionFault.ofOrElse(each, HAND_OTHER));
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
