package io.github.headerspec.importer;

import io.github.headerspec.importer.facts.ConditionalBranches;
import io.github.headerspec.importer.facts.ConstantTable;
import io.github.headerspec.importer.facts.EnumFacts;
import io.github.headerspec.importer.facts.EnumNames;
import io.github.headerspec.importer.facts.EnumNames.NamedEnum;
import io.github.headerspec.importer.facts.HiddenEnums;
import io.github.headerspec.importer.facts.ImportReport;
import io.github.headerspec.importer.facts.MacroGroups;
import io.github.headerspec.importer.parser.Declaration;
import io.github.headerspec.importer.parser.DeclarationReader;
import io.github.headerspec.importer.preprocessor.Branch;
import io.github.headerspec.importer.preprocessor.CdtFiles;
import io.github.headerspec.importer.preprocessor.CdtPreprocessor;
import io.github.headerspec.importer.preprocessor.PredefinedMacros;
import io.github.headerspec.importer.preprocessor.Problem;
import io.github.headerspec.importer.source.HeaderLanguage;
import io.github.headerspec.importer.source.HeaderText;
import io.github.headerspec.importer.source.LineMap;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.Located;
import io.github.headerspec.spec.Position;
import io.github.headerspec.spec.SourceText;
import io.github.headerspec.spec.Spec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One header being read: from its text to its facts. */
final class Import {

  private static final String WINDOWS_GUARD = "winapifamily.h";

  private final ImportRequest request;
  private final SourceText source;
  private final HeaderText header;
  private final LineMap lines;
  private final CdtFiles files;
  private final PreambleCache preambles;
  private final ImportReport report;

  Import(
      ImportRequest request,
      SourceText source,
      HeaderText header,
      LineMap lines,
      CdtFiles files,
      PreambleCache preambles,
      ImportReport report) {
    this.request = request;
    this.source = source;
    this.header = header;
    this.lines = lines;
    this.files = files;
    this.preambles = preambles;
    this.report = report;
  }

  HeaderImport run() {
    boolean cpp = HeaderLanguage.isCpp(request.header(), header);
    MacroGroups asked = new MacroGroups(header, request.macroGroups());
    Preamble preamble = preambles.before(path(), settings(cpp), request.target());
    CdtPreprocessor preprocessor = preprocess(preamble, asked.questions());
    List<Problem> problems = preprocessor.problems();
    ConditionalBranches conditions = conditions(preprocessor, problems);
    List<Declaration> declarations =
        DeclarationReader.read(preprocessor, lines, cpp, preamble.known()).declarations();
    ConstantTable constants = preamble.constants().and(declarations);
    EnumFacts facts = new EnumFacts(header, lines, request.target().dataModel());
    List<NamedEnum> named = EnumNames.ofHeader(declarations, cpp, fileName());
    List<EnumSpec> enums = enums(named, facts, constants, conditions);
    reportLost(declarations);
    Set<String> names = names(named);
    List<HeaderImport.Hidden> hidden = hidden(preprocessor, declarations, conditions, names);
    MacroGroups groups = new MacroGroups(header, conditions, request.macroGroups());
    enums.addAll(groups.facts(constants, facts, lines, report));
    report.problems(problems, files::whyNotRead);
    report.unmatchedPatterns(request.only(), names);
    if (enums.isEmpty()) {
      report.noEnums(!names.isEmpty(), asked.names().count());
    }
    return new HeaderImport(spec(enums), report.refused(), hidden, report.diagnostics());
  }

  private CdtPreprocessor preprocess(Preamble preamble, String questions) {
    return new CdtPreprocessor(
        path(),
        source.text() + questions,
        preamble.settings(),
        files.forOneHeader(preamble.included()));
  }

  private CdtPreprocessor.Settings settings(boolean cpp) {
    List<String> folders = request.includeFolders().stream().map(Import::absolute).toList();
    boolean withoutSdk =
        folders.stream().noneMatch(folder -> files.exists(folder + "/" + WINDOWS_GUARD));
    return new CdtPreprocessor.Settings(
        PredefinedMacros.of(request.target().word(), request.macros(), cpp, withoutSdk),
        folders,
        request.forcedIncludes().stream().map(Import::absolute).toList(),
        cpp);
  }

  private ConditionalBranches conditions(CdtPreprocessor preprocessor, List<Problem> problems) {
    List<Branch> branches = preprocessor.branches(header.conditionOffsets());
    ConditionalBranches conditions = new ConditionalBranches(header, branches, problems);
    conditions.checkCalls(branches, preprocessor::definedMacros);
    return conditions;
  }

  private List<EnumSpec> enums(
      List<NamedEnum> named,
      EnumFacts facts,
      ConstantTable constants,
      ConditionalBranches conditions) {
    List<EnumSpec> enums = new ArrayList<>();
    for (NamedEnum each : named) {
      if (request.wants(each.nativeName())) {
        facts.of(each, constants, conditions, report).ifPresent(enums::add);
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
      CdtPreprocessor preprocessor,
      List<Declaration> declarations,
      ConditionalBranches conditions,
      Set<String> names) {
    Set<String> known = new HashSet<>(names);
    for (Declaration declaration : declarations) {
      if (declaration instanceof Declaration.EnumDefinition declared && declared.inHeader()) {
        declared.tag().ifPresent(tag -> known.add(tag.value()));
        declared.enumerators().forEach(enumerator -> known.add(enumerator.name()));
      }
    }
    List<HeaderImport.Hidden> hidden = new ArrayList<>();
    HiddenEnums.find(header, conditions, preprocessor.enumsRead(), known)
        .forEach(
            (condition, enums) -> {
              List<HiddenEnums.Hidden> wanted =
                  enums.stream().filter(it -> it.name().map(request::wants).orElse(true)).toList();
              wanted.forEach(
                  it -> hidden.add(new HeaderImport.Hidden(it.name(), it.enumerators())));
              if (!wanted.isEmpty()) {
                report.hidden(condition, wanted);
              }
            });
    return List.copyOf(hidden);
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

  private String path() {
    return absolute(request.header());
  }

  static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }
}
