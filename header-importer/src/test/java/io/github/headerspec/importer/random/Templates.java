package io.github.headerspec.importer.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fills templates. */
final class Templates {

  private static final Pattern PLACE = Pattern.compile("\\$([A-Za-z])");

  private final Choices choices;
  private final HeaderNames names;
  private final boolean cpp;
  private final RandomValues values;
  private final RandomConditions conditions;

  Templates(Choices choices, HeaderNames names, boolean cpp, boolean microsoft) {
    this.choices = choices;
    this.names = names;
    this.cpp = cpp;
    this.values = new RandomValues(choices, names, cpp, microsoft);
    this.conditions = new RandomConditions(choices, names, cpp);
  }

  /** Fills one. */
  Piece fill(Template template) {
    Map<Character, String> own = new HashMap<>();
    List<String> constants = new ArrayList<>();
    String text = fill(template.text(), own, constants);
    for (char exported : template.exports().toCharArray()) {
      String name = own.get(exported);
      if (exported == 'b') {
        constants.forEach(names::addConstant);
      } else if (name == null) {
        throw new IllegalArgumentException(template.toString());
      } else if (exported <= 'M') {
        names.addConstant(name);
      } else if (exported >= 'X') {
        names.addMacro(name);
      } else {
        names.addType(text.contains("struct " + name) ? "struct " + name : spelling(text, name));
      }
    }
    List<String> witnesses =
        template.witnesses().isEmpty()
            ? List.of()
            : Stream.of(template.witnesses().split(" "))
                .map(it -> fill(it, own, List.of()))
                .toList();
    return new Piece(text.endsWith("\n") ? text : text + "\n", witnesses);
  }

  /** A tag alone is a type in C++ only. */
  private String spelling(String text, String name) {
    return !cpp && text.contains("enum " + name + " ") ? "enum " + name : name;
  }

  private String fill(String text, Map<Character, String> own, List<String> constants) {
    Matcher places = PLACE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (places.find()) {
      char letter = places.group(1).charAt(0);
      String by =
          Character.isUpperCase(letter)
              ? own.computeIfAbsent(letter, names::fresh)
              : made(letter, constants);
      places.appendReplacement(filled, Matcher.quoteReplacement(by));
    }
    return places.appendTail(filled).toString();
  }

  private String made(char letter, List<String> constants) {
    return switch (letter) {
      case 'x' -> values.next();
      case 'n' -> values.small();
      case 'i' -> values.integer();
      case 'y' -> values.type();
      case 'c' -> conditions.next();
      case 'd' -> conditions.name();
      case 'b' -> body(constants);
      case 'a' -> attribute();
      case 'k' -> cpp ? choices.pick("class", "struct") : "";
      case 's' -> choices.pick(" ", "\t", "\n", " /* } */ ", "\\\n", " // ;\n", "\f", "");
      default -> throw new IllegalArgumentException("$" + letter);
    };
  }

  /** An attribute that changes nothing, or everything. */
  private String attribute() {
    return choices.pick(
        "__attribute__((packed))",
        "__attribute__((__packed__))",
        "__attribute__((aligned(8)))",
        "__attribute__((deprecated(\"}\")))",
        "__attribute__((unused))",
        "__attribute__(())",
        "__attribute__((flag_enum))",
        "__attribute__((enum_extensibility(closed)))",
        "__attribute__((visibility(\"default\")))",
        "__attribute__((packed, aligned(4)))",
        "__attribute__((unused)) __attribute__((packed))",
        "[[gnu::packed]]",
        "[[deprecated]]",
        "[[deprecated(\"{,}\")]]",
        "[[maybe_unused]]",
        "[[]]",
        "__declspec(deprecated)",
        "__extension__",
        "");
  }

  private String body(List<String> constants) {
    StringBuilder body = new StringBuilder("{");
    int count = 1 + choices.below(5);
    for (int i = 0; i < count; i++) {
      String name = names.fresh('E');
      constants.add(name);
      body.append(choices.pick(" ", "\n  ", "\n  /* a , comment */ ", "\n#if 1\n", " "))
          .append(name)
          .append(choices.oneIn(12) ? " " + enumeratorAttribute() : "")
          .append(choices.oneIn(2) ? choices.pick(" = ", "=", "\n = ") + values.next() : "");
      if (body.toString().lastIndexOf("#if 1") > body.toString().lastIndexOf("#endif")) {
        body.append("\n#endif\n");
      }
      body.append(i + 1 < count || choices.oneIn(4) ? "," : "");
      if (choices.oneIn(12)) {
        body.append("\n#if ").append(conditions.next()).append("\n#endif\n");
      }
    }
    return body + choices.pick(" }", "\n}", " /* end */ }");
  }

  private String enumeratorAttribute() {
    return choices.pick(
        "__attribute__((deprecated))",
        "__attribute__((unused))",
        "[[deprecated(\"a,b}\")]]",
        "[[maybe_unused]]");
  }
}
