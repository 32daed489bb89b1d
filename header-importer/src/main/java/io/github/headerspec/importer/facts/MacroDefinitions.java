package io.github.headerspec.importer.facts;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.source.HeaderText;
import io.github.headerspec.importer.source.HeaderText.Directive;
import io.github.headerspec.importer.source.LineMap;
import io.github.headerspec.importer.source.Token;
import io.github.headerspec.spec.DocText;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The macros without parameters that a header defines, and the files that count as part of it. */
public final class MacroDefinitions implements Candidates {

  /**
   * Where a macro is defined.
   *
   * @param directive the directive
   * @param position where it is in the header; the beginning for an included file
   * @param facts reads the comments of the file
   */
  private record Definition(Directive directive, Position position, EnumFacts facts) {}

  private final Map<String, Definition> defined = new LinkedHashMap<>();
  private final Function<String, Optional<MacroValue>> values;
  private final ConstantTable constants;

  /**
   * The macros of a header that has been preprocessed.
   *
   * @param header the header as it is written
   * @param conditions which of its conditions held
   * @param facts reads the comments of the header
   * @param values gives what a macro stands for at the end of the header; nothing if it is not
   *     defined there
   * @param constants the values of names
   */
  public MacroDefinitions(
      HeaderText header,
      ConditionalBranches conditions,
      EnumFacts facts,
      Function<String, Optional<MacroValue>> values,
      ConstantTable constants) {
    this.values = values;
    this.constants = constants;
    LineMap lines = header.file().lines();
    add(
        header,
        conditions::areTaken,
        it -> new Definition(it, lines.position(it.tokens().get(1).offset()), facts));
  }

  /**
   * Adds the macros of an included file that nothing has defined so far.
   *
   * @param file the file as it is written
   * @param facts reads its comments
   */
  public void include(HeaderText file, EnumFacts facts) {
    add(file, offset -> false, it -> new Definition(it, Position.START, facts));
  }

  private void add(
      HeaderText file, Predicate<Integer> isTaken, Function<Directive, Definition> definition) {
    for (Directive directive : file.directives()) {
      definedName(directive)
          .filter(name -> !defined.containsKey(name) || isTaken.test(directive.offset()))
          .ifPresent(name -> defined.put(name, definition.apply(directive)));
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

  @Override
  public Set<String> names() {
    return defined.keySet();
  }

  /** A macro of an included file has no place in the header. */
  @Override
  public Located<String> located(String name) {
    return new Located<>(name, definition(name).position());
  }

  @Override
  public DocText text(String name, BigInteger value) {
    Definition definition = definition(name);
    return definition.facts().textOfMacro(definition.directive(), name, value);
  }

  @Override
  public Optional<Candidate> find(String name) {
    return values
        .apply(name)
        .map(value -> new Candidate(constants.evaluate(value.expression()), Optional.of(value)));
  }

  private Definition definition(String name) {
    Definition definition = defined.get(name);
    if (definition == null) {
      throw new IllegalArgumentException(name);
    }
    return definition;
  }
}
