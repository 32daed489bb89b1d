package io.github.headerspec.cli;

import io.github.headerspec.derive.HeaderSettings;
import io.github.headerspec.derive.OptionValue;
import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.importer.Target;
import io.github.headerspec.importer.facts.MacroGroup;
import io.github.headerspec.spec.CommentPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
      completionCandidates = KeywordConverters.OfTarget.class)
  private Optional<Target> target = Optional.empty();

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "Take only enums of that native name; * and ? stand for any characters.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--except",
      paramLabel = "NAME",
      description =
          "Leave out enums and macros of that native name; * and ? stand for any characters.")
  private List<String> except = new ArrayList<>();

  @Option(
      names = "--included",
      paramLabel = "FILE",
      description =
          "Take macros also from that file, which the header includes; * and ? stand for any"
              + " characters.")
  private List<String> included = new ArrayList<>();

  @Option(
      names = "--macros",
      paramLabel = "PATTERN=NAME",
      description =
          "Take the macros whose names fit, as a group of that name. Several patterns are"
              + " separated by commas; ! begins an exception, as in 'A_*,!A_B_*=NAME'.",
      converter = ToMacroGroup.class)
  private List<MacroGroup> macroGroups = new ArrayList<>();

  @Option(
      names = "--constants",
      paramLabel = "PATTERN=NAME",
      description = "The same for constants such as static const int, or constexpr.",
      converter = ToMacroGroup.class)
  private List<MacroGroup> constantGroups = new ArrayList<>();

  @Option(
      names = "--comments",
      paramLabel = "WHICH",
      description =
          "Which comments become descriptions: ${COMPLETION-CANDIDATES}."
              + " Default: documentation, which are those of Doxygen, kernel-doc and gtk-doc.",
      completionCandidates = KeywordConverters.OfCommentPolicy.class)
  private Optional<CommentPolicy> comments = Optional.empty();

  @Mixin private CompilerOptions compiler = new CompilerOptions();

  /** From {@code VSS_E_*=VssError}. */
  static final class ToMacroGroup implements ITypeConverter<MacroGroup> {
    @Override
    public MacroGroup convert(String text) {
      Checked<MacroGroup> group = OptionValue.macroGroup(text);
      return group
          .value()
          .orElseThrow(() -> new TypeConversionException(group.diagnostics().get(0).help()));
    }
  }

  /**
   * The settings.
   *
   * @param context where the command runs
   * @return the settings, or what is wrong with the options
   */
  Checked<HeaderSettings> settings(CommandContext context) {
    return compiler
        .choice()
        .flatMap(
            it ->
                Checked.of(
                    new HeaderSettings(
                        context.folder(),
                        includeFolders,
                        macros,
                        forcedIncludes,
                        target,
                        only,
                        except,
                        included,
                        OptionValue.groups(macroGroups, constantGroups),
                        comments,
                        it,
                        context.machine())));
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
    included.forEach(file -> all.addAll(List.of("--included", file)));
    macroGroups.forEach(group -> all.addAll(List.of("--macros", group.text())));
    constantGroups.forEach(group -> all.addAll(List.of("--constants", group.text())));
    comments.ifPresent(it -> all.addAll(List.of("--comments", it.word())));
    all.addAll(compiler.arguments());
    return all;
  }
}
