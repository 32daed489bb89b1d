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
import io.github.headerspec.importer.constant.Type;
import io.github.headerspec.importer.parser.Declaration;
import io.github.headerspec.importer.parser.LayeredMap;
import io.github.headerspec.importer.parser.Namespaces;
import io.github.headerspec.importer.parser.Scope;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The values of all constants among the declarations, found in one pass from top to bottom. */
public final class ConstantTable {

  private final DataModel model;
  private final Language language;
  private final LayeredMap<Constant> constants;
  private final LayeredMap<Boolean> ambiguous;
  private final OverloadedOperators overloaded = new OverloadedOperators();
  private final LayeredMap<Type> types;
  private final LayeredMap<Type> variables;
  private final Namespaces namespaces;
  private final IdentityHashMap<Declaration.EnumDefinition, TypedEnum> enums =
      new IdentityHashMap<>();

  private final IdentityHashMap<Declaration.Constant, Evaluation> objects = new IdentityHashMap<>();

  private ConstantTable(DataModel model, Language language) {
    this.model = model;
    this.language = language;
    this.constants = new LayeredMap<>();
    this.ambiguous = new LayeredMap<>();
    this.types = new LayeredMap<>();
    this.variables = new LayeredMap<>();
    this.namespaces = new Namespaces();
  }

  private ConstantTable(ConstantTable before) {
    this.model = before.model;
    this.language = before.language;
    this.constants = new LayeredMap<>(before.constants);
    this.ambiguous = new LayeredMap<>(before.ambiguous);
    this.types = new LayeredMap<>(before.types);
    this.variables = new LayeredMap<>(before.variables);
    this.namespaces = new Namespaces(before.namespaces);
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
    ConstantTable table = new ConstantTable(this);
    table.overloaded.addAll(overloaded);
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

  /** The value of a constant object, which must be one of the declarations. */
  Evaluation valueOf(Declaration.Constant constant) {
    Evaluation value = objects.get(constant);
    if (value == null) {
      throw new IllegalArgumentException(constant.name());
    }
    return value;
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
    } else if (declaration instanceof Declaration.Structure structure) {
      addStructure(structure);
    } else if (declaration instanceof Declaration.TypeDefinition defined) {
      addType("typedef " + defined.key(), type(defined.type(), defined.scope()));
    } else if (declaration instanceof Declaration.Variable variable) {
      addVariable(variable);
    } else if (declaration instanceof Declaration.Other other) {
      ambiguous.put(other.scope().prefix() + other.name(), true);
      overloaded.add(other.scope().prefix(), other.name());
    } else if (declaration instanceof Declaration.Using using) {
      addUsing(using);
    } else if (declaration instanceof Declaration.Visible visible) {
      namespaces.add(visible.inner());
      if (!visible.inner().equals(visible.prefix())) {
        namespaces.show(visible.prefix(), visible.inner());
      }
    }
  }

  /** What is declared twice stays unknown: it would have to be compared. */
  private void addType(String key, Type type) {
    types.put(key, types.has(key) ? new Type.Unknown(key, "") : type);
  }

  private void addStructure(Declaration.Structure declared) {
    String key = (declared.union() ? "union " : "struct ") + declared.key();
    Type unknown = new Type.Unknown(key, "");
    addType(
        key,
        new StructureTypes(model, language, names(declared.scope()))
            .layout(declared)
            .<Type>map(layout -> new Type.Structure(key, layout))
            .orElse(unknown));
  }

  /** A variable that is declared again can get its bound; anything else was not understood. */
  private void addVariable(Declaration.Variable variable) {
    String name = variable.scope().prefix() + variable.name();
    Type type = type(variable.type(), variable.scope());
    Optional<Type> earlier = variables.put(name, type);
    if (earlier.isPresent() && !isWithoutBound(earlier.get())) {
      // Types are not compared; a declaration without a bound adds nothing.
      variables.put(name, isWithoutBound(type) ? earlier.get() : new Type.Unknown(name, ""));
    }
  }

  private static boolean isWithoutBound(Type type) {
    return type instanceof Type.Array array && array.count().isEmpty();
  }

