package io.github.headerspec.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.diagnostic.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an importer remembers of forced includes changes nothing in what it reads after them. */
class PreambleCacheTest {

  private static final Path MINGW = Path.of("/usr/x86_64-w64-mingw32/include");

  @TempDir private Path folder;

  /** Everything that a preamble hands on, and a header's way to use it or to change it. */
  @BeforeEach
  void write() throws IOException {
    Map<String, String> files = new TreeMap<>();
    files.put(
        "base.h",
        """
        #include "once.h"
        #define PLAIN 4
        #define EMPTY
        #define SUM(a, b) ((a) + (b))
        #define FIRST(a, ...) a
        #define ALL(list...) FIRST(list)
        #define TEXT(x) #x
        #define JOIN(a, b) a ## b /* a comment */
        #define LONG 1 + \\
          2
        #undef __linux__
        #undef _WIN32
        typedef unsigned char byte;
        typedef enum _BASE { BASE_A = 7, BASE_B } BASE;
        enum { UNNAMED_BASE = 20 };
        """);
    files.put("once.h", "#pragma once\ntypedef enum { ONCE = 11 } ONCE_TYPE;\n");
    files.put(
        "uses.h",
        """
        #include "once.h"
        #include "base2.h"
        enum Uses {
          U_A = PLAIN EMPTY, U_B = SUM(U_A, 1), U_C = FIRST(9, 8, 7), U_D = ALL(5, 6),
          U_E = JOIN(BASE, _B), U_F = LONG, U_G = (byte) 0x1ff, U_H = ONCE, U_I = sizeof(BASE),
          U_J = UNNAMED_BASE
        };
        #ifdef _WIN32
        enum Hidden { H };
        #endif
        typedef enum { UNNAMED_A } UNNAMED;
        """);
    files.put("base2.h", "#ifndef PLAIN\n#error without base.h\n#endif\n");
    files.put("changes.h", "#undef PLAIN\n#define PLAIN 5\nenum Changes { C = PLAIN };\n");
    files.put("plain.h", "enum Plain { P = PLAIN, Q = BASE_B };\n");
    files.put("refused.h", "#include \"nowhere.h\"\nenum Refused { R = UNKNOWN };\n");
    files.put("counts.h", "enum Counts { N = __COUNTER__, M = __COUNTER__ };\n");
    files.put("counter.h", "enum Counter { FROM_COUNTER = __COUNTER__ };\n");
    files.put("open.h", "#include \"base.h\"\nstruct open {\n");
    files.put("closes.h", "int x; };\nenum Closes { CLOSED = 1 };\n");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private void assertSame(List<String> forced, List<Path> headers, Path include) {
    HeaderImporter remembering = new HeaderImporter();
    for (Path header : headers) {
      for (Target target : List.of(Target.X86_64_WINDOWS, Target.X86_64_LINUX)) {
        ImportRequest request =
            new ImportRequest(
                header,
                List.of(include),
                List.of(),
                forced.stream().map(include::resolve).toList(),
                target,
                List.of(),
                List.of(),
                List.of());
        Checked<HeaderImport> alone = readInOneGo(request);
        assertThat(remembering.readNext(request)).as(header + " " + target).isEqualTo(alone);
      }
    }
  }

  /** The forced includes as the header's first lines, which is what they are to a compiler. */
  private static Checked<HeaderImport> readInOneGo(ImportRequest request) {
    return HeaderImporter.withoutPreambles().readNext(request);
  }

  @Test
  void headersGetTheSameFromAPreambleAsFromTheForcedIncludes() {
    List<Path> headers =
        Stream.of("uses.h", "changes.h", "plain.h", "base.h", "refused.h", "counts.h", "uses.h")
            .map(folder::resolve)
            .toList();
    assertSame(List.of("base.h"), headers, folder);
    assertSame(List.of("base.h", "counter.h"), headers, folder);
  }

  @Test
  void aPreambleThatEndsInsideADeclarationIsReadWithTheHeader() {
    assertSame(List.of("open.h"), List.of(folder.resolve("closes.h")), folder);
  }

  @Test
  void realHeadersGetTheSame() throws IOException {
    if (!Files.exists(MINGW.resolve("windows.h"))) {
      System.out.println("Skipped: mingw-w64's headers are not installed");
    }
    Assumptions.assumeTrue(Files.exists(MINGW.resolve("windows.h")));
    try (Stream<Path> files = Files.list(MINGW)) {
      List<Path> all = files.filter(file -> file.toString().endsWith(".h")).sorted().toList();
      List<Path> some = Stream.iterate(0, i -> i < all.size(), i -> i + 150).map(all::get).toList();
      assertSame(List.of("windows.h"), some, MINGW);
    }
  }
}
