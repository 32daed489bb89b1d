package io.github.headerspec.importer.facts;

import io.github.headerspec.diagnostic.Checked;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.diagnostic.DiagnosticCode;
import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.diagnostic.SourceText;
import io.github.headerspec.importer.constant.Evaluation;
import io.github.headerspec.importer.constant.Expression.TypeName;
import io.github.headerspec.importer.facts.EnumNames.NamedEnum;
import io.github.headerspec.importer.parser.Declaration;
import io.github.headerspec.importer.preprocessor.Problem;
import io.github.headerspec.importer.source.Doubt;
import io.github.headerspec.importer.source.HeaderText.Directive;
import io.github.headerspec.importer.source.LineMap;
import io.github.headerspec.read.Suggestion;
import io.github.headerspec.spec.EnumSpec.Origin;
import io.github.headerspec.spec.NamePattern;
import io.github.headerspec.spec.SpecFormat;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All messages about one header, and which of its enums they refuse. */
public final class ImportReport {

  private static final int MAX_MISSING_INCLUDES = 5;
  private static final String WITHOUT_NAME = "without a name";
  private static final int MAX_IN_TEMPLATES = 5;
  private static final int MAX_EXAMPLES = 5;

  private final SourceText source;
  private final LineMap lines;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<String> refused = new LinkedHashSet<>();
  private final Set<String> contested = new LinkedHashSet<>();
  private final List<NamedEnum> inTemplates = new ArrayList<>();

  /**
   * Makes an empty report.
   *
   * @param source the header
   * @param lines its lines
   */
  public ImportReport(SourceText source, LineMap lines) {
    this.source = source;
    this.lines = lines;
  }

  /**
   * What was reported.
   *
   * @return the diagnostics, in the order of the header
   */
  public List<Diagnostic> diagnostics() {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    if (!inTemplates.isEmpty()) {
      all.add(aboutTemplates());
    }
    return new Checked<>(Optional.of(source), all).sortedByPosition().diagnostics();
  }

  /**
   * The enums that are not among the facts because something was reported about them.
   *
   * @return their native names
   */
  public Set<String> refused() {
    return refused;
  }

  /**
   * Why a header is not read: its macros make too many tokens.
   *
   * @param maxMillions how many tokens are read, in millions
   * @return the diagnostic, which is not part of the report
   */
  public Diagnostic tooManyTokens(int maxMillions) {
    return Diagnostic.of(
        DiagnosticCode.TOO_MANY_TOKENS,
        List.of(),
        "look for macros that use one another again and again",
        source.name(),
        maxMillions);
  }

  /**
   * Why a header is not read: something in it is nested too deep.
   *
   * @return the diagnostic, which is not part of the report
   */
  public Diagnostic tooDeep() {
    return Diagnostic.of(
        DiagnosticCode.HEADER_TOO_DEEP,
        List.of(),
        "simplify the macros or the condition: at most 1000 levels of arguments, parentheses and"
            + " operators can nest",
        source.name());
  }

  /**
   * Why a header is not read: a directive has too many open parentheses.
   *
   * @param offset where the first one too many is
   * @param maxOpen how many can be open
   * @return the diagnostic, which is not part of the report
   */
  public Diagnostic tooManyParentheses(int offset, int maxOpen) {
    return Diagnostic.at(
        DiagnosticCode.HEADER_TOO_DEEP,
        source,
        lines.position(offset),
        "write the directive with at most " + maxOpen + " parentheses open at once",
        source.name());
  }

  /**
   * Why a header is not read: a comment does not end.
   *
   * @param offset where it begins
   * @return the diagnostic, which is not part of the report
   */
  public Diagnostic unterminatedComment(int offset) {
    return Diagnostic.at(
        DiagnosticCode.UNTERMINATED_COMMENT, source, lines.position(offset), "end it with '*/'");
  }

  /**
   * Why a header is not read: a condition does not end.
   *
   * @param condition the condition
   * @return the diagnostic, which is not part of the report
   */
  public Diagnostic unterminatedCondition(Directive condition) {
    return Diagnostic.at(
        DiagnosticCode.UNTERMINATED_CONDITION,
        source,
        lines.position(condition.offset()),
        "end it with '#endif'; is it the whole file?");
  }

