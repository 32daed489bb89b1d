package io.github.headerspec.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.headerspec.spec.EnumSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The headers of Debian's package mingw-w64-x86-64-dev, if they are installed. */
class MingwHeadersTest {

  private static final Path FOLDER = Path.of("/usr/x86_64-w64-mingw32/include");

  @Test
  void oneHeaderWithoutItsIncludesAndWithoutSettings() {
    HeaderImport header = read("vsmgmt.h", List.of());

    assertThat(header.diagnostics()).isEmpty();
    assertThat(header.facts().enums())
        .extracting(spec -> spec.nativeName().value())
        .containsExactly("VSS_MGMT_OBJECT_TYPE", "VSS_PROTECTION_LEVEL", "VSS_PROTECTION_FAULT");
    EnumSpec faults = header.facts().enums().get(2);
    assertThat(faults.constants()).hasSize(17);
    for (int i = 0; i < 17; i++) {
      assertThat(faults.constants().get(i).value().value()).isEqualTo(i);
    }
  }

  @Test
  void theSameWithAllIncludes() {
    HeaderImport alone = read("vsmgmt.h", List.of());
    HeaderImport complete = read("vsmgmt.h", List.of(FOLDER));

    assertThat(complete.diagnostics()).isEmpty();
    assertThat(HeaderFacts.of(complete)).isEqualTo(HeaderFacts.of(alone));
  }

  private static HeaderImport read(String name, List<Path> includeFolders) {
    assumeTrue(Files.exists(FOLDER.resolve(name)), "needs the package mingw-w64-x86-64-dev");
    ImportRequest request =
        new ImportRequest(
            FOLDER.resolve(name),
            includeFolders,
            List.of(),
            List.of(),
            Target.X86_64_WINDOWS,
            List.of(),
            List.of(),
            List.of());
    return HeaderImporter.read(request).value().orElseThrow();
  }
}
