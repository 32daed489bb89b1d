package io.github.headerspec.edit;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.diagnostic.SourceText;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.DocText;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.EnumSpec.Kind;
import io.github.headerspec.spec.EnumSpec.Origin;
import io.github.headerspec.spec.IntegerType;
import io.github.headerspec.spec.Membership;
import io.github.headerspec.spec.ReadSettings;
import io.github.headerspec.spec.Selection;
import io.github.headerspec.spec.Spec;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Headers that nobody wrote, and what may become of them in a later version. */
final class RandomHeader {

  private static final List<String> PIECES =
      List.of(
          "a",
          "word",
          " ",
          "  ",
          ": ",
          ":",
          " #",
          "# ",
          "\"",
          "'",
          "\\",
          "\t",
          "\n",
          "\n\n",
          "- ",
          "{",
          "}",
          "[",
          "]",
          ",",
          "|",
          ">",
          "%",
          "@",
          "`",
          "&x",
          "*x",
          "!x",
          "?",
          "…",
          "ä",
          "\u0085",
          "\u2028",
          "\u202e",
          "\u0007",
          "😀",
          "\r",
          "\r\n",
          "yes",
          "null",
          "0x10",
          "1.0",
          "---",
          "...",
          "\u00a0",
          "\ufeff",
          "<b>",
          "x".repeat(120),
          "*/",
          "\\u002a/",
          "=",
          "~");

  private static final List<IntegerType> TYPES = List.of(IntegerType.values());

  private final Random random;
  private final boolean plainOnly;
  private int names;

  /**
   * Makes headers.
   *
   * @param onlySentinels whether there are enums whose constants all look like sentinels
   */
  RandomHeader(Random random, boolean onlySentinels) {
    this.random = random;
    this.plainOnly = !onlySentinels;
  }

  /** One enum of a header; what a record has beside it is the same for all. */
  private record Draft(
      String name, Origin origin, IntegerType type, List<ConstantSpec> constants) {}

