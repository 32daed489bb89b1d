package io.github.headerspec.specs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.dialect.DialectId;
import io.github.headerspec.diagnostic.Diagnostic;
import io.github.headerspec.spec.ConstantSpec;
import io.github.headerspec.spec.EnumSpec;
import io.github.headerspec.spec.IntegerType;
import io.github.headerspec.spec.Keyword;
import io.github.headerspec.spec.SpecFormat;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON Schema says the same as the reader, and helps where an editor asks it. */
class SchemaTest {

  private static final String SPEC =
      """
      headerspec: 1
      header: traffic.h
      enums:
        - native: LIGHT
          type: int32
          kind: enum
          constants:
            - native: LIGHT_RED
              value: 0
      """;

  private final JsonNode json = SpecFiles.schemaAsJson();

  SchemaTest() throws IOException {}

  @Test
  void isValidItself() {
    assertThat(
            SpecFiles.schemas()
                .getSchema(SchemaLocation.of(DialectId.DRAFT_2020_12))
                .validate(json))
        .isEmpty();
  }

  static Stream<Arguments> keys() {
    return Stream.of(
        Arguments.of("", SpecFormat.SPEC_KEYS),
        Arguments.of("/properties/source", SpecFormat.SOURCE_KEYS),
        Arguments.of("/$defs/enum", SpecFormat.ENUM_KEYS),
        Arguments.of("/$defs/constant", SpecFormat.CONSTANT_KEYS),
        Arguments.of("/$defs/availability", SpecFormat.AVAILABILITY_KEYS),
        Arguments.of("/$defs/see/items", SpecFormat.SEE_KEYS),
        Arguments.of("/$defs/retired", SpecFormat.RETIRED_KEYS));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void hasTheKeysOfTheFormat(String place, List<String> keys) {
    JsonNode mapping = json.at(place);
    assertThat(mapping.at("/properties").fieldNames()).toIterable().containsExactlyElementsOf(keys);
    assertThat(mapping.at("/additionalProperties").asBoolean(true)).isFalse();
  }

  static Stream<Arguments> words() {
    return Stream.of(
        Arguments.of("/$defs/enum/properties/type", IntegerType.values()),
        Arguments.of("/$defs/enum/properties/kind", EnumSpec.Kind.values()),
        Arguments.of("/$defs/enum/properties/from", EnumSpec.Origin.values()),
        Arguments.of("/$defs/enum/properties/unknown", EnumSpec.UnknownPolicy.values()),
        Arguments.of("/$defs/constant/properties/role", ConstantSpec.Role.values()));
  }

  @ParameterizedTest
  @MethodSource("words")
  void hasTheWordsOfTheFormat(String place, Keyword[] words) {
    assertThat(json.at(place).at("/enum"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(Stream.of(words).map(Keyword::word).toList());
  }

  static Stream<Arguments> limits() {
    return Stream.of(
        Arguments.of("/properties/headerspec/const", SpecFormat.VERSION),
        Arguments.of("/properties/enums/maxItems", SpecFormat.MAX_ENUMS),
        Arguments.of("/$defs/enum/properties/constants/maxItems", SpecFormat.MAX_CONSTANTS),
        Arguments.of("/$defs/enum/properties/retired/maxItems", SpecFormat.MAX_CONSTANTS),
        Arguments.of("/$defs/see/maxItems", SpecFormat.MAX_ENTRIES),
        Arguments.of("/$defs/name/maxLength", SpecFormat.MAX_NAME_LENGTH));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void hasTheLimitsOfTheFormat(String place, int limit) {
    assertThat(json.at(place).asInt()).isEqualTo(limit);
  }

  @ParameterizedTest
  @MethodSource("keys")
  void explainsEveryKeyWithExamplesThatAreRight(String place, List<String> keys) {
    for (String key : keys) {
      ObjectNode property = json.at(place).path("properties").path(key).deepCopy();
      assertThat(property.path("description").asText()).as(key).endsWith(".");
      assertThat(property.path("examples")).as(key).isNotEmpty();
      property.set("$defs", json.path("$defs"));
      for (JsonNode example : property.path("examples")) {
        assertThat(SpecFiles.schema(property).validate(example))
            .as("%s: %s", key, example)
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "value: 0",
        "value: -1",
        "value: 0xFF",
        "value: '0xFF'",
        "value: 0x80042301",
        "value: 0\n        java: RED_LIGHT",
        "value: 0\n        availability:\n          since: 2.4",
        "value: 0\n        see:\n          - native: Traffic::stop",
        "value: 0\n        see:\n          - url: https://example.org\n            title: Lights",
        "value: 0\n    retired: []",
        "value: 0\n    from: enum\n    tag: _LIGHT\n    pointer: PLIGHT",
        "value: 0\n    from: anonymous",
        "value: 0\n    from: macros",
        "value: 0\n    from: macros\n    match: [LIGHT_*]",
      })
  void agreesWithTheReaderOnGoodSpecs(String instead) {
    String good = SPEC.replace("value: 0", instead);
    assertThat(schemaFinds(good)).isEmpty();
    assertThat(readerFinds(good)).isEmpty();
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("headerspec: 1", "headerspec: 2"),
        Arguments.of("headerspec: 1", "version: 1"),
        Arguments.of("header: traffic.h", "header: ''"),
        Arguments.of("header: traffic.h", "docs: https://example.org"),
        Arguments.of("header: traffic.h", "header: traffic.h\ndocs: ftp://example.org"),
        Arguments.of("native: LIGHT\n", "java: Light\n"),
        Arguments.of("native: LIGHT_RED", "native: 1ST_LIGHT"),
        Arguments.of("native: LIGHT_RED", "native: Traffic::LIGHT_RED"),
        Arguments.of("native: LIGHT_RED", "naitve: LIGHT_RED"),
        Arguments.of("native: LIGHT_RED", "native: " + "R".repeat(201)),
        Arguments.of("type: int32", "type: int"),
        Arguments.of("kind: enum", "kind: struct"),
        Arguments.of("kind: enum", "kind: enum\n    unknown: maybe"),
        Arguments.of("kind: enum", "kind: enum\n    from: defines"),
        Arguments.of("kind: enum", "kind: enum\n    match: [LIGHT_*]"),
        Arguments.of("kind: enum", "kind: enum\n    from: enum\n    match: [LIGHT_*]"),
        Arguments.of("kind: enum", "kind: enum\n    from: anonymous\n    match: [LIGHT_*]"),
        Arguments.of("kind: enum", "kind: enum\n    from: anonymous\n    tag: _LIGHT"),
        Arguments.of("kind: enum", "kind: enum\n    from: macros\n    pointer: PLIGHT"),
        Arguments.of("value: 0", "value: RED"),
        Arguments.of("value: 0", "value: '010'"),
        Arguments.of("value: 0", "value: 1.5"),
        Arguments.of("value: 0", "value: [0]"),
        Arguments.of("value: 0", "doc: Stop."),
        Arguments.of("value: 0", "value: 0\n        doc:"),
        Arguments.of("value: 0", "value: 0\n        role: marker"),
        Arguments.of("value: 0", "value: 0\n        see:\n          - title: Lights"),
        Arguments.of(
            "value: 0",
            "value: 0\n        see:\n          - native: A\n            url: https://example.org"),
        Arguments.of(
            "value: 0", "value: 0\n        see:\n          - native: A\n            title: Lights"),
        Arguments.of("value: 0", "value: 0\n    retired:\n      - value: 1"),
        Arguments.of("\n      - native: LIGHT_RED\n        value: 0", " []"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void agreesWithTheReaderOnBrokenSpecs(String part, String instead) {
    assertThat(SPEC).containsOnlyOnce(part);
    String broken = SPEC.replace(part, instead);
    assertThat(schemaFinds(broken)).isNotEmpty();
    assertThat(readerFinds(broken)).isNotEmpty();
  }

  private List<String> schemaFinds(String yaml) {
    return SpecFiles.schema(json).validate(SpecFiles.asJson(yaml)).stream()
        .map(Error::toString)
        .toList();
  }

  private static List<String> readerFinds(String yaml) {
    return SpecFiles.read(yaml).diagnostics().stream().map(Diagnostic::render).toList();
  }
}
