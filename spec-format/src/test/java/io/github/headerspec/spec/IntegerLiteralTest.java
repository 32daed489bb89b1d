package io.github.headerspec.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the literals of a spec stand for in each type. */
class IntegerLiteralTest {

  @ParameterizedTest
  @CsvSource({
    "INT8, 0xFF, -1",
    "INT8, 0x80, -128",
    "INT8, 0x7F, 127",
    "INT8, 0x100, 256",
    "INT8, 0x00000000FF, -1",
    "INT8, 0xFFFFFFFF, 4294967295",
    "INT16, 0x8000, -32768",
    "INT32, 0x80042301, -2147212543",
    "INT32, -0x80000000, -2147483648",
    "INT32, 0x180000000, 6442450944",
    "INT64, 0xFFFFFFFF, 4294967295",
    "INT64, 0xFFFFFFFFFFFFFFFF, -1",
    "UINT8, 0xFF, 255",
    "UINT32, 0x80042301, 2147754753",
    "UINT64, 0xFFFFFFFFFFFFFFFF, 18446744073709551615",
    "UINT64, -0x1, -1",
    "INT32, -0, 0",
    "INT32, 4294967295, 4294967295",
  })
  void parse(IntegerType type, String literal, String expected) {
    assertThat(IntegerLiteral.isInteger(literal)).isTrue();
    assertThat(IntegerLiteral.parse(literal, type)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "INT8, -128, 127",
    "UINT8, 0, 255",
    "INT16, -32768, 32767",
    "UINT16, 0, 65535",
    "INT32, -2147483648, 2147483647",
    "UINT32, 0, 4294967295",
    "INT64, -9223372036854775808, 9223372036854775807",
    "UINT64, 0, 18446744073709551615",
  })
  void range(IntegerType type, String min, String max) {
    assertThat(type.min()).hasToString(min);
    assertThat(type.max()).hasToString(max);
  }
}
