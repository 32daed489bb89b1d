package io.github.headerspec.importer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the links of pages lead; an empty cell means nowhere. */
class PageLinksTest {

  private static final String PAGE =
      "https://learn.microsoft.com/windows/win32/api/light/ne-light-light";

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a b, https://example.org/a%20b",
    "/windows/desktop/api/light/ns-light-x, https://learn.microsoft.com/windows/win32/api/light/ns-light-x",
    "/windows/win32/Lamps, https://learn.microsoft.com/windows/win32/Lamps",
    "https://docs.microsoft.com/en-us/windows/desktop/x, https://learn.microsoft.com/windows/win32/x",
    "ns-light-x.md, https://learn.microsoft.com/windows/win32/api/light/ns-light-x",
    "./ns-light-x.md#part, https://learn.microsoft.com/windows/win32/api/light/ns-light-x#part",
    "..\\lamp\\nf-lamp-x.md, https://learn.microsoft.com/windows/win32/api/lamp/nf-lamp-x",
    "https://msdn.microsoft.com/0a1b2c3d-1111-2222-3333-444455556666,",
    "https://msdn.microsoft.com/library/Aa1(v=VS.85).aspx, https://msdn.microsoft.com/library/Aa1(v=VS.85).aspx",
    "glossary.htm,",
    "#part,",
    "//example.org/x,",
    "javascript:alert(1),",
    "java.md:x.md,",
    "'',",
  })
  void resolves(String link, String expected) {
    assertThat(PageLinks.resolve(Optional.of(PAGE), link)).isEqualTo(Optional.ofNullable(expected));
  }
}
