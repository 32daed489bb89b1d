package io.github.headerspec.importer.facts;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.constant.Evaluation;
import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.importer.source.HeaderText;
import io.github.headerspec.importer.source.HeaderText.Directive;
import io.github.headerspec.importer.source.LineMap;
import io.github.headerspec.importer.source.Token;
import io.github.headerspec.spec.DocText;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.EnumSpec.Origin;
import io.github.headerspec.spec.IntegerType;
import io.github.headerspec.spec.NamePattern;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

  /** The name that a directive defines, if it is a macro without parameters. */
  private static Optional<String> definedName(Directive directive) {
    List<Token> tokens = directive.tokens();
    if (!directive.name().equals("define") || tokens.size() < 2 || !tokens.get(1).isIdentifier()) {
      return Optional.empty();
    }
    Token name = tokens.get(1);
    boolean parameters =
        tokens.size() > 2 && tokens.get(2).is("(") && !tokens.get(2).hasSpaceBefore();
    return parameters ? Optional.empty() : Optional.of(name.text());
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
   * @param values gives what a macro stands for at the end of the header; nothing if it is not
   *     defined there
   * @param constants the values of names
   * @param facts makes facts
   * @param lines the lines of the header
   * @param report where it is reported what is left out
   * @return the groups that have constants
   */
  public List<EnumSpec> facts(
      Function<String, Optional<Expression>> values,
      ConstantTable constants,
      EnumFacts facts,
      LineMap lines,
      ImportReport report) {
    List<EnumSpec> found = new ArrayList<>();
    for (MacroGroup group : groups) {
      List<EnumFacts.Item> items = new ArrayList<>();
      boolean any = false;
      for (Map.Entry<String, Directive> macro : defined.entrySet()) {
        if (NamePattern.matches(group.pattern(), macro.getKey())) {
          any = true;
          Position position = lines.position(macro.getValue().tokens().get(1).offset());
          Located<String> name = new Located<>(macro.getKey(), position);
          Optional<Evaluation> value = values.apply(macro.getKey()).map(constants::evaluate);
          if (value.isEmpty()) {
            report.macroUndefined(name, group);
          } else if (value.get() instanceof Evaluation.Known known) {
            DocText text =
                facts.textOfMacro(macro.getValue(), macro.getKey(), known.constant().value());
            items.add(item(name, known, text));
          } else {
            report.macroNotCertain(name, group, (Evaluation.Refused) value.get());
          }
        }
      }
      if (!any) {
        report.noSuchMacros(group, defined.keySet());
      } else if (!items.isEmpty()) {
        Optional<IntegerType> type = typeOf(items);
        type.ifPresent(it -> found.add(spec(group, items, it, facts)));
        if (type.isEmpty()) {
          List<BigInteger> all = items.stream().map(EnumFacts.Item::value).sorted().toList();
          report.groupWithoutType(
              group, items.get(0).name().position(), all.get(0), all.get(all.size() - 1));
        }
      }
    }
    return found;
  }

  private static EnumFacts.Item item(Located<String> name, Evaluation.Known known, DocText text) {
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
}
