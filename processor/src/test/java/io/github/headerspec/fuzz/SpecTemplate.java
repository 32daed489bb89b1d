package io.github.headerspec.fuzz;

import io.github.headerspec.spec.JavaNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A valid spec that has every key, with gaps for texts. All gaps are between double quotes. */
final class SpecTemplate {

  /** The gap at every place that takes any text. */
  static final String TEXT = "TEXT";

  /**
   * A gap for a name or an address.
   *
   * @param gap its name in the template
   * @param harmless what usually stands there
   */
  record Place(String gap, String harmless) {

    /** What the name becomes in Java. */
    String javaName(String name) {
      return gap.equals("NATIVE_TYPE") ? JavaNames.typeName(name) : name;
    }
  }

  /** What becomes no name in Java: only comments and string literals can have it. */
  static final List<Place> MENTIONED =
      List.of(
          new Place("DOCS", "https://example.org/docs"),
          new Place("TAG", "_TAG"),
          new Place("POINTER", "PPOINTER"),
          new Place("SEE_NATIVE", "Other::Function"),
          new Place("SEE_URL", "https://example.org/see"),
          new Place("RETIRED", "RETIRED"),
          new Place("PREFIX", "PREFIX_"));

  /** What becomes a name in Java. */
  static final List<Place> DECLARED =
      List.of(
          new Place("TYPE", "Harmless"),
          new Place("NATIVE_TYPE", "NATIVEFLAGS"),
          new Place("CONSTANT", "HARMLESS"),
          new Place("ALIAS", "HARMLESS_ALIAS"),
          new Place("SENTINEL", "HARMLESS_SENTINEL"),
          new Place("NATIVE_CONSTANT", "HARMLESS_NATIVE"));

  private static final String TEMPLATE =
      """
      headerspec: 1
      header: "{TEXT}"
      source:
        sdk: "{TEXT}"
        version: "{TEXT}"
      target: "{TEXT}"
      docs: "{DOCS}"
      enums:
        - native: Light::LIGHT
          tag: "{TAG}"
          pointer: "{POINTER}"
          type: int32
          kind: enum
          java: "{TYPE}"
          strip-prefix: "{PREFIX}"
          unknown: keep
          doc: "{TEXT}"
          deprecated: "{TEXT}"
          availability:
            since: "{TEXT}"
            windows-client: "{TEXT}"
            windows-server: "{TEXT}"
            apps: "{TEXT}"
          see:
            - native: "{SEE_NATIVE}"
            - native: "{NATIVE_TYPE}"
            - url: "{SEE_URL}"
              title: "{TEXT}"
          constants:
            - native: "{PREFIX}ONE"
              value: 1
              doc: "{TEXT}"
              deprecated: "{TEXT}"
              availability:
                since: "{TEXT}"
                windows-client: "{TEXT}"
                windows-server: "{TEXT}"
                apps: "{TEXT}"
              see:
                - url: "{SEE_URL}"
                  title: "{TEXT}"
            - native: LIGHT_OTHER
              value: 2
              java: "{CONSTANT}"
            - native: LIGHT_ALIAS
              value: 2
              java: "{ALIAS}"
              alias-of: LIGHT_OTHER
              doc: "{TEXT}"
              deprecated: "{TEXT}"
            - native: LIGHT_SENTINEL
              value: 0x7fffffff
              role: sentinel
              java: "{SENTINEL}"
              doc: "{TEXT}"
              deprecated: "{TEXT}"
          retired:
            - native: "{RETIRED}"
              value: 3
        - native: "{NATIVE_TYPE}"
          from: macros
          match: ["{TEXT}", "B_*"]
          type: uint64
          kind: flags
          strip-prefix: FLAG_
          doc: "{TEXT}"
          constants:
            - native: "FLAG_{NATIVE_CONSTANT}"
              value: 0x8000000000000000
              doc: "{TEXT}"
            - native: FLAG_TWO
              value: 2
      """;

  private static final Pattern GAP = Pattern.compile("\\{([A-Z_]+)}");
  private static final Map<String, String> HARMLESS =
      Stream.concat(
              Stream.of(new Place(TEXT, "Harmless.")),
              Stream.of(MENTIONED, DECLARED).flatMap(List::stream))
          .collect(Collectors.toMap(Place::gap, Place::harmless));

  private SpecTemplate() {}

  /** The spec with some texts, as YAML wants them in double quotes, and harmless ones elsewhere. */
  static String filled(Map<String, String> texts) {
    return GAP.matcher(TEMPLATE)
        .replaceAll(
            gap ->
                Matcher.quoteReplacement(
                    Objects.requireNonNull(
                        texts.getOrDefault(gap.group(1), HARMLESS.get(gap.group(1))))));
  }

  /** Any text as YAML has it in double quotes. */
  static String escaped(String text) {
    StringBuilder scalar = new StringBuilder();
    text.codePoints()
        .forEach(
            each -> {
              if (each == '"' || each == '\\') {
                scalar.append('\\').appendCodePoint(each);
              } else if (each >= ' ' && each < 0x7f) {
                scalar.appendCodePoint(each);
              } else {
                scalar.append(String.format(Locale.ROOT, "\\U%08X", each));
              }
            });
    return scalar.toString();
  }
}
