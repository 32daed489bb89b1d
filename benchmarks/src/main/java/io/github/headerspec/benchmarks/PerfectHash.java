package io.github.headerspec.benchmarks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Hash and displace: the search for a hash without collisions, as a patient person would do it. */
final class PerfectHash {

  /** For each bucket. */
  final int[] displacements;

  /** Leaves the index of a slot. */
  final int slotShift;

  private PerfectHash(int[] displacements, int slotShift) {
    this.displacements = displacements;
    this.slotShift = slotShift;
  }

  /** Makes a hash for values that are all different. */
  static PerfectHash of(int[] values) {
    int slotBits = Integer.SIZE - Integer.numberOfLeadingZeros(values.length * 5 / 4);
    int slotShift = Integer.SIZE - slotBits;
    int[] displacements = new int[1 << (slotBits - 2)];
    int bucketShift = Integer.SIZE - (slotBits - 2);
    List<List<Integer>> buckets =
        Arrays.stream(values)
            .boxed()
            .collect(Collectors.groupingBy(value -> bucket(value, bucketShift)))
            .values()
            .stream()
            .sorted(Comparator.comparing(bucket -> -bucket.size()))
            .toList();
    boolean[] taken = new boolean[1 << slotBits];
    for (List<Integer> bucket : buckets) {
      int displacement = 0;
      int[] slots;
      do {
        int candidate = displacement++;
        slots =
            bucket.stream()
                .mapToInt(value -> slot(value, candidate, slotShift))
                .filter(slot -> !taken[slot])
                .distinct()
                .toArray();
      } while (slots.length < bucket.size());
      displacements[bucket(bucket.get(0), bucketShift)] = displacement - 1;
      for (int slot : slots) {
        taken[slot] = true;
      }
    }
    return new PerfectHash(displacements, slotShift);
  }

  static int bucket(int value, int bucketShift) {
    return (value * 0x9E3779B9) >>> bucketShift;
  }

  static int slot(int value, int displacement, int slotShift) {
    return ((value ^ displacement) * 0x85EBCA6B) >>> slotShift;
  }

  int bucketShift() {
    return slotShift + 2;
  }

  int slots() {
    return 1 << (Integer.SIZE - slotShift);
  }
}
