package io.github.headerspec.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.read.SpecFile;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedSourcesTest {

  @TempDir Path folder;

  /** A spec with some enums of one constant each. */
  private Path spec(String path, String... enums) throws IOException {
    StringBuilder text = new StringBuilder("headerspec: 1\nheader: light.h\nenums:\n");
    for (String name : enums) {
      text.append("  - native: ").append(name).append("\n    type: int32\n    kind: enum\n");
      text.append("    constants:\n      - native: ").append(name).append("_RED\n");
      text.append("        value: 0\n");
    }
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static void edit(Path file, String old, String now) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, now));
  }

  /**
   * Does what the processor does for {@code @GenerateBindings(value = path, include = include)}.
   */
  private void generate(String packageName, Path spec, String path, String... include)
      throws IOException {
    Spec read = SpecFile.read(spec, "").value().orElseThrow();
    List<String> wanted = List.of(include);
    for (EnumSpec each : read.enums()) {
      String name = each.nativeName().value();
      if (wanted.isEmpty() || wanted.contains(name)) {
        write(packageName, name, GeneratedFrom.of(path, wanted, read, each));
        write(packageName, name + "Value", GeneratedFrom.of(path, wanted, read, each));
      }
    }
  }

  private void write(String packageName, String type, GeneratedFrom from) throws IOException {
    String comment = "// " + from.comment().replace("\n", "\n// ") + "\n";
    String declaration = packageName.isEmpty() ? "" : "package " + packageName + ";\n";
    Path file = generated().resolve(packageName.replace('.', '/')).resolve(type + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, comment + declaration + "\npublic enum " + type + " {}\n");
  }

  private Path generated() {
    return folder.resolve("generated");
  }

  private List<String> check(Path... specs) {
    return summary(GeneratedSources.check(generated(), specs));
  }

  private static List<String> summary(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(each -> each.code().id() + " " + each.message()).toList();
  }

  private static String stale(String name) {
    return "HS710 the code generated for '" + name + "' is stale: it comes from other facts";
  }

  @Test
  void whatWasJustGeneratedIsCurrent() throws IOException {
    Path spec = spec("headerspec/light.yaml", "LIGHT", "LAMP");
    generate("com.example", spec, "light.yaml");
    assertThat(check(spec)).isEmpty();
    GeneratedSources.requireCurrent(generated(), spec);
  }

  @Test
  void aCommentInTheSpecMakesNothingStale() throws IOException {
    Path spec = spec("light.yaml", "LIGHT");
    generate("com.example", spec, "light.yaml");
    edit(spec, "value: 0", "value: 0x0  # off");
    assertThat(check(spec)).isEmpty();
  }

  @Test
  void anOtherValueMakesTheEnumStaleAndNoOther() throws IOException {
    Path spec = spec("light.yaml", "LIGHT", "LAMP");
    generate("com.example", spec, "light.yaml");
    edit(spec, "LAMP_RED\n        value: 0", "LAMP_RED\n        value: 1");
    List<Diagnostic> diagnostics = GeneratedSources.check(generated(), spec);
    assertThat(summary(diagnostics)).containsExactly(stale("LAMP"));
    Path types = generated().resolve("com/example");
    assertThat(diagnostics.get(0).notes())
        .containsExactly(types.resolve("LAMP.java") + "", types.resolve("LAMPValue.java") + "");
  }

  @Test
  void onlyTheFileThatWasLeftBehindIsNamed() throws IOException {
    Path spec = spec("light.yaml", "LIGHT");
    generate("com.example", spec, "light.yaml");
    Path value = generated().resolve("com/example/LIGHTValue.java");
    String old = Files.readString(value);
    edit(spec, "value: 0", "value: 1");
    generate("com.example", spec, "light.yaml");
    Files.writeString(value, old);
    assertThat(GeneratedSources.check(generated(), spec))
        .flatExtracting(Diagnostic::notes)
        .containsExactly(value.toString());
  }

  @Test
  void anEnumThatIsNewInTheSpecIsMissed() throws IOException {
    Path spec = spec("light.yaml", "LIGHT");
    generate("com.example", spec, "light.yaml");
    generate("", spec, "light.yaml");
    spec("light.yaml", "LIGHT", "LAMP");
    assertThat(check(spec))
        .containsExactlyInAnyOrder(
            "HS711 nothing is generated for 'LAMP' in package 'com.example'",
            "HS711 nothing is generated for 'LAMP' in the unnamed package");
  }

  @Test
  void anEnumThatTheAnnotationDoesNotIncludeIsNotMissed() throws IOException {
    Path spec = spec("light.yaml", "LIGHT", "LAMP");
    generate("com.example", spec, "light.yaml", "LIGHT");
    assertThat(check(spec)).isEmpty();
    generate("com.example", spec, "light.yaml", "LAMP");
    assertThat(check(spec)).isEmpty();
    Files.delete(generated().resolve("com/example/LAMP.java"));
    assertThat(check(spec)).isEmpty();
    Files.delete(generated().resolve("com/example/LAMPValue.java"));
    assertThat(check(spec)).isEmpty();
  }

  @Test
  void anEnumThatAGlobIncludesIsMissed() throws IOException {
    Path spec = spec("light.yaml", "LIGHT");
    Spec read = SpecFile.read(spec, "").value().orElseThrow();
    GeneratedFrom from =
        GeneratedFrom.of("light.yaml", List.of("X", "LIGHT*"), read, read.enums().get(0));
    write("p", "Light", from);
    spec("light.yaml", "LIGHT", "LIGHT_2", "LAMP");
    assertThat(check(spec))
        .containsExactly("HS711 nothing is generated for 'LIGHT_2' in package 'p'");
  }

  @Test
  void whatTheSpecHasNoMoreIsLeftOver() throws IOException {
    Path spec = spec("light.yaml", "LIGHT", "LAMP");
    generate("com.example", spec, "light.yaml");
    spec("light.yaml", "LIGHT");
    List<Diagnostic> diagnostics = GeneratedSources.check(generated(), spec);
    assertThat(diagnostics).hasSize(1);
    Path types = generated().resolve("com/example");
    assertThat(diagnostics.get(0).render())
        .startsWith(types.resolve("LAMP.java") + ":3:1: error: this is left over: ")
        .contains("\n  3 | // enum: LAMP\n    | ^\n  " + types.resolve("LAMPValue.java") + "\n");
  }

  @Test
  void aSpecThatNobodyAskedForIsTold() throws IOException {
    Path spec = spec("light.yaml", "LIGHT");
    Files.createDirectories(generated());
    assertThat(check(spec)).containsExactly("HS709 nothing is generated from this spec");
    generate("com.example", spec, "other.yaml");
    assertThat(GeneratedSources.check(generated(), spec).get(0).notes())
        .containsExactly(
            "looked for it in " + generated(), "what is there is generated from other.yaml");
  }

  /** "light.yaml" is no part of "moonlight.yaml", nor "a/light.yaml" of "light.yaml". */
  @Test
  void aPathIsComparedNameByName() throws IOException {
    Path spec = spec("specs/moonlight.yaml", "LIGHT");
    generate("com.example", spec, "light.yaml");
    assertThat(check(spec)).containsExactly("HS709 nothing is generated from this spec");
    generate("com.example", spec, "headerspec/moonlight.yaml");
    assertThat(check(spec)).containsExactly("HS709 nothing is generated from this spec");
    generate("com.example", spec, "specs/moonlight.yaml");
    assertThat(check(spec)).isEmpty();
  }

  @Test
  void aRelativePathOfASpecIsEnough() throws IOException {
    Path spec = Path.of("src/test/fixtures/accepted/every_key/../every_key/input.yaml");
    generate("com.example", spec, "every_key/input.yaml");
    assertThat(check(spec)).isEmpty();
  }

  @Test
  void specsOfOneNameBesideTheirPackagesAreToldApart() throws IOException {
    Path a = spec("src/com/a/errors.yaml", "A_ERROR");
    Path b = spec("src/com/b/errors.yaml", "B_ERROR");
    generate("com.a", a, "errors.yaml");
    generate("com.b", b, "errors.yaml");
    assertThat(check(a)).isEmpty();
    assertThat(check(b)).isEmpty();
    assertThat(check(b, a)).isEmpty();
    edit(b, "value: 0", "value: 1");
    assertThat(check(a)).isEmpty();
    assertThat(check(a, b)).containsExactly(stale("B_ERROR"));
  }

  /**
   * With the option of the processor, a folder of specs comes before what lies beside a package.
   */
  @Test
  void specsOfOneNameElsewhereAreToldApartByTheirFacts() throws IOException {
    Path beside = spec("src/com/a/errors.yaml", "E");
    Path first = spec("specs/errors.yaml", "E", "F");
    edit(first, "E_RED\n        value: 0", "E_RED\n        value: 1");
    generate("com.a", first, "errors.yaml");
    assertThat(check(beside, first)).containsExactly("HS709 nothing is generated from this spec");
    assertThat(check(first)).isEmpty();
  }

  /**
   * Both specs have the enum; that whose code is stale lacks it, if the other one has its facts.
   */
  @Test
  void aFileThatIsTakenForThatOfAnotherSpecHidesNothing() throws IOException {
    Path beside = spec("src/com/a/errors.yaml", "E", "F");
    Path shared = spec("headerspec/errors.yaml", "E");
    generate("com.a", beside, "errors.yaml");
    generate("com.c", shared, "errors.yaml");
    assertThat(check(beside, shared)).isEmpty();
    edit(beside, "E_RED\n        value: 0", "E_RED\n        value: 1");
    assertThat(check(beside, shared))
        .containsExactly("HS711 nothing is generated for 'E' in package 'com.a'");
  }

  @Test
  void packagesWithLettersOfAllScriptsLieInFoldersOfTheirNames() throws IOException {
    Path spec = spec("src/com/grün/errors.yaml", "E");
    Spec read = SpecFile.read(spec, "").value().orElseThrow();
    GeneratedFrom from = GeneratedFrom.of("errors.yaml", List.of(), read, read.enums().get(0));
    write("com.grün", "E", from);
    edit(generated().resolve("com/grün/E.java"), "grün", "gr\\u00fcn");
    generate("com.b", spec("headerspec/errors.yaml", "F"), "errors.yaml");
    assertThat(check(spec)).isEmpty();
  }

  @Test
  void severalFoldersAreSearchedAndEachIsWhole() throws IOException {
    Path light = spec("light.yaml", "LIGHT", "LAMP");
    generate("com.a", light, "light.yaml");
    Path other = folder.resolve("other");
    Files.move(generated(), other);
    Path sound = spec("sound.yaml", "SOUND");
    generate("com.b", sound, "sound.yaml");
    List<Path> folders = List.of(generated(), other);
    List<Spec> specs =
        Stream.of(light, sound).map(each -> SpecFile.read(each, "").value().orElseThrow()).toList();
    assertThat(GeneratedSources.check(folders, specs)).isEmpty();
    generate("com.a", light, "light.yaml", "LAMP");
    Files.delete(other.resolve("com/a/LAMP.java"));
    Files.delete(other.resolve("com/a/LAMPValue.java"));
    assertThat(summary(GeneratedSources.check(folders, specs)))
        .containsExactly("HS711 nothing is generated for 'LAMP' in package 'com.a'");
  }

  @Test
  void aFolderThatIsNotThereIsToldAndNothingElse() throws IOException {
    Path spec = spec("light.yaml", "LIGHT");
    assertThat(check(spec))
        .containsExactly(
            "HS708 cannot read generated code in '" + generated() + "': no such file or folder");
    assertThat(summary(GeneratedSources.check(spec, spec)))
        .containsExactly("HS708 cannot read generated code in '" + spec + "': it is no folder");
    assertThat(GeneratedSources.check(Path.of("nowhere"), spec).get(0).notes())
        .containsExactly("that is " + Path.of("nowhere").toAbsolutePath());
  }

  @Test
  void filesOfOthersArePassedOver() throws IOException {
    Path spec = spec("light.yaml", "LIGHT");
    generate("com.example", spec, "light.yaml");
    Path types = generated().resolve("com/example");
    Files.write(types.resolve("Latin1.java"), new byte[] {'/', '/', ' ', (byte) 0xe4, '\n'});
    Files.writeString(types.resolve("Other.java"), "package com.example;\n");
    Files.writeString(types.resolve("Empty.java"), "");
    Files.writeString(types.resolve("notes.txt"), "// spec: light.yaml\n");
    Files.createDirectories(types.resolve("folder.java"));
    assertThat(check(spec)).isEmpty();
  }

  @Test
  void mistakesOfSpecsAreToldAndTheOthersChecked() throws IOException {
    Path spec = spec("light.yaml", "LIGHT");
    generate("com.example", spec, "light.yaml");
    edit(spec, "value: 0", "value: 1");
    Path wrong = spec("wrong.yaml", "LIGHT");
    edit(wrong, "value: 0", "value: 010");
    Path missing = folder.resolve("missing.yaml");
    assertThat(check(wrong, missing, spec))
        .containsExactly(
            "HS301 '010' is not a valid integer",
            "HS101 spec '" + missing + "' not found",
            stale("LIGHT"));
    assertThatIllegalArgumentException().isThrownBy(() -> check());
  }

  @Test
  void aUnitTestFailsWithAllThatIsKnown() throws IOException {
    Path spec = spec("light.yaml", "LIGHT", "LAMP");
    generate("com.example", spec, "light.yaml", "LIGHT");
    edit(spec, "value: 0", "value: 1");
    assertThatThrownBy(() -> GeneratedSources.requireCurrent(generated(), spec))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            generated code is not current
            %1$s/light.yaml:4:13: error: the code generated for 'LIGHT' is stale: it comes from other facts [HS710]
              4 |   - native: LIGHT
                |             ^
              %1$s/generated/com/example/LIGHT.java
              %1$s/generated/com/example/LIGHTValue.java
              help: build from scratch, for instance with: mvn clean compile"""
                .formatted(folder));
  }
}
