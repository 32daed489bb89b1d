package io.github.headerspec.derive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.importer.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a caller gets. What is in the texts is shown by the fixtures of the command. */
class TasksTest {

  private static final String HEADER = "typedef enum _LIGHT { LIGHT_RED, LIGHT_GREEN } LIGHT;\n";

  @TempDir private Path folder;

  private final List<Path> begun = new ArrayList<>();
  private final List<TaskReport> reports = new ArrayList<>();

  private final ReportListener listener =
      new ReportListener() {
        @Override
        public void begins(Path header) {
          begun.add(header);
        }

        @Override
        public void reports(TaskReport report) {
          reports.add(report);
        }
      };

  private Path header;
  private Path spec;

  @BeforeEach
  void write() throws IOException {
    header = Files.writeString(folder.resolve("light.h"), HEADER);
    spec = folder.resolve("light.yaml");
  }

  private SettingsText text(String target, List<String> macros, List<String> compilerOptions) {
    return new SettingsText(
        folder,
        List.of(),
        List.of(),
        List.of(),
        target,
        List.of(),
        List.of(),
        List.of(),
        macros,
        List.of(),
        "",
        "",
        compilerOptions);
  }

  private HeaderSettings settings() {
    return text("x86_64-windows", List.of(), List.of()).parse().value().orElseThrow();
  }

  private Status derive(List<Path> headers, Path output, boolean dryRun) {
    return new DeriveTask(new DeriveRequest(headers, output, List.of(), dryRun, settings()))
        .run(listener);
  }

  private Status check(boolean update) {
    CheckRequest request =
        new CheckRequest(List.of(spec), List.of(header), update, List.of(), settings());
    return new CheckTask(request, (its, from) -> "fix " + its.getFileName()).run(listener);
  }

  @Test
  void deriveMakesASpecAndReportsIt() {
    assertThat(derive(List.of(header), spec, false)).isEqualTo(Status.DONE);
    assertThat(begun).containsExactly(header);
    TaskReport report = reports.get(0);
    assertThat(report.files()).containsExactly(spec);
    assertThat(report.findings()).isEmpty();
    assertThat(report.summary())
        .containsExactly(spec + ": created: 1 enum, 2 constants, for x86_64-windows");
    assertThat(spec).content().contains("LIGHT_GREEN");
  }

  @Test
  void aDryRunGivesTheLinesInstead() {
    assertThat(derive(List.of(header), spec, true)).isEqualTo(Status.DONE);
    assertThat(reports.get(0).diff().orElseThrow()).contains("+++ " + spec, "+headerspec: 1");
    assertThat(spec).doesNotExist();
  }

  @Test
  void twoHeadersWithOneSpecAreAWrongRequest() {
    Path other = folder.resolve("light.hpp");
    assertThat(derive(List.of(header, other), folder, false)).isEqualTo(Status.WRONG_REQUEST);
    assertThat(reports.get(0).findings().get(0).id()).isEqualTo(DiagnosticCode.SAME_OUTPUT.id());
  }

  @Test
  void checkReportsWhatDiffersAndWhatToDo() throws IOException {
    derive(List.of(header), spec, false);
    reports.clear();
    assertThat(check(false)).isEqualTo(Status.DONE);
    Files.writeString(header, HEADER.replace("LIGHT_GREEN", "LIGHT_GREEN = 4"));
    reports.clear();
    assertThat(check(false)).isEqualTo(Status.BREAKS_USERS);
    Finding finding = reports.get(0).findings().get(0);
    assertThat(finding.level()).isEqualTo(Finding.Level.ERROR);
    assertThat(finding.help()).contains("fix light.yaml");
    reports.clear();
    assertThat(check(true)).isEqualTo(Status.DONE);
    assertThat(reports.get(0).findings().get(0).level()).isEqualTo(Finding.Level.NOTICE);
    assertThat(check(false)).isEqualTo(Status.DONE);
  }

  @Test
  void diffReportsAsCheckDoes() throws IOException {
    derive(List.of(header), spec, false);
    Path newer =
        Files.writeString(
            folder.resolve("newer.yaml"), Files.readString(spec).replace("value: 1", "value: 2"));
    assertThat(DiffTask.run(spec, spec).status()).isEqualTo(Status.DONE);
    TaskReport differences = DiffTask.run(spec, newer);
    assertThat(differences.status()).isEqualTo(Status.BREAKS_USERS);
    assertThat(differences.findings()).singleElement().matches(Finding::breaking);
  }

  @Test
  void assertionsNeedAValidSpec() {
    AssertionsRequest request = new AssertionsRequest(spec, List.of(), List.of());
    assertThat(AssertionsTask.source(request).value()).isEmpty();
    derive(List.of(header), spec, false);
    assertThat(AssertionsTask.source(request).value().orElseThrow())
        .contains("windows.h", "LIGHT_GREEN");
    Path file = folder.resolve("asserts.c");
    assertThat(AssertionsTask.write(request, file).status()).isEqualTo(Status.DONE);
    assertThat(file).exists();
  }

  @Test
  void whatASpecSaysMovesNoCursor() {
    TaskReport report =
        new TaskReport(
            List.of(),
            Status.DONE,
            List.of(),
            Optional.of("a\u001b[31m\tb\r\nc"),
            List.of("x\ny\u001b"));
    assertThat(report.diff()).contains("a[U+001B][31m\tb\r\nc");
    assertThat(report.summary()).containsExactly("x y[U+001B]");
  }

  @Test
  void settingsAreReadFromText() {
    Checked<HeaderSettings> settings =
        text("x86_64-linux", List.of("A_*=First"), List.of()).parse();
    assertThat(settings.value().orElseThrow().target()).contains(Target.X86_64_LINUX);
    assertThat(settings.value().orElseThrow().macroGroups()).hasSize(1);
    assertThat(wrong(text("x86_64-lunix", List.of(), List.of())))
        .isEqualTo("'x86_64-lunix' is no value of '--target'");
    assertThat(wrong(text("", List.of("A_*"), List.of())))
        .isEqualTo("'A_*' is no value of '--macros'");
    assertThat(wrong(text("", List.of(), List.of("-m32"))))
        .isEqualTo("'--cc-option' needs a compiler");
  }

  private static String wrong(SettingsText text) {
    Checked<HeaderSettings> settings = text.parse();
    assertThat(settings.value()).isEmpty();
    return settings.diagnostics().get(0).message();
  }
}
