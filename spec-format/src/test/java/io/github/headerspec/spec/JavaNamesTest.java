package io.github.headerspec.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTest {

  @ParameterizedTest
  @CsvSource({
    "VSS_PROTECTION_FAULT, VssProtectionFault",
    "_VSS_PROTECTION_FAULT_, VssProtectionFault",
    "color, Color",
    "sampleFormat, SampleFormat",
    "tagPOINTER_KIND, TagPOINTERKind",
    "audio::SampleFormat, SampleFormat",
    "KIND__2, Kind2",
    "_3D, 3d",
    "__, __",
    "größe, Größe",
  })
  void typeNames(String nativeName, String typeName) {
    assertThat(JavaNames.typeName(nativeName)).isEqualTo(typeName);
  }

  @ParameterizedTest
  @CsvSource({
    "class, CLASS",
    "1ST, _1ST",
    "TWO-WAY, TWO_WAY",
    "findByNativeName, FIND_BY_NATIVE_NAME",
    "$VALUES, _$VALUES",
    "_, __",
  })
  void namesInsteadOfOthers(String name, String instead) {
    assertThat(NameRules.instead(name)).hasValue(instead);
  }

  @Test
  void namesOfConstantsEndWhereTheNameOfTheEnumDoes() {
    assertThat(JavaNames.commonPrefix("KIND", List.of("KIND_A"))).isEqualTo("KIND_");
    assertThat(JavaNames.commonPrefix("KIND", List.of("OTHER_A"))).isEmpty();
  }

  @Test
  void allSuggestionsAreLegal() {
    for (String name : List.of("of", "value", "Value", "Optional", "int", "null", "é", "a b")) {
      assertThat(NameRules.instead(name))
          .get()
          .matches(NameRules::isIdentifier)
          .matches(other -> !NameRules.isKeyword(other) && !NameRules.isNeeded(other));
    }
    for (String name : List.of("record", "var", "_", "enum", "String", "Value", "value", "ßx")) {
      assertThat(NameRules.typeInstead(name)).matches(NameRules::isUsableType);
    }
    assertThat(NameRules.typeInstead("light")).isEqualTo("Light");
  }
}
