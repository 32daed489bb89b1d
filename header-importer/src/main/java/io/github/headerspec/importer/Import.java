package io.github.headerspec.importer;

import io.github.headerspec.importer.CdtPreprocessor.Problem;
import io.github.headerspec.importer.HeaderText.Directive;
import io.github.headerspec.importer.constant.EnumTyping.TypedEnum;
import io.github.headerspec.importer.constant.Evaluation;
import io.github.headerspec.spec.Diagnostic;
import io.github.headerspec.spec.DiagnosticCode;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.Located;
import io.github.headerspec.spec.NamePattern;
import io.github.headerspec.spec.Position;
import io.github.headerspec.spec.SourceText;
import io.github.headerspec.spec.Spec;
import io.github.headerspec.spec.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One header being read: from its text to its facts. */
final class Import {

  private static final String WINDOWS_GUARD = "winapifamily.h";

  private final ImportRequest request;
  private final SourceText source;
  private final HeaderText header;
  private final Lines lines;
  private final CdtFiles files;
  private final Preludes preludes;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<String> refused = new LinkedHashSet<>();
  private final List<HeaderImport.Hidden> hidden = new ArrayList<>();
  private final Set<String> allNames = new LinkedHashSet<>();

  Import(
      ImportRequest request,
      SourceText source,
      HeaderText header,
      Lines lines,
      CdtFiles files,
      Preludes preludes) {
    this.request = request;
    this.source = source;
    this.header = header;
    this.lines = lines;
    this.files = files;
    this.preludes = preludes;
  }

  HeaderImport run() {
    boolean cpp = HeaderLanguage.isCpp(request.header(), header);
    MacroGroups written = new MacroGroups(header, request.macroGroups());
    String path = absolute(request.header());
    Prelude prelude = preludes.before(path, settings(cpp), request.target());
    CdtPreprocessor preprocessor =
        new CdtPreprocessor(
            path,
            source.text() + written.questions(),
            prelude.settings(),
            files.forOneHeader(prelude.included()));
    List<Declaration> declarations =
        DeclarationReader.read(preprocessor, lines, cpp, prelude.known()).declarations();
    Values values = prelude.values().and(declarations);
    List<Problem> problems = preprocessor.problems();
    List<CdtPreprocessor.Branch> branches = preprocessor.branches(header.conditionOffsets());
    Conditions conditions = new Conditions(header, branches, problems);
    conditions.checkCalls(branches, preprocessor::definedMacros);

    EnumFacts facts = new EnumFacts(new Comments(header), lines, flagOperators());
    List<EnumSpec> enums = new ArrayList<>();
    for (Named each : named(declarations, cpp)) {
      read(each, values, facts, conditions).ifPresent(enums::add);
    }
    reportLost(declarations);
    reportHidden(preprocessor, declarations, conditions);
    enums.addAll(
        new MacroGroups(header, conditions, request.macroGroups())
            .facts(values, facts, lines, source, diagnostics));
    reportProblems(problems);
    reportNothing(enums, written.names().count());
    return new HeaderImport(spec(enums), refused, List.copyOf(hidden), inOrder());
  }

  private CdtPreprocessor.Settings settings(boolean cpp) {
    List<String> folders = request.includeFolders().stream().map(Import::absolute).toList();
    boolean withoutSdk =
        folders.stream().noneMatch(folder -> files.exists(folder + "/" + WINDOWS_GUARD));
    return new CdtPreprocessor.Settings(
        PredefinedMacros.of(request, cpp, withoutSdk),
        folders,
        request.forcedIncludes().stream().map(Import::absolute).toList(),
        cpp);
  }

  static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  /** An enum of the header and its names. */
  private record Named(Declaration.EnumDefinition declared, EnumNames.Names names) {}

