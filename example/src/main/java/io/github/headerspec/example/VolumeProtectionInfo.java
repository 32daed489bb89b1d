package io.github.headerspec.example;

import io.github.headerspec.example.vss.VssProtectionFault;
import io.github.headerspec.example.vss.VssProtectionFaultValue;
import io.github.headerspec.example.vss.VssProtectionLevelValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What Windows knows about the shadow copy protection of one volume: the C struct {@code
 * VSS_VOLUME_PROTECTION_INFO}, which {@code
 * IVssDifferentialSoftwareSnapshotMgmt3::GetVolumeProtectLevel} fills.
 *
 * <p>Members, order and types are those of the header {@code vsmgmt.h}; a test compiles the offsets
 * against it. The last member, {@code m_reserved}, means nothing and is left out.
 *
 * <p>Level and fault are not enums but the sealed interfaces beside them. These also hold numbers
 * that the header of today does not name, so that a newer Windows cannot break the decoding and
 * nothing it says is lost.
 *
 * @param level which side is to be saved if both cannot be: {@code m_protectionLevel}
 * @param offline whether the volume is offline because of a fault: {@code
 *     m_volumeIsOfflineForProtection}
 * @param fault why protection failed: {@code m_protectionFault}
 * @param failureStatus the internal code behind the fault, 0 if there is no fault: {@code
 *     m_failureStatus}
 * @param unusedDiffArea whether the volume holds diff areas that nobody uses: {@code
 *     m_volumeHasUnusedDiffArea}
 * @see <a
 *     href="https://learn.microsoft.com/windows/win32/api/vsmgmt/ns-vsmgmt-vss_volume_protection_info">VSS_VOLUME_PROTECTION_INFO</a>
 */
public record VolumeProtectionInfo(
    VssProtectionLevelValue level,
    boolean offline,
    VssProtectionFaultValue fault,
    int failureStatus,
    boolean unusedDiffArea) {

  /** The size of the struct in bytes. */
  public static final int SIZE = 24;

  // Offsets in bytes, named after the members in C.
  static final int PROTECTION_LEVEL = 0;
  static final int VOLUME_IS_OFFLINE_FOR_PROTECTION = 4;
  static final int PROTECTION_FAULT = 8;
  static final int FAILURE_STATUS = 12;
  static final int VOLUME_HAS_UNUSED_DIFF_AREA = 16;

  /**
   * Decodes the struct as native code on Windows lays it out: little-endian.
   *
   * <p>A buffer over native memory will do: JNA's {@code Pointer.getByteBuffer} gives one, and so
   * does {@code MemorySegment.asByteBuffer}.
   *
   * @param bytes a buffer whose position is at the first byte of the struct; its position, limit
   *     and byte order stay as they are
   * @return the decoded struct
   * @throws IllegalArgumentException if fewer than {@value #SIZE} bytes remain in the buffer
   */
  public static VolumeProtectionInfo decode(ByteBuffer bytes) {
    if (bytes.remaining() < SIZE) {
      throw new IllegalArgumentException(
          "VSS_VOLUME_PROTECTION_INFO needs %s bytes, but only %s remain in the buffer"
              .formatted(SIZE, bytes.remaining()));
    }
    ByteBuffer struct = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    return new VolumeProtectionInfo(
        VssProtectionLevelValue.of(struct.getInt(PROTECTION_LEVEL)),
        isTrue(struct.getInt(VOLUME_IS_OFFLINE_FOR_PROTECTION)),
        VssProtectionFaultValue.of(struct.getInt(PROTECTION_FAULT)),
        struct.getInt(FAILURE_STATUS),
        isTrue(struct.getInt(VOLUME_HAS_UNUSED_DIFF_AREA)));
  }

  /**
   * Says whether any fault is recorded, be it one that the header names or not.
   *
   * @return true unless the fault is {@link VssProtectionFault#NONE}
   */
  public boolean isFaulted() {
    return !fault.equals(VssProtectionFault.NONE);
  }

  /** A BOOL of Windows is an int; native code also writes -1 or other numbers for true. */
  private static boolean isTrue(int bool) {
    return bool != 0;
  }
}