  /** Refuses an enum that cannot be read to its end. */
  void enumNotUnderstood(NamedEnum named, Located<String> reason) {
    notUnderstood(
        named.nativeName(),
        reason,
        "define the macros that it uses with -D, or read the header that defines them first"
            + " with -include; or leave the enum out with --except "
            + named.nativeName());
  }

  private void notUnderstood(String name, Located<String> reason, String help) {
    refuse(
        name,
        Diagnostic.at(
            DiagnosticCode.ENUM_NOT_UNDERSTOOD,
            source,
            reason.position(),
            help,
            name,
            reason.value()));
  }

  /** Refuses an enum that no spec can have. */
  void notRepresentable(NamedEnum named, String reason) {
    refuse(
        named.nativeName(),
        Diagnostic.at(
            DiagnosticCode.ENUM_NOT_REPRESENTABLE,
            source,
            named.declared().start().position(),
            "leave it out with --except '" + shortened(named.nativeName()) + "'",
            shortened(named.nativeName()),
            reason));
  }

  private static String shortened(String name) {
    return name.length() > SpecFormat.MAX_NAME_LENGTH ? name.substring(0, 20) + "*" : name;
  }

  /**
   * Refuses enums that have one name, since a spec could not tell them apart.
   *
   * @param enums all enums of the name, at least two
   */
  public void sameName(List<NamedEnum> enums) {
    NamedEnum first = enums.get(0);
    if (first.declared().scope().isTemplate()) {
      enums.forEach(this::dependsOnTemplate);
      return;
    }
    String lines =
        enums.stream()
            .map(each -> Integer.toString(each.declared().start().position().line()))
            .collect(Collectors.joining(", "));
    notRepresentable(first, "the header has " + enums.size() + " of them, in lines " + lines);
  }

  /**
   * Refuses an enum in a template or in its specializations, where it can have other values for
   * other arguments. Headers that have one such enum mostly have many: one message is for all.
   */
  void dependsOnTemplate(NamedEnum named) {
    refused.add(named.nativeName());
    inTemplates.add(named);
  }

  private Diagnostic aboutTemplates() {
    int count = inTemplates.size();
    List<String> notes = new ArrayList<>();
    inTemplates.stream()
        .limit(MAX_IN_TEMPLATES)
        .forEach(
            each ->
                notes.add(
                    "enum '"
                        + shortened(each.nativeName())
                        + "' in line "
                        + each.declared().start().position().line()));
    if (count > MAX_IN_TEMPLATES) {
      notes.add(
          inTemplates.stream()
              .skip(MAX_IN_TEMPLATES)
              .map(each -> Integer.toString(each.declared().start().position().line()))
              .collect(
                  Collectors.joining(
                      ", ", "and " + (count - MAX_IN_TEMPLATES) + " more, in line ", "")));
    }
    return Diagnostic.at(
            DiagnosticCode.ENUMS_IN_TEMPLATES,
            source,
            inTemplates.get(0).declared().start().position(),
            "nothing to do: a spec has only enums with one set of values",
            count == 1 ? "an enum in a template is" : count + " enums in templates are")
        .withNotes(notes);
  }

  /** Reports that an enum has nothing to take. */
  void enumEmpty(NamedEnum named) {
    diagnostics.add(
        Diagnostic.at(
            DiagnosticCode.ENUM_EMPTY,
            source,
            named.declared().start().position(),
            "nothing to do: a spec has only enums with constants",
            named.nativeName()));
  }

  /** Refuses a group of macros whose values have no type in common. */
  void groupWithoutType(MacroGroup group, Position position, BigInteger least, BigInteger most) {
    refuse(
        group.name(),
        Diagnostic.at(
            DiagnosticCode.GROUP_WITHOUT_TYPE,
            source,
            position,
            "narrow the pattern, or make two groups of it",
            group.name(),
            least,
            most));
  }

  /** Refuses an enum because of a file that is not found, or of a condition. */
  void doubted(NamedEnum named, Located<Doubt> doubt) {
    Doubt reason = doubt.value();
    refuse(named.nativeName(), notCertain(named, reason.reason(), doubt.position(), reason.help()));
  }

  /** Refuses an enum because of the condition around it. */
  void conditionNotUnderstood(NamedEnum named, Directive condition) {
    conditionNotUnderstood(named.nativeName(), condition);
  }

