package io.github.headerspec.generator;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java type that holds native values of one enum.
 *
 * @param type the type
 * @param word what tells it from the enum itself in the names of members: empty for the enum,
 *     {@code Value} for the type that holds unknown values too, {@code Mask} for combined flags
 * @param accessor the method that gives the native value
 */
record NativeForm(ClassName type, String word, String accessor) {

  /** What refuses an unknown value, unless a library has an exception of its own. */
  static final String ILLEGAL_ARGUMENT = "{@link IllegalArgumentException}";

  /** The forms of an enum: itself first. */
  static List<NativeForm> of(EnumPlan plan) {
    ClassName self = ClassName.get(plan.packageName(), plan.typeName());
    List<NativeForm> forms = new ArrayList<>();
    forms.add(new NativeForm(self, "", "value"));
    plan.openType()
        .map(open -> ClassName.get(plan.packageName(), open.typeName()))
        .ifPresent(open -> forms.add(new NativeForm(open, "Value", "value")));
    if (plan.flags()) {
      forms.add(new NativeForm(self.nestedClass("Mask"), "Mask", "bits"));
    }
    return forms;
  }

  /** Links to the forms, for a sentence. */
  static String links(List<NativeForm> forms) {
    return String.join(" and ", forms.stream().map(form -> "{@link " + form.name() + "}").toList());
  }

  /** What happens to an unknown value in each of the forms. */
  static String unknownValues(List<NativeForm> forms, String refusal) {
    return String.join(
        "\n",
        forms.stream()
            .map(
                form -> "Declared as {@link %s}, %s.".formatted(form.name(), form.unknown(refusal)))
            .toList());
  }

  /** The name within the package. */
  String name() {
    return String.join(".", type.simpleNames());
  }

  /** A member for this form: {@code get} becomes {@code getValue}. */
  String member(String verb) {
    return verb + word;
  }

  /** Whether any value has this form. */
  boolean holdsUnknownValues() {
    return !word.isEmpty();
  }

  /** What happens to an unknown value. */
  String unknown(String refusal) {
    return holdsUnknownValues()
        ? "an unknown value is kept"
        : "an unknown value is refused with " + refusal;
  }
}
