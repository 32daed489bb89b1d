package io.github.headerspec.integrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.github.headerspec.integrations.numbers.Bits32;
import io.github.headerspec.integrations.numbers.Bits32Jackson;
import io.github.headerspec.integrations.numbers.Bits64;
import io.github.headerspec.integrations.numbers.Bits64Jackson;
import io.github.headerspec.integrations.numbers.Int64;
import io.github.headerspec.integrations.numbers.Int64Jackson;
import io.github.headerspec.integrations.numbers.Int8;
import io.github.headerspec.integrations.numbers.Int8Jackson;
import io.github.headerspec.integrations.numbers.Int8Value;
import io.github.headerspec.integrations.numbers.Strict;
import io.github.headerspec.integrations.numbers.StrictJackson;
import io.github.headerspec.integrations.numbers.Uint32;
import io.github.headerspec.integrations.numbers.Uint32Jackson;
import io.github.headerspec.integrations.numbers.Uint32Value;
import io.github.headerspec.integrations.numbers.Uint64;
import io.github.headerspec.integrations.numbers.Uint64Jackson;
import io.github.headerspec.integrations.numbers.Uint64Value;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The modules for Jackson. */
class JacksonTest {

  private static final ObjectMapper NUMBERS =
      new ObjectMapper()
          .registerModules(
              Int8Jackson.byNumber(),
              Int64Jackson.byNumber(),
              Uint32Jackson.byNumber(),
              Uint64Jackson.byNumber(),
              Bits32Jackson.byNumber(),
              Bits64Jackson.byNumber(),
              StrictJackson.byNumber());
  private static final ObjectMapper NAMES =
      new ObjectMapper()
          .registerModules(
              Int8Jackson.byNativeName(),
              Int64Jackson.byNativeName(),
              Uint32Jackson.byNativeName(),
              Uint64Jackson.byNativeName(),
              Bits32Jackson.byNativeName(),
              Bits64Jackson.byNativeName(),
              StrictJackson.byNativeName());