  /**
   * Refuses an enum because of the condition around it, also if it seems to hide the enum.
   *
   * @param name the name of the enum, or words
   * @param condition the condition
   */
  public void conditionNotUnderstood(String name, Directive condition) {
    refuse(
        name,
        Diagnostic.at(
            DiagnosticCode.VALUE_NOT_CERTAIN,
            source,
            lines.position(condition.offset()),
            "define the macros in the condition with -D, or read the header that defines them"
                + " first with -include",
            name,
            "the condition around it is not understood"));
  }

  /** Refuses an enum because of the type after its colon. */
  void underlyingTypeNotKnown(NamedEnum named) {
    boolean computed =
        named.declared().fixedType().filter(it -> it.isPlain() && isName(it)).isEmpty();
    refuse(
        named.nativeName(),
        notCertain(
            named,
            computed ? "its underlying type is computed" : "its underlying type is not known",
            named.declared().start().position(),
            computed
                ? "leave the enum out with --except " + named.nativeName()
                : "read the header that declares the type first with -include"));
  }

  private static boolean isName(TypeName type) {
    return type.specifiers().get(0).matches("[\\w:]+");
  }

  /** Refuses an enum because of at least one error in its values. */
  void valuesNotCertain(
      NamedEnum named, List<Evaluation.Refused> errors, List<Evaluation> enumerators) {
    Evaluation.Refused first = errors.get(0);
    int index = enumerators.indexOf(first);
    String reason =
        index < 0
            ? first.reason()
            : "the value of '"
                + named.declared().enumerators().get(index).name()
                + "' is not certain: "
                + first.reason();
    Diagnostic diagnostic = notCertain(named, reason, first.position(), first.help());
    int more = errors.size() - 1;
    refuse(
        named.nativeName(),
        more == 0
            ? diagnostic
            : diagnostic.withNotes(
                List.of("and " + more + (more == 1 ? " more enumerator" : " more enumerators"))));
  }

  private Diagnostic notCertain(NamedEnum named, String reason, Position position, String help) {
    return Diagnostic.at(
        DiagnosticCode.VALUE_NOT_CERTAIN, source, position, help, named.nativeName(), reason);
  }

  private void refuse(String name, Diagnostic diagnostic) {
    refused.add(name);
    diagnostics.add(diagnostic);
  }

  /**
   * The name by which an enum that stands between braces that are not understood is refused.
   *
   * @param lost the enum
   * @return its tag, or words
   */
  public static String nameOf(Declaration.Lost lost) {
    return lost.name().isEmpty() ? WITHOUT_NAME : lost.name();
  }

  /**
   * Refuses an enum that is among the arguments of a macro whose use does not end.
   *
   * @param hidden the enum
   */
  public void swallowed(HiddenEnums.Hidden hidden) {
    notUnderstood(
        nameOf(hidden),
        new Located<>("it is among the arguments of a macro", lines.position(hidden.offset())),
        "add the missing ')' to the macro's use before it");
  }

  /**
   * The name by which an enum that a condition seems to hide is refused.
   *
   * @param hidden the enum
   * @return its name, or words
   */
  public static String nameOf(HiddenEnums.Hidden hidden) {
    return hidden.name().orElse(WITHOUT_NAME);
  }

  /**
   * Refuses an enum that stands between braces that are not understood.
   *
   * @param lost the enum
   */
  public void lost(Declaration.Lost lost) {
    notUnderstood(
        nameOf(lost),
        new Located<>("what is before the brace around it is not known", lost.place().position()),
        "define the macros that are used before it with -D, or read the header that"
            + " defines them first with -include");
  }

  /**
   * Reports the enums that a condition hides.
   *
   * @param condition the condition
   * @param enums at least one enum
   */
  public void hidden(Directive condition, List<HiddenEnums.Hidden> enums) {
    String what = enums.size() == 1 ? "an enum" : enums.size() + " enums";
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
    diagnostics.add(diagnostic.withNotes(enums.stream().map(this::describe).toList()));
  }

