package io.github.headerspec.importer.constant;

import io.github.headerspec.importer.constant.Evaluation.Known;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds the types of expressions, and where in an object an expression points. */
final class ExpressionTypes {

  private final ConstantEvaluator evaluator;
  private final TypeResolver resolver;
  private final Environment environment;
  private final DataModel model;

  ExpressionTypes(ConstantEvaluator evaluator, Environment environment, DataModel model) {
    this.evaluator = evaluator;
    this.resolver = new TypeResolver(evaluator, environment, model);
    this.environment = environment;
    this.model = model;
  }

  TypeResolver resolver() {
    return resolver;
  }

  /** The type of an expression, before it decays; nothing if it is not known. */
  Optional<Type> typeOf(Expression expression, int depth) {
    if (depth > ConstantEvaluator.MAX_DEPTH) {
      return Optional.empty();
    } else if (expression instanceof Expression.StringLiteral string) {
      return character(string.prefix())
          .map(it -> new Type.Array(new Type.Arithmetic(it), OptionalLong.of(string.length())));
    } else if (expression instanceof Expression.Name name) {
      Optional<Type> variable = environment.variable(name.name());
      return variable.isPresent() ? variable : valueType(expression, depth);
    } else if (expression instanceof Expression.Cast cast) {
      return Optional.of(resolver.resolve(cast.type(), depth));
    } else if (expression instanceof Expression.Member member) {
      return member(member, depth).filter(it -> !it.bitField()).map(Layout.Member::type);
    } else if (expression instanceof Expression.Index index) {
      return typeOf(index.array(), depth + 1).flatMap(this::target);
    } else if (expression instanceof Expression.Dereference dereference) {
      return typeOf(dereference.operand(), depth + 1).flatMap(this::target);
    } else if (expression instanceof Expression.AddressOf addressOf) {
      return typeOf(addressOf.operand(), depth + 1).map(Type.Pointer::new);
    } else if (expression instanceof Expression.Literal literal
        && FloatingLiterals.isFloating(literal.text())) {
      return Optional.of(FloatingLiterals.type(literal.text()));
    }
    return valueType(expression, depth);
  }

  /** Whether an expression has a type because it has a value: it is no object, string or cast. */
  boolean isValue(Expression expression) {
    if (expression instanceof Expression.Name name) {
      return environment.variable(name.name()).isEmpty();
    }
    if (expression instanceof Expression.Literal literal) {
      return !FloatingLiterals.isFloating(literal.text());
    }
    return expression instanceof Expression.Value
        || expression instanceof Expression.Unary
        || expression instanceof Expression.Binary
        || expression instanceof Expression.Conditional
        || expression instanceof Expression.OfType
        || expression instanceof Expression.SizeOf
        || expression instanceof Expression.OffsetOf
        || expression instanceof Expression.Uncertain;
  }

  private Optional<Type> valueType(Expression expression, int depth) {
    return evaluator.value(expression, false, depth) instanceof Known known
        ? Optional.of(new Type.Arithmetic(known.constant().type()))
        : Optional.empty();
  }

  private Optional<CType> character(String prefix) {
    return Optional.ofNullable(
        switch (prefix) {
          case "" -> CType.CHAR;
          case "u8" -> CType.UNSIGNED_CHAR;
          case "u" -> CType.UNSIGNED_SHORT;
          case "U" -> CType.UNSIGNED_INT;
          case "L" -> model.wideCharacter();
          default -> null;
        });
  }

  private Optional<Type> target(Type type) {
    Type plain = type.plain();
    if (plain instanceof Type.Pointer pointer) {
      return Optional.of(resolver.complete(pointer.target()));
    }
    return plain instanceof Type.Array array ? Optional.of(array.element()) : Optional.empty();
  }

  private Optional<Layout.Member> member(Expression.Member member, int depth) {
    Optional<Type> object = typeOf(member.object(), depth + 1);
    return (member.arrow() ? object.flatMap(this::target) : object)
        .map(Type::plain)
        .filter(Type.Structure.class::isInstance)
        .flatMap(
            it -> Optional.ofNullable(((Type.Structure) it).layout().members().get(member.name())));
  }

  /**
   * The address of an object within one whose address is a constant; nothing if it is not known.
   */
  Optional<BigInteger> address(Expression object, int depth) {
    if (depth > ConstantEvaluator.MAX_DEPTH) {
      return Optional.empty();
    } else if (object instanceof Expression.Member member) {
      return member(member, depth)
          .filter(it -> !it.bitField())
          .flatMap(
              it ->
                  (member.arrow()
                          ? pointer(member.object(), depth + 1)
                          : address(member.object(), depth + 1))
                      .map(base -> base.add(BigInteger.valueOf(it.offset()))));
    } else if (object instanceof Expression.Dereference dereference) {
      return pointer(dereference.operand(), depth + 1);
    } else if (object instanceof Expression.Index index) {
      return element(index, depth);
    }
    return Optional.empty();
  }

  private Optional<BigInteger> element(Expression.Index index, int depth) {
    Optional<Type> array = typeOf(index.array(), depth + 1).map(Type::plain);
    if (array.isEmpty() || !(array.get() instanceof Type.Array type)) {
      return Optional.empty();
    }
    OptionalLong size = Sizes.size(type.element(), model);
    if (size.isEmpty()
        || !(evaluator.value(index.index(), true, depth + 1) instanceof Known known)
        || known.constant().value().signum() < 0) {
      return Optional.empty();
    }
    BigInteger within = known.constant().value().multiply(BigInteger.valueOf(size.getAsLong()));
    return address(index.array(), depth + 1).map(base -> base.add(within));
  }

  /** The value of a pointer: of a number that is cast to it, or of an object's address. */
  Optional<BigInteger> pointer(Expression expression, int depth) {
    if (depth > ConstantEvaluator.MAX_DEPTH) {
      return Optional.empty();
    }
    if (expression instanceof Expression.AddressOf addressOf) {
      return address(addressOf.operand(), depth + 1);
    }
    if (expression instanceof Expression.Cast cast
        && resolver.resolve(cast.type(), depth).plain() instanceof Type.Pointer) {
      if (evaluator.value(cast.operand(), true, depth + 1) instanceof Known known) {
        return Optional.of(known.constant().value()).filter(it -> it.signum() == 0);
      }
      return pointer(cast.operand(), depth + 1);
    }
    return Optional.empty();
  }
}