  Spec next() {
    List<EnumSpec> enums = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      enums.add(nextEnum());
    }
    return spec(enums);
  }

  /** A later version of the header. */
  Spec changed(Spec header) {
    List<EnumSpec> enums = new ArrayList<>();
    for (EnumSpec each : header.enums()) {
      int dice = random.nextInt(12);
      if (dice == 0 && header.enums().size() > 1) {
        continue;
      }
      enums.add(dice < 4 ? each : changed(each));
      if (dice == 11) {
        enums.add(nextEnum());
      }
    }
    if (enums.isEmpty() || random.nextInt(6) == 0) {
      enums.add(0, nextEnum());
    }
    return spec(enums);
  }

  private EnumSpec changed(EnumSpec each) {
    List<ConstantSpec> constants = new ArrayList<>();
    for (ConstantSpec constant : each.constants()) {
      switch (random.nextInt(8)) {
        case 0 -> {}
        case 1 ->
            constants.add(
                constant(constant.nativeName().value(), nextValue(), random.nextInt(6) == 0));
        case 2 -> {
          constants.add(nextConstant(each.nativeName().value()));
          constants.add(constant);
        }
        case 3 -> {
          constants.add(constant);
          constants.add(nextConstant(each.nativeName().value()));
        }
        default -> constants.add(constant);
      }
    }
    if (constants.stream().allMatch(it -> it.isSentinel() || isSentinel(each, it))) {
      // Otherwise nothing that a spec can be about.
      constants.add(constant(each.nativeName().value() + "_" + nextName(), nextValue(), false));
    }
    IntegerType type =
        random.nextInt(4) == 0
            ? nextType(constants)
            : each.type().value().holds(BigInteger.valueOf(-9))
                ? each.type().value()
                : nextType(constants);
    return finish(
        new Draft(each.nativeName().value(), each.origin(), fitting(type, constants), constants));
  }

  private static boolean isSentinel(EnumSpec each, ConstantSpec constant) {
    return each.constants().stream()
        .filter(it -> it.nativeName().equals(constant.nativeName()))
        .anyMatch(ConstantSpec::isSentinel);
  }

  private EnumSpec nextEnum() {
    String name = "E" + names++;
    Origin origin =
        random.nextInt(10) < 7
            ? Origin.ENUM
            : random.nextBoolean() ? Origin.MACROS : Origin.ANONYMOUS;
    List<ConstantSpec> constants = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      constants.add(nextConstant(name));
    }
    if (plainOnly && constants.stream().allMatch(ConstantSpec::isSentinel)) {
      constants.add(constant(name + "_" + nextName(), nextValue(), false));
    }
    return finish(new Draft(name, origin, nextType(constants), constants));
  }

  private ConstantSpec nextConstant(String owner) {
    String name = (random.nextInt(8) == 0 ? "" : owner + "_") + nextName();
    return constant(name, nextValue(), random.nextInt(6) == 0);
  }

  private String nextName() {
    String[] starts = {"A", "yes", "NO", "null_", "_3D", "class", "of", "x", "MAX", "Ä"};
    return starts[random.nextInt(starts.length)] + names++;
  }

  private BigInteger nextValue() {
    return switch (random.nextInt(8)) {
      case 0 -> BigInteger.valueOf(-1 - random.nextInt(3));
      case 1 -> BigInteger.ONE.shiftLeft(random.nextInt(31));
      case 2 -> BigInteger.valueOf(0x7fffffff);
      case 3 -> BigInteger.valueOf(-0x80000000L + random.nextInt(5));
      default -> BigInteger.valueOf(random.nextInt(9));
    };
  }

  private ConstantSpec constant(String name, BigInteger value, boolean sentinel) {
    return new ConstantSpec(
        at(name),
        at(value),
        Optional.empty(),
        Optional.empty(),
        sentinel ? Optional.of(at(ConstantSpec.Role.SENTINEL)) : Optional.empty(),
        nextText());
  }

  private DocText nextText() {
    if (random.nextInt(3) > 0) {
      return new DocText(
          Optional.empty(), Optional.empty(), DocText.Availability.UNSAID, List.of());
    }
    List<DocText.See> see = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      see.add(new DocText.See.Native(at("ns::Thing" + random.nextInt(9))));
      see.add(new DocText.See.Link(at("https://example.org/?a=b#c"), hostile()));
    }
    return new DocText(
        hostile(),
        random.nextInt(4) == 0 ? hostile() : Optional.empty(),
        new DocText.Availability(hostile(), Optional.empty(), hostile(), Optional.empty()),
        see);
  }

  /** DocText that YAML might misunderstand. */
  Optional<Located<String>> hostile() {
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(7);
    for (int i = 0; i < count; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString().isBlank() ? Optional.empty() : Optional.of(at(text.toString()));
  }

  private IntegerType nextType(List<ConstantSpec> constants) {
    return fitting(TYPES.get(random.nextInt(TYPES.size())), constants);
  }

  private static IntegerType fitting(IntegerType type, List<ConstantSpec> constants) {
    boolean fits = constants.stream().allMatch(it -> type.holds(it.value().value()));
    return fits ? type : IntegerType.INT32;
  }

  /** Says which constants are aliases, as an importer does. */
  private EnumSpec finish(Draft draft) {
    Map<BigInteger, String> owners = new HashMap<>();
    List<ConstantSpec> constants = new ArrayList<>();
    for (ConstantSpec each : draft.constants()) {
      Optional<String> owner =
          each.isSentinel()
              ? Optional.empty()
              : Optional.ofNullable(
                  owners.putIfAbsent(each.value().value(), each.nativeName().value()));
      constants.add(
          new ConstantSpec(
              each.nativeName(),
              each.value(),
              each.javaName(),
              owner.map(RandomHeader::at),
              each.role(),
              each.text()));
    }
    boolean named = draft.origin() == Origin.ENUM;
    boolean macros = draft.origin() == Origin.MACROS;
    return new EnumSpec(
        at(draft.name()),
        named && random.nextBoolean() ? Optional.of(at("_" + draft.name())) : Optional.empty(),
        named && random.nextBoolean() ? Optional.of(at("P" + draft.name())) : Optional.empty(),
        named ? Optional.empty() : Optional.of(at(draft.origin())),
        macros
            ? new Membership(List.of(at(draft.name() + "_*")), List.of(), List.of(), List.of())
            : Membership.UNSAID,
        at(draft.type()),
        at(random.nextInt(4) == 0 ? Kind.FLAGS : Kind.ENUM),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        nextText(),
        constants,
        List.of(),
        Set.of());
  }

  private static Spec spec(List<EnumSpec> enums) {
    return new Spec(
        new SourceText("random.h", ""),
        at("random.h"),
        Optional.empty(),
        Optional.of(at("x86_64-linux")),
        Optional.empty(),
        ReadSettings.NONE,
        Selection.ALL,
        enums);
  }

  private static <T> Located<T> at(T value) {
    return new Located<>(value, Position.START);
  }
}
