package io.github.headerspec.generator;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.Locale;

/** A type as the text of a Java file. */
final class SourceFile {

  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");

  private SourceFile() {}

  static GeneratedSource of(EnumPlan plan, TypeSpec type) {
    TypeSpec marked = plan.generatedAnnotation() ? markGenerated(type) : type;
    String text =
        JavaFile.builder(plan.packageName(), marked)
            .addFileComment("$L", plan.from().comment())
            .indent("  ")
            .skipJavaLangImports(true)
            .build()
            .toString();
    String qualifier = plan.packageName().isEmpty() ? "" : plan.packageName() + ".";
    return new GeneratedSource(qualifier + type.name(), ascii(text), qualifier + plan.typeName());
  }

  private static TypeSpec markGenerated(TypeSpec type) {
    return type.toBuilder()
        .addAnnotation(
            AnnotationSpec.builder(GENERATED)
                .addMember("value", "$S", "io.github.headerspec")
                .build())
        .build();
  }

  /**
   * Letters beyond ASCII, which only names can have by now, as unicode escapes: the file means the
   * same in whatever charset the compiler writes and reads it.
   */
  private static String ascii(String text) {
    if (text.chars().allMatch(character -> character < 0x80)) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character < 0x80) {
        result.append(character);
      } else {
        result.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
      }
    }
    return result.toString();
  }
}
