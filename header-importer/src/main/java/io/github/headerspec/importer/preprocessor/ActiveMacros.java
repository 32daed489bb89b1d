package io.github.headerspec.importer.preprocessor;

import io.github.headerspec.importer.source.Identifier;
import java.util.Arrays;

/** The macros that have been replaced by something that was not read to its end yet. */
final class ActiveMacros {

  /** How often each is, by the number of its name. */
  private int[] counts = new int[1 << 10];

  /** Whether a macro is among them. */
  boolean has(Identifier macro) {
    int number = macro.number();
    return number < counts.length && counts[number] > 0;
  }

  /** What a macro is replaced by begins; {@link Identifier#NONE} is never among them. */
  void begin(Identifier macro) {
    int number = macro.number();
    if (number >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(number + 1, counts.length * 2));
    }
    counts[number] += macro == Identifier.NONE ? 0 : 1;
  }

  /** It has been read. */
  void end(Identifier macro) {
    counts[macro.number()] -= macro == Identifier.NONE ? 0 : 1;
  }
}
