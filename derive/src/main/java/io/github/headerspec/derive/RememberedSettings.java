package io.github.headerspec.derive;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.ImportRequest.Remembered;
import io.github.headerspec.importer.facts.MacroGroup;
import io.github.headerspec.spec.CommentPolicy;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.Membership;
import io.github.headerspec.spec.ReadSettings;
import io.github.headerspec.spec.Selection;
import io.github.headerspec.spec.Spec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the command line says about one header, beside what its spec remembers. */
final class RememberedSettings {

  private final HeaderSettings settings;
  private final Optional<Spec> spec;

  /** The folder of the spec, where its paths begin. */
  private final Path folder;

  private final Path project;
  private final Remembered remembered;

  private RememberedSettings(
      HeaderSettings settings, Path checkout, Path specFile, Optional<Spec> spec) {
    this.settings = settings;
    this.spec = spec;
    Path parent = absolute(specFile).getParent();
    this.folder = parent == null ? absolute(specFile) : parent;
    this.project = folder.startsWith(checkout) ? checkout : folder;
    this.remembered = new Remembered(reading(), selection());
  }

  /**
   * The settings for one header.
   *
   * @param settings what the command line says
   * @param checkout what {@link #checkout} says of the folder where the command line's paths begin
   * @param specFile where the spec is, or is going to be
   * @param spec the spec, if there is one
   * @return the settings, or the path of the spec that leaves the project
   */
  static Checked<RememberedSettings> of(
      HeaderSettings settings, Path checkout, Path specFile, Optional<Spec> spec) {
    RememberedSettings all = new RememberedSettings(settings, checkout, specFile, spec);
    return all.outside().map(Checked::<RememberedSettings>failure).orElseGet(() -> Checked.of(all));
  }

