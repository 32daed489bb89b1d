package io.github.headerspec.importer.constant;

import io.github.headerspec.importer.constant.Evaluation.Known;
import io.github.headerspec.importer.constant.Expression.Derivation;
import io.github.headerspec.importer.constant.Expression.TypeName;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds the types that are written in declarations and expressions. */
final class TypeResolver {

  private static final long MAX_ALIGNMENT = 1 << 28;

  private final ConstantEvaluator evaluator;
  private final Environment environment;
  private final DataModel model;

  TypeResolver(ConstantEvaluator evaluator, Environment environment, DataModel model) {
    this.evaluator = evaluator;
    this.environment = environment;
    this.model = model;
  }

  /** The type of a name; unknown where something about it is. */
  Type resolve(TypeName name, int depth) {
    Type.Unknown unknown = new Type.Unknown(TypeNames.spelling(name), "");
    Type type = name.operand().isPresent() ? typeof(name, unknown, depth) : specified(name);
    for (Derivation derivation : name.derivations()) {
      type = derived(derivation, type, unknown, depth);
    }
    return type;
  }

  private Type typeof(TypeName name, Type.Unknown unknown, int depth) {
    Optional<Type> type = name.operand().flatMap(it -> evaluator.types().typeOf(it, depth + 1));
    // What an attribute of a variable does to typeof is not certain.
    return type.map(Type::plain).orElse(unknown);
  }

  private Type specified(TypeName name) {
    List<String> specifiers = name.specifiers();
    String keyword = specifiers.get(0);
    if (specifiers.size() == 2 && isKey(keyword)) {
      String key = String.join(" ", specifiers);
      return environment.type(key).orElseGet(() -> incomplete(name, key));
    }
    TypeName plain = new TypeName(specifiers, false);
    Optional<CType> integer = TypeNames.integer(plain, model);
    if (integer.isPresent()) {
      return new Type.Arithmetic(integer.get());
    }
    return TypeNames.floating(plain)
        .<Type>map(it -> it)
        .orElseGet(() -> new Type.Unknown(TypeNames.spelling(plain), ""));
  }

  private static Type incomplete(TypeName name, String key) {
    return new Type.Unknown(TypeNames.spelling(new TypeName(name.specifiers(), false)), key);
  }

  private static boolean isKey(String keyword) {
    return keyword.equals("enum")
        || keyword.equals("struct")
        || keyword.equals("union")
        || keyword.equals("typedef");
  }

  /** A structure that has become complete since a pointer to it was declared. */
  Type complete(Type type) {
    return type instanceof Type.Unknown unknown && !unknown.key().isEmpty()
        ? environment.type(unknown.key()).orElse(type)
        : type;
  }

  private Type derived(Derivation derivation, Type type, Type.Unknown unknown, int depth) {
    if (derivation instanceof Derivation.Pointer) {
      return new Type.Pointer(type);
    } else if (derivation instanceof Derivation.Function) {
      return new Type.Function();
    } else if (derivation instanceof Derivation.Array array) {
      return array(array, type, unknown, depth);
    } else if (derivation instanceof Derivation.Aligned aligned) {
      OptionalLong alignment = alignment(aligned.alignment(), depth);
      return alignment.isPresent() && !model.microsoft()
          ? new Type.Aligned(type.plain(), alignment.getAsLong())
          : unknown;
    } else if (derivation instanceof Derivation.Mode mode) {
      return mode(mode.mode(), type, model).orElse(unknown);
    }
    return unknown;
  }

  private Type array(Derivation.Array array, Type element, Type.Unknown unknown, int depth) {
    boolean understood = !(element instanceof Type.Unknown || element instanceof Type.Function);
    if (!understood || !fillsItsAlignment(element)) {
      return unknown;
    }
    if (array.bound().isEmpty()) {
      return new Type.Array(element, OptionalLong.empty());
    }
    OptionalLong count = number(array.bound().get(), depth);
    // Microsoft's compiler has arrays without elements at the end of a structure only.
    boolean certain = count.isPresent() && (count.getAsLong() > 0 || !model.microsoft());
    return certain ? new Type.Array(element, count) : unknown;
  }

  /** Compilers refuse arrays whose elements would not be aligned. */
  private boolean fillsItsAlignment(Type element) {
    return !(element instanceof Type.Aligned aligned)
        || Sizes.size(element, model).orElse(1) % aligned.alignment() == 0;
  }

  /** The alignment that an attribute asks for; nothing if it is not certain. */
  OptionalLong alignment(Expression expression, int depth) {
    OptionalLong alignment = number(expression, depth);
    boolean power = Long.bitCount(alignment.orElse(0)) == 1;
    return power && alignment.orElse(0) <= MAX_ALIGNMENT ? alignment : OptionalLong.empty();
  }

  private OptionalLong number(Expression expression, int depth) {
    if (evaluator.value(expression, true, depth + 1) instanceof Known known) {
      BigInteger value = known.constant().value();
      if (value.signum() >= 0 && value.bitLength() < Long.SIZE) {
        return OptionalLong.of(value.longValue());
      }
    }
    return OptionalLong.empty();
  }

  /** What a machine mode makes of an integer type. */
  static Optional<Type> mode(String mode, Type type, DataModel model) {
    if (!(type.plain() instanceof Type.Arithmetic arithmetic)
        || arithmetic.type() == CType.BOOL
        || model.microsoft()) {
      return Optional.empty();
    }
    boolean signed = arithmetic.type().isSigned(model);
    return Modes.bits(mode, model)
        .flatMap(bits -> Modes.integer(bits, signed, model))
        .map(Type.Arithmetic::new);
  }
}
