package io.github.headerspec.importer.facts;

import io.github.headerspec.importer.constant.CType;
import io.github.headerspec.importer.constant.Constant;
import io.github.headerspec.importer.constant.ConstantEvaluator;
import io.github.headerspec.importer.constant.ConstantEvaluator.Language;
import io.github.headerspec.importer.constant.DataModel;
import io.github.headerspec.importer.constant.EnumTyping;
import io.github.headerspec.importer.constant.EnumTyping.TypedEnum;
import io.github.headerspec.importer.constant.Evaluation;
import io.github.headerspec.importer.constant.Expression;
import io.github.headerspec.importer.constant.Expression.TypeName;
import io.github.headerspec.importer.parser.Declaration;
import io.github.headerspec.importer.parser.Scope;
import io.github.headerspec.spec.Position;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values of all constants among the declarations, found in one pass from top to bottom. */
public final class ConstantTable {

  private final DataModel model;
  private final Language language;
  private final Map<String, Constant> constants = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();
  private final Map<String, CType> enumTypes = new HashMap<>();
  private final IdentityHashMap<Declaration.EnumDefinition, TypedEnum> enums =
      new IdentityHashMap<>();

  private ConstantTable(DataModel model, Language language) {
    this.model = model;
    this.language = language;
  }

  /**
   * The values of declarations.
   *
   * @param declarations the declarations, in order
   * @param model the data model of the target
   * @param language the language they are written in
   * @return the values
   */
  public static ConstantTable of(
      List<Declaration> declarations, DataModel model, Language language) {
    ConstantTable table = new ConstantTable(model, language);
    declarations.forEach(table::add);
    return table;
  }

  /**
   * The values of further declarations, which can refer to these.
   *
   * @param declarations the declarations, in order
   * @return the values of enums among them; this table stays as it is
   */
  public ConstantTable and(List<Declaration> declarations) {
    ConstantTable table = new ConstantTable(model, language);
    table.constants.putAll(constants);
    table.ambiguous.addAll(ambiguous);
    table.enumTypes.putAll(enumTypes);
    declarations.forEach(table::add);
    return table;
  }

  /** The values of an enum, which must be one of the declarations. */
  TypedEnum of(Declaration.EnumDefinition declaration) {
    TypedEnum typed = enums.get(declaration);
    if (typed == null) {
      throw new IllegalArgumentException(declaration.key());
    }
    return typed;
  }

  /** The value of an expression that stands behind all declarations. */
  Evaluation evaluate(Expression expression) {
    return evaluate(expression, Scope.FILE);
  }

  private void add(Declaration declaration) {
    if (declaration instanceof Declaration.EnumDefinition declared) {
      addEnum(declared);
    } else if (declaration instanceof Declaration.Constant constant) {
      addConstant(constant);
    }
  }

  private void addEnum(Declaration.EnumDefinition declared) {
    Scope scope = declared.scope();
    TypedEnum typed =
        EnumTyping.type(
            declared.enumerators().stream()
                .map(
                    each ->
                        new EnumTyping.Enumerator(
                            each.name(), each.value().map(this::resolve), each.place().position()))
                .toList(),
            declared.packed(),
            fixedType(declared),
            model,
            language,
            name -> find(scope, name));
    enums.put(declared, typed);
    typed.types().ifPresent(types -> enumTypes.put(declared.key(), types.underlying()));
    typed
        .constants()
        .forEach(
            (name, constant) -> {
              if (language == Language.CPP) {
                declared
                    .tag()
                    .ifPresent(tag -> put(scope.prefix() + tag.value() + "::" + name, constant));
              }
              if (!declared.scoped()) {
                put(scope.prefix() + name, constant);
              }
            });
  }

  private Optional<CType> fixedType(Declaration.EnumDefinition declared) {
    Optional<TypeName> written = declared.fixedType();
    if (written.isEmpty()) {
      return declared.scoped() ? Optional.of(CType.INT) : Optional.empty();
    }
    return type(written.get());
  }

  /** Whether the type after the colon is known, if there is one. */
  boolean hasKnownType(Declaration.EnumDefinition declared) {
    return declared.fixedType().isEmpty() || type(declared.fixedType().get()).isPresent();
  }

  private Optional<CType> type(TypeName name) {
    Expression zero = new Expression.Literal("0", Position.START);
    Evaluation evaluation = evaluate(new Expression.Cast(name, zero, Position.START), Scope.FILE);
    return evaluation instanceof Evaluation.Known known
        ? Optional.of(known.constant().type())
        : Optional.empty();
  }

  private void addConstant(Declaration.Constant constant) {
    Expression converted =
        new Expression.Cast(constant.type(), constant.value(), constant.value().position());
    boolean isAuto = constant.type().specifiers().equals(List.of("auto"));
    if (evaluate(isAuto ? constant.value() : converted, constant.scope())
        instanceof Evaluation.Known known) {
      put(constant.scope().prefix() + constant.name(), known.constant());
    } else {
      ambiguous.add(constant.scope().prefix() + constant.name());
    }
  }

  /** What is declared twice with two values was not understood. */
  private void put(String name, Constant constant) {
    Constant earlier = constants.put(name, constant);
    if (earlier != null && !earlier.equals(constant)) {
      ambiguous.add(name);
    }
  }

  private Evaluation evaluate(Expression expression, Scope scope) {
    return ConstantEvaluator.evaluate(
        resolve(expression), model, language, name -> find(scope, name));
  }

  private Optional<Constant> find(Scope from, String name) {
    if (name.startsWith("::")) {
      return get(name.substring(2));
    }
    Scope scope = from;
    while (true) {
      Optional<String> qualified =
          scope
              .qualified(name)
              .filter(it -> constants.containsKey(it) || ambiguous.contains(it))
              .findFirst();
      if (qualified.isPresent()) {
        return get(qualified.get());
      }
      if (scope.opaque() || scope.parent().isEmpty()) {
        return Optional.empty();
      }
      scope = scope.parent().get();
    }
  }

  private Optional<Constant> get(String name) {
    return ambiguous.contains(name) ? Optional.empty() : Optional.ofNullable(constants.get(name));
  }

  /** Puts the types behind enums in the place of their names. */
  private Expression resolve(Expression expression) {
    if (enumTypes.isEmpty()) {
      return expression;
    }
    if (expression instanceof Expression.Cast cast) {
      return new Expression.Cast(underlying(cast.type()), resolve(cast.operand()), cast.position());
    }
    if (expression instanceof Expression.Unary unary) {
      return new Expression.Unary(unary.operator(), resolve(unary.operand()), unary.position());
    }
    if (expression instanceof Expression.Binary binary) {
      return new Expression.Binary(
          binary.operator(), resolve(binary.left()), resolve(binary.right()), binary.position());
    }
    if (expression instanceof Expression.Conditional conditional) {
      return new Expression.Conditional(
          resolve(conditional.condition()),
          resolve(conditional.ifTrue()),
          resolve(conditional.ifFalse()),
          conditional.position());
    }
    if (expression instanceof Expression.OfType of) {
      return new Expression.OfType(of.operator(), underlying(of.type()), of.position());
    }
    if (expression instanceof Expression.SizeOf of) {
      return new Expression.SizeOf(resolve(of.operand()), of.position());
    }
    return expression;
  }

  private TypeName underlying(TypeName name) {
    List<String> specifiers = name.specifiers();
    if (specifiers.size() != 2 || !specifiers.get(0).equals("enum")) {
      return name;
    }
    CType type = enumTypes.get(specifiers.get(1));
    return type == null
        ? name
        : new TypeName(List.of(type.spelling().split(" ", -1)), name.pointer());
  }
}
