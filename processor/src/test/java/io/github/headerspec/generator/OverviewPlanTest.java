package io.github.headerspec.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverviewPlanTest {

  @ParameterizedTest
  @CsvSource({
    "vsmgmt.yaml, VsmgmtOverview",
    "specs/my-lib_2.1.yaml, MyLib21Overview",
    "3d.yaml, Spec3dOverview",
    "Ü.yaml, Overview"
  })
  void theNameIsThatOfTheSpec(String spec, String expected) {
    assertThat(OverviewPlan.typeNameOf(spec)).isEqualTo(expected);
  }

  @Test
  void aLongNameIsCutToALegalOne() {
    assertThat(OverviewPlan.typeNameOf("1".repeat(300) + ".yaml"))
        .hasSize(200)
        .startsWith("Spec1")
        .endsWith("1Overview");
  }
}