  /** What a log line or a web service has. */
  record Report(Strict state, Uint32Value code, Bits32.Mask access) {}

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(Strict.class, Strict.FOUR, "4", "\"STRICT_FOUR\""),
        Arguments.of(Int8.class, Int8.LEAST, "-128", "\"INT8_LEAST\""),
        Arguments.of(Int8Value.class, Int8.MINUS_ONE, "-1", "\"INT8_MINUS_ONE\""),
        Arguments.of(Int8Value.class, Int8Value.of(-2), "-2", "-2"),
        Arguments.of(Int64.class, Int64.LEAST, "-9223372036854775808", "\"INT64_LEAST\""),
        Arguments.of(Uint32.class, Uint32.GREATEST, "4294967295", "\"UINT32_GREATEST\""),
        Arguments.of(Uint32Value.class, Uint32Value.of(-2), "4294967294", "4294967294"),
        Arguments.of(Uint64.class, Uint64.GREATEST, "18446744073709551615", "\"UINT64_GREATEST\""),
        Arguments.of(
            Uint64Value.class, Uint64Value.of(-2L), "18446744073709551614", "18446744073709551614"),
        Arguments.of(
            Bits32.Mask.class,
            Bits32.Mask.of(0x80000012),
            "2147483666",
            "\"BITS32_SECOND|BITS32_LAST|0x10\""),
        Arguments.of(Bits32.Mask.class, Bits32.Mask.of(0), "0", "\"BITS32_NONE\""),
        Arguments.of(
            Bits64.Mask.class, Bits64.Mask.of(1L << 63), "9223372036854775808", "\"BITS64_LAST\""),
        Arguments.of(Bits64.class, Bits64.LAST, "9223372036854775808", "\"BITS64_LAST\""));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("values")
  void valuesAreWrittenAndReadAgain(Class<?> type, Object value, String number, String name)
      throws JsonProcessingException {
    assertThat(NUMBERS.writeValueAsString(value)).isEqualTo(number);
    assertThat(NAMES.writeValueAsString(value)).isEqualTo(name);
    for (ObjectMapper mapper : List.of(NUMBERS, NAMES)) {
      assertThat((Object) mapper.readValue(number, type)).isEqualTo(value);
      assertThat((Object) mapper.readValue(name, type)).isEqualTo(value);
    }
  }

  @Test
  void keysOfMapsAreWrittenAndReadAgain() throws JsonProcessingException {
    Map<Uint32Value, String> map = Map.of(Uint32.GREATEST, "last");
    assertThat(NUMBERS.writeValueAsString(map)).isEqualTo("{\"4294967295\":\"last\"}");
    assertThat(NAMES.writeValueAsString(map)).isEqualTo("{\"UINT32_GREATEST\":\"last\"}");
    TypeReference<Map<Uint32Value, String>> type = new TypeReference<>() {};
    assertThat(NAMES.readValue("{\"4294967295\":\"last\"}", type)).isEqualTo(map);
    assertThat(NUMBERS.readValue("{\"UINT32_GREATEST\":\"last\"}", type)).isEqualTo(map);
    Map<Uint32Value, String> unknown = Map.of(Uint32Value.of(-2), "unknown");
    assertThat(NAMES.readValue(NAMES.writeValueAsString(unknown), type)).isEqualTo(unknown);
  }

  @Test
  void enumSetsAndEnumMapsUseNativeNames() throws JsonProcessingException {
    EnumSet<Strict> set = EnumSet.of(Strict.ONE, Strict.FOUR);
    assertThat(NAMES.writeValueAsString(set)).isEqualTo("[\"STRICT_ONE\",\"STRICT_FOUR\"]");
    assertThat(NAMES.readValue("[1,4]", new TypeReference<EnumSet<Strict>>() {})).isEqualTo(set);
    EnumMap<Strict, Integer> map = new EnumMap<>(Map.of(Strict.TWO, 2));
    assertThat(NAMES.writeValueAsString(map)).isEqualTo("{\"STRICT_TWO\":2}");
    assertThat(
            NAMES.readValue("{\"STRICT_TWO\":2}", new TypeReference<EnumMap<Strict, Integer>>() {}))
        .isEqualTo(map);
  }

  @Test
  void recordsAreWrittenAndReadAgain() throws JsonProcessingException {
    Report report = new Report(Strict.TWO, Uint32Value.of(7), Bits32.Mask.of(Bits32.FIRST));
    String json = "{\"state\":\"STRICT_TWO\",\"code\":7,\"access\":\"BITS32_FIRST\"}";
    assertThat(NAMES.writeValueAsString(report)).isEqualTo(json);
    assertThat(NAMES.readValue(json, Report.class)).isEqualTo(report);
    assertThat(NAMES.readValue("{\"state\":null}", Report.class).state()).isNull();
  }

  @Test
  void anUnknownNumberIsRefusedWhereTheEnumIsDeclared() {
    assertThatThrownBy(() -> NUMBERS.readValue("{\"state\":3}", Report.class))
        .isInstanceOf(InvalidFormatException.class)
        .hasMessageContaining("3 (0x00000003) is no STRICT; known: 1, 2, 4")
        .hasMessageContaining("[\"state\"]");
  }

  @Test
  void anOrdinalIsNeverRead() {
    assertThatThrownBy(() -> NUMBERS.readValue("0", Strict.class))
        .hasMessageContaining("0 (0x00000000) is no STRICT");
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatThrownBy(() -> NAMES.readValue("\"UINT32_OTHER\"", Uint32Value.class))
        .isInstanceOf(InvalidFormatException.class)
        .hasMessageContaining("no UINT32 has this name");
    assertThatThrownBy(() -> NAMES.readValue("\"BITS32_FIRST|OTHER\"", Bits32.Mask.class))
        .isInstanceOf(InvalidFormatException.class)
        .hasMessageContaining("OTHER");
    assertThatThrownBy(
            () -> NAMES.readValue("{\"OTHER\":1}", new TypeReference<Map<Strict, Integer>>() {}))
        .isInstanceOf(InvalidFormatException.class)
        .hasMessageContaining("no STRICT has this name");
  }

  @Test
  void aNumberThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> NUMBERS.readValue("128", Int8Value.class))
        .hasMessageContaining("does not fit into int8");
    assertThatThrownBy(() -> NUMBERS.readValue("-1", Uint32Value.class))
        .hasMessageContaining("does not fit into uint32");
    assertThatThrownBy(() -> NUMBERS.readValue("18446744073709551616", Uint64Value.class))
        .hasMessageContaining("does not fit into uint64");
  }

  @Test
  void nothingElseIsRead() {
    for (String json : List.of("1.0", "true", "[1]", "{}")) {
      assertThatThrownBy(() -> NUMBERS.readValue(json, Strict.class))
          .as(json)
          .isInstanceOf(MismatchedInputException.class);
    }
  }
}
