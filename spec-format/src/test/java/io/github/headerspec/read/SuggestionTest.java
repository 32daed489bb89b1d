package io.github.headerspec.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken for a misspelt word, and what is not. */
class SuggestionTest {

  private static final List<String> TYPES = List.of("int8", "int16", "int32", "uint8", "uint32");

  @ParameterizedTest
  @CsvSource({
    "int23, int32",
    "INT32, int32",
    "it32, int32",
    "int3, int32",
    "int32_t, int32",
    "unit8, uint8",
    "uint, ",
    "int, ",
    "in, ",
    "long, ",
    "'', ",
  })
  void nearestType(String written, String expected) {
    assertThat(Suggestion.nearest(written, TYPES).orElse(null)).isEqualTo(expected);
  }

  @Test
  void theFirstOfSeveralEquallyNearWords() {
    assertThat(Suggestion.nearest("LIGHT_3", List.of("LIGHT_1", "LIGHT_2"))).contains("LIGHT_1");
  }

  @Test
  void shortWordsAreNotGuessed() {
    assertThat(Suggestion.nearest("Z", List.of("A", "B"))).isEmpty();
  }

  @Test
  void veryLongWordsAreNotCompared() {
    assertThat(Suggestion.nearest("A".repeat(65), List.of("A".repeat(64)))).isEmpty();
  }

  @Test
  void withoutAGuessAllWordsAreListed() {
    assertThat(Suggestion.help("flags", List.of("enum"))).isEqualTo("known here: enum");
  }
}
