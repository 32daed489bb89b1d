package io.github.headerspec.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** 19 flags of one bit each: the real {@code VSS_VOLUME_SNAPSHOT_ATTRIBUTES}. */
public class Flags19Benchmark extends LookupState {

  /** For JMH. */
  public Flags19Benchmark() {}

  @Override
  protected int[] constants() {
    return Arrays.stream(HandAttributes.values()).mapToInt(each -> each.bit).toArray();
  }

  @Override
  protected List<String> nativeNames() {
    return Arrays.stream(HandAttributes.values()).map(HandAttributes::name).toList();
  }

  /** Any combination of flags; among unknown values of all bits. */
  @Override
  public void draw() {
    int drawn = values.equals("known") ? Arrays.stream(constants()).sum() : -1;
    inputs = new SplittableRandom(1).ints(COUNT).map(bits -> bits & drawn).toArray();
  }

  /**
   * The set of flags.
   *
   * @param hole where results go
   */
  @Benchmark
  public void flagsGenerated(Blackhole hole) {
    for (int each : inputs) {
      hole.consume(VssVolumeSnapshotAttributes.Mask.of(each).flags());
    }
  }

  /**
   * By hand: see {@link HandAttributes#flags}.
   *
   * @param hole where results go
   */
  @Benchmark
  public void flagsEnumSet(Blackhole hole) {
    for (int each : inputs) {
      hole.consume(HandAttributes.flags(each));
    }
  }

  /**
   * BridJ: see {@link HandAttributes#fromValue}.
   *
   * @param hole where results go
   */
  @Benchmark
  public void flagsBridj(Blackhole hole) {
    for (int each : inputs) {
      hole.consume(HandAttributes.fromValue(each));
    }
  }
}