  /**
   * Reports the enumerators of enums that are read which a condition hides.
   *
   * @param condition the condition
   * @param enumerators at least one enumerator
   */
  public void hiddenEnumerators(Directive condition, List<HiddenEnums.Enumerator> enumerators) {
    int count = enumerators.size();
    Diagnostic diagnostic =
        Diagnostic.at(
            DiagnosticCode.ENUM_HIDDEN,
            source,
            lines.position(condition.offset()),
            "to have them, make the condition hold, with -D NAME=VALUE",
            count == 1 ? "an enumerator" : count + " enumerators");
    diagnostics.add(
        diagnostic.withNotes(
            enumerators.stream()
                .map(
                    each ->
                        "'"
                            + each.name()
                            + "' of enum '"
                            + each.owner()
                            + "' in line "
                            + lines.position(each.offset()).line())
                .toList()));
  }

  private String describe(HiddenEnums.Hidden hidden) {
    return hidden.name().map(name -> "enum '" + name + "'").orElse("enum without a name")
        + " in line "
        + lines.position(hidden.offset()).line();
  }

  /**
   * Reports that something begins in the header that does not end.
   *
   * @param offset where it begins
   */
  public void headerUnfinished(int offset) {
    diagnostics.add(
        Diagnostic.at(
            DiagnosticCode.HEADER_UNFINISHED,
            source,
            lines.position(offset),
            "is it the whole file? Look for a macro that is called without ')', or a raw string"
                + " without an end"));
  }

  /** Reports a group that has no macros. */
  void noSuchMacros(MacroGroup group, Set<String> defined) {
    String help =
        Suggestion.nearest(group.patterns().get(0).replace("*", ""), defined)
            .map(name -> "did you mean '" + name + "'?")
            .orElse("name macros without parameters that the header itself defines");
    diagnostics.add(
        Diagnostic.of(
            DiagnosticCode.NO_SUCH_MACROS,
            List.of(),
            help,
            String.join(", ", group.patterns()),
            source.name()));
  }

  /**
   * Reports that no file was included of a name.
   *
   * @param pattern the name, which may have {@code *} and {@code ?}
   */
  public void noSuchInclude(String pattern) {
    diagnostics.add(
        Diagnostic.of(
            DiagnosticCode.NO_SUCH_INCLUDE,
            List.of(),
            "name a file that the header includes, such as 'asm-generic/errno.h'",
            source.name(),
            pattern));
  }

  /** Reports macros of a group that are left out, all for the same reason. */
  void macrosLeftOut(List<Located<String>> macros, MacroGroup group, String reason) {
    Located<String> first = macros.get(0);
    boolean ofConstants = group.origin() == Origin.CONSTANTS;
    diagnostics.add(
        Diagnostic.at(
                DiagnosticCode.MACRO_LEFT_OUT,
                source,
                first.position(),
                "leave out what is not of the group with 'except', or define what it needs with -D or"
                    + " -include",
                macros.size() == 1
                    ? "'" + first.value() + "' is"
                    : macros.size() + " " + (ofConstants ? "constants" : "macros") + " are",
                group.name(),
                reason)
            .withNotes(
                macros.size() == 1
                    ? List.of()
                    : List.of(examples(macros.stream().map(Located::value).toList()))));
  }

  private static String examples(List<String> names) {
    String some = String.join(", ", names.subList(0, Math.min(MAX_EXAMPLES, names.size())));
    return names.size() > MAX_EXAMPLES ? some + ", …" : some;
  }

  /** Refuses to call what is left of a group the group. */
  void mostMacrosLost(MacroGroup group, int left, int all) {
    diagnostics.add(
        Diagnostic.of(
            DiagnosticCode.GROUP_MOSTLY_LOST,
            List.of(),
            "define what its macros need with -D or -include, or narrow the group",
            group.name(),
            left,
            all));
  }

  /** Reports a macro that two groups name equally well. */
  void macroOfTwoGroups(Located<String> macro, MacroGroup one, MacroGroup other) {
    if (contested.add(one.name() + " " + other.name())) {
      diagnostics.add(
          Diagnostic.at(
              DiagnosticCode.MACRO_OF_TWO_GROUPS,
              source,
              macro.position(),
              "name it exactly in one of them, or leave it out of one with 'except'",
              macro.value(),
              one.name(),
              other.name()));
    }
  }

