package io.github.headerspec.example.ffm;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.github.headerspec.example.NativeMemory;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;

/**
 * The C struct {@code VSS_VOLUME_PROTECTION_INFO} as the foreign function and memory API sees it.
 * See {@link io.github.headerspec.example.VolumeProtectionInfo} for what the members mean.
 *
 * @param memory the struct
 */
public record VolumeProtectionSegment(MemorySegment memory) {

  /** Members, order and types are those of {@code vsmgmt.h}. */
  public static final StructLayout LAYOUT =
      MemoryLayout.structLayout(
          VssProtectionLevelFfm.LAYOUT.withName("m_protectionLevel"),
          JAVA_INT.withName("m_volumeIsOfflineForProtection"),
          VssProtectionFaultFfm.LAYOUT.withName("m_protectionFault"),
          JAVA_INT.withName("m_failureStatus"),
          JAVA_INT.withName("m_volumeHasUnusedDiffArea"),
          JAVA_INT.withName("m_reserved"));

  /**
   * The struct at an address.
   *
   * @param address where it is in native memory; not checked
   * @return the struct
   */
  @SuppressWarnings("restricted")
  public static VolumeProtectionSegment at(long address) {
    return new VolumeProtectionSegment(
        MemorySegment.ofAddress(address).reinterpret(LAYOUT.byteSize()));
  }

  /**
   * {@code m_protectionLevel}.
   *
   * @return the level, known or not
   */
  public VssProtectionLevelValue level() {
    return VssProtectionLevelFfm.getValue(memory, offset("m_protectionLevel"));
  }

  /**
   * {@code m_volumeIsOfflineForProtection}.
   *
   * @return whether the volume is offline because of a fault
   */
  public boolean offline() {
    return memory.get(JAVA_INT, offset("m_volumeIsOfflineForProtection")) != 0;
  }

  /**
   * {@code m_protectionFault}.
   *
   * @return the fault, known or not
   */
  public VssProtectionFaultValue fault() {
    return VssProtectionFaultFfm.getValue(memory, offset("m_protectionFault"));
  }

  /**
   * {@code m_failureStatus}.
   *
   * @return the internal code behind the fault
   */
  public int failureStatus() {
    return memory.get(JAVA_INT, offset("m_failureStatus"));
  }

  /**
   * {@code m_volumeHasUnusedDiffArea}.
   *
   * @return whether the volume holds diff areas that nobody uses
   */
  public boolean unusedDiffArea() {
    return memory.get(JAVA_INT, offset("m_volumeHasUnusedDiffArea")) != 0;
  }

  /** For people: the same text as for what JNA read. */
  @Override
  public String toString() {
    return NativeMemory.describe(level(), offline(), fault(), failureStatus(), unusedDiffArea());
  }

  private static long offset(String member) {
    return LAYOUT.byteOffset(PathElement.groupElement(member));
  }
}
