package io.github.headerspec.spec;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Inputs of fixtures that are too large to be files. */
final class GeneratedInputs {

  private static final String ONE_ENUM =
      """
      headerspec: 1
      header: large.h
      enums:
        - native: LARGE
          type: int32
          kind: enum
          constants:
      """;

  private GeneratedInputs() {}

  static String named(String name) {
    return switch (name) {
      case "brackets nested 10,000 deep" -> "enums: " + "[".repeat(10_000);
      case "one byte too many" -> "#".repeat(SpecFormat.MAX_BYTES + 1);
      case "one constant too many" -> ONE_ENUM + constants(SpecFormat.MAX_CONSTANTS + 1);
      case "one node too many" ->
          // One mapping, five texts and one list come before the entries.
          "headerspec: 1\nheader: large.h\nenums: ["
              + "x, ".repeat(SpecFormat.MAX_NODES - 6)
              + "]\n";
      case "one enum too many" ->
          "headerspec: 1\nheader: large.h\nenums:\n"
              + lines(SpecFormat.MAX_ENUMS + 1, i -> "  - native: E" + i + "\n");
      case "one link too many" ->
          ONE_ENUM
              + constants(1)
              + "        see:\n"
              + lines(SpecFormat.MAX_ENTRIES + 1, i -> "          - native: S" + i + "\n");
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String constants(int count) {
    return lines(count, i -> "      - native: CONSTANT_" + i + "\n        value: " + i + "\n");
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }
}
