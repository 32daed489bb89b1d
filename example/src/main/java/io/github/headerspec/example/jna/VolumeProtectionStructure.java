package io.github.headerspec.example.jna;

import com.sun.jna.DefaultTypeMapper;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.TypeMapper;

/**
 * The C struct {@code VSS_VOLUME_PROTECTION_INFO} as JNA wants it: a field for each member, typed
 * like the member. See {@link io.github.headerspec.example.VolumeProtectionInfo} for what they
 * mean.
 */
@FieldOrder({"level", "offline", "fault", "failureStatus", "unusedDiffArea", "reserved"})
public final class VolumeProtectionStructure extends Structure {

  private static final TypeMapper MAPPER = mapper();

  /** {@code m_protectionLevel}. */
  public VssProtectionLevelValue level;

  /** {@code m_volumeIsOfflineForProtection}. */
  public boolean offline;

  /** {@code m_protectionFault}. */
  public VssProtectionFaultValue fault;

  /** {@code m_failureStatus}. */
  public int failureStatus;

  /** {@code m_volumeHasUnusedDiffArea}. */
  public boolean unusedDiffArea;

  /** {@code m_reserved}. */
  public int reserved;

  /**
   * Reads a struct.
   *
   * @param memory where it is
   */
  @SuppressWarnings({"NullAway.Init", "this-escape"})
  public VolumeProtectionStructure(Pointer memory) {
    super(memory, ALIGN_DEFAULT, MAPPER);
    read();
  }

  private static TypeMapper mapper() {
    DefaultTypeMapper mapper = new DefaultTypeMapper();
    VssProtectionLevelJna.addTo(mapper);
    VssProtectionFaultJna.addTo(mapper);
    return mapper;
  }
}
