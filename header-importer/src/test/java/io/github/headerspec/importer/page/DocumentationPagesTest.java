package io.github.headerspec.importer.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.importer.HeaderImport;
import io.github.headerspec.read.SpecReader;
import io.github.headerspec.spec.EnumSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fixtures cannot hold: very many files, links, and files that are too large. */
class DocumentationPagesTest {

  @TempDir private Path folder;
  private final List<String> opened = new ArrayList<>();
  private HeaderImport header;

  @BeforeEach
  void readHeader() {
    String spec =
        """
        headerspec: 1
        header: Light.H
        enums:
          - native: LIGHT
            tag: _LIGHT
            type: int32
            kind: enum
            constants:
              - native: LIGHT_ON
                value: 1
              - native: LIGHT_OFF
                value: 0
          - native: Lamps::LAMP
            type: int32
            kind: enum
            constants:
              - native: ON
                value: 1
        """;
    Checked<io.github.headerspec.spec.Spec> facts =
        SpecReader.read("input.yaml", spec.getBytes(UTF_8));
    header = new HeaderImport(facts.value().orElseThrow(), false, Set.of(), List.of(), List.of());
  }

  @Test
  void opensOnlyCandidatesAmongManyFiles() throws IOException {
    for (int module = 0; module < 60; module++) {
      Path directory = Files.createDirectories(folder.resolve("content/module" + module));
      for (int i = 0; i < 1000; i++) {
        String kind = List.of("ne", "nf", "ns", "nn").get(i % 4);
        Files.createFile(directory.resolve(kind + "-module" + module + "-type" + i + ".md"));
      }
    }
    Path directory = Files.createDirectories(folder.resolve("content/light"));
    Files.writeString(directory.resolve("ne-light-light.md"), page("light", "LIGHT", "Shines."));
    Files.writeString(directory.resolve("ne-light-lamp.md"), page("light", "LAMP", "A lamp."));
    Files.writeString(directory.resolve("ne-light-other.md"), page("light", "OTHER", "Else."));
    Files.writeString(directory.resolve("nf-light-light.md"), "never opened");
    HeaderImport described = describe(folder);
    assertThat(described.diagnostics()).isEmpty();
    assertThat(docs(described)).containsExactly("Shines.", "A lamp.");
    assertThat(opened).containsExactly("ne-light-light.md", "ne-light-lamp.md");
  }

  @Test
  void searchesOnlyTheHeadersOwnPagesForOtherNames() throws IOException {
    write("light/ne-light-a.md", page("light", "SOMETHING", "Else."));
    write("light/ne-light-b.md", page("light", "LIGHT", "Shines."));
    write("lightning/ne-lightning-c.md", page("lightning", "LIGHT", "Of another header."));
    HeaderImport described = describe(folder);
    assertThat(docs(described)).containsExactly("Shines.");
    assertThat(opened).containsExactly("ne-light-a.md", "ne-light-b.md");
  }

  @Test
  void findsTypesInNameSpaces() throws IOException {
    write("ne-light-lamp.md", page("light", "LAMP", "A lamp."));
    assertThat(docs(describe(folder))).containsExactly("A lamp.");
  }

  @Test
  void followsNoCircleOfLinks() throws IOException {
    write("light/ne-light-light.md", page("light", "LIGHT", "Shines."));
    Files.createSymbolicLink(folder.resolve("light/again"), folder);
    Files.createSymbolicLink(folder.resolve("itself"), folder.resolve("itself"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("light"));
    assertThat(docs(describe(folder))).containsExactly("Shines.");
    assertThat(docs(describe(link))).containsExactly("Shines.");
    assertThat(opened).hasSize(2);
  }

  @Test
  void tellsWhatCannotBeRead() throws IOException {
    Files.createSymbolicLink(folder.resolve("ne-light-light.md"), folder.resolve("gone"));
    Files.createDirectory(folder.resolve("ne-light-lamp.md"));
    assertThat(messages(describe(folder)))
        .containsExactly("cannot read documentation 'ne-light-light.md': no such file or folder");
    write("large.md", "-".repeat(PageFiles.MAX_BYTES + 1));
    assertThat(messages(describe(folder.resolve("large.md"))))
        .containsExactly("cannot read documentation 'large.md': it has more than 1048576 bytes");
  }

  @Test
  void tellsOnceWhatIsWrongWithAPage() throws IOException {
    write("one.md", "no page");
    assertThat(messages(describe(folder.resolve("one.md")))).hasSize(1);
  }

  @Test
  void readsAllLineEndsAndByteOrderMarks() throws IOException {
    String page = page("light", "LIGHT", "Two\nlines.");
    write("ne-light-light.md", "\uFEFF" + page.replace("\n", "\r\n"));
    HeaderImport described = describe(folder);
    assertThat(described.diagnostics()).isEmpty();
    assertThat(docs(described)).containsExactly("Two lines.");
  }

  @Test
  void readsFrontMatterOfAnyDepth() throws IOException {
    String deep = "x: " + "[".repeat(100_000);
    write("ne-light-light.md", "---\n" + deep + "\n---\n");
    assertThat(messages(describe(folder)))
        .containsExactly("not a page about an enum: its front matter is nested too deep");
  }

  @Test
  void takesTheFirstOfSeveralFolders() throws IOException {
    write("new/ne-light-light.md", page("light", "LIGHT", "New."));
    write("old/ne-light-light.md", page("light", "LIGHT", "Old."));
    assertThat(docs(describe(folder.resolve("new"), folder.resolve("old"))))
        .containsExactly("New.");
    assertThat(docs(describe(folder.resolve("old"), folder.resolve("new"))))
        .containsExactly("Old.");
  }

  @Test
  void countsConstantsWithoutDescription() throws IOException {
    assertThat(DocumentationPages.withoutDescription(header)).isEqualTo(3);
    write("ne-light-light.md", page("light", "LIGHT", "") + "### -field LIGHT_ON\n\nShines.\n");
    assertThat(DocumentationPages.withoutDescription(describe(folder))).isEqualTo(2);
  }

  @Test
  void withoutPagesNothingChanges() {
    assertThat(describe()).isEqualTo(header);
  }

  private static String page(String module, String type, String description) {
    return """
    ---
    UID: NE:%1$s.%2$s
    req.header: %1$s.h
    req.typenames: %2$s
    ---
    ## -description

    %3$s

    ## -enum-fields

    """
        .formatted(module, type, description);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private HeaderImport describe(Path... roots) {
    PageFiles.Opener opener =
        (file, most) -> {
          opened.add(file.getFileName().toString());
          byte[] bytes = Files.readAllBytes(file);
          return Arrays.copyOf(bytes, Math.min(bytes.length, most));
        };
    Checked<DocumentationPages> pages = DocumentationPages.in(List.of(roots), opener);
    assertThat(pages.diagnostics()).isEmpty();
    return pages.value().orElseThrow().describe(header);
  }

  private List<String> messages(HeaderImport described) {
    return described.diagnostics().stream()
        .map(Diagnostic::message)
        .map(message -> message.replace(folder + "/", ""))
        .collect(Collectors.toList());
  }

  private static List<String> docs(HeaderImport described) {
    return described.facts().enums().stream()
        .map(EnumSpec::text)
        .flatMap(text -> text.doc().map(Located::value).stream())
        .toList();
  }
}