  /**
   * Reports what the preprocessor complains about. Call it after whatever reports that something is
   * missing: includes that are not there matter only then.
   *
   * @param problems the problems
   * @param whyNotRead finds the reason why an included file was not read, by its name; empty if
   *     there is no such file
   */
  public void problems(List<Problem> problems, Function<String, Optional<String>> whyNotRead) {
    for (Problem problem : problems) {
      if (problem.kind() == Problem.Kind.INCLUDE_LOOP) {
        diagnostics.add(
            Diagnostic.at(
                DiagnosticCode.INCLUDE_LOOP,
                source,
                lines.position(problem.offset()),
                "begin the included file with #pragma once",
                problem.argument().replaceAll("[\"<>]", "")));
      } else if (problem.kind() == Problem.Kind.ERROR_DIRECTIVE) {
        diagnostics.add(
            Diagnostic.at(
                DiagnosticCode.ERROR_DIRECTIVE,
                source,
                lines.position(problem.offset()),
                "do what it says, with -D NAME=VALUE or -include FILE",
                problem.argument()));
      } else if (problem.kind() == Problem.Kind.UNTERMINATED_USE) {
        headerUnfinished(problem.offset());
      }
    }
    List<String> missing =
        problems.stream()
            .filter(problem -> problem.kind() == Problem.Kind.INCLUDE_NOT_FOUND)
            .filter(Problem::inHeader)
            .map(problem -> missing(problem, whyNotRead))
            .toList();
    if (!missing.isEmpty() && !diagnostics.isEmpty()) {
      List<String> notes =
          new ArrayList<>(missing.subList(0, Math.min(missing.size(), MAX_MISSING_INCLUDES)));
      notes.add("the folders of included files are given with -I");
      diagnostics.set(0, diagnostics.get(0).withNotes(notes));
    }
  }

  private String missing(Problem problem, Function<String, Optional<String>> whyNotRead) {
    String name = problem.argument();
    String what =
        whyNotRead
            .apply(name.replaceAll("[\"<>]", ""))
            .map(reason -> "not read: " + name + ": " + reason)
            .orElse("not found: " + name);
    return what + ", included in line " + lines.position(problem.offset()).line();
  }

  /**
   * Reports patterns of enums to take that no enum fits.
   *
   * @param patterns the patterns
   * @param names the names of all enums of the header
   * @param macros the names of its macros
   */
  public void unmatchedOnly(List<String> patterns, Set<String> names, Set<String> macros) {
    for (String pattern : patterns) {
      if (!NamePattern.matchesAny(pattern, names)) {
        String help =
            NamePattern.matchesAny(pattern, macros)
                ? "macros are taken with --macros '" + pattern + "=NAME'"
                : names.isEmpty() ? "the header declares no enum" : Suggestion.help(pattern, names);
        unmatched(DiagnosticCode.ONLY_MATCHES_NOTHING, pattern, help);
      }
    }
  }

  /**
   * Reports patterns of what is to be left out that nothing fits.
   *
   * @param patterns the patterns
   * @param names the names of all enums of the header
   * @param macros the names of its macros
   */
  public void unmatchedExcept(List<String> patterns, Set<String> names, Set<String> macros) {
    for (String pattern : patterns) {
      if (!NamePattern.matchesAny(pattern, names) && !NamePattern.matchesAny(pattern, macros)) {
        unmatched(
            DiagnosticCode.EXCEPT_MATCHES_NOTHING,
            pattern,
            Suggestion.nearest(pattern, names)
                .map(name -> "did you mean '" + name + "'?")
                .orElse("leave it out, or correct it"));
      }
    }
  }

  private void unmatched(DiagnosticCode code, String pattern, String help) {
    diagnostics.add(Diagnostic.of(code, List.of(), help, pattern, source.name()));
  }

  /**
   * Reports that a header has no facts, unless what was reported already says why.
   *
   * @param declaresEnums whether the header declares enums, all of which are left out
   * @param macros how many macros without parameters it has
   */
  public void noEnums(boolean declaresEnums, long macros) {
    if (diagnostics.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
              DiagnosticCode.NO_ENUMS,
              List.of("macros without parameters in it: " + macros),
              declaresEnums
                  ? "--except leaves out all of its enums"
                  : "enums of included headers are not taken: name these headers themselves; macros"
                      + " are taken with --macros 'PREFIX_*=NAME'",
              source.name()));
    }
  }
}
