package io.github.headerspec.importer;

import io.github.headerspec.importer.HeaderText.Directive;
import io.github.headerspec.importer.ImportRequest.MacroGroup;
import io.github.headerspec.importer.constant.Evaluation;
import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.spec.Diagnostic;
import io.github.headerspec.spec.DiagnosticCode;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.EnumSpec.Origin;
import io.github.headerspec.spec.IntegerType;
import io.github.headerspec.spec.Located;
import io.github.headerspec.spec.NamePattern;
import io.github.headerspec.spec.Position;
import io.github.headerspec.spec.SourceText;
import io.github.headerspec.spec.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The groups of macros that a request asks for. */
final class MacroGroups {

  private final Map<String, Directive> defined;
  private final List<MacroGroup> groups;

  MacroGroups(HeaderText header, Conditions conditions, List<MacroGroup> groups) {
    this.groups = groups;
    this.defined = new LinkedHashMap<>();
    for (Directive directive : header.directives()) {
      definedName(directive)
          .filter(name -> !defined.containsKey(name) || conditions.areTaken(directive.offset()))
          .ifPresent(name -> defined.put(name, directive));
    }
  }

  MacroGroups(HeaderText header, List<MacroGroup> groups) {
    this(header, Conditions.NONE, groups);
  }

  /** The name that a directive defines, if it is a macro without parameters. */
  private static Optional<String> definedName(Directive directive) {
    List<Token> tokens = directive.tokens();
    if (!directive.name().equals("define") || tokens.size() < 2 || !tokens.get(1).isWord()) {
      return Optional.empty();
    }
    Token name = tokens.get(1);
    boolean parameters =
        tokens.size() > 2
            && tokens.get(2).is("(")
            && tokens.get(2).place() == name.place() + name.text().length();
    return parameters ? Optional.empty() : Optional.of(name.text());
  }

  /** What is appended to the header so that the macros' values come out behind it. */
  String questions() {
    String questions =
        wanted()
            .map(name -> DeclarationReader.MACRO_MARK + " \"" + name + "\": " + name + "\n")
            .collect(Collectors.joining());
    // Two line ends: a backslash at the end of the header takes one away.
    return questions.isEmpty() ? "" : "\n\n" + questions;
  }

  private Stream<String> wanted() {
    return names()
        .filter(
            name -> groups.stream().anyMatch(group -> NamePattern.matches(group.pattern(), name)));
  }

  /** The names of all macros without parameters, in order. */
  Stream<String> names() {
    return defined.keySet().stream();
  }

  List<EnumSpec> facts(
      Values values,
      EnumFacts facts,
      Lines lines,
      SourceText source,
      List<Diagnostic> diagnostics) {
    if (!wanted().allMatch(name -> values.ofMacro(name).isPresent())) {
      diagnostics.add(
          Diagnostic.at(
              DiagnosticCode.HEADER_UNFINISHED,
              source,
              lines.position(source.text().stripTrailing().length()),
              "is it the whole file? Look for a macro that is called without ')', or a raw string"
                  + " without an end"));
      return List.of();
    }
    List<EnumSpec> found = new ArrayList<>();
    for (MacroGroup group : groups) {
      List<EnumFacts.Item> items = new ArrayList<>();
      boolean any = false;
      for (Map.Entry<String, Directive> macro : defined.entrySet()) {
        if (NamePattern.matches(group.pattern(), macro.getKey())) {
          any = true;
          item(macro.getKey(), macro.getValue(), group, values, facts, lines, source, diagnostics)
              .ifPresent(items::add);
        }
      }
      if (!any) {
        diagnostics.add(matchesNothing(group, source));
      } else if (!items.isEmpty()) {
        typeOf(items).ifPresent(type -> found.add(spec(group, items, type, facts)));
      }
    }
    return found;
  }

  private Diagnostic matchesNothing(MacroGroup group, SourceText source) {
    String help =
        Suggestion.nearest(group.pattern().replace("*", ""), defined.keySet())
            .map(name -> "did you mean '" + name + "'?")
            .orElse("name macros without parameters that the header itself defines");
    return Diagnostic.of(
        DiagnosticCode.NO_SUCH_MACROS, List.of(), help, group.pattern(), source.name());
  }

  private static Optional<EnumFacts.Item> item(
      String name,
      Directive directive,
      MacroGroup group,
      Values values,
      EnumFacts facts,
      Lines lines,
      SourceText source,
      List<Diagnostic> diagnostics) {
    Position position = lines.position(directive.tokens().get(1).place());
    Evaluation evaluation = values.ofMacro(name).orElseThrow();
    if (evaluation instanceof Evaluation.Known known) {
      return Optional.of(
          new EnumFacts.Item(
              new Located<>(name, position),
              known.constant().value(),
              true,
              facts.textOfMacro(directive.offset())));
    }
    String reason =
        values.isDefinedMacro(name)
            ? ((Evaluation.Refused) evaluation).reason()
            : "it is not defined when the header ends";
    diagnostics.add(
        Diagnostic.at(
            DiagnosticCode.MACRO_LEFT_OUT,
            source,
            position,
            "nothing to do if it is none of the group; otherwise define what it needs with -D or"
                + " -include",
            name,
            group.name(),
            reason));
    return Optional.empty();
  }

  private static Optional<IntegerType> typeOf(List<EnumFacts.Item> items) {
    return Stream.of(IntegerType.INT32, IntegerType.UINT32, IntegerType.INT64, IntegerType.UINT64)
        .filter(type -> items.stream().allMatch(item -> type.holds(item.value())))
        .findFirst();
  }

  private static EnumSpec spec(
      MacroGroup group, List<EnumFacts.Item> items, IntegerType type, EnumFacts facts) {
    Position position = items.get(0).name().position();
    return facts.of(
        new EnumNames.Names(
            new Located<>(group.name(), position),
            Origin.MACROS,
            Optional.empty(),
            Optional.empty()),
        Optional.of(new Located<>(group.pattern(), position)),
        type,
        items,
        EnumFacts.NO_TEXT,
        false);
  }

  /** Whether an expression is only the name of the macro itself: nothing was put in its place. */
  static boolean isUndefined(Declaration.Macro macro) {
    return macro.value() instanceof Expression.Name name && name.name().equals(macro.name());
  }
}
