package io.github.headerspec.cli;

import io.github.headerspec.cli.YamlTree.Block;
import io.github.headerspec.cli.YamlTree.Entry;
import io.github.headerspec.cli.YamlTree.Item;
import io.github.headerspec.cli.YamlTree.Items;
import io.github.headerspec.cli.YamlTree.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A spec of {@link #HEADER} after people had it in their hands, as bytes decide. */
final class ReviewedSpec {

  /** What each spec is derived from. */
  static final String HEADER =
      """
      /** What the light shows. */
      typedef enum _LIGHT {
        LIGHT_NONE,
        LIGHT_RED,           /**< Stop before the line. */
        LIGHT_HALT = 1,
        LIGHT_GREEN = 0x10,
        LIGHT_MAX = 0x7fffffff
      } LIGHT, *PLIGHT;
      /**
       * What a light does.
       *
       * <p>It may do all at once.
       */
      enum FLAGS { FLAG_A = 1, FLAG_B = 2, FLAG_C = 4 };
      enum { ODD_ONE = -1, ODD_TWO = 2 };
      #define LIGHT_E_BROKEN 0x80042301
      #define LIGHT_E_LATE   0x80042302
      """;

  /** All constants of the header. */
  static final Set<String> CONSTANTS =
      Set.of(
          "LIGHT_NONE",
          "LIGHT_RED",
          "LIGHT_HALT",
          "LIGHT_GREEN",
          "LIGHT_MAX",
          "FLAG_A",
          "FLAG_B",
          "FLAG_C",
          "ODD_ONE",
          "ODD_TWO",
          "LIGHT_E_BROKEN",
          "LIGHT_E_LATE");

  private final Choices choices;
  private int names;

  ReviewedSpec(Choices choices) {
    this.choices = choices;
  }

  Block next() {
    List<Item> enums = new ArrayList<>();
    maybe(enums, 4, item(light(), false));
    maybe(enums, 3, item(flags(), false));
    maybe(enums, 3, item(odd(), false));
    maybe(enums, 3, item(errors(), false));
    if (choices.oneIn(4) || enums.isEmpty()) {
      enums.add(choices.next(enums.size() + 1), item(gone(), false));
    }
    List<Entry> keys = new ArrayList<>();
    keys.add(own("headerspec", "1"));
    insert(keys, own("header", "light.h"));
    if (choices.oneIn(3)) {
      List<Entry> source = List.of(own("sdk", choices.text("Kit ")), own("version", "2.40"));
      insert(keys, new Entry("source", new Block(source), false));
    }
    if (choices.oneIn(3)) {
      insert(keys, facts("target", choices.of(List.of("x86_64-windows", "x86_64-linux"))));
    }
    if (choices.oneIn(4)) {
      insert(keys, own("docs", "https://example.org/#light"));
    }
    insert(keys, new Entry("enums", new Items(enums), false));
    return new Block(keys);
  }

  private List<Entry> light() {
    List<Entry> keys = start("LIGHT");
    optional(keys, "tag", "_LIGHT", "_OTHER");
    optional(keys, "pointer", "PLIGHT", "POTHER");
    List<Item> constants = new ArrayList<>();
    maybe(constants, 5, constant("LIGHT_NONE", "0", "", false));
    constants.add(constant("LIGHT_RED", "1", "", false));
    maybe(constants, 5, constant("LIGHT_HALT", "1", "LIGHT_RED", false));
    // The spec may be of a time when this was another name.
    String[] green =
        choices.of(List.of(new String[] {"0x10", ""}, new String[] {"1", "LIGHT_RED"}));
    maybe(constants, 5, constant("LIGHT_GREEN", green[0], green[1], false));
    maybe(constants, 5, constant("LIGHT_MAX", "0x7fffffff", "", false));
    return finish(keys, constants, "LIGHT_", "int32", "enum");
  }

  private List<Entry> flags() {
    List<Entry> keys = start("FLAGS");
    optional(keys, "tag", "FLAGS", "OTHER_TAG");
    List<Item> constants = new ArrayList<>();
    maybe(constants, 4, constant("FLAG_A", "1", "", false));
    maybe(constants, 4, constant("FLAG_B", "0x2", "", false));
    maybe(constants, 4, constant("FLAG_C", "4", "", false));
    return finish(keys, constants, "FLAG_", "int32", choices.of(List.of("flags", "enum")));
  }

  private List<Entry> odd() {
    List<Entry> keys = start(choices.of(List.of("ODD", "Curious")));
    insert(keys, facts("from", "anonymous"));
    List<Item> constants = new ArrayList<>();
    maybe(constants, 4, constant("ODD_ONE", "-1", "", false));
    constants.add(constant("ODD_TWO", "2", "", false));
    return finish(keys, constants, "ODD_", "int16", "enum");
  }

  private List<Entry> errors() {
    List<Entry> keys = start("LightError");
    insert(keys, facts("from", "macros"));
    insert(keys, facts("pattern", "LIGHT_E_*"));
    List<Item> constants = new ArrayList<>();
    maybe(constants, 4, constant("LIGHT_E_BROKEN", "0x80042301", "", false));
    maybe(constants, 4, constant("LIGHT_E_LATE", "0x80042302", "", false));
    return finish(keys, constants, "LIGHT_E_", choices.of(List.of("uint32", "int32")), "enum");
  }

  private List<Entry> gone() {
    List<Item> constants = new ArrayList<>();
    constants.add(constant("OLD_ONE", "1", "", false));
    constants.add(constant("OLD_TWO", "2", "", false));
    return finish(start("OLD"), constants, "OLD_", "int32", "enum");
  }

  private List<Entry> start(String name) {
    List<Entry> keys = new ArrayList<>();
    keys.add(own("native", name));
    return keys;
  }

  private void optional(List<Entry> keys, String key, String right, String wrong) {
    switch (choices.next(4)) {
      case 1 -> insert(keys, facts(key, right));
      case 2 -> insert(keys, facts(key, wrong));
      default -> {}
    }
  }

  private List<Entry> finish(
      List<Entry> keys, List<Item> constants, String prefix, String type, String kind) {
    insert(
        keys,
        own(
            "type",
            choices.of(List.of(type, type, "int64", type.equals("int16") ? type : "uint32"))));
    insert(keys, own("kind", kind));
    if (choices.oneIn(4)) {
      insert(keys, own("unknown", choices.of(List.of("keep", "reject"))));
    }
    if (choices.oneIn(4)) {
      insert(keys, own("java", "Type" + names++));
    }
    texts(keys);
    int extra = constants.isEmpty() ? 1 : choices.next(3);
    for (int i = 0; i < extra; i++) {
      Item more = constant("EXTRA_" + names, Integer.toString(40 + names++), "", true);
      constants.add(choices.next(constants.size() + 1), more);
    }
    if (choices.oneIn(4)) {
      boolean isUsed = constants.size() > extra && choices.oneIn(2);
      insert(keys, facts("strip-prefix", isUsed || extra == 0 ? prefix : "EXTRA_"));
    }
    insert(keys, new Entry("constants", new Items(constants), false));
    if (choices.oneIn(4)) {
      insert(keys, new Entry("retired", new Items(retired(prefix, names(constants))), true));
    }
    return keys;
  }

  private List<Item> retired(String prefix, Set<String> taken) {
    List<Item> retired = new ArrayList<>();
    int count = 1 + choices.next(3);
    for (int i = 0; i < count; i++) {
      List<Entry> keys = new ArrayList<>();
      // One that may come back, or whose value may.
      String back = choices.of(List.of("", "", prefix + "GREEN", prefix + "B", prefix + "LATE"));
      boolean isThere = back.isEmpty() || taken.contains(back);
      taken.add(back);
      keys.add(own("native", isThere ? "RETIRED_" + names++ : back));
      if (choices.oneIn(2)) {
        insert(keys, facts("value", choices.of(List.of("99", "98", "97", "0x10"))));
      }
      retired.add(item(keys, true));
    }
    return retired;
  }

  private Item constant(String name, String value, String aliasOf, boolean mayGo) {
    List<Entry> keys = new ArrayList<>();
    keys.add(own("native", name));
    boolean isAlias = !aliasOf.isEmpty();
    boolean isOther = !isAlias && !value.equals("1") && choices.oneIn(6);
    insert(keys, own("value", isOther ? Integer.toString(20 + names++) : value));
    if (isAlias) {
      insert(keys, facts("alias-of", aliasOf));
    }
    if (choices.oneIn(8)) {
      insert(keys, own("role", "sentinel"));
    }
    if (choices.oneIn(5)) {
      insert(keys, own("java", "J" + names++));
    }
    texts(keys);
    return item(keys, mayGo);
  }

  private static Set<String> names(List<Item> constants) {
    Set<String> names = new HashSet<>();
    for (Item each : constants) {
      for (Entry entry : each.block().entries()) {
        if (entry.key().equals("native") && entry.value() instanceof Scalar name) {
          names.add(name.text());
        }
      }
    }
    return names;
  }

  private void texts(List<Entry> keys) {
    if (choices.oneIn(3)) {
      insert(keys, own("doc", choices.text("Doc" + names++)));
    }
    if (choices.oneIn(8)) {
      insert(keys, own("deprecated", choices.text("Not" + names++)));
    }
    if (choices.oneIn(8)) {
      List<Entry> where = new ArrayList<>();
      where.add(own("since", choices.text("v" + names++)));
      if (choices.oneIn(2)) {
        insert(where, own("windows-client", choices.text("w" + names++)));
      }
      insert(keys, new Entry("availability", new Block(where), false));
    }
    if (choices.oneIn(8)) {
      List<Item> links = new ArrayList<>();
      links.add(item(List.of(own("native", "Set" + names++)), false));
      Entry url = own("url", "https://example.org/" + names++);
      maybe(links, 3, item(List.of(url, own("title", choices.text("t" + names++))), false));
      insert(keys, new Entry("see", new Items(links), false));
    }
  }

  private void maybe(List<Item> items, int bound, Item item) {
    if (!choices.oneIn(bound)) {
      items.add(choices.oneIn(3) ? choices.next(items.size() + 1) : items.size(), item);
    }
  }

  private void insert(List<Entry> entries, Entry entry) {
    entries.add(choices.oneIn(4) ? choices.next(entries.size() + 1) : entries.size(), entry);
  }

  private static Item item(List<Entry> keys, boolean mayGo) {
    return new Item(new Block(keys), mayGo);
  }

  private static Entry own(String key, String text) {
    return new Entry(key, new Scalar(text), false);
  }

  private static Entry facts(String key, String text) {
    return new Entry(key, new Scalar(text), true);
  }
}
