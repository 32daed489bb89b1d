package io.github.headerspec.importer;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.diagnostic.SourceText;
import io.github.headerspec.importer.compiler.CompilerDescription;
import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.importer.facts.ConditionalBranches;
import io.github.headerspec.importer.facts.ConstantObjects;
import io.github.headerspec.importer.facts.ConstantTable;
import io.github.headerspec.importer.facts.EnumFacts;
import io.github.headerspec.importer.facts.EnumNames;
import io.github.headerspec.importer.facts.EnumNames.NamedEnum;
import io.github.headerspec.importer.facts.HiddenEnums;
import io.github.headerspec.importer.facts.ImportReport;
import io.github.headerspec.importer.facts.MacroDefinitions;
import io.github.headerspec.importer.facts.MacroGroups;
import io.github.headerspec.importer.facts.MacroValue;
import io.github.headerspec.importer.parser.Declaration;
import io.github.headerspec.importer.parser.DeclarationReader;
import io.github.headerspec.importer.parser.DeclarationReader.Known;
import io.github.headerspec.importer.preprocessor.Dialect;
import io.github.headerspec.importer.preprocessor.FeatureAnswers;
import io.github.headerspec.importer.preprocessor.FeatureTable;
import io.github.headerspec.importer.preprocessor.HeaderSearch;
import io.github.headerspec.importer.preprocessor.Preprocessor;
import io.github.headerspec.importer.preprocessor.Problem;
import io.github.headerspec.importer.preprocessor.Settings;
import io.github.headerspec.importer.source.HeaderText;
import io.github.headerspec.importer.source.Identifier;
import io.github.headerspec.importer.source.LineMap;
import io.github.headerspec.importer.source.SourceBuffer;
import io.github.headerspec.importer.source.Token;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.NamePattern;
import io.github.headerspec.spec.Spec;
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
  private final boolean cpp;
  private final LineMap lines;
  private final HeaderSearch search;
  private final PreambleCache preambles;
  private final ImportReport report;
  private final Optional<CompilerDescription> compiler;

  Import(
      ImportRequest request,
      SourceText source,
      HeaderText header,
      boolean cpp,
      HeaderSearch search,
      PreambleCache preambles,
      ImportReport report,
      Optional<CompilerDescription> compiler) {
    this.request = request;
    this.source = source;
    this.header = header;
    this.cpp = cpp;
    this.lines = header.file().lines();
    this.search = search;
    this.preambles = preambles;
    this.report = report;
    this.compiler = compiler;
  }

  HeaderImport run() {
    Settings settings = settings();
    PreambleCache.Beginning before = beginning(settings);
    Preprocessor preprocessor = preprocessor(settings, before);
    Known known = DeclarationReader.read(preprocessor, lines, cpp, before.preamble().known());
    ConstantTable constants = before.preamble().constants().and(known.declarations());
    ConditionalBranches conditions =
        new ConditionalBranches(header, preprocessor.branches(), preprocessor.problems());
    EnumFacts facts = facts(header);
    List<NamedEnum> named = EnumNames.ofHeader(known.declarations(), cpp, fileName());
    MacroDefinitions defined =
        new MacroDefinitions(
            header, conditions, facts, macro -> value(macro, preprocessor, known), constants);
    addIncluded(defined, preprocessor);
    ConstantObjects objects = new ConstantObjects(known.declarations(), constants, facts);
    MacroGroups groups =
        new MacroGroups(
            request.macroGroups().stream()
                .filter(group -> !request.isExcepted(group.name()))
                .toList(),
            defined,
            objects,
            preprocessor.problems().stream()
                .noneMatch(problem -> problem.kind() == Problem.Kind.INCLUDE_NOT_FOUND),
            request::isExcepted,
            report);
    List<EnumSpec> enums = enums(named, facts, constants, conditions, groups);
    reportLost(known.declarations());
    Set<String> names = names(named);
    List<HeaderImport.Hidden> hidden = hidden(known, conditions, names);
    reportSwallowed(known, conditions, preprocessor);
    reportHiddenEnumerators(named, conditions);
    enums.addAll(groups.facts(facts));
    report.problems(preprocessor.problems(), search::whyNotRead);
    report.unmatchedOnly(request.only(), names, defined.names());
    report.unmatchedExcept(request.except(), names, defined.names());
    if (enums.isEmpty()) {
      report.noEnums(!names.isEmpty(), defined.names().size());
    }
    names.addAll(defined.names());
    names.addAll(objects.names());
    ImportRequest.Remembered remembered =
        request.remembered().matching(pattern -> NamePattern.matchesAny(pattern, names));
    return new HeaderImport(
        spec(enums, remembered), cpp, report.refused(), hidden, report.diagnostics());
  }

  private Settings settings() {
    FeatureAnswers answers =
        compiler
            .map(CompilerDescription::answers)
            .orElseGet(() -> FeatureTable.of(request.target().word(), cpp));
    List<String> folders = new ArrayList<>();
    request.includeFolders().forEach(each -> folders.add(HeaderImporter.absolute(each)));
    compiler.ifPresent(it -> folders.addAll(it.includeFolders()));
    return new Settings(
        new Dialect(cpp, request.target().dataModel(), answers), List.copyOf(folders), 1);
  }

  private PreambleCache.Beginning beginning(Settings settings) {
    boolean withoutSdk =
        settings.includeFolders().stream()
            .noneMatch(folder -> search.open(folder + "/" + WINDOWS_GUARD).isPresent());
    List<SourceBuffer> forcedIncludes =
        request.forcedIncludes().stream()
            .flatMap(each -> search.open(HeaderImporter.absolute(each)).stream())
            .toList();
    return preambles.before(header.file(), request, settings, compiler, withoutSdk, forcedIncludes);
  }

  private Preprocessor preprocessor(Settings settings, PreambleCache.Beginning before) {
    List<SourceBuffer> texts = new ArrayList<>(before.toRead());
    texts.add(header.file());
    return new Preprocessor(settings, search, before.preamble().state().copy(), texts);
  }

  /** What a macro stands for at the end of the header; nothing if it is not defined there. */
  private Optional<MacroValue> value(String macro, Preprocessor preprocessor, Known known) {
    Identifier name = search.identifiers().of(macro);
    if (!preprocessor.macros().isDefined(name)) {
      return Optional.empty();
    }
    List<Token> tokens = preprocessor.valueOf(name);
    Optional<Token> place = tokens.stream().filter(Preprocessor::dependsOnPlace).findFirst();
    Expression expression =
        place
            .<Expression>map(
                it ->
                    new Expression.Uncertain(
                        it.text() + " depends on where it is used", Position.START))
            .orElseGet(() -> known.expression(tokens, cpp));
    return Optional.of(new MacroValue(tokens, expression));
  }

  private EnumFacts facts(HeaderText text) {
    return new EnumFacts(text, request.target().dataModel(), request.comments());
  }

  /** Adds the macros of the included files that count as part of the header. */
  private void addIncluded(MacroDefinitions defined, Preprocessor preprocessor) {
    for (String pattern : request.included()) {
      List<SourceBuffer> files =
          preprocessor.includedFiles().stream()
              .filter(file -> NamePattern.matches("*/" + pattern, "/" + file.path()))
              .toList();
      if (files.isEmpty()) {
        report.noSuchInclude(pattern);
      }
      for (SourceBuffer file : files) {
        HeaderText text = HeaderText.read(file, search.identifiers(), cpp);
        defined.include(text, facts(text));
      }
    }
  }

  private List<EnumSpec> enums(
      List<NamedEnum> named,
      EnumFacts facts,
      ConstantTable constants,
      ConditionalBranches conditions,
      MacroGroups macros) {
    Map<String, List<NamedEnum>> byName = new LinkedHashMap<>();
    for (NamedEnum each : named) {
      if (request.wants(each.nativeName())) {
        byName.computeIfAbsent(each.nativeName(), key -> new ArrayList<>()).add(each);
      }
    }
    List<EnumSpec> enums = new ArrayList<>();
    for (List<NamedEnum> each : byName.values()) {
      if (each.size() > 1) {
        report.sameName(each);
      } else {
        facts.of(each.get(0), constants, conditions, macros, report).ifPresent(enums::add);
      }
    }
    return enums;
  }

  private static Set<String> names(List<NamedEnum> named) {
    Set<String> names = new LinkedHashSet<>();
    named.forEach(each -> names.add(each.nativeName()));
    return names;
  }

  private void reportLost(List<Declaration> declarations) {
    for (Declaration declaration : declarations) {
      if (declaration instanceof Declaration.Lost lost
          && request.wants(ImportReport.nameOf(lost))) {
        report.lost(lost);
      }
    }
  }

  private List<HeaderImport.Hidden> hidden(
      Known known, ConditionalBranches conditions, Set<String> names) {
    Set<String> seen = new HashSet<>(names);
    for (Declaration declaration : known.declarations()) {
      if (declaration instanceof Declaration.EnumDefinition declared && declared.inHeader()) {
        declared.tag().ifPresent(tag -> seen.add(tag.value()));
        declared.enumerators().forEach(enumerator -> seen.add(enumerator.name()));
      }
    }
    List<HeaderImport.Hidden> hidden = new ArrayList<>();
    HiddenEnums.find(header, conditions, known.enumsRead(), seen, cpp)
        .forEach(
            (condition, enums) -> {
              List<HiddenEnums.Hidden> wanted =
                  enums.stream().filter(it -> it.name().map(request::wants).orElse(true)).toList();
              wanted.forEach(
                  it -> hidden.add(new HeaderImport.Hidden(it.name(), it.enumerators())));
              List<HiddenEnums.Hidden> certain = new ArrayList<>();
              for (HiddenEnums.Hidden each : wanted) {
                conditions
                    .notUnderstood(each.offset())
                    .ifPresentOrElse(
                        it -> report.conditionNotUnderstood(ImportReport.nameOf(each), it),
                        () -> certain.add(each));
              }
              if (!certain.isEmpty()) {
                report.hidden(condition, certain);
              }
            });
    return List.copyOf(hidden);
  }

  private void reportSwallowed(
      Known known, ConditionalBranches conditions, Preprocessor preprocessor) {
    preprocessor.problems().stream()
        .filter(problem -> problem.kind() == Problem.Kind.UNTERMINATED_USE)
        .mapToInt(Problem::offset)
        .min()
        .ifPresent(
            use ->
                HiddenEnums.swallowed(header, conditions, known.enumsRead(), use, cpp).stream()
                    .filter(it -> request.wants(ImportReport.nameOf(it)))
                    .forEach(report::swallowed));
  }

  private void reportHiddenEnumerators(List<NamedEnum> named, ConditionalBranches conditions) {
    List<NamedEnum> wanted =
        named.stream()
            .filter(each -> request.wants(each.nativeName()))
            .filter(each -> !report.refused().contains(each.nativeName()))
            .toList();
    HiddenEnums.enumerators(header, conditions, wanted).forEach(report::hiddenEnumerators);
  }

  private Spec spec(List<EnumSpec> enums, ImportRequest.Remembered remembered) {
    return new Spec(
        source,
        new Located<>(fileName(), Position.START),
        Optional.empty(),
        Optional.of(new Located<>(request.target().word(), Position.START)),
        Optional.empty(),
        remembered.read(),
        remembered.take(),
        List.copyOf(enums));
  }

  private String fileName() {
    Path name = request.header().getFileName();
    return name == null ? source.name() : name.toString();
  }
}
