package io.github.headerspec.cli;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.importer.CompilerTarget;
import io.github.headerspec.importer.ImportRequest;
import io.github.headerspec.importer.Machine;
import io.github.headerspec.importer.Target;
import io.github.headerspec.importer.WindowsHeader;
import io.github.headerspec.importer.compiler.NativeCompiler;
import io.github.headerspec.importer.facts.MacroGroup;
import io.github.headerspec.read.Suggestion;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.Spec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a header is read, and what is taken from it. */
final class HeaderOptions {

  @Option(
      names = "-I",
      paramLabel = "DIR",
      description = "Look for included files there, as for a C compiler.")
  private List<Path> includeFolders = new ArrayList<>();

  @Option(
      names = "-D",
      paramLabel = "NAME[=VALUE]",
      description = "Define a macro, as for a C compiler.")
  private List<String> macros = new ArrayList<>();

  @Option(
      names = "-include",
      paramLabel = "FILE",
      description = "Read a file before the header, as for a C compiler.")
  private List<String> forcedIncludes = new ArrayList<>();

  @Option(
      names = "--target",
      paramLabel = "TARGET",
      description =
          "What the values hold for: ${COMPLETION-CANDIDATES}."
              + " Default: what the spec says, or else what --cc compiles for, or else Windows for"
              + " a header of its SDK or of mingw-w64, or else this machine.",
      completionCandidates = Words.OfTarget.class)
  private Optional<Target> target = Optional.empty();

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "Take only enums of that native name; * and ? stand for any characters.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--except",
      paramLabel = "NAME",
      description = "Leave out enums of that native name; * and ? stand for any characters.")
  private List<String> except = new ArrayList<>();

  @Option(
      names = "--macros",
      paramLabel = "PATTERN=NAME",
      description = "Take the macros whose names fit, as a group of that name.",
      converter = ToMacroGroup.class)
  private List<MacroGroup> macroGroups = new ArrayList<>();

  @Mixin private CompilerOptions compiler = new CompilerOptions();

  /** From {@code VSS_E_*=VssError}. */
  static final class ToMacroGroup implements ITypeConverter<MacroGroup> {
    @Override
    public MacroGroup convert(String text) {
      int split = text.indexOf('=');
      if (split < 1 || split == text.length() - 1) {
        throw new TypeConversionException("write it as in --macros 'MYLIB_E_*=MylibError'");
      }
      return new MacroGroup(text.substring(0, split), text.substring(split + 1));
    }
  }

  /**
   * What to take from a header.
   *
   * @param surroundings what the command is run in
   * @param header the header
   * @param spec the spec there is already, which says what its values hold for
   */
  Checked<ImportRequest> request(Surroundings surroundings, Path header, Optional<Spec> spec) {
    Path folder = surroundings.folder();
    List<Path> forced = forcedIncludes.stream().map(file -> find(folder, file)).toList();
    Optional<Path> missing = forced.stream().filter(file -> !Files.exists(file)).findFirst();
    if (missing.isPresent()) {
      return Checked.failure(
          Diagnostic.of(
              DiagnosticCode.HEADER_NOT_FOUND,
              List.of(),
              "correct -include, or add the folder that has the file with -I",
              missing.get()));
    }
    Optional<NativeCompiler> witness = compiler.in(folder);
    return target(spec, witness, header, surroundings.machine())
        .flatMap(
            it ->
                Checked.of(
                    new ImportRequest(
                        header,
                        includeFolders,
                        macros,
                        forced,
                        it,
                        only,
                        except,
                        groups(spec),
                        witness)));
  }

  /** What is wrong with the options, before any header is read. */
  Optional<Diagnostic> mistake(Path folder) {
    return compiler.mistake(folder);
  }

  /** The compiler that confirms what is taken. */
  Optional<String> witness() {
    return compiler.name();
  }

  /** Those that are asked for, and those that the spec has already. */
  private List<MacroGroup> groups(Optional<Spec> spec) {
    List<MacroGroup> all = new ArrayList<>(macroGroups);
    for (EnumSpec each : spec.map(Spec::enums).orElse(List.of())) {
      String name = each.nativeName().value();
      if (all.stream().noneMatch(group -> group.name().equals(name))) {
        each.pattern().ifPresent(pattern -> all.add(new MacroGroup(pattern.value(), name)));
      }
    }
    return all;
  }

  private Checked<Target> target(
      Optional<Spec> spec, Optional<NativeCompiler> witness, Path header, Machine machine) {
    Optional<Located<String>> recorded = spec.flatMap(Spec::target);
    if (target.isPresent()) {
      return Checked.of(target.get());
    }
    if (recorded.isEmpty()) {
      return witness.map(CompilerTarget::of).orElseGet(() -> proposal(header, machine));
    }
    String word = recorded.get().value();
    return Stream.of(Target.values())
        .filter(known -> known.word().equals(word))
        .findFirst()
        .map(Checked::of)
        .orElseGet(
            () ->
                Checked.failure(
                    Diagnostic.at(
                        DiagnosticCode.UNKNOWN_TARGET,
                        spec.get().text(),
                        recorded.get().position(),
                        Suggestion.help(word, Stream.of(Target.values()).map(Target::word).toList())
                            + " --target overrules it",
                        word)));
  }

  /** The target of a header of which nobody has said anything. */
  private static Checked<Target> proposal(Path header, Machine machine) {
    if (WindowsHeader.is(header)) {
      return Checked.of(machine.windows());
    }
    return machine
        .target()
        .map(Checked::of)
        .orElseGet(
            () ->
                Checked.failure(
                    Diagnostic.of(
                        DiagnosticCode.WRONG_USAGE,
                        List.of(),
                        "add --target with what the values shall hold for: "
                            + Stream.of(Target.values())
                                .map(Target::word)
                                .collect(Collectors.joining(", ")),
                        "this machine (" + machine + ") is not a target of Headerspec")));
  }

  /** Like a compiler: as it is named, or else in the folders for included files. */
  private Path find(Path folder, String file) {
    return Stream.concat(Stream.of(folder), includeFolders.stream())
        .map(each -> each.resolve(file))
        .filter(Files::exists)
        .findFirst()
        .orElse(folder.resolve(file));
  }

  /** The same options as they are typed. */
  List<String> arguments() {
    List<String> all = new ArrayList<>();
    includeFolders.forEach(folder -> all.add("-I" + folder));
    macros.forEach(macro -> all.add("-D" + macro));
    forcedIncludes.forEach(file -> all.addAll(List.of("-include", file)));
    target.ifPresent(it -> all.addAll(List.of("--target", it.word())));
    only.forEach(name -> all.addAll(List.of("--only", name)));
    except.forEach(name -> all.addAll(List.of("--except", name)));
    macroGroups.forEach(
        group -> all.addAll(List.of("--macros", group.pattern() + "=" + group.name())));
    all.addAll(compiler.arguments());
    return all;
  }
}
