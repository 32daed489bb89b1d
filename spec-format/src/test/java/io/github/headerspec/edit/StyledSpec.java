package io.github.headerspec.edit;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.IntegerLiteral;
import io.github.headerspec.spec.Spec;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A spec as somebody may have written it: every layout that YAML has, comments, decisions. */
final class StyledSpec {

  private final Random random;
  private final String lineEnd;
  private final int indent;
  private final int dashOffset;
  private final int afterDash;
  private final boolean blankLines;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, List<String>> linesOfConstants = new LinkedHashMap<>();
  private int marks;

  StyledSpec(Random random) {
    this.random = random;
    this.lineEnd = random.nextInt(5) == 0 ? "\r\n" : random.nextInt(12) == 0 ? "\r" : "\n";
    this.indent = 2 + 2 * random.nextInt(2);
    this.dashOffset = random.nextInt(3) == 0 ? 0 : indent;
    this.afterDash = random.nextInt(4) == 0 ? 4 : 2;
    this.blankLines = random.nextBoolean();
  }

  /** The lines of each constant, by its native name; nothing for those in brackets. */
  Map<String, List<String>> linesOfConstants() {
    return linesOfConstants;
  }

  String of(Spec spec) {
    comment(0);
    line("headerspec: 1");
    line("header: " + quoted("random.h") + trailing());
    if (random.nextBoolean()) {
      line("target: x86_64-linux");
    }
    if (random.nextBoolean()) {
      line("source:");
      comment(indent);
      line(" ".repeat(indent) + "sdk: some # sdk".replace(" #", "#"));
    }
    boolean brackets = random.nextInt(8) == 0;
    line("enums:" + (brackets ? " [" : "") + trailing());
    comment(dashOffset);
    for (int i = 0; i < spec.enums().size(); i++) {
      EnumSpec each = spec.enums().get(i);
      if (brackets) {
        boolean last = i == spec.enums().size() - 1;
        line("  " + enumInBrackets(each) + (last && random.nextBoolean() ? "" : ","));
      } else {
        if (blankLines && i > 0) {
          line("");
        }
        blockEnum(each);
      }
    }
    if (brackets) {
      line("  ]");
    }
    comment(0);
    String text = String.join(lineEnd, lines);
    return random.nextInt(4) == 0 ? text : text + lineEnd;
  }

  private void blockEnum(EnumSpec each) {
    comment(dashOffset);
    int column = dashOffset + afterDash;
    String name = each.nativeName().value();
    List<List<String>> keys = new ArrayList<>();
    keys.add(List.of("native: " + quoted(name) + trailing()));
    each.from().ifPresent(it -> keys.add(List.of("from: " + it.value().word())));
    each.members().match().forEach(it -> keys.add(List.of("match: [" + quoted(it.value()) + "]")));
    each.tag().ifPresent(it -> keys.add(List.of("tag: " + quoted(it.value()) + trailing())));
    each.pointer().ifPresent(it -> keys.add(List.of("pointer: " + quoted(it.value()))));
    keys.add(List.of("type: " + quoted(each.type().value().word()) + trailing()));
    keys.add(List.of("kind: " + (random.nextBoolean() ? "enum" : "flags")));
    if (random.nextInt(3) == 0) {
      keys.add(text());
    }
    if (random.nextInt(3) == 0) {
      keys.add(List.of("availability:", " ".repeat(indent) + "since: first"));
    }
    List<String> constants = constants(each);
    List<String> retired = retired(name);
    boolean constantsLast = random.nextInt(3) > 0;
    if (random.nextInt(3) == 0) {
      Collections.shuffle(keys, random);
    }
    if (!retired.isEmpty()) {
      keys.add(random.nextBoolean() ? keys.size() : random.nextInt(keys.size()), retired);
    }
    keys.add(constantsLast ? keys.size() : random.nextInt(keys.size()), constants);
    boolean first = true;
    for (List<String> key : keys) {
      for (String line : key) {
        String margin =
            first ? " ".repeat(dashOffset) + "-" + " ".repeat(afterDash - 1) : " ".repeat(column);
        line(line.isEmpty() ? "" : margin + line);
        first = false;
      }
      comment(column);
    }
  }

