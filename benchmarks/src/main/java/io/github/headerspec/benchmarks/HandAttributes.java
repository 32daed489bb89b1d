package io.github.headerspec.benchmarks;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import org.bridj.FlagSet;
import org.bridj.IntValuedEnum;

/** {@code VSS_VOLUME_SNAPSHOT_ATTRIBUTES} as people write it, and as JNAerator does for BridJ. */
enum HandAttributes implements IntValuedEnum<HandAttributes> {
  PERSISTENT(0x1),
  NO_AUTORECOVERY(0x2),
  CLIENT_ACCESSIBLE(0x4),
  NO_AUTO_RELEASE(0x8),
  NO_WRITERS(0x10),
  TRANSPORTABLE(0x20),
  NOT_SURFACED(0x40),
  NOT_TRANSACTED(0x80),
  HARDWARE_ASSISTED(0x10000),
  DIFFERENTIAL(0x20000),
  PLEX(0x40000),
  IMPORTED(0x80000),
  EXPOSED_LOCALLY(0x100000),
  EXPOSED_REMOTELY(0x200000),
  AUTORECOVER(0x400000),
  ROLLBACK_RECOVERY(0x800000),
  DELAYED_POSTSNAPSHOT(0x1000000),
  TXF_RECOVERY(0x2000000),
  FILE_SHARE(0x4000000);

  private static final HandAttributes[] ALL = values();

  final int bit;

  HandAttributes(int bit) {
    this.bit = bit;
  }

  /** By hand: a loop that fills a set. */
  static Set<HandAttributes> flags(int bits) {
    Set<HandAttributes> flags = EnumSet.noneOf(HandAttributes.class);
    for (HandAttributes each : ALL) {
      if ((bits & each.bit) != 0) {
        flags.add(each);
      }
    }
    return flags;
  }

  /** BridJ's way: the constant, or a set of them. */
  static IntValuedEnum<HandAttributes> fromValue(int bits) {
    return FlagSet.fromValue(bits, ALL);
  }

  @Override
  public long value() {
    return bit;
  }

  @Override
  public Iterator<HandAttributes> iterator() {
    return Collections.singleton(this).iterator();
  }
}
