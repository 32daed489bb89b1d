  /** An array as long as there are constants. */
  private static final class Array {
    static final ${hand}[] TABLE = ${hand}.values();

    static ${hand} ofOrElse(int value, ${hand} other) {
      return value >= 0 && value < TABLE.length ? TABLE[value] : other;
    }

    static Optional<${hand}> find(int value) {
      return value >= 0 && value < TABLE.length ? Optional.of(TABLE[value]) : Optional.empty();
    }

    static Object open(int value) {
      return value >= 0 && value < TABLE.length ? TABLE[value] : new Unknown(value);
    }
  }
