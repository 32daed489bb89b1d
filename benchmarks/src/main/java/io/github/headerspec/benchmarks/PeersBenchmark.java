package io.github.headerspec.benchmarks;

import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.bridj.FlagSet;
import org.bridj.IntValuedEnum;
import org.bytedeco.arrow.global.arrow.StatusCode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/** What other tools generate, for 17 constants from 0 to 16. */
public class PeersBenchmark extends LookupState {

  private StatusCode[] codes = {};

  /** For JMH. */
  public PeersBenchmark() {}

  @Override
  protected int[] constants() {
    return Arrays.stream(HandProtectionFault.values()).mapToInt(each -> each.value).toArray();
  }

  @Override
  protected List<String> nativeNames() {
    return Collections.nCopies(HandProtectionFault.values().length, "");
  }

  /** JavaCPP has no lookup by value: native code makes an object, intern() finds the constant. */
  @Setup
  public void drawCodes() {
    StatusCode[] all = StatusCode.values();
    codes =
        Arrays.stream(inputs)
            .mapToObj(each -> all[Math.floorMod(each, all.length)])
            .toArray(StatusCode[]::new);
  }

  /** An enum as JNAerator writes it for BridJ. */
  private enum BridjFault implements IntValuedEnum<BridjFault> {
    NONE(0),
    DIFF_AREA_MISSING(1),
    IO_FAILURE_DURING_ONLINE(2),
    METADATA_CORRUPTION(3),
    MEMORY_ALLOCATION_FAILURE(4),
    MAPPED_MEMORY_FAILURE(5),
    COW_READ_FAILURE(6),
    COW_WRITE_FAILURE(7),
    DIFF_AREA_FULL(8),
    GROW_TOO_SLOW(9),
    GROW_FAILED(10),
    DESTROY_ALL_SNAPSHOTS(11),
    FILE_SYSTEM_FAILURE(12),
    IO_FAILURE(13),
    DIFF_AREA_REMOVED(14),
    EXTERNAL_WRITER_TO_DIFF_AREA(15),
    MOUNT_DURING_CLUSTER_OFFLINE(16);

    private final long value;

    BridjFault(long value) {
      this.value = value;
    }

    @Override
    public long value() {
      return value;
    }

    @Override
    public Iterator<BridjFault> iterator() {
      return Collections.singleton(this).iterator();
    }

    static IntValuedEnum<BridjFault> fromValue(int value) {
      return FlagSet.fromValue(value, values());
    }
  }

  /**
   * JavaCPP; known values only, whatever the parameter says.
   *
   * @param hole where results go
   */
  @Benchmark
  public void ofOrElseJavacpp(Blackhole hole) {
    for (StatusCode each : codes) {
      hole.consume(each.intern());
    }
  }

  /**
   * BridJ; the result is the constant, or a set.
   *
   * @param hole where results go
   */
  @Benchmark
  public void ofOrElseBridj(Blackhole hole) {
    for (int each : inputs) {
      hole.consume(BridjFault.fromValue(each));
    }
  }

  /**
   * protobuf, for an enum from 1 to 18; null for an unknown value.
   *
   * @param hole where results go
   */
  @Benchmark
  public void ofOrElseProtobuf(Blackhole hole) {
    for (int each : inputs) {
      hole.consume(FieldDescriptorProto.Type.forNumber(each + 1));
    }
  }
}
