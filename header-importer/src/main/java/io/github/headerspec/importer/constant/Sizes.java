package io.github.headerspec.importer.constant;

import java.util.OptionalLong;

/** Sizes and alignments of types on a target. */
final class Sizes {

  /** More than any type of a header needs, and little enough for 32 bits. */
  static final long MAX_SIZE = Integer.MAX_VALUE;

  private Sizes() {}

  /** How many bytes a type takes; nothing if that is not known. */
  static OptionalLong size(Type type, DataModel model) {
    Type plain = type.plain();
    long elements = 1;
    while (plain instanceof Type.Array array) {
      if (array.count().isEmpty() || array.count().getAsLong() > MAX_SIZE) {
        return OptionalLong.empty();
      }
      elements *= array.count().getAsLong();
      if (elements > MAX_SIZE) {
        return OptionalLong.empty();
      }
      plain = array.element().plain();
    }
    OptionalLong one = sizeOfElement(plain, model);
    return one.isPresent() && one.getAsLong() * elements <= MAX_SIZE
        ? OptionalLong.of(one.getAsLong() * elements)
        : OptionalLong.empty();
  }

  private static OptionalLong sizeOfElement(Type type, DataModel model) {
    if (type instanceof Type.Arithmetic arithmetic) {
      return OptionalLong.of(arithmetic.type().bits(model) / 8);
    } else if (type instanceof Type.Enumeration enumeration) {
      return OptionalLong.of(enumeration.underlying().bits(model) / 8);
    } else if (type instanceof Type.Pointer) {
      return OptionalLong.of(model.pointerBits() / 8);
    } else if (type instanceof Type.Structure structure) {
      return OptionalLong.of(structure.layout().size());
    } else if (type instanceof Type.Floating floating) {
      return OptionalLong.of(
          switch (floating) {
            case FLOAT -> 4;
            case DOUBLE -> 8;
            case LONG_DOUBLE -> model.longDoubleBytes();
          });
    }
    return OptionalLong.empty();
  }

  /**
   * At how many bytes a type is aligned; nothing if that is not known. On 32-bit x86 Linux
   * compilers disagree about types of 64 bits.
   */
  static OptionalLong alignment(Type type, DataModel model) {
    Type element = element(type);
    boolean scalar = !(element instanceof Type.Structure || element instanceof Type.Aligned);
    boolean disputed = scalar && model == DataModel.ILP32 && size(element, model).orElse(0) > 4;
    return disputed ? OptionalLong.empty() : alignmentInStructure(type, model);
  }

  /** At how many bytes a member of a type is aligned; nothing if that is not known. */
  static OptionalLong alignmentInStructure(Type type, DataModel model) {
    Type element = element(type);
    if (element instanceof Type.Aligned aligned) {
      return OptionalLong.of(aligned.alignment());
    }
    if (element instanceof Type.Structure structure) {
      return OptionalLong.of(structure.layout().alignment());
    }
    OptionalLong size = size(element, model);
    return size.isPresent()
        ? OptionalLong.of(Math.min(size.getAsLong(), model.maxMemberAlignment()))
        : size;
  }

  private static Type element(Type type) {
    Type element = type;
    while (element instanceof Type.Array array) {
      element = array.element();
    }
    return element;
  }
}
