package io.github.headerspec.benchmarks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** ${about} */
public class ${name}Benchmark extends LookupState {

  private static final ${generated} OTHER = ${generated}.${other};
  private static final ${hand} HAND_OTHER = ${hand}.${other};

  /** For JMH. */
  public ${name}Benchmark() {}

  @Override
  protected int[] constants() {
    return Arrays.stream(${generated}.values()).mapToInt(${generated}::value).toArray();
  }

  @Override
  protected List<String> nativeNames() {
    return Arrays.stream(${generated}.values()).map(${generated}::nativeName).toList();
  }

${byHand}

  /** Hash maps of the JDK. */
  private static final class Maps {
    static final Map<Integer, ${hand}> BY_VALUE = new HashMap<>();
    static final Map<String, ${hand}> BY_NAME = new HashMap<>();

    static {
      for (${hand} each : ${hand}.values()) {
        BY_VALUE.put(each.value, each);
        BY_NAME.put(${generated}.of(each.value).nativeName(), each);
      }
    }
  }

  private static ${hand} loop(int value, ${hand} other) {
    for (${hand} each : ${hand}.values()) {
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
        hole.consume(${generated}.of(each));
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
      hole.consume(${generated}.ofOrElse(each, OTHER));
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
      hole.consume(${generated}Value.of(each));
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
      hole.consume(${generated}.find(each));
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
      hole.consume(${generated}.findByNativeName(each));
    }
  }

  /**
   * By hand: see {@link ${form}}.
   *
   * @param hole where results go
   */
  @Benchmark
  public void ofOrElse${form}(Blackhole hole) {
    for (int each : inputs) {
      hole.consume(${form}.ofOrElse(each, HAND_OTHER));
    }
  }

  /**
   * By hand: see {@link ${form}}.
   *
   * @param hole where results go
   */
  @Benchmark
  public void find${form}(Blackhole hole) {
    for (int each : inputs) {
      hole.consume(${form}.find(each));
    }
  }

  /**
   * By hand: see {@link ${form}}.
   *
   * @param hole where results go
   */
  @Benchmark
  public void openOf${form}(Blackhole hole) {
    for (int each : inputs) {
      hole.consume(${form}.open(each));
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
      hole.consume(${hand}.ofOrElse(each, HAND_OTHER));
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
