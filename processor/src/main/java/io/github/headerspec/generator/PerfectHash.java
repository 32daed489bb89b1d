package io.github.headerspec.generator;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A hash that gives every known value a slot of its own, so that one comparison tells whether a
 * value is known. Made by hash and displace: the value chooses a bucket, the bucket has a
 * displacement, and value and displacement give the slot.
 *
 * @param carrier the type of the values; all is computed in it
 * @param slotBits there are 2 to this power of slots
 * @param multiplier chooses the bucket
 * @param displacements a character for each bucket, from {@code %} to {@code [}: the text needs no
 *     escapes in Java source
 */
record PerfectHash(Carrier carrier, int slotBits, long multiplier, String displacements) {

  /** What generated code multiplies a character with to get a displacement. */
  static final int SPREAD = 0x9E3779B9;

  // The first one is Fibonacci hashing. For each there are sets of values that all fall into one
  // bucket, so there have to be others.
  private static final List<Long> MULTIPLIERS =
      List.of(0x9E3779B97F4A7C15L, 0xD1B54A32D192ED03L, 0xABC98388FB8FAC03L, 0x8CB92BA72F3D8DD7L);
  private static final long SLOT_MULTIPLIER = 0xC2B2AE3D27D4EB4FL;
  private static final char FIRST = '%';
  private static final char LAST = '[';
  private static final int MAX_SLOT_BITS = 24;

  /**
   * Makes the hash: the smallest that is found.
   *
   * @param carrier the type of the values
   * @param values at least one, all different, as the carrier holds them
   */
  static PerfectHash of(Carrier carrier, List<BigInteger> values) {
    long[] all = values.stream().mapToLong(BigInteger::longValueExact).toArray();
    // With fewer than five slots for four values the search takes long and finds nothing.
    int least = Integer.SIZE - Integer.numberOfLeadingZeros(all.length * 5 / 4);
    return IntStream.rangeClosed(Math.max(2, least), MAX_SLOT_BITS)
        .boxed()
        .flatMap(bits -> MULTIPLIERS.stream().map(each -> new PerfectHash(carrier, bits, each, "")))
        .flatMap(empty -> empty.displaced(all).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no hash for " + values.size() + " values"));
  }

  /** The number of slots. */
  int slots() {
    return 1 << slotBits;
  }

  /** What a value is multiplied with for its bucket, as the carrier holds it. */
  long bucketMultiplier() {
    return carried(multiplier);
  }

  /** How far the product is shifted to the right for the bucket. */
  int bucketShift() {
    return shift(bucketBits());
  }

  /** What value and displacement are multiplied with for the slot, as the carrier holds it. */
  long slotMultiplier() {
    return carried(SLOT_MULTIPLIER);
  }

  /** How far the product is shifted to the right for the slot. */
  int slotShift() {
    return shift(slotBits);
  }

  private long carried(long factor) {
    return carrier == Carrier.INT ? narrow(factor) : factor;
  }

  private int shift(int bits) {
    return (carrier == Carrier.INT ? Integer.SIZE : Long.SIZE) - bits;
  }

  /** The upper bits of the product. */
  private int upper(long factor, long other, int bits) {
    return carrier == Carrier.INT
        ? ((int) factor * narrow(other)) >>> shift(bits)
        : (int) ((factor * other) >>> shift(bits));
  }

  private static int narrow(long multiplier) {
    return (int) (multiplier >>> Integer.SIZE) | 1;
  }

  /** The number of buckets is 2 to this power: a quarter of the slots. */
  private int bucketBits() {
    return Math.max(1, slotBits - 2);
  }

  /** The same hash with displacements that give each value its own slot, if there are any. */
  private Optional<PerfectHash> displaced(long[] values) {
    List<List<Long>> largestFirst =
        Arrays.stream(values).boxed().collect(Collectors.groupingBy(this::bucket)).values().stream()
            .sorted(Comparator.comparing((List<Long> bucket) -> -bucket.size()))
            .toList();
    char[] found = new char[1 << bucketBits()];
    Arrays.fill(found, FIRST);
    Set<Integer> taken = new HashSet<>();
    for (List<Long> bucket : largestFirst) {
      char displacement = FIRST;
      while (!take(bucket, displacement, taken)) {
        if (displacement == LAST) {
          return Optional.empty();
        }
        displacement++;
      }
      found[bucket(bucket.get(0))] = displacement;
    }
    return Optional.of(new PerfectHash(carrier, slotBits, multiplier, new String(found)));
  }

  /** Takes the slots of a bucket, all or none. */
  private boolean take(List<Long> bucket, char displacement, Set<Integer> taken) {
    Set<Integer> slots = new HashSet<>();
    for (long value : bucket) {
      int slot = upper(value ^ displacement * SPREAD, SLOT_MULTIPLIER, slotBits);
      if (taken.contains(slot) || !slots.add(slot)) {
        return false;
      }
    }
    return taken.addAll(slots);
  }

  private int bucket(long value) {
    return upper(value, multiplier, bucketBits());
  }
}
