package io.github.headerspec.importer.facts;

import io.github.headerspec.importer.constant.Evaluation;
import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.importer.parser.Declaration;
import io.github.headerspec.importer.preprocessor.TokenSource;
import io.github.headerspec.importer.source.HeaderText;
import io.github.headerspec.importer.source.HeaderText.Directive;
import io.github.headerspec.importer.source.LineMap;
import io.github.headerspec.importer.source.Token;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.EnumSpec.Origin;
import io.github.headerspec.spec.IntegerType;
import io.github.headerspec.spec.Located;
import io.github.headerspec.spec.NamePattern;
import io.github.headerspec.spec.Position;
import io.github.headerspec.spec.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The groups of macros that a request asks for. */
public final class MacroGroups {

  private final Map<String, Directive> defined;
  private final List<MacroGroup> groups;

  /**
   * The groups of a header that has been preprocessed.
   *
   * @param header the header as it is written
   * @param conditions which of its conditions held
   * @param groups the groups that are asked for
   */
  public MacroGroups(HeaderText header, ConditionalBranches conditions, List<MacroGroup> groups) {
    this.groups = groups;
    this.defined = new LinkedHashMap<>();
    for (Directive directive : header.directives()) {
      definedName(directive)
          .filter(name -> !defined.containsKey(name) || conditions.areTaken(directive.offset()))
          .ifPresent(name -> defined.put(name, directive));
    }
  }

  /**
   * The groups of a header that is yet to be preprocessed.
   *
   * @param header the header as it is written
   * @param groups the groups that are asked for
   */
  public MacroGroups(HeaderText header, List<MacroGroup> groups) {
    this(header, ConditionalBranches.NONE, groups);
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

  /**
   * What is appended to the header so that the macros' values come out behind it.
   *
   * @return the text; empty if no macro is asked for
   */
  public String questions() {
    String questions =
        wanted()
            .map(name -> TokenSource.MACRO_MARK + " \"" + name + "\": " + name + "\n")
            .collect(Collectors.joining());
    // Two line ends: a backslash at the end of the header takes one away.
    return questions.isEmpty() ? "" : "\n\n" + questions;
  }

  private Stream<String> wanted() {
    return names()
        .filter(
            name -> groups.stream().anyMatch(group -> NamePattern.matches(group.pattern(), name)));
  }

  /**
   * The names of all macros without parameters.
   *
   * @return the names, in order
   */
  public Stream<String> names() {
    return defined.keySet().stream();
  }

  /**
   * The facts of the groups.
   *
   * @param constants the values
   * @param facts makes facts
   * @param lines the lines of the header
   * @param report where it is reported what is left out
   * @return the groups that have constants
   */
  public List<EnumSpec> facts(
      ConstantTable constants, EnumFacts facts, LineMap lines, ImportReport report) {
    if (!wanted().allMatch(name -> constants.ofMacro(name).isPresent())) {
      report.headerUnfinished();
      return List.of();
    }
    List<EnumSpec> found = new ArrayList<>();
    for (MacroGroup group : groups) {
      List<EnumFacts.Item> items = new ArrayList<>();
      boolean any = false;
      for (Map.Entry<String, Directive> macro : defined.entrySet()) {
        if (NamePattern.matches(group.pattern(), macro.getKey())) {
          any = true;
          Position position = lines.position(macro.getValue().tokens().get(1).place());
          Located<String> name = new Located<>(macro.getKey(), position);
          Evaluation evaluation = constants.ofMacro(macro.getKey()).orElseThrow();
          if (evaluation instanceof Evaluation.Known known) {
            items.add(item(name, known, facts.textOfMacro(macro.getValue().offset())));
          } else if (constants.isDefinedMacro(macro.getKey())) {
            report.macroNotCertain(name, group, (Evaluation.Refused) evaluation);
          } else {
            report.macroUndefined(name, group);
          }
        }
      }
      if (!any) {
        report.noSuchMacros(group, defined.keySet());
      } else if (!items.isEmpty()) {
        typeOf(items).ifPresent(type -> found.add(spec(group, items, type, facts)));
      }
    }
    return found;
  }

  private static EnumFacts.Item item(Located<String> name, Evaluation.Known known, Text text) {
    return new EnumFacts.Item(name, known.constant().value(), true, text);
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
