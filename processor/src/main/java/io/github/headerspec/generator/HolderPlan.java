package io.github.headerspec.generator;

import io.github.headerspec.generator.EnumPlan.AliasPlan;
import io.github.headerspec.generator.EnumPlan.ConstantPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * An interface that holds some of the constants of a type that cannot be an enum, because it has
 * too many.
 *
 * @param typeName its simple name
 * @param firstOrdinal the position of its first constant among all
 * @param constants its constants
 * @param aliases its aliases; an interface holds either constants or aliases
 */
record HolderPlan(
    String typeName, int firstOrdinal, List<ConstantPlan> constants, List<AliasPlan> aliases) {

  /**
   * The maximum size of a method's code in bytes: the Java Virtual Machine Specification, 4.7.3.
   */
  private static final long MAX_CODE_BYTES = 65_535;

  /** The most constants that one interface holds, each of which takes 22 bytes of code to make. */
  private static final int MAX_CONSTANTS = 2_000;

  /**
   * Spreads the constants of a type over interfaces, if they are too many for an enum.
   *
   * @param typeName the name of the type
   * @param constants its constants
   * @param aliases its aliases
   * @return the interfaces in the order of the constants, those of aliases last; none if the type
   *     can be an enum
   */
  static List<HolderPlan> spread(
      String typeName, List<ConstantPlan> constants, List<AliasPlan> aliases) {
    if (fitInEnum(constants, aliases)) {
      return List.of();
    }
    List<HolderPlan> holders = new ArrayList<>();
    for (int from = 0; from < constants.size(); from += MAX_CONSTANTS) {
      int to = Math.min(from + MAX_CONSTANTS, constants.size());
      String name = typeName + "Constants" + (holders.size() + 1);
      holders.add(new HolderPlan(name, from, constants.subList(from, to), List.of()));
    }
    int constantHolders = holders.size();
    for (int from = 0; from < aliases.size(); from += MAX_CONSTANTS) {
      int to = Math.min(from + MAX_CONSTANTS, aliases.size());
      String name = typeName + "Aliases" + (holders.size() - constantHolders + 1);
      holders.add(new HolderPlan(name, 0, List.of(), aliases.subList(from, to)));
    }
    return holders;
  }

  /**
   * Whether an enum can hold the constants. The code that makes them is one method, the static
   * initialiser, and what it takes is known: 19 bytes for each constant (new, dup, ldc_w, sipush,
   * ldc_w, invokespecial, putstatic), 3 more for a native name (ldc_w), 6 for an alias (getstatic,
   * putstatic), and 7 for the array of all constants and the end. At low positions some of these
   * are shorter, which is left out of account.
   */
  private static boolean fitInEnum(List<ConstantPlan> constants, List<AliasPlan> aliases) {
    long named = constants.stream().filter(each -> each.nativeName().isPresent()).count();
    return 19L * constants.size() + 3 * named + 6L * aliases.size() + 7 <= MAX_CODE_BYTES;
  }
}