  /** The checkout that a folder is in; the folder itself if it is in none. */
  static Path checkout(Path folder) {
    Path absolute = absolute(folder);
    for (Path each = absolute; each != null; each = each.getParent()) {
      if (Files.exists(each.resolve(".git"))) {
        return each;
      }
    }
    return absolute;
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** A path of the spec that leaves the project: only the command line may name such a one. */
  private Optional<Diagnostic> outside() {
    return spec.flatMap(
        it ->
            Stream.concat(it.read().folders().stream(), it.read().include().stream())
                .filter(path -> !absolute(folder.resolve(path.value())).startsWith(project))
                .findFirst()
                .map(
                    path ->
                        Diagnostic.at(
                            DiagnosticCode.OUTSIDE_OF_PROJECT,
                            it.text(),
                            path.position(),
                            "take it out, and name it with -I or -include on the command line",
                            path.value())));
  }

  List<Path> includeFolders() {
    Set<Path> folders = new LinkedHashSet<>(settings.includeFolders());
    Set<Path> known = new LinkedHashSet<>();
    folders.forEach(each -> known.add(absolute(each)));
    for (Located<String> each : read().folders()) {
      Path resolved = absolute(folder.resolve(each.value()));
      if (known.add(resolved)) {
        folders.add(resolved);
      }
    }
    return List.copyOf(folders);
  }

  List<String> macros() {
    return values(remembered.read().define());
  }

  /** Files to be read before the header, in the order of a compiler's command line. */
  List<String> forcedIncludes() {
    List<String> files = new ArrayList<>();
    for (Located<String> each : read().include()) {
      Path beside = folder.resolve(each.value());
      files.add(Files.exists(beside) ? beside.toString() : each.value());
    }
    settings.forcedIncludes().stream()
        .filter(file -> !values(read().include()).contains(remembered(file).orElse(file)))
        .forEach(files::add);
    return files;
  }

  CommentPolicy comments() {
    return remembered.read().comments().map(Located::value).orElse(CommentPolicy.DOCUMENTATION);
  }

  List<String> only() {
    return values(remembered.take().only());
  }

  List<String> except() {
    return values(remembered.take().except());
  }

  List<String> included() {
    return values(remembered.take().included());
  }

  /** What the spec is to say. */
  Remembered remembered() {
    return remembered;
  }

  private ReadSettings reading() {
    List<String> folders =
        settings.includeFolders().stream()
            .map(RememberedSettings::absolute)
            .filter(each -> each.startsWith(project))
            .map(this::relative)
            .toList();
    List<String> files =
        settings.forcedIncludes().stream().map(this::remembered).flatMap(Optional::stream).toList();
    Optional<Located<CommentPolicy>> comments =
        settings.comments().map(it -> new Located<>(it, Position.START));
    return new ReadSettings(
        defines(),
        union(read().include(), files),
        union(read().folders(), folders),
        comments.or(() -> read().comments()));
  }

  private Selection selection() {
    Selection said = spec.map(Spec::take).orElse(Selection.ALL);
    return new Selection(
        union(said.only(), settings.only()),
        union(said.except(), settings.except()),
        union(said.included(), settings.included()));
  }

  /** How the spec names a file; empty if it is outside of the project. */
  private Optional<String> remembered(String file) {
    Path path = absolute(settings.folder().resolve(file));
    if (!Files.exists(path)) {
      // It is found in an include folder.
      return Path.of(file).isAbsolute() ? Optional.empty() : Optional.of(file);
    }
    return path.startsWith(project) ? Optional.of(relative(path)) : Optional.empty();
  }

  private String relative(Path path) {
    String relative = folder.relativize(path).toString().replace('\\', '/');
    return relative.isEmpty() ? "." : relative;
  }

  /** The spec's macros, those of the command line over those of the same name. */
  private List<Located<String>> defines() {
    List<Located<String>> all = new ArrayList<>(read().define());
    for (String each : settings.macros()) {
      Located<String> added = new Located<>(each, Position.START);
      int same = indexOfName(all, nameOf(each));
      if (same < 0) {
        all.add(added);
      } else {
        all.set(same, all.get(same).map(any -> each));
      }
    }
    return all;
  }

  private static int indexOfName(List<Located<String>> macros, String name) {
    for (int i = 0; i < macros.size(); i++) {
      if (nameOf(macros.get(i).value()).equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private static String nameOf(String macro) {
    int end = macro.indexOf('=');
    return end < 0 ? macro : macro.substring(0, end);
  }

  /** Those of the spec, with what the command line adds to them, and those of the command line. */
  List<MacroGroup> macroGroups() {
    List<MacroGroup> all = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>();
    for (EnumSpec each : spec.map(Spec::enums).orElse(List.of())) {
      String name = each.nativeName().value();
      Optional<MacroGroup> asked =
          settings.macroGroups().stream().filter(it -> it.name().equals(name)).findFirst();
      known.add(name);
      group(each, asked).ifPresent(all::add);
    }
    settings.macroGroups().stream().filter(it -> !known.contains(it.name())).forEach(all::add);
    return all;
  }

  private static Optional<MacroGroup> group(EnumSpec each, Optional<MacroGroup> asked) {
    String name = each.nativeName().value();
    Membership said = each.members();
    Membership added = asked.map(MacroGroup::members).orElse(Membership.UNSAID);
    boolean joins = !each.isGroup();
    Membership members =
        new Membership(
            joins ? List.of() : union(said.match(), values(added.match())),
            joins ? union(said.also(), values(added.match())) : List.of(),
            union(said.except(), values(added.except())),
            said.ignored());
    if (joins) {
      return members.also().isEmpty() && members.ignored().isEmpty()
          ? Optional.empty()
          : Optional.of(
              new MacroGroup(name, each.origin(), members.patterns(), members, Optional.empty()));
    }
    List<String> patterns = new ArrayList<>(members.patterns());
    if (said.match().isEmpty()) {
      // Written by hand: its constants are what is looked for.
      each.constants().stream()
          .map(ConstantSpec::nativeName)
          .map(Located::value)
          .forEach(patterns::add);
    }
    return Optional.of(
        new MacroGroup(name, each.origin(), patterns, members, Optional.of(each.type().value())));
  }

  private ReadSettings read() {
    return spec.map(Spec::read).orElse(ReadSettings.NONE);
  }

  private static List<Located<String>> union(List<Located<String>> said, List<String> added) {
    List<Located<String>> all = new ArrayList<>(said);
    Set<String> known = new LinkedHashSet<>(values(said));
    added.stream().filter(known::add).forEach(each -> all.add(new Located<>(each, Position.START)));
    return all;
  }

  private static List<String> values(List<Located<String>> texts) {
    return texts.stream().map(Located::value).toList();
  }
}
