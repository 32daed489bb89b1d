package io.github.headerspec.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.example.vss.VssProtectionFault;
import io.github.headerspec.example.vss.VssProtectionLevelValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sample volumes do not show. */
class VolumeReportTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | ORIGINAL_VOLUME, the volume comes before its shadow copies",
        "1 | SNAPSHOT, the shadow copies come before the volume",
        "2 | unknown, 2"
      })
  void aFaultIsReportedWithAnyLevel(int level, String expected) {
    VolumeProtectionInfo info =
        new VolumeProtectionInfo(
            VssProtectionLevelValue.of(level), false, VssProtectionFault.IO_FAILURE, 0, false);

    assertThat(VolumeReport.of(List.of(new VolumeReport.Volume("G:", info))))
        .startsWith("G:  online, with a fault\n")
        .contains("\n    level          " + expected + "\n")
        .endsWith("\n\n1 of 1 volumes have a fault.\n");
  }

  @Test
  void noVolumesAreReportedToo() {
    assertThat(VolumeReport.of(List.of())).isEqualTo("\n0 of 0 volumes have a fault.\n");
  }
}
