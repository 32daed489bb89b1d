package io.github.headerspec.importer.constant;

import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.constant.ConstantEvaluator.Language;
import io.github.headerspec.importer.constant.Evaluation.Known;
import io.github.headerspec.importer.constant.Evaluation.Refused;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the enumerators of an enum their values, and the enum its types. */
public final class EnumTyping {

  /**
   * An enumerator as it is declared.
   *
   * @param name its name
   * @param initialiser the expression after {@code =}; empty if there is none
   * @param position where the enumerator begins
   */
  public record Enumerator(String name, Optional<Expression> initialiser, Position position) {}

  /**
   * An enum that has been read to its end.
   *
   * @param enumerators the value of each enumerator, in order
   * @param errors why enumerators are refused, in order. An enumerator that is refused only because
   *     another one is, is no further error.
   * @param types the types of the enum; empty if there are errors
   * @param constants what each name stands for after the end of the enum; empty if there are errors
   */
  public record TypedEnum(
      List<Evaluation> enumerators,
      List<Refused> errors,
      Optional<Types> types,
      Map<String, Constant> constants) {}

  /**
   * The types of an enum.
   *
   * @param underlying the type that its values are stored as
   * @param inExpressions the type that a value of the enum has in expressions
   */
  public record Types(CType underlying, CType inExpressions) {}

  private static final String HELP = "leave the enum out with --except";

  private final EnumRules rules;
  private final DataModel model;
  private final Language language;
  private final Environment outer;

  private final Map<String, Evaluation> enumerators = new LinkedHashMap<>();
  private final List<Refused> errors = new ArrayList<>();

  /** Whether the expression at hand names an enumerator that is refused. */
  private boolean namesRefused;

  private EnumTyping(EnumRules rules, DataModel model, Language language, Environment outer) {
    this.rules = rules;
    this.model = model;
    this.language = language;
    this.outer = outer;
  }

  /**
   * Types an enum.
   *
   * @param enumerators its enumerators, in order, no name twice
   * @param packed whether it has GNU's attribute {@code packed}
   * @param mode the machine mode that an attribute of GNU gives it
   * @param fixedType the underlying type that is declared, also {@code int} for a scoped enum that
   *     declares none; otherwise empty
   * @param model the target's types
   * @param language the language of the header
   * @param outer what names from outside of the enum stand for
   * @return the values and the types
   */
  public static TypedEnum type(
      List<Enumerator> enumerators,
      boolean packed,
      Optional<String> mode,
      Optional<CType> fixedType,
      DataModel model,
      Language language,
      Environment outer) {
    EnumRules rules = EnumRules.of(fixedType, packed, mode, model, language);
    EnumTyping typing = new EnumTyping(rules, model, language, outer);
    Optional<Enumerator> previous = Optional.empty();
    for (Enumerator enumerator : enumerators) {
      typing.enumerators.put(enumerator.name(), typing.value(enumerator, previous));
      previous = Optional.of(enumerator);
    }
    return typing.end(enumerators);
  }

  private Evaluation value(Enumerator enumerator, Optional<Enumerator> previous) {
    if (enumerator.initialiser().isPresent()) {
      return explicit(enumerator, enumerator.initialiser().get());
    }
    if (previous.isEmpty()) {
      return new Known(rules.first());
    }
    String before = previous.get().name();
    return enumerators.get(before) instanceof Known known
        ? accept(rules.next(known.constant()), enumerator)
        : refused("the value of " + before + " before it is not certain", enumerator);
  }

  private Evaluation explicit(Enumerator enumerator, Expression initialiser) {
    namesRefused = false;
    Evaluation evaluation = ConstantEvaluator.evaluate(initialiser, model, language, new Inside());
    if (evaluation instanceof Known known) {
      return accept(rules.explicit(known.constant()), enumerator);
    }
    Refused refused = (Refused) evaluation;
    if (namesRefused) {
      return refused("it is computed with an enumerator that is not certain", enumerator);
    }
    errors.add(refused);
    return refused;
  }

  /** What names stand for within the enum. */
  private final class Inside implements Environment {

    @Override
    public Optional<Constant> constant(String name) {
      Evaluation own = enumerators.get(name);
      if (own == null) {
        return outer.constant(name);
      }
      if (own instanceof Known known) {
        return Optional.of(known.constant());
      }
      namesRefused = true;
      return Optional.empty();
    }

    @Override
    public Unknown whyUnknown(String name) {
      return outer.whyUnknown(name);
    }

    @Override
    public Optional<Type> variable(String name) {
      return enumerators.containsKey(name) ? Optional.empty() : outer.variable(name);
    }

    @Override
    public Optional<Type> type(String key) {
      return outer.type(key);
    }
  }

  private Evaluation accept(EnumRules.Judgement judgement, Enumerator enumerator) {
    if (judgement.constant().isPresent()) {
      return new Known(judgement.constant().get());
    }
    Refused refused = refused(judgement.reason(), enumerator);
    errors.add(refused);
    return refused;
  }

  private static Refused refused(String reason, Enumerator enumerator) {
    return new Refused(reason, HELP, enumerator.position());
  }

  private TypedEnum end(List<Enumerator> declared) {
    Map<String, Constant> known = new LinkedHashMap<>();
    BigInteger least = BigInteger.ZERO;
    BigInteger greatest = BigInteger.ZERO;
    for (Enumerator enumerator : declared) {
      if (enumerators.get(enumerator.name()) instanceof Known value) {
        known.put(enumerator.name(), value.constant());
        least = least.min(value.constant().value());
        greatest = greatest.max(value.constant().value());
      }
    }
    List<Evaluation> values = List.copyOf(enumerators.values());
    if (!errors.isEmpty()) {
      return new TypedEnum(values, List.copyOf(errors), Optional.empty(), Map.of());
    }
    Optional<Types> types = rules.types(least, greatest);
    if (types.isEmpty()) {
      String reason = "no type holds both " + least + " and " + greatest;
      Refused refused = refused(reason, declared.get(declared.size() - 1));
      return new TypedEnum(values, List.of(refused), types, Map.of());
    }
    known.replaceAll((name, constant) -> rules.outside(constant, types.get()));
    return new TypedEnum(values, List.of(), types, Map.copyOf(known));
  }
}
