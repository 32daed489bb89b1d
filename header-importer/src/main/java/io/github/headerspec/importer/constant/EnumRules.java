package io.github.headerspec.importer.constant;

import io.github.headerspec.importer.constant.ConstantEvaluator.Language;
import io.github.headerspec.importer.constant.EnumTyping.Types;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules by which enumerators have values and types: one implementation a kind of enum. */
sealed interface EnumRules {

  /**
   * What an enumerator becomes.
   *
   * @param constant its value and type until the enum ends; empty if there is none
   * @param reason why there is none; empty text if there is one
   */
  record Judgement(Optional<Constant> constant, String reason) {

    static Judgement known(BigInteger value, CType type) {
      return new Judgement(Optional.of(new Constant(value, type)), "");
    }

    static Judgement refused(BigInteger value, CType type) {
      return new Judgement(Optional.empty(), value + " does not fit in " + type.spelling());
    }
  }

  static EnumRules of(
      Optional<CType> fixedType,
      boolean packed,
      Optional<String> mode,
      DataModel model,
      Language language) {
    if (mode.isPresent()) {
      // Compilers disagree about the sign. GNU's rule holds, but with a fixed type or where it
      // follows that of char.
      boolean known = fixedType.isEmpty() && !model.clang() && model.charIsSigned();
      return new Gnu(packed, known ? mode : Optional.of(""), model, language);
    }
    if (fixedType.isPresent()) {
      return new Fixed(fixedType.get(), model);
    }
    return model.microsoft() ? new Microsoft(model) : new Gnu(packed, mode, model, language);
  }

  /** The first enumerator, if it has no initialiser. */
  default Constant first() {
    return new Constant(BigInteger.ZERO, CType.INT);
  }

  /** An enumerator with an initialiser. */
  Judgement explicit(Constant initialiser);

  /** An enumerator without one. */
  Judgement next(Constant previous);

  /**
   * The types of the enum, by its least and greatest value or zero; empty if no type holds both.
   */
  Optional<Types> types(BigInteger least, BigInteger greatest);

  /** What an enumerator is after the end of the enum. */
  default Constant outside(Constant inside, Types types) {
    return new Constant(inside.value(), types.inExpressions());
  }

  /** An enum with a declared type: a value that does not fit is an error. */
  record Fixed(CType type, DataModel model) implements EnumRules {

    @Override
    public Constant first() {
      return new Constant(BigInteger.ZERO, type);
    }

    @Override
    public Judgement explicit(Constant initialiser) {
      return type.holds(initialiser.value(), model)
          ? Judgement.known(initialiser.value(), type)
          : Judgement.refused(initialiser.value(), type);
    }

    @Override
    public Judgement next(Constant previous) {
      return explicit(new Constant(previous.value().add(BigInteger.ONE), type));
    }

    @Override
    public Optional<Types> types(BigInteger least, BigInteger greatest) {
      return Optional.of(new Types(type, type));
    }
  }

  /** Microsoft's compiler: always {@code int}, in which values of 32 bits wrap. */
  record Microsoft(DataModel model) implements EnumRules {

    @Override
    public Judgement explicit(Constant initialiser) {
      BigInteger value = initialiser.value();
      boolean fits = CType.INT.holds(value, model) || CType.UNSIGNED_INT.holds(value, model);
      return fits
          ? Judgement.known(CType.INT.convert(value, model), CType.INT)
          : Judgement.refused(value, CType.INT);
    }

    @Override
    public Judgement next(Constant previous) {
      return explicit(new Constant(previous.value().add(BigInteger.ONE), CType.INT));
    }

    @Override
    public Optional<Types> types(BigInteger least, BigInteger greatest) {
      return Optional.of(new Types(CType.INT, CType.INT));
    }
  }

  /** GNU's compilers: as wide as the values need, and unsigned unless one is negative. */
  record Gnu(boolean packed, Optional<String> mode, DataModel model, Language language)
      implements EnumRules {

    private static final List<CType> SIGNED = List.of(CType.INT, CType.LONG, CType.LONG_LONG);
    private static final List<CType> UNSIGNED =
        List.of(CType.UNSIGNED_INT, CType.UNSIGNED_LONG, CType.UNSIGNED_LONG_LONG);
    private static final List<CType> NARROW_SIGNED = List.of(CType.SIGNED_CHAR, CType.SHORT);
    private static final List<CType> NARROW_UNSIGNED =
        List.of(CType.UNSIGNED_CHAR, CType.UNSIGNED_SHORT);

    @Override
    public Judgement explicit(Constant initialiser) {
      BigInteger value = initialiser.value();
      if (language == Language.CPP) {
        return Judgement.known(value, initialiser.type());
      }
      return Judgement.known(
          value, CType.INT.holds(value, model) ? CType.INT : initialiser.type().promoted());
    }

    /** One more, in a wider type if the previous enumerator's type does not hold it. */
    @Override
    public Judgement next(Constant previous) {
      BigInteger value = previous.value().add(BigInteger.ONE);
      boolean signed = previous.type().isSigned(model);
      List<CType> wider = language == Language.CPP ? CType.FROM_INT : signed ? SIGNED : UNSIGNED;
      return Stream.concat(Stream.of(previous.type()), wider.stream())
          .filter(type -> type.holds(value, model))
          // Clang does not go on with unsigned values, as G++ does.
          .filter(type -> type.isSigned(model) == signed || CType.LONG_LONG.holds(value, model))
          .findFirst()
          .map(type -> Judgement.known(value, type))
          .orElseGet(() -> Judgement.refused(value, previous.type()));
    }

    @Override
    public Optional<Types> types(BigInteger least, BigInteger greatest) {
      boolean negatives = least.signum() < 0;
      if (mode.isPresent()) {
        return Modes.bits(mode.get(), model)
            .flatMap(bits -> Modes.integer(bits, negatives, model))
            .filter(type -> type.holds(least, model) && type.holds(greatest, model))
            // G++ promotes by the width of the mode, whatever the values are.
            .map(underlying -> new Types(underlying, underlying));
      }
      List<CType> narrow = negatives ? NARROW_SIGNED : NARROW_UNSIGNED;
      return first(packed ? narrow : List.of(), least, greatest)
          .or(() -> first(negatives ? SIGNED : UNSIGNED, least, greatest))
          .flatMap(underlying -> inExpressions(underlying, least, greatest));
    }

    /**
     * C++ promotes to the first type that holds all values. Narrow types promote where they are
     * used.
     */
    private Optional<Types> inExpressions(CType underlying, BigInteger least, BigInteger greatest) {
      return language == Language.C || underlying != underlying.promoted()
          ? Optional.of(new Types(underlying, underlying))
          : first(CType.FROM_INT, least, greatest).map(type -> new Types(underlying, type));
    }

    /** In C an enumerator stays an {@code int} if it fits. */
    @Override
    public Constant outside(Constant inside, Types types) {
      boolean plain = language == Language.C && CType.INT.holds(inside.value(), model);
      return new Constant(inside.value(), plain ? CType.INT : types.inExpressions());
    }

    private Optional<CType> first(List<CType> types, BigInteger least, BigInteger greatest) {
      return types.stream()
          .filter(type -> type.holds(least, model) && type.holds(greatest, model))
          .findFirst();
    }
  }
}
