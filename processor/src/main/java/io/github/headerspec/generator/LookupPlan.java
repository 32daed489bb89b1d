package io.github.headerspec.generator;

import java.math.BigInteger;
import java.util.List;

/** How a constant is found by its value. Chosen from the values alone. */
sealed interface LookupPlan {

  /**
   * The values lie so close together that an array has a place for each: one bounds check and one
   * load.
   *
   * @param first the least value, as the carrier holds it
   * @param size the size of the array
   * @param complete whether there is a constant at each place
   * @param inOrder whether the constants, in the order of the header, are the array as it is
   */
  record Dense(BigInteger first, int size, boolean complete, boolean inOrder)
      implements LookupPlan {

    /** The greatest value there is a place for. */
    BigInteger last() {
      return first.add(BigInteger.valueOf(size - 1L));
    }
  }

  /**
   * The values lie far apart: a hash table in which every known value has a slot of its own.
   *
   * @param hash gives the slots
   */
  record Sparse(PerfectHash hash) implements LookupPlan {}

  /**
   * Chooses the lookup.
   *
   * @param carrier the type of the values
   * @param values the values of the enum constants in the order of the header, all different, as
   *     the carrier holds them
   */
  static LookupPlan of(Carrier carrier, List<BigInteger> values) {
    BigInteger first = values.stream().reduce(BigInteger::min).orElse(BigInteger.ZERO);
    BigInteger last = values.stream().reduce(BigInteger::max).orElse(BigInteger.ZERO);
    BigInteger span = last.subtract(first).add(BigInteger.ONE);
    // Up to four times as many places as values cost less memory than a hash table's entries.
    long worthAnArray = 4L * values.size() + 16;
    if (span.compareTo(BigInteger.valueOf(worthAnArray)) <= 0) {
      boolean complete = span.intValueExact() == values.size();
      boolean inOrder = complete && values.equals(values.stream().sorted().toList());
      return new Dense(first, span.intValueExact(), complete, inOrder);
    }
    return new Sparse(PerfectHash.of(carrier, values));
  }
}
