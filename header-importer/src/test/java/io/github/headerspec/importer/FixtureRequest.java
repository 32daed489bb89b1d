package io.github.headerspec.importer;

import io.github.headerspec.importer.facts.MacroGroup;
import io.github.headerspec.spec.CommentPolicy;
import io.github.headerspec.spec.EnumSpec.Origin;
import io.github.headerspec.spec.Membership;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The request of a fixture: lines of an option and its value, as of the command. */
final class FixtureRequest {

  private FixtureRequest() {}

  static ImportRequest read(Path folder) throws IOException {
    Path header = folder.resolve("input.h");
    List<Path> includeFolders = new ArrayList<>();
    List<String> macros = new ArrayList<>();
    List<Path> forcedIncludes = new ArrayList<>();
    Target target = Target.X86_64_WINDOWS;
    List<String> only = new ArrayList<>();
    List<String> except = new ArrayList<>();
    List<String> included = new ArrayList<>();
    List<MacroGroup> groups = new ArrayList<>();
    CommentPolicy comments = CommentPolicy.DOCUMENTATION;
    Path file = folder.resolve("request.txt");
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      String value = line.substring(line.indexOf(' ') + 1);
      switch (line.substring(0, line.indexOf(' '))) {
        case "header" -> header = folder.resolve(value);
        case "generate" -> header = GeneratedHeaders.write(value);
        case "-I" -> includeFolders.add(folder.resolve(value));
        case "-D" -> macros.add(value);
        case "-include" -> forcedIncludes.add(folder.resolve(value));
        case "--target" -> target = target(value);
        case "--comments" -> comments = CommentPolicy.valueOf(value.toUpperCase(Locale.ROOT));
        case "--only" -> only.add(value);
        case "--except" -> except.add(value);
        case "--included" -> included.add(value);
        case "--macros" -> groups.add(MacroGroup.parse(value).orElseThrow());
        case "--constants" -> groups.add(MacroGroup.parse(value).orElseThrow().ofConstants());
        case "--also" -> groups.add(joining(value));
        default -> throw new IllegalArgumentException(line);
      }
    }
    return new ImportRequest(
        header,
        includeFolders,
        macros,
        forcedIncludes,
        target,
        only,
        except,
        included,
        groups,
        Optional.empty(),
        comments,
        ImportRequest.Remembered.NOTHING);
  }

  /** As in {@code A_*=ENUM}. */
  private static MacroGroup joining(String value) {
    MacroGroup group = MacroGroup.parse(value).orElseThrow();
    Membership members =
        new Membership(List.of(), group.members().match(), group.members().except(), List.of());
    return new MacroGroup(group.name(), Origin.ENUM, group.patterns(), members, Optional.empty());
  }

  private static Target target(String word) {
    return Stream.of(Target.values())
        .filter(target -> target.word().equals(word))
        .findFirst()
        .orElseThrow();
  }
}