  private List<String> constants(EnumSpec each) {
    int layout = random.nextInt(5);
    List<String> result = new ArrayList<>();
    boolean prefixed = random.nextInt(6) == 0;
    result.add("constants:" + (layout == 0 ? "" : trailing()));
    if (layout == 0) {
      result.set(
          0,
          "constants: "
              + bracketed(each.constants().stream().map(it -> inBrackets(it, each)).toList()));
      return result;
    }
    String margin = " ".repeat(dashOffset);
    for (ConstantSpec constant : each.constants()) {
      if (random.nextInt(4) == 0) {
        result.add(margin + mark());
      }
      if (random.nextInt(6) == 0) {
        result.add("");
      }
      List<String> own = new ArrayList<>();
      if (layout == 1) {
        own.add("- " + inBrackets(constant, each) + trailing());
      } else {
        List<String> keys = new ArrayList<>();
        keys.add("native: " + quoted(constant.nativeName().value()));
        keys.add("value: " + value(constant, each) + trailing());
        constant.aliasOf().ifPresent(it -> keys.add("alias-of: " + it.value()));
        constant.role().ifPresent(it -> keys.add("role: sentinel"));
        if (random.nextInt(4) == 0) {
          keys.add("java: JAVA_" + marks++);
        }
        if (random.nextInt(4) == 0) {
          Collections.shuffle(keys, random);
        }
        List<String> all = new ArrayList<>(keys);
        if (random.nextInt(4) == 0) {
          all.addAll(text());
        }
        boolean alone = prefixed && random.nextBoolean();
        if (alone) {
          own.add("-");
        }
        for (int i = 0; i < all.size(); i++) {
          String start = i == 0 && !alone ? "-" + " ".repeat(afterDash - 1) : " ".repeat(afterDash);
          own.add(all.get(i).isEmpty() ? "" : start + all.get(i));
          if (i < keys.size() - 1 && random.nextInt(8) == 0) {
            own.add(" ".repeat(afterDash) + mark());
          }
        }
      }
      own.replaceAll(line -> line.isEmpty() ? line : margin + line);
      int column = dashOffset + afterDash;
      linesOfConstants.put(
          constant.nativeName().value(),
          own.stream().map(line -> line.isEmpty() ? line : " ".repeat(column) + line).toList());
      result.addAll(own);
    }
    return result;
  }

  private List<String> retired(String owner) {
    if (random.nextInt(3) > 0) {
      return List.of();
    }
    String one = owner + "_RETIRED";
    int value = 100 + random.nextInt(20);
    if (random.nextInt(4) == 0) {
      return List.of("retired: [{native: " + one + ", value: " + value + "}]");
    }
    String margin = " ".repeat(dashOffset);
    String inner = margin + " ".repeat(afterDash);
    List<String> result = new ArrayList<>(List.of("retired:" + trailing()));
    result.add(margin + "-" + " ".repeat(afterDash - 1) + "native: " + one);
    if (random.nextBoolean()) {
      result.add(inner + "value: " + value);
    }
    return result;
  }

  private String enumInBrackets(EnumSpec each) {
    StringBuilder out = new StringBuilder("{native: " + each.nativeName().value());
    each.from().ifPresent(it -> out.append(", from: ").append(it.value().word()));
    each.members().match().forEach(it -> out.append(", match: [").append(it.value()).append(']'));
    each.tag().ifPresent(it -> out.append(", \"tag\": ").append(it.value()));
    each.pointer().ifPresent(it -> out.append(", pointer: ").append(it.value()));
    out.append(", type: ").append(each.type().value().word()).append(", kind: enum");
    out.append(", constants: ");
    out.append(bracketed(each.constants().stream().map(it -> inBrackets(it, each)).toList()));
    return out.append('}').toString();
  }

  private String bracketed(List<String> entries) {
    boolean wide = random.nextBoolean();
    return "[" + String.join(wide ? " , " : ", ", entries) + (random.nextInt(4) == 0 ? ", ]" : "]");
  }

  private String inBrackets(ConstantSpec constant, EnumSpec each) {
    return "{native: "
        + constant.nativeName().value()
        + ", value: "
        + value(constant, each)
        + constant.aliasOf().map(it -> ", alias-of: " + it.value()).orElse("")
        + constant.role().map(it -> " , role: sentinel").orElse("")
        + (random.nextInt(4) == 0 ? ", java: JAVA_" + marks++ : "")
        + "}";
  }

  private String value(ConstantSpec constant, EnumSpec each) {
    BigInteger value = constant.value().value();
    return quoted(
        switch (random.nextInt(4)) {
          case 0 -> IntegerLiteral.hexadecimal(value, each.type().value());
          case 1 ->
              value.signum() < 0
                  ? "-0X" + value.negate().toString(16)
                  : "0x00" + value.toString(16);
          default -> value.toString();
        });
  }

  private List<String> text() {
    String margin = " ".repeat(indent);
    return switch (random.nextInt(5)) {
      case 0 -> List.of("doc: Plain text " + marks++ + ".");
      case 1 -> List.of("doc: 'quoted: ''text''" + "'");
      case 2 -> List.of("doc: |", margin + "Text", "", margin + "  # no comment", margin + "end");
      case 3 -> List.of("doc: >+", margin + "Folded", margin + "text " + marks++, "");
      default -> List.of("doc: Plain text", margin + "in two lines " + marks++);
    };
  }

  private String quoted(String text) {
    return switch (random.nextInt(5)) {
      case 0 -> "'" + text + "'";
      case 1 -> '"' + text + '"';
      default -> text;
    };
  }

  private String trailing() {
    return random.nextInt(6) == 0 ? "  # behind " + marks++ : "";
  }

  private void comment(int column) {
    if (random.nextInt(5) == 0) {
      line(" ".repeat(column) + mark());
    }
  }

  private String mark() {
    return "# comment " + marks++;
  }

  private void line(String line) {
    lines.add(line);
  }

  static Optional<String> value(Optional<Located<String>> fact) {
    return fact.map(Located::value);
  }
}
