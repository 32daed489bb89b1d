package io.github.headerspec.example;

import io.github.headerspec.example.vss.VssProtectionLevel;
import io.github.headerspec.example.vss.VssProtectionLevelValue;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** A report on several volumes for people to read. */
final class VolumeReport {

  /** A volume and what Windows says about it. */
  record Volume(String name, VolumeProtectionInfo info) {}

  /**
   * Stands for what GetVolumeProtectLevel writes into memory on a machine in trouble. The last
   * volume has a fault that vsmgmt.h does not name, and a BOOL that is true without being 1.
   */
  static final List<Volume> SAMPLES =
      List.of(
          // level, offline, fault, failure status, unused diff area, reserved
          volume("C:", "00000000 00000000 00000000 00000000 00000000 00000000"),
          volume("D:", "01000000 01000000 0A000000 70000780 01000000 00000000"),
          volume("E:", "01000000 01000000 0E000000 15000780 00000000 00000000"),
          volume("F:", "01000000 FFFFFFFF 11000000 05400080 00000000 00000000"));

  private VolumeReport() {}

  /** Puts the volumes below each other, those without a fault in one line. */
  static String of(List<Volume> volumes) {
    long faulted = volumes.stream().filter(volume -> volume.info().isFaulted()).count();
    return volumes.stream()
        .map(VolumeReport::describe)
        .collect(
            Collectors.joining(
                "\n", "", "\n%s of %s volumes have a fault.\n".formatted(faulted, volumes.size())));
  }

  private static String describe(Volume volume) {
    VolumeProtectionInfo info = volume.info();
    String heading =
        "%s  %s, %s\n"
            .formatted(
                volume.name(),
                info.offline() ? "offline" : "online",
                info.isFaulted() ? "with a fault" : "no fault");
    if (!info.isFaulted()) {
      return heading;
    }
    String details =
        FaultText.describe(info.fault())
            + """
            status         %s
            level          %s
            unused areas   %s
            """
                .formatted(
                    FaultText.hex(info.failureStatus()),
                    describe(info.level()),
                    info.unusedDiffArea() ? "yes, they can be deleted" : "no");
    return heading + details.indent(4);
  }

  private static String describe(VssProtectionLevelValue level) {
    if (!(level instanceof VssProtectionLevel known)) {
      return "unknown, " + level.value();
    }
    return switch (known) {
      case ORIGINAL_VOLUME -> "ORIGINAL_VOLUME, the volume comes before its shadow copies";
      case SNAPSHOT -> "SNAPSHOT, the shadow copies come before the volume";
    };
  }

  private static Volume volume(String name, String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    return new Volume(name, VolumeProtectionInfo.decode(ByteBuffer.wrap(bytes)));
  }
}