  private void addUsing(Declaration.Using using) {
    String name = using.scope().prefix() + using.name();
    NamesInScope names = names(using.scope());
    Optional<Constant> constant = names.constant(using.target());
    if (constant.isPresent()) {
      put(name, constant.get());
    } else {
      ambiguous.put(name, true);
    }
  }

  private void addEnum(Declaration.EnumDefinition declared) {
    Scope scope = declared.scope();
    Set<String> own =
        declared.enumerators().stream()
            .map(Declaration.Enumerator::name)
            .collect(Collectors.toSet());
    TypedEnum typed =
        EnumTyping.type(
            declared.enumerators().stream()
                .map(
                    each ->
                        new EnumTyping.Enumerator(
                            each.name(),
                            each.value().map(value -> overloaded.checked(value, own)),
                            each.place().position()))
                .toList(),
            declared.packed(),
            declared.mode(),
            fixedType(declared),
            model,
            language,
            names(scope));
    enums.put(declared, typed);
    String key = "enum " + declared.key();
    addType(
        key,
        typed
            .types()
            .<Type>map(it -> new Type.Enumeration(key, it.underlying(), it.inExpressions()))
            .orElseGet(() -> new Type.Unknown(key, "")));
    boolean certain =
        declared.doubt().isEmpty() && declared.broken().isEmpty() && hasKnownType(declared);
    for (String name : own) {
      Optional<Constant> constant =
          Optional.ofNullable(typed.constants().get(name)).filter(it -> certain);
      if (language == Language.CPP) {
        declared
            .tag()
            .ifPresent(tag -> addEnumerator(scope.prefix() + tag.value() + "::" + name, constant));
      }
      if (!declared.scoped()) {
        addEnumerator(scope.prefix() + name, constant);
      }
    }
  }

  /** An enumerator that is refused hides what has its name further outside. */
  private void addEnumerator(String name, Optional<Constant> constant) {
    constant.ifPresentOrElse(it -> put(name, it), () -> ambiguous.put(name, true));
  }

  private Optional<CType> fixedType(Declaration.EnumDefinition declared) {
    Optional<TypeName> written = declared.fixedType();
    if (written.isEmpty()) {
      return declared.scoped() ? Optional.of(CType.INT) : Optional.empty();
    }
    return integer(written.get(), declared.scope());
  }

  /** Whether the type after the colon is known, if there is one. */
  boolean hasKnownType(Declaration.EnumDefinition declared) {
    return declared.fixedType().isEmpty()
        || integer(declared.fixedType().get(), declared.scope()).isPresent();
  }

  private Optional<CType> integer(TypeName name, Scope scope) {
    return type(name, scope).plain() instanceof Type.Arithmetic arithmetic
        ? Optional.of(arithmetic.type())
        : Optional.empty();
  }

  private Type type(TypeName name, Scope scope) {
    return ConstantEvaluator.type(name, model, language, names(scope));
  }

  private void addConstant(Declaration.Constant constant) {
    Expression value = overloaded.checked(constant.value(), Set.of());
    Expression converted = new Expression.Cast(constant.type(), value, value.position());
    boolean isAuto = constant.type().specifiers().equals(List.of("auto"));
    Evaluation evaluation = evaluate(isAuto ? value : converted, constant.scope());
    objects.put(constant, evaluation);
    if (!constant.inExpressions()) {
      return;
    }
    if (evaluation instanceof Evaluation.Known known) {
      put(constant.scope().prefix() + constant.name(), known.constant());
    } else {
      ambiguous.put(constant.scope().prefix() + constant.name(), true);
    }
  }

  /** What is declared twice with two values was not understood. */
  private void put(String name, Constant constant) {
    Optional<Constant> earlier = constants.put(name, constant);
    if (earlier.isPresent() && !earlier.get().equals(constant)) {
      ambiguous.put(name, true);
    }
  }

  private NamesInScope names(Scope scope) {
    return new NamesInScope(scope, constants, ambiguous, variables, types, namespaces);
  }

  private Evaluation evaluate(Expression expression, Scope scope) {
    return ConstantEvaluator.evaluate(expression, model, language, names(scope));
  }
}
