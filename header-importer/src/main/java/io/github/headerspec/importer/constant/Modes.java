package io.github.headerspec.importer.constant;

import java.util.List;
import java.util.Optional;

/** GNU's machine modes: names for the widths of integers. */
final class Modes {

  private Modes() {}

  /** How many bits a mode has; nothing if it is none that integers of up to 64 bits have. */
  static Optional<Integer> bits(String mode, DataModel model) {
    String plain =
        mode.startsWith("__") && mode.endsWith("__") && mode.length() > 4
            ? mode.substring(2, mode.length() - 2)
            : mode;
    return switch (plain) {
      case "QI", "byte" -> Optional.of(8);
      case "HI" -> Optional.of(16);
      case "SI" -> Optional.of(32);
      case "DI" -> Optional.of(64);
      case "word", "pointer" -> Optional.of(model.pointerBits());
      default -> Optional.empty();
    };
  }

  /** The integer type of a width. */
  static Optional<CType> integer(int bits, boolean signed, DataModel model) {
    List<CType> types =
        signed
            ? List.of(CType.SIGNED_CHAR, CType.SHORT, CType.INT, CType.LONG, CType.LONG_LONG)
            : List.of(
                CType.UNSIGNED_CHAR,
                CType.UNSIGNED_SHORT,
                CType.UNSIGNED_INT,
                CType.UNSIGNED_LONG,
                CType.UNSIGNED_LONG_LONG);
    return types.stream().filter(type -> type.bits(model) == bits).findFirst();
  }
}