  /** The enums that the header itself declares; each once, also if it is included twice. */
  private List<Named> named(List<Declaration> declarations, boolean cpp) {
    EnumNames names = new EnumNames(declarations, cpp, fileName());
    Map<Integer, Named> found = new LinkedHashMap<>();
    for (Declaration declaration : declarations) {
      if (declaration instanceof Declaration.EnumDefinition declared
          && declared.inHeader()
          && !(declared.enumerators().isEmpty() && declared.broken().isEmpty())) {
        int offset = declared.start().offset().orElseThrow();
        if (!found.containsKey(offset)) {
          found.put(offset, new Named(declared, names.of(declared)));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private Optional<EnumSpec> read(
      Named named, Values values, EnumFacts facts, Conditions conditions) {
    Declaration.EnumDefinition declared = named.declared();
    String name = named.names().nativeName().value();
    allNames.add(name);
    if (!request.wants(name)) {
      return Optional.empty();
    }
    if (declared.broken().isPresent()) {
      Located<String> reason = declared.broken().get();
      return refuse(
          name,
          Diagnostic.at(
              DiagnosticCode.ENUM_NOT_UNDERSTOOD,
              source,
              reason.position(),
              "define the macros that it uses with -D, or read the header that defines them first"
                  + " with -include; or leave the enum out with --except "
                  + name,
              name,
              reason.value()));
    }
    Optional<Directive> condition =
        conditions.notUnderstood(declared.start().offset().orElseThrow());
    if (condition.isPresent()) {
      return refuse(
          name,
          uncertain(
              name,
              "the condition around it is not understood",
              lines.position(condition.get().offset()),
              "define the macros in the condition with -D, or read the header that defines them"
                  + " first with -include"));
    }
    if (!values.hasKnownType(declared)) {
      return refuse(
          name,
          uncertain(
              name,
              "its underlying type is not known",
              declared.start().position(),
              "read the header that declares the type first with -include"));
    }
    TypedEnum typed = values.of(declared);
    if (!typed.mistakes().isEmpty() || typed.types().isEmpty()) {
      return refuse(name, mistake(named, typed));
    }
    return Optional.of(
        facts.of(
            declared,
            named.names(),
            typed,
            typed.types().get().underlying().integerType(request.target().dataModel())));
  }

  private Optional<EnumSpec> refuse(String name, Diagnostic diagnostic) {
    refused.add(name);
    diagnostics.add(diagnostic);
    return Optional.empty();
  }

  private Diagnostic mistake(Named named, TypedEnum typed) {
    String name = named.names().nativeName().value();
    Evaluation.Refused first = typed.mistakes().get(0);
    int index = typed.enumerators().indexOf(first);
    String reason =
        index < 0
            ? first.reason()
            : "the value of '"
                + named.declared().enumerators().get(index).name()
                + "' is not certain: "
                + first.reason();
    Diagnostic diagnostic = uncertain(name, reason, first.position(), first.help());
    int more = typed.mistakes().size() - 1;
    return more == 0
        ? diagnostic
        : diagnostic.withNotes(
            List.of("and " + more + (more == 1 ? " more enumerator" : " more enumerators")));
  }

  private Diagnostic uncertain(String name, String reason, Position position, String help) {
    return Diagnostic.at(DiagnosticCode.VALUE_NOT_CERTAIN, source, position, help, name, reason);
  }

  private void reportLost(List<Declaration> declarations) {
    for (Declaration declaration : declarations) {
      if (declaration instanceof Declaration.Lost lost) {
        String name = lost.name().isEmpty() ? "without a name" : lost.name();
        if (request.wants(name)) {
          refused.add(name);
          diagnostics.add(
              Diagnostic.at(
                  DiagnosticCode.ENUM_NOT_UNDERSTOOD,
                  source,
                  lost.place().position(),
                  "define the macros that are used before it with -D, or read the header that"
                      + " defines them first with -include",
                  name,
                  "what is before the brace around it is not known"));
        }
      }
    }
  }

  private void reportHidden(
      CdtPreprocessor preprocessor, List<Declaration> declarations, Conditions conditions) {
    Set<String> known = new HashSet<>(allNames);
    for (Declaration declaration : declarations) {
      if (declaration instanceof Declaration.EnumDefinition declared && declared.inHeader()) {
        declared.tag().ifPresent(tag -> known.add(tag.value()));
        declared.enumerators().forEach(enumerator -> known.add(enumerator.name()));
      }
    }
    Map<Directive, List<HiddenEnums.Hidden>> byCondition =
        HiddenEnums.find(header, conditions, preprocessor.enumsRead(), known);
    byCondition.forEach(
        (condition, enums) -> {
          List<HiddenEnums.Hidden> wanted =
              enums.stream()
                  .filter(it -> it.name().isEmpty() || request.wants(it.name().get()))
                  .toList();
          wanted.forEach(it -> hidden.add(new HeaderImport.Hidden(it.name(), it.enumerators())));
          List<String> notes = wanted.stream().map(this::describe).toList();
          if (!notes.isEmpty()) {
            String what = notes.size() == 1 ? "an enum" : notes.size() + " enums";
            Diagnostic diagnostic =
                Diagnostic.at(
                    DiagnosticCode.ENUM_HIDDEN,
                    source,
                    lines.position(condition.offset()),
                    condition.tokens().stream().anyMatch(token -> token.is("__cplusplus"))
                        ? "they are for C++ only: to have them, give the header a name that ends in"
                            + " .hpp"
                        : "to have them, make the condition hold: with -D NAME=VALUE, or by reading"
                            + " another header first, as in -include windows.h",
                    what);
            diagnostics.add(diagnostic.withNotes(notes));
          }
        });
  }

  private String describe(HiddenEnums.Hidden hidden) {
    return hidden.name().map(name -> "enum '" + name + "'").orElse("enum without a name")
        + " in line "
        + lines.position(hidden.offset()).line();
  }

  private void reportProblems(List<Problem> problems) {
    for (Problem problem : problems) {
      if (problem.kind() == Problem.Kind.INCLUDE_LOOP) {
        diagnostics.add(
            Diagnostic.at(
                DiagnosticCode.INCLUDE_LOOP,
                source,
                lines.position(problem.offset()),
                "begin the included file with #pragma once",
                includedName(problem.argument())));
      } else if (problem.kind() == Problem.Kind.ERROR_DIRECTIVE) {
        diagnostics.add(
            Diagnostic.at(
                DiagnosticCode.ERROR_DIRECTIVE,
                source,
                lines.position(problem.offset()),
                "do what it says, with -D NAME=VALUE or -include FILE",
                problem.argument()));
      }
    }
    // Includes that are not there matter only if something is missing.
    List<String> missing =
        problems.stream()
            .filter(problem -> problem.kind() == Problem.Kind.INCLUDE_NOT_FOUND)
            .map(
                problem ->
                    notRead(problem.argument())
                        + ", included in line "
                        + lines.position(problem.offset()).line())
            .toList();
    if (!missing.isEmpty() && !diagnostics.isEmpty()) {
      List<String> notes = new ArrayList<>(missing.subList(0, Math.min(missing.size(), 5)));
      notes.add("the folders of included files are given with -I");
      diagnostics.set(0, diagnostics.get(0).withNotes(notes));
    }
  }

  private String notRead(String name) {
    return files
        .whyNotRead(name.replaceAll("[\"<>]", ""))
        .map(reason -> "not read: " + name + ": " + reason)
        .orElse("not found: " + name);
  }

  /** Of {@code #include "name"}: the name with its quotes. */
  private static String includedName(String directive) {
    return directive.replaceFirst("^\\s*#\\s*\\w+\\s*", "").replaceAll("[\"<>]", "");
  }

  private void reportNothing(List<EnumSpec> enums, long macros) {
    for (String pattern : request.only()) {
      if (allNames.stream().noneMatch(name -> NamePattern.matches(pattern, name))) {
        diagnostics.add(
            Diagnostic.of(
                DiagnosticCode.ONLY_MATCHES_NOTHING,
                List.of(),
                allNames.isEmpty()
                    ? "the header declares no enum"
                    : Suggestion.help(pattern, allNames),
                pattern,
                source.name()));
      }
    }
    if (enums.isEmpty() && diagnostics.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
              DiagnosticCode.NO_ENUMS,
              List.of("macros without parameters in it: " + macros),
              allNames.isEmpty()
                  ? "enums of included headers are not taken: name these headers themselves; macros"
                      + " are taken with --macros 'PREFIX_*=NAME'"
                  : "--except leaves out all of its enums",
              source.name()));
    }
  }

  /** The enums that are used as flags by the word of the header. */
  private Set<String> flagOperators() {
    Set<String> names = new HashSet<>();
    List<Token> tokens = header.tokens();
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (tokens.get(i).is("DEFINE_ENUM_FLAG_OPERATORS") && tokens.get(i + 1).is("(")) {
        names.add(tokens.get(i + 2).text());
      }
    }
    return names;
  }

  private Spec spec(List<EnumSpec> enums) {
    return new Spec(
        source,
        new Located<>(fileName(), Position.START),
        Optional.empty(),
        Optional.of(new Located<>(request.target().word(), Position.START)),
        Optional.empty(),
        List.copyOf(enums));
  }

  private String fileName() {
    Path name = request.header().getFileName();
    return name == null ? source.name() : name.toString();
  }

  private List<Diagnostic> inOrder() {
    return new io.github.headerspec.spec.Checked<>(Optional.of(source), diagnostics)
        .inTextOrder()
        .diagnostics();
  }
}
