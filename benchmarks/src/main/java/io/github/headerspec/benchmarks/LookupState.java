package io.github.headerspec.benchmarks;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What is looked up: so many, in an order so random, that no branch predictor can learn it.
 * Measured in many short iterations, of which some are not disturbed by other work on the machine.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(LookupState.COUNT)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"})
@Warmup(iterations = 6, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 25, timeUnit = TimeUnit.MILLISECONDS)
public abstract class LookupState {

  /** The number of lookups in one call of a benchmark. */
  public static final int COUNT = 1 << 14;

  /** Whether what is looked up is there. */
  @Param({"known", "unknown"})
  public String values = "";

  /** Native values in random order. */
  protected int[] inputs = {};

  /** Native names in random order. */
  protected String[] names = {};

  /**
   * By hand: keeps an unknown value.
   *
   * @param value the value
   */
  record Unknown(int value) {}

  /** For subclasses. */
  protected LookupState() {}

  /**
   * The native values of the constants.
   *
   * @return the values, all different
   */
  protected abstract int[] constants();

  /**
   * The native names of the constants.
   *
   * @return the names in the same order
   */
  protected abstract List<String> nativeNames();

  /** Draws the inputs: values of constants, or such values with one bit changed. */
  @Setup
  public void draw() {
    SplittableRandom random = new SplittableRandom(1);
    int[] constants = constants();
    // Copies, since names that come from outside are never the same object.
    List<String> known =
        nativeNames().stream().map(each -> String.valueOf(each.toCharArray())).toList();
    List<String> unknown = known.stream().map("UN"::concat).toList();
    Set<Integer> all = new HashSet<>(Arrays.stream(constants).boxed().toList());
    inputs = new int[COUNT];
    names = new String[COUNT];
    for (int i = 0; i < COUNT; i++) {
      int choice = random.nextInt(constants.length);
      inputs[i] = constants[choice];
      names[i] = known.get(choice);
      if (values.equals("unknown")) {
        names[i] = unknown.get(choice);
        while (all.contains(inputs[i])) {
          inputs[i] = constants[choice] ^ (1 << random.nextInt(Integer.SIZE));
        }
      }
    }
  }
}
